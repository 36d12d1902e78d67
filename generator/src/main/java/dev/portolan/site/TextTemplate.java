package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A template of plain text, such as one of a code sample: nothing it prints is escaped, and nothing
 * of it is markup. Safe for use by several threads.
 */
public final class TextTemplate {
  private final Template template;
  private final TemplateFailures failures;
  private final Optional<String> place;

  TextTemplate(Template template, TemplateFailures failures, Optional<String> place) {
    this.template = template;
    this.failures = failures;
    this.place = place;
  }

  /** Where an author finds it; empty for one that comes with Portolan. */
  public Optional<String> place() {
    return place;
  }

  /** What its {@code <#ftl attributes={…}>} says under {@code name}, as a text. */
  public Optional<String> attribute(String name) {
    Object value = template.getCustomAttribute(name);
    return Optional.ofNullable(value).map(Object::toString);
  }

  /**
   * The text.
   *
   * @param name what the template calls {@code view}: a public record, as for pages
   * @return the text, unless it is not complete; then a problem says so
   * @throws IllegalStateException if a template that comes with Portolan fails
   */
  public Optional<String> render(String name, Object view, Diagnostics problems) {
    HtmlBuffer out = new HtmlBuffer();
    try {
      template.process(Map.of(name, view), out);
      return Optional.of(out.toString());
    } catch (TemplateException e) {
      problems.add(failures.of(e));
    } catch (IOException e) {
      problems.add(failures.of(e));
    } catch (StackOverflowError e) {
      problems.add(failures.of(e));
    }
    return Optional.empty();
  }
}
