package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whose fault it is that a template failed, and where. */
final class TemplateFailures {
  private static final Pattern PLACE = Pattern.compile("\\[in template [^\\]]*\\]");

  private final List<ThemeLayer> layers;
  private final ThemeTemplates loader;
  private final String template;
  private final String page;

  TemplateFailures(List<ThemeLayer> layers, ThemeTemplates loader, String template, String page) {
    this.layers = layers;
    this.loader = loader;
    this.template = template;
    this.page = page;
  }

  Diagnostic of(TemplateException e) {
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
    return problem(e.getTemplateSourceName(), line, column, e.getMessageWithoutStackTop(), e);
  }

  /** Of reading a template; FreeMarker remembers a syntax error and wraps it the second time. */
  Diagnostic of(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException syntax) {
        return problem(
            syntax.getTemplateName(),
            syntax.getLineNumber(),
            syntax.getColumnNumber(),
            syntax.getEditorMessage(),
            syntax);
      } else if (cause instanceof TemplateNotFoundException missing) {
        return problem(null, 0, 0, "there is no template " + missing.getTemplateName(), missing);
      }
    }
    throw new IllegalStateException("reading a template from memory failed", e);
  }

  Diagnostic of(StackOverflowError e) {
    return problem(null, 0, 0, "macros call each other without end", e);
  }

  /**
   * The problem of a catalog's theme. What fails in a built-in template below a catalog's theme is
   * put down to that theme: it has replaced something the template relies on.
   */
  private Diagnostic problem(String name, int line, int column, String text, Throwable cause) {
    ThemeTemplates.Found found = loader.findTemplateSource(name == null ? template : name);
    Optional<String> place = found == null ? Optional.empty() : found.layer().place(found.path());
    String message = firstSentence(text);
    if (place.isPresent()) {
      return Diagnostic.error("theme-template", new Location(place.get(), line, column), message);
    }
    String where = (name == null ? template : name) + ":" + line + ":" + column;
    return layers.stream()
        .flatMap(layer -> layer.folder().stream())
        .findFirst()
        .map(
            folder ->
                Diagnostic.error(
                        "theme-template",
                        Location.ofFile(folder),
                        "with this theme the built-in template " + where + " fails: " + message)
                    .withHint("see what the theme replaces of what that template uses"))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "template " + where + " failed for " + page + ": " + message, cause));
  }

  /** FreeMarker's explanation up to its first dashed line, in one line and without places. */
  private static String firstSentence(String text) {
    StringBuilder sentence = new StringBuilder();
    for (String line : (text == null ? "" : text).lines().toList()) {
      if (line.startsWith("----")) {
        break;
      }
      sentence.append(line).append(' ');
    }
    return PLACE.matcher(sentence).replaceAll("").strip().replaceAll("\\s+", " ");
  }
}
