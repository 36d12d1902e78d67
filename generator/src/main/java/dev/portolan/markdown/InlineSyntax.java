package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inline parser: {@link InlineTokens}, {@link InlineEmphasis}, and here what stands in
 * brackets, links, images and footnotes, with the definitions that they refer to. The tree it makes
 * is flexmark's.
 */
final class InlineSyntax extends InlineEmphasis {
  /** In one document. */
  private static final int MOST_FOOTNOTES = 2_000;

  private Opener lastOpener;
  private final Set<String> footnotes = new HashSet<>();

  /** An opening bracket that may yet become a link or image. */
  private static final class Opener {
    final Text node;
    final int start;
    final boolean image;
    final Opener previous;

    /** The next one before it that is no image. */
    final Opener previousLink;

    final Delimiter delimiter;
    boolean active = true;
    boolean bracketAfter;

    Opener(Text node, int start, boolean image, Opener previous, Delimiter delimiter) {
      this.node = node;
      this.start = start;
      this.image = image;
      this.previous = previous;
      this.previousLink = previous == null || !previous.image ? previous : previous.previousLink;
      this.delimiter = delimiter;
    }
  }

  InlineSyntax(
      DataHolder options,
      BitSet special,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, special, delimiters, processors, references, extensions);
  }

  @Override
  public void initializeDocument(Document document) {
    document.set(Parser.REFERENCES, new References(document));
    super.initializeDocument(document);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    lastOpener = null;
    super.parse(content, block);
  }

  @Override
  protected boolean parseOpenBracket() {
    open(1, false);
    return true;
  }

  @Override
  protected boolean parseBang() {
    if (peek(1) == '[') {
      open(2, true);
    } else {
      appendText(input, index, index + 1);
      index++;
    }
    return true;
  }

  private void open(int length, boolean image) {
    int start = index;
    index += length;
    Text node = appendSeparateText(input.subSequence(start, index));
    if (lastOpener != null) {
      lastOpener.bracketAfter = true;
    }
    lastOpener = new Opener(node, start, image, lastOpener, lastDelimiter);
  }

  @Override
  protected boolean parseCloseBracket() {
    int close = index++;
    Opener opener = lastOpener;
    if (opener == null) {
      appendText(input, close, index);
      return true;
    }
    lastOpener = opener.previous;
    Node node = opener.image ? null : footnote(opener, close);
    if (node == null && opener.active) {
      node = inlineLink(opener);
      node = node == null ? referenceLink(opener, close) : node;
    }
    if (node == null) {
      index = close + 1;
      appendText(input, close, index);
      return true;
    }
    wrap(opener, node);
    return true;
  }

  /** Keeps the name of a footnote, for {@code [^name]} further up or down; false if it is full. */
  boolean defineFootnote(String name) {
    return footnotes.size() < MOST_FOOTNOTES && footnotes.add(FootnoteReference.key(name));
  }

  /** Reads {@code [^name]}; null if no footnote of that name is defined. */
  private Node footnote(Opener opener, int close) {
    int name = opener.start + 2;
    if (close <= name || close - name > 200 || input.charAt(name - 1) != '^') {
      return null;
    }
    String key = FootnoteReference.key(input.subSequence(name, close).toString());
    return footnotes.contains(key) ? new FootnoteReference(key) : null;
  }

  /** Reads {@code (destination "title")}; null and the index as it was if there is none. */
  private Node inlineLink(Opener opener) {
    int start = index;
    if (peek() != '(') {
      return null;
    }
    int from = scan().space(start + 1);
    int to = scan().destination(from);
    if (to < 0) {
      return null;
    }
    int after = scan().space(to);
    int title = after > to ? scan().title(after) : -1;
    int end = title < 0 ? after : scan().space(title);
    if (end >= input.length() || input.charAt(end) != ')') {
      return null;
    }
    InlineLinkNode link = opener.image ? new Image() : new Link();
    link.setUrlChars(input.subSequence(from, to));
    link.setTitleChars(title < 0 ? BasedSequence.NULL : input.subSequence(after, title));
    index = end + 1;
    return link;
  }

  /**
   * Reads {@code [label]}, {@code []} or nothing; null if no reference of that label is defined.
   */
  private Node referenceLink(Opener opener, int close) {
    int label = scan().label(index);
    BasedSequence reference;
    if (label >= 0) {
      reference = input.subSequence(index, label);
      index = label;
    } else if (opener.bracketAfter || close - opener.start > 1_001) {
      return null;
    } else {
      // Brackets alone are read as the label they look like.
      reference = input.subSequence(opener.start + (opener.image ? 1 : 0), close + 1);
      if (scan().label(opener.start + (opener.image ? 1 : 0)) != close + 1) {
        return null;
      }
      if (peek() == '[' && peek(1) == ']') {
        index += 2;
      }
    }
    RefNode node = opener.image ? new ImageRef() : new LinkRef();
    node.setReferenceChars(reference);
    node.setDefined(node.getReferenceNode(referenceRepository) != null);
    return node.isDefined() ? node : null;
  }

  /** Puts what stands after {@code opener} into {@code node}. */
  private void wrap(Opener opener, Node node) {
    flushTextNode();
    Node child = opener.node.getNext();
    while (child != null) {
      Node next = child.getNext();
      node.appendChild(child);
      child = next;
    }
    node.setChars(input.subSequence(opener.start, index));
    appendNode(node);
    processDelimiters(opener.delimiter);
    opener.node.unlink();
    if (!opener.image) {
      // No links in links: the openers before this one are out.
      for (Opener o = opener.previousLink; o != null && o.active; o = o.previousLink) {
        o.active = false;
      }
    }
  }

  /** Takes the reference definitions that a paragraph begins with out of it. */
  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    BasedSequence content = paragraph.getChars();
    int end = define(content);
    return end == 0
        ? 0
        : content.subSequence(end, content.length()).getStartOffset() - paragraph.getStartOffset();
  }

  /** Keeps the reference definitions that {@code content} begins with; returns where they end. */
  int define(BasedSequence content) {
    if (!content.trimStart().startsWith("[")) {
      return 0;
    }
    input = content;
    int end = 0;
    int next;
    while ((next = definition(scan().blanks(end))) >= 0) {
      end = next;
    }
    return end;
  }

  /** The end of the line on which the definition that begins at {@code start} ends, or -1. */
  private int definition(int start) {
    InlineScanner scan = scan();
    int label = scan.label(start);
    if (label < 0 || label >= input.length() || input.charAt(label) != ':') {
      return -1;
    }
    int from = scan.space(label + 1);
    int to = scan.destination(from);
    if (to <= from) {
      return -1;
    }
    int after = scan.space(to);
    int title = after > to ? scan.title(after) : -1;
    int end = title < 0 ? -1 : lineEnd(title);
    if (end < 0) {
      title = -1;
      end = lineEnd(to);
    }
    if (end < 0) {
      return -1;
    }
    BasedSequence titleChars = title < 0 ? null : input.subSequence(after, title);
    Reference reference =
        new Reference(input.subSequence(start, label + 1), input.subSequence(from, to), titleChars);
    String key = referenceRepository.normalizeKey(input.subSequence(start + 1, label - 1));
    referenceRepository.put(key, reference);
    return end;
  }

  private int lineEnd(int start) {
    int end = scan().blanks(start);
    if (end >= input.length()) {
      return input.length();
    }
    return input.charAt(end) == '\n' ? end + 1 : -1;
  }
}
