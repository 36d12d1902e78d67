package dev.portolan.markdown;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jsoup.parser.Tag;

/**
 * Lets those tags through that {@link Allowed} names, written anew with the attributes it names,
 * and leaves out the rest. Reads each character once. What is written here is not trusted: it is
 * parsed and cleaned again afterwards.
 */
final class AllowedHtml implements RawHtml {
  /** Told what was left out. */
  interface Removals {
    /** An element, or {@code <!--} of a comment that never ends. */
    void element(String name, int offset);

    /** An element that HTML does not know: most likely a placeholder that was to be text. */
    void unknown(String name, int offset);
  }

  private final Removals removals;
  private final boolean positions;

  AllowedHtml(Removals removals, boolean positions) {
    this.removals = removals;
    this.positions = positions;
  }

  @Override
  public void block(List<BasedSequence> lines, Markup out) {
    StringBuilder text = new StringBuilder();
    int[] ends = new int[lines.size()];
    for (int i = 0; i < ends.length; i++) {
      text.append(lines.get(i));
      ends[i] = text.length();
    }
    // Offsets are asked for in rising order: a cursor is enough.
    int[] line = {0};
    IntUnaryOperator offset =
        at -> {
          while (line[0] < ends.length - 1 && ends[line[0]] <= at) {
            line[0]++;
          }
          int start = line[0] == 0 ? 0 : ends[line[0] - 1];
          return lines.get(line[0]).getStartOffset() + Math.max(0, at - start);
        };
    write(text.toString(), offset, out, false);
  }

  @Override
  public Node inline(Node node, Markup out) {
    String text = node.getChars().toString();
    int base = node.getStartOffset();
    TagReader tag = new TagReader(text, 0);
    if (tag.isStart() && Allowed.leavesWithContent(tag.name())) {
      Node end = closing(node, tag.name());
      if (end != null) {
        removals.element(tag.name(), base);
        return end.getNext();
      }
    }
    write(text, at -> base + at, out, true);
    return node.getNext();
  }

  /** Names of which no end tag follows in the paragraph that {@code unclosedIn} begins. */
  private final Set<String> unclosed = new HashSet<>();

  private Node unclosedIn;

  private Node closing(Node from, String name) {
    if (unclosedIn != from.getParent()) {
      unclosedIn = from.getParent();
      unclosed.clear();
    }
    if (unclosed.contains(name)) {
      return null;
    }
    for (Node node = from.getNext(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInlineBase
          && node.getChars().length() > name.length() + 2
          && node.getChars().matchCharsIgnoreCase("</" + name)) {
        return node;
      }
    }
    unclosed.add(name);
    return null;
  }

  /** Ends that do not occur in the rest of the text being written: not looked for again. */
  private final Set<String> missing = new HashSet<>();

  private int find(String text, String end, int from) {
    int found = missing.contains(end) ? -1 : text.indexOf(end, from);
    if (found < 0) {
      missing.add(end);
    }
    return found;
  }

  private void write(String text, IntUnaryOperator offset, Markup out, boolean inline) {
    missing.clear();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0) {
        out.raw(text.substring(at));
        return;
      }
      out.raw(text.substring(at, open));
      at = afterMarkup(text, open, offset, out, inline);
    }
  }

  /** Deals with what begins with {@code <} at {@code open}; returns where to go on. */
  private int afterMarkup(
      String text, int open, IntUnaryOperator offset, Markup out, boolean inline) {
    if (text.startsWith("<!--", open)) {
      return afterComment(text, open, offset, out);
    }
    if (text.startsWith("<!", open) || text.startsWith("<?", open)) {
      String terminator =
          text.startsWith("<![CDATA[", open) ? "]]>" : text.charAt(open + 1) == '?' ? "?>" : ">";
      int end = find(text, terminator, open);
      if (end >= 0) {
        return end + terminator.length();
      }
      out.raw("&lt;");
      return open + 1;
    }
    TagReader tag = new TagReader(text, open);
    if (!tag.complete()) {
      out.raw("&lt;");
      return open + 1;
    }
    String name = tag.name();
    if (Allowed.element(name)) {
      tag.write(out, positions ? offset.applyAsInt(open) : -1);
    } else if (inline && !Tag.isKnownTag(name) && !Allowed.leavesWithContent(name)) {
      if (tag.isStart()) {
        removals.unknown(
            text.substring(open + 1, open + 1 + name.length()), offset.applyAsInt(open));
      }
      out.text(text.substring(open, tag.end()));
    } else {
      if (tag.isStart()) {
        removals.element(name, offset.applyAsInt(open));
      }
      if (tag.isStart() && Allowed.leavesWithContent(name)) {
        return afterContent(text, tag);
      }
    }
    return tag.end();
  }

  private int afterComment(String text, int open, IntUnaryOperator offset, Markup out) {
    if (text.startsWith("<!-->", open) || text.startsWith("<!--->", open)) {
      return text.indexOf('>', open) + 1;
    }
    int end = find(text, "-->", open + 4);
    if (end >= 0) {
      return end + 3;
    }
    removals.element("!--", offset.applyAsInt(open));
    out.raw("&lt;");
    return open + 1;
  }

  /** Where the content of a removed element ends, with its end tag. */
  private int afterContent(String text, TagReader tag) {
    String end = "</" + tag.name();
    int at = missing.contains(end) ? -1 : text.indexOf("</", tag.end());
    for (; at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at, end, 0, end.length())) {
        int close = text.indexOf('>', at);
        return close < 0 ? text.length() : close + 1;
      }
    }
    missing.add(end);
    // CommonMark lets these run to the end of the block; of others only the tag goes.
    boolean runsOn = Set.of("script", "style", "textarea").contains(tag.name());
    return runsOn ? text.length() : tag.end();
  }

  /** The name of an element, in lower case, as messages show it. */
  static String shown(String name) {
    return "<" + name.toLowerCase(Locale.ROOT) + (name.startsWith("!") ? "" : ">");
  }
}
