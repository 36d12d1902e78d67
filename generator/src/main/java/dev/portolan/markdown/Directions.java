package dev.portolan.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Says of lists, quotations and tables that begin in a script from right to left that they run that
 * way: styles can turn a line of text, but not the side on which bullets and first columns stand.
 * What is within such a block runs as it does. One way through the text, however deep it is.
 */
final class Directions implements NodeVisitor {
  private static final Set<String> BLOCKS = Set.of("ul", "ol", "dl", "blockquote", "table");

  /** The blocks around this place that have not had a letter yet, the outermost first. */
  private final Deque<Element> undecided = new ArrayDeque<>();

  /** The element around this place whose direction is known, and so that of all that is in it. */
  private Element known;

  /** The code around this place: it is in no language. */
  private Element code;

  private Directions() {}

  static void mark(Element body) {
    body.traverse(new Directions());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      if (known == null && element.hasAttr("dir")) {
        known = element;
      } else if (known == null && BLOCKS.contains(element.normalName())) {
        undecided.addLast(element);
      }
      if (code == null && (element.normalName().equals("code") || element.nameIs("pre"))) {
        code = element;
      }
    } else if (node instanceof TextNode text && code == null && !undecided.isEmpty()) {
      decide(text.getWholeText());
    }
  }

  /** By the first letter that has a direction (UAX #9, P2); it is the first of all these blocks. */
  private void decide(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          undecided.clear();
          return;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          known = undecided.getFirst();
          known.attr("dir", "rtl");
          undecided.clear();
          return;
        }
        default -> {
          // a digit, a mark, a blank
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == known) {
      known = null;
    }
    if (node == code) {
      code = null;
    }
    if (node == undecided.peekLast()) {
      undecided.removeLast();
    }
  }
}
