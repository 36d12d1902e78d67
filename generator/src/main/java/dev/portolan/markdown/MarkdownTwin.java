package dev.portolan.markdown;

import dev.portolan.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a rendered text as Markdown again: for readers that are programs. It is made of what the
 * page shows, not of the source: comments, front matter and targets that are not visible are not in
 * it, and its links are those of the page.
 */
final class MarkdownTwin {
  private final StringBuilder out = new StringBuilder();

  /** Whether an empty line comes before the next block. */
  private boolean gap;

  /** Whether headings are headings; else they are paragraphs in bold. */
  private final boolean headings;

  private MarkdownTwin(boolean headings) {
    this.headings = headings;
  }

  /** The Markdown of a rendered text; ends with a line feed unless it is empty. */
  static String of(Html markup) {
    return new MarkdownTwin(true).written(markup);
  }

  /** The Markdown of a text that stands among others: it has no headings of its own. */
  static String within(Html markup) {
    String plain = paragraph(markup.markup());
    return plain != null ? plain : new MarkdownTwin(false).written(markup);
  }

  private String written(Html markup) {
    blocks(Jsoup.parseBodyFragment(markup.markup()).body(), "");
    return out.toString();
  }

  /** A single paragraph of text, which most descriptions are; null if it is not one. */
  private static String paragraph(String markup) {
    int last = markup.length() - "</p>".length();
    if (!markup.startsWith("<p>") || markup.indexOf('<', 1) != last || last < 0) {
      return null;
    }
    String text = markup.substring("<p>".length(), last);
    return text.indexOf('&') >= 0 ? null : AsMarkdown.text(text);
  }

