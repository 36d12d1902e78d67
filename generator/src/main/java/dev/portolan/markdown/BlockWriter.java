package dev.portolan.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;

/**
 * Writes the blocks of a parsed text as the HTML that the CommonMark and GFM specifications print,
 * line breaks included, so that their examples can be compared as they are.
 */
final class BlockWriter {
  private final Markup out;
  private final RawHtml rawHtml;
  private final InlineWriter inlines;
  private final Depth depth = new Depth();
  private final boolean positions;

  BlockWriter(Markup out, RawHtml rawHtml, boolean positions) {
    this.out = out;
    this.rawHtml = rawHtml;
    this.positions = positions;
    this.inlines = new InlineWriter(out, rawHtml, positions);
  }

  /** Writes everything below {@code parent}. */
  void children(Node parent) {
    depth.enter();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Patience.check();
      block(node);
    }
    depth.leave();
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      out.line().raw("<h").raw((char) ('0' + heading.getLevel()));
      if (!heading.getAnchorRefId().isEmpty()) {
        out.raw(" id=\"").text(heading.getAnchorRefId()).raw('"');
      }
      out.raw('>');
      inlines.children(heading);
      out.raw("</h").raw((char) ('0' + heading.getLevel())).raw(">\n");
    } else if (node instanceof ListBlock list) {
      list(list);
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof BlockQuote) {
      element("blockquote", node);
    } else if (node instanceof FencedCodeBlock code) {
      int at = positions ? code.getContentChars().getStartOffset() : -1;
      code(Escapes.all(code.getInfo()).strip(), at, code.getContentLines());
    } else if (node instanceof IndentedCodeBlock code) {
      code("", -1, withoutBlankEnd(code.getContentLines()));
    } else if (node instanceof HtmlBlockBase html) {
      out.line();
      rawHtml.block(html.getContentLines(), out);
      out.line();
    } else if (node instanceof ThematicBreak) {
      out.line().raw("<hr />\n");
    } else if (node instanceof TableBlock) {
      element("table", node);
    } else if (node instanceof TableHead) {
      element("thead", node);
    } else if (node instanceof TableBody) {
      if (node.hasChildren()) {
        element("tbody", node);
      }
    } else if (node instanceof TableRow) {
      element("tr", node);
    } else if (node instanceof TableCell cell) {
      cell(cell);
    } else if (node instanceof Construct construct) {
      construct(construct);
    }
    // Others are definitions of link references and the separators of tables: nothing to see.
  }

  private void element(String name, Node node) {
    out.line().raw("<").raw(name).raw(">\n");
    children(node);
    out.line().raw("</").raw(name).raw(">\n");
  }

  private void paragraph(Paragraph paragraph) {
    if (!paragraph.hasChildren()) {
      return;
    }
    if (paragraph.getParent() instanceof ListItem item && Tightness.isTight(item)) {
      checkbox(paragraph);
      inlines.children(paragraph);
    } else {
      out.line().raw("<p>");
      checkbox(paragraph);
      inlines.children(paragraph);
      out.raw("</p>\n");
    }
  }

  private void list(ListBlock list) {
    boolean ordered = list instanceof OrderedList;
    int start = ordered ? ((OrderedList) list).getStartNumber() : 1;
    out.line().raw(ordered ? "<ol" : "<ul");
    if (start != 1) {
      out.raw(" start=\"").raw(Integer.toString(start)).raw('"');
    }
    out.raw(">\n");
    children(list);
    out.line().raw(ordered ? "</ol>\n" : "</ul>\n");
  }

  private void item(ListItem item) {
    out.line().raw("<li>");
    children(item);
    out.raw("</li>\n");
  }

  /** {@code [ ]} or {@code [x]} at the beginning of a list item is a box, as GFM has it. */
  private void checkbox(Paragraph paragraph) {
    boolean first =
        paragraph.getParent() instanceof ListItem item && item.getFirstChild().equals(paragraph);
    if (!first || !(paragraph.getFirstChild() instanceof Text text)) {
      return;
    }
    BasedSequence chars = text.getChars();
    boolean box =
        chars.length() >= 4
            && chars.charAt(0) == '['
            && " xX".indexOf(chars.charAt(1)) >= 0
            && chars.charAt(2) == ']'
            && InlineScanner.isSpace(chars.charAt(3));
    if (box) {
      out.raw("<input ")
          .raw(chars.charAt(1) == ' ' ? "" : "checked=\"\" ")
          .raw("disabled=\"\" type=\"checkbox\" /> ");
      text.setChars(chars.subSequence(4).trimStart());
    }
  }

  private void code(String info, int at, List<? extends CharSequence> lines) {
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    out.line().raw("<pre><code");
    if (end > 0) {
      out.raw(" class=\"language-").text(info.substring(0, end)).raw('"');
    }
    if (positions && !Cleaned.isLanguage("language-" + info) && !info.isEmpty()) {
      out.raw(" data-info=\"").text(info).raw('"');
    }
    if (at >= 0) {
      out.raw(" data-at=\"").raw(Integer.toString(at)).raw('"');
    }
    out.raw('>');
    for (CharSequence line : lines) {
      out.text(line);
    }
    if (!lines.isEmpty() && !endsLine(lines.get(lines.size() - 1))) {
      out.raw('\n');
    }
    out.raw("</code></pre>\n");
  }

  private static boolean endsLine(CharSequence line) {
    return line.length() > 0 && line.charAt(line.length() - 1) == '\n';
  }

  private static List<BasedSequence> withoutBlankEnd(List<BasedSequence> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(0, end);
  }

  private void construct(Construct construct) {
    out.line().raw("<div data-block=\"").raw(construct.kind().name().toLowerCase(Locale.ROOT));
    out.raw("\" data-name=\"").text(construct.name());
    out.raw("\" data-text=\"").text(construct.text());
    out.raw("\" data-at=\"").raw(Integer.toString(construct.getStartOffset())).raw("\">");
    if (construct.kind() == Construct.Kind.TITLE) {
      inlines.children(construct);
    } else {
      children(construct);
      out.line();
    }
    out.raw("</div>\n");
  }

  /** A header without text heads nothing: screen readers would announce an empty name. */
  private void cell(TableCell cell) {
    String name = cell.isHeader() && cell.hasChildren() ? "th" : "td";
    out.raw("<").raw(name);
    if (cell.getAlignment() != null) {
      out.raw(
          switch (cell.getAlignment()) {
            case LEFT -> " align=\"left\"";
            case CENTER -> " align=\"center\"";
            case RIGHT -> " align=\"right\"";
          });
    }
    out.raw('>');
    inlines.children(cell);
    out.raw("</").raw(name).raw(">\n");
  }
}
