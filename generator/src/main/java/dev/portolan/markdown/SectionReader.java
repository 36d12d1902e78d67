package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the plain text of a page, section by section. */
final class SectionReader implements NodeVisitor {
  private final List<Rendered.Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<Heading> heading = Optional.empty();

  /** The depth of the heading being read; -1 outside of headings. */
  private int headingDepth = -1;

  private int preformatted;

  private SectionReader() {}

  /** The sections of {@code body}; the first one, without heading, only if it has text. */
  static List<Rendered.Section> read(Element body) {
    SectionReader reader = new SectionReader();
    body.traverse(reader);
    reader.endSection();
    return reader.sections;
  }

  /** All text below {@code body}, white space collapsed. */
  static String plain(Element body) {
    StringBuilder all = new StringBuilder();
    for (Rendered.Section section : read(body)) {
      section.heading().ifPresent(heading -> all.append(heading.text()).append(' '));
      all.append(section.text().replace('\n', ' ')).append(' ');
    }
    return all.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode piece) {
      if (headingDepth < 0) {
        add(piece.getWholeText());
      }
    } else if (node instanceof Element element) {
      preformatted += element.normalName().equals("pre") ? 1 : 0;
      if (Headings.isHeading(element) && headingDepth < 0) {
        endSection();
        headingDepth = depth;
        heading =
            Optional.of(
                new Heading(element.normalName().charAt(1) - '0', element.id(), element.text()));
      } else if (breaks(element)) {
        endLine();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
      if (depth == headingDepth) {
        headingDepth = -1;
      } else if (breaks(element)) {
        endLine();
      }
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void add(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      boolean space = Character.isWhitespace(c);
      char last = text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
      if (!space) {
        text.append(c);
      } else if (preformatted > 0 && c == '\n') {
        endLine();
      } else if (last != ' ' && last != '\n') {
        text.append(' ');
      }
    }
  }

  private void endLine() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }

  private void endSection() {
    String content = text.toString().strip();
    if (heading.isPresent() || !content.isEmpty()) {
      sections.add(new Rendered.Section(heading, content));
    }
    text.setLength(0);
  }
}