  /**
   * Writes what is in {@code parent}, each line after {@code indent}; loose text is a paragraph.
   */
  private void blocks(Element parent, String indent) {
    StringBuilder loose = new StringBuilder();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        paragraph(loose.toString(), indent);
        loose.setLength(0);
        block(element, indent);
      } else {
        loose.append(inline(node));
      }
    }
    paragraph(loose.toString(), indent);
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.is("figure, aside, details, summary, table");
  }

  private void block(Element element, String indent) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = element.normalName().charAt(1) - '0';
        String title = oneLine(inlines(element));
        write(headings ? "#".repeat(level) + " " + title : around("**", title), indent);
      }
      case "p", "summary", "dt" -> paragraph(inlines(element), indent);
      case "ul", "ol" -> list(element, indent);
      case "blockquote" -> quote(element, indent);
      case "pre" -> code(element, "", indent);
      case "table" -> table(element, indent);
      case "dl" -> terms(element, indent);
      case "hr" -> write("---", indent);
      default -> {
        if (element.hasClass("callout")) {
          callout(element, indent);
        } else if (element.hasClass("tabs")) {
          tabs(element, indent);
        } else if (element.hasClass("footnotes")) {
          footnotes(element, indent);
        } else if (element.hasClass("diagram") && element.selectFirst("pre") != null) {
          code(element.selectFirst("pre"), element.attr("data-diagram"), indent);
        } else if (element.hasClass("code") && element.selectFirst("pre") != null) {
          code(element.selectFirst("pre"), element.attr("data-language"), indent);
        } else {
          blocks(element, indent);
        }
      }
    }
  }

  private void quote(Element quote, String indent) {
    separate(indent);
    gap = false;
    blocks(quote, indent + "> ");
    gap = true;
  }

  private void callout(Element callout, String indent) {
    String kind =
        callout.classNames().stream()
            .filter(name -> name.startsWith("callout-"))
            .findFirst()
            .orElse("callout-note")
            .substring("callout-".length());
    Element body = callout.clone();
    Element title = body.selectFirst(".callout-title");
    String named = "[!" + kind.toUpperCase(Locale.ROOT) + "]";
    if (title != null) {
      String text = title.text();
      named += text.equalsIgnoreCase(kind) ? "" : " " + text;
      title.remove();
    }
    separate(indent);
    gap = false;
    write(named, indent + "> ");
    blocks(body, indent + "> ");
  }

  private void list(Element list, String indent) {
    int number = 1;
    separate(indent);
    for (Element item : list.children()) {
      String marker = list.normalName().equals("ol") ? number++ + ". " : "- ";
      item(item, marker, " ".repeat(marker.length()), indent);
    }
  }

  /** Terms, each with what it means after a colon. */
  private void terms(Element list, String indent) {
    for (Element part : list.children()) {
      if (part.normalName().equals("dd")) {
        item(part, ": ", "  ", indent);
      } else {
        block(part, indent);
      }
    }
  }

  private void footnotes(Element section, String indent) {
    int number = 1;
    for (Element note : section.select("> ol > li")) {
      separate(indent);
      item(note, "[^" + number++ + "]: ", "    ", indent);
    }
  }

  /** One tab after the other, below their titles. */
  private void tabs(Element tabs, String indent) {
    for (Element part : tabs.children()) {
      if (part.normalName().equals("label")) {
        write(around("**", oneLine(inlines(part))), indent);
      } else if (part.normalName().equals("div")) {
        blocks(part, indent);
      }
    }
  }

  /**
   * What is in {@code item}: its first line after {@code marker}, the others after {@code more}.
   */
  private void item(Element item, String marker, String more, String indent) {
    int start = out.length();
    MarkdownTwin inner = new MarkdownTwin(headings);
    inner.blocks(item, "");
    String text = inner.out.toString().stripTrailing();
    boolean tight = item.select("> p").size() < 2 && item.selectFirst("> p ~ pre") == null;
    String[] lines = (tight ? text.replaceAll("\n\n(?=\\s*(-|\\d+\\.) )", "\n") : text).split("\n");
    for (int i = 0; i < lines.length; i++) {
      String lead = i == 0 ? marker : more;
      out.append((indent + lead + lines[i]).stripTrailing()).append('\n');
    }
    if (out.length() == start) {
      out.append(indent).append(marker.stripTrailing()).append('\n');
    }
  }

  private void code(Element pre, String language, String indent) {
    write(AsMarkdown.fence(language, pre.wholeText()), indent);
  }

  private void table(Element table, String indent) {
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      paragraph(inlines(caption), indent);
    }
    List<String> lines = new ArrayList<>();
    for (Element row : table.select("tr")) {
      String cells =
          row.children().stream()
              .map(cell -> oneLine(inlines(cell)).replace("|", "\\|"))
              .collect(Collectors.joining(" | ", "| ", " |"));
      lines.add(cells);
      if (lines.size() == 1) {
        lines.add("|" + " --- |".repeat(Math.max(1, row.childrenSize())));
      }
    }
    write(String.join("\n", lines), indent);
  }

  private void paragraph(String text, String indent) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      write(stripped.lines().map(AsMarkdown::line).collect(Collectors.joining("\n")), indent);
    }
  }

  /** Writes a block of lines, with an empty line before it. */
  private void write(String block, String indent) {
    separate(indent);
    for (String line : block.split("\n", -1)) {
      out.append((indent + line).stripTrailing()).append('\n');
    }
  }

  private void separate(String indent) {
    if (gap) {
      out.append(indent.stripTrailing()).append('\n');
    }
    gap = true;
  }

  private static String inlines(Element element) {
    StringBuilder text = new StringBuilder();
    element.childNodes().forEach(node -> text.append(inline(node)));
    return text.toString();
  }

  private static String inline(Node node) {
    if (node instanceof TextNode text) {
      return AsMarkdown.escaped(text.text());
    }
    return node instanceof Element element ? inline(element) : "";
  }

  private static String inline(Element element) {
    return switch (element.normalName()) {
      case "strong", "b" -> around("**", inlines(element));
      case "em", "i" -> around("*", inlines(element));
      case "del", "s" -> around("~~", inlines(element));
      case "code", "kbd", "samp" -> AsMarkdown.code(element.text());
      case "br" -> "\\\n";
      case "img" ->
          "!" + AsMarkdown.link(inline(new TextNode(element.attr("alt"))), element.attr("src"));
      case "input" -> element.hasAttr("checked") ? "[x]" : "[ ]";
      case "a" -> link(element);
      case "sup" -> element.hasClass("footnote") ? "[^" + element.text() + "]" : inlines(element);
      default -> inlines(element);
    };
  }

  private static String link(Element link) {
    if (link.hasClass("anchor") || link.hasClass("footnote-back")) {
      return "";
    }
    return link.hasAttr("href") ? AsMarkdown.link(inlines(link), link.attr("href")) : inlines(link);
  }

  private static String around(String mark, String text) {
    return text.isBlank() ? text : mark + text.strip() + mark + (text.endsWith(" ") ? " " : "");
  }

  private static String oneLine(String text) {
    return text.replace("\\\n", " ").replaceAll("\\s+", " ").strip();
  }
}
