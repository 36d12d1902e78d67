package dev.portolan.markdown;

import dev.portolan.html.Html;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The first paragraph of a text on one line, with and without markup. */
final class Brief implements NodeVisitor {
  private static final Set<String> KEPT =
      Set.of("b", "code", "del", "em", "i", "ins", "kbd", "mark", "s", "strong", "sub", "sup", "u");

  private final StringBuilder markup = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  /** Reads the first paragraph, or what else has text, below {@code body}. */
  Brief(Element body) {
    Element first =
        body.stream()
            .filter(element -> element.is("p, li, td, th, dt, dd, pre") && element.hasText())
            .findFirst()
            .orElse(body);
    first.traverse(this);
  }

  /** Emphasis and code, no links. */
  Html html() {
    return new Html(markup.toString().strip());
  }

  /** Without markup, at most {@code limit} characters, cut between words with an ellipsis. */
  String text(int limit) {
    String line = text.toString().strip();
    if (line.length() <= limit) {
      return line;
    }
    int end = Math.max(0, limit - 1);
    int space = line.lastIndexOf(' ', end);
    if (space > limit / 2) {
      end = space;
    } else if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode piece) {
      for (char c : piece.getWholeText().toCharArray()) {
        add(c);
      }
    } else if (node instanceof Element element && depth > 0) {
      if (KEPT.contains(element.normalName())) {
        markup.append('<').append(element.normalName()).append('>');
      } else if (element.isBlock() || element.normalName().equals("br")) {
        add(' ');
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0 && KEPT.contains(element.normalName())) {
      markup.append("</").append(element.normalName()).append('>');
    }
  }

  private void add(char c) {
    boolean space = Character.isWhitespace(c);
    if (space && (text.length() == 0 || text.charAt(text.length() - 1) == ' ')) {
      return;
    }
    text.append(space ? ' ' : c);
    markup.append(space ? " " : Html.escape(String.valueOf(c)).markup());
  }
}
