package dev.portolan.markdown;

import dev.portolan.code.CodeFence;
import dev.portolan.variable.Variables;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Puts the values of variables into a rendered text: there they can be nothing but text. Code keeps
 * its braces, unless its fence says {@code variables}.
 *
 * <p>Markdown does not let blanks stand in the address of a link, and takes away the backslash that
 * keeps braces. So both are hidden from it, behind characters that no text has; the length of the
 * text stays.
 */
final class Placeholders {
  private static final char BRACE = '\uFDD1';
  private static final char BLANK = '\uFDD2';

  /** Braces that a backslash keeps, where Markdown leaves it: in code. */
  private static final String KEPT = "\\{" + BRACE;

  private static final String BRACES = "{" + BRACE;

  /** Braces with blanks in them, in the address of a link or image. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\]\\([^()\\s]*\\{\\{[ \\t]+[A-Za-z][A-Za-z0-9_.-]{0,79}[ \\t]+\\}\\}");

  /** The same once it is an attribute. */
  private static final String BLANKS = "(?: |\uFDD2|%20|%EF%B7%92)*";

  private static final Pattern IN_URL =
      Pattern.compile(
          "(?:\\{|%7B){2}" + BLANKS + "([A-Za-z][A-Za-z0-9_.-]{0,79})" + BLANKS + "(?:\\}|%7D){2}");

  private static final List<String> TEXTS = List.of("title", "alt", "aria-label");
  private static final List<String> ADDRESSES = List.of("href", "src");

  private final Variables variables;
  private final Remarks remarks;

  Placeholders(Variables variables, Remarks remarks) {
    this.variables = variables;
    this.remarks = remarks;
  }

  /** What is parsed in place of {@code text}; as long as that. */
  static String hidden(String text, Variables variables) {
    if (!variables.areUsed() || !text.contains("{{")) {
      return text;
    }
    String kept = text.replace("\\{{", "\\{" + BRACE);
    Matcher matcher = ADDRESS.matcher(kept);
    StringBuilder hidden = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          hidden,
          Matcher.quoteReplacement(matcher.group().replace(' ', BLANK).replace('\t', BLANK)));
    }
    return matcher.appendTail(hidden).toString();
  }

  /** Fills what was rendered of a hidden text. */
  void fill(Element body) {
    if (!variables.areUsed()) {
      return;
    }
    NodeVisitor visitor =
        (node, depth) -> {
          if (node instanceof TextNode text) {
            String written = text.getWholeText();
            boolean code = isCode(text.parent());
            String filled = code ? shown(written) : shown(filled(written.replace(KEPT, BRACES)));
            if (!filled.equals(written)) {
              text.text(filled);
            }
          } else if (node instanceof Element element && element.attributesSize() > 0) {
            attributes(element);
          }
        };
    NodeTraversor.traverse(visitor, body);
  }

  private static boolean isCode(Element parent) {
    Element code = parent == null ? null : parent.closest("code, pre, kbd, samp");
    return code != null && !CodeFence.of(Decoration.infoOf(code)).variables();
  }

  private void attributes(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String name = attribute.getKey();
      String value = attribute.getValue();
      if (TEXTS.contains(name)) {
        element.attr(name, shown(filled(value)));
      } else if (ADDRESSES.contains(name)) {
        element.attr(name, address(value));
      }
    }
  }

  private String address(String url) {
    Matcher matcher = IN_URL.matcher(url);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value =
          variables
              .value(name)
              .orElseGet(
                  () -> {
                    remarks.variableUnknown(name, variables.names());
                    return "{{" + name + "}}";
                  });
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  private String filled(String text) {
    return variables.fill(text, place -> remarks.variableUnknown(place.name(), variables.names()));
  }

  private static String shown(String text) {
    return text.indexOf(BRACE) < 0 && text.indexOf(BLANK) < 0
        ? text
        : text.replace(BRACE, '{').replace(BLANK, ' ');
  }
}
