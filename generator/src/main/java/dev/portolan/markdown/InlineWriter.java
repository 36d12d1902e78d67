package dev.portolan.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Writes what stands inside a paragraph, a heading or a cell. */
final class InlineWriter {
  private final Markup out;
  private final RawHtml rawHtml;
  private final boolean positions;
  private final Depth depth = new Depth();

  /** How many links and images the place being written is inside of: no links in there. */
  private int insideLink;

  /**
   * @param positions whether links and images carry {@code data-at}, their offset in the source
   */
  InlineWriter(Markup out, RawHtml rawHtml, boolean positions) {
    this.out = out;
    this.rawHtml = rawHtml;
    this.positions = positions;
  }

  /** Writes everything below {@code parent}. */
  void children(Node parent) {
    depth.enter();
    Node node = parent.getFirstChild();
    while (node != null) {
      node = inline(node);
    }
    depth.leave();
  }

  /** Writes {@code node}, maybe with siblings that belong to it; returns the next one to write. */
  private Node inline(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      return text(node);
    }
    if (node instanceof HtmlInlineBase) {
      return rawHtml.inline(node, out);
    }
    if (node instanceof SoftLineBreak) {
      out.raw('\n');
    } else if (node instanceof HardLineBreak) {
      out.raw("<br />\n");
    } else if (node instanceof Code code) {
      out.raw("<code>").text(codeText(code)).raw("</code>");
    } else if (node instanceof FootnoteReference footnote) {
      out.raw("<sup data-name=\"").text(footnote.key()).raw("\"></sup>");
    } else if (node instanceof Emphasis) {
      element("em", node);
    } else if (node instanceof StrongEmphasis) {
      element("strong", node);
    } else if (node instanceof Strikethrough) {
      element("del", node);
    } else if (node instanceof Link link) {
      link(link, link.getUrl(), link.getTitle());
    } else if (node instanceof Image image) {
      image(image, image.getUrl(), image.getTitle());
    } else if (node instanceof RefNode ref) {
      reference(ref);
    } else if (node instanceof AutoLink link) {
      autolink(link, link.getText().toString(), "");
    } else if (node instanceof MailLink link) {
      autolink(link, link.getText().toString(), "mailto:");
    } else {
      children(node);
    }
    return node.getNext();
  }

  private void element(String name, Node node) {
    out.raw("<").raw(name).raw('>');
    children(node);
    out.raw("</").raw(name).raw('>');
  }

  private Node text(Node first) {
    StringBuilder text = new StringBuilder();
    Node node = first;
    while (node instanceof Text || node instanceof HtmlEntity) {
      text.append(plain(node));
      node = node.getNext();
    }
    if (insideLink > 0) {
      out.text(text);
    } else {
      Autolinks.write(text.toString(), out, positions ? first.getStartOffset() : -1);
    }
    return node;
  }

  /** The characters that a text or an entity stands for. */
  private static String plain(Node node) {
    return node instanceof HtmlEntity
        ? Escapes.entity(node.getChars().toString())
        : Escapes.backslashes(Emoji.in(node.getChars()));
  }

  /** Line ends become spaces; one space on both sides is there to keep backticks apart. */
  private static String codeText(Code code) {
    String text = code.getText().toString().replace('\n', ' ');
    if (code.getAncestorOfType(TableCell.class) != null) {
      // The only way to write a bar in a row of a table.
      text = text.replace("\\|", "|");
    }
    boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
    return padded && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
  }

  private void link(Node node, BasedSequence url, BasedSequence title) {
    if (insideLink > 0) {
      children(node);
      return;
    }
    open("<a", node);
    out.raw(" href=\"").text(Urls.encode(Escapes.all(url))).raw('"');
    title(title);
    out.raw('>');
    insideLink++;
    children(node);
    insideLink--;
    out.raw("</a>");
  }

  private void image(Node node, BasedSequence url, BasedSequence title) {
    open("<img", node);
    out.raw(" src=\"").text(Urls.encode(Escapes.all(url))).raw("\" alt=\"");
    StringBuilder alt = new StringBuilder();
    alternative(node, alt);
    out.text(alt).raw('"');
    title(title);
    out.raw(" />");
  }

  private void open(String tag, Node node) {
    out.raw(tag);
    if (positions) {
      out.raw(" data-at=\"").raw(Integer.toString(node.getStartOffset())).raw('"');
    }
  }

  private void title(BasedSequence title) {
    if (title.isNotNull()) {
      out.raw(" title=\"").text(Escapes.all(title)).raw('"');
    }
  }

  private void reference(RefNode node) {
    Reference reference = node.getReferenceNode(node.getDocument());
    if (node instanceof ImageRef) {
      image(node, reference.getUrl(), reference.getTitle());
    } else {
      link(node, reference.getUrl(), reference.getTitle());
    }
  }

  private void autolink(Node node, String text, String scheme) {
    if (insideLink > 0) {
      out.text(text);
      return;
    }
    open("<a", node);
    out.raw(" href=\"").raw(scheme).text(Urls.encode(text)).raw("\">").text(text).raw("</a>");
  }

  /** The text of an image's description: what is left of its markup without the marks. */
  private void alternative(Node node, StringBuilder alt) {
    depth.enter();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text || child instanceof HtmlEntity) {
        alt.append(plain(child));
      } else if (child instanceof Code code) {
        alt.append(codeText(code));
      } else if (child instanceof AutoLink link) {
        alt.append(link.getText());
      } else if (child instanceof MailLink link) {
        alt.append(link.getText());
      } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
        alt.append('\n');
      } else if (!(child instanceof HtmlInlineBase)) {
        alternative(child, alt);
      }
    }
    depth.leave();
  }
}
