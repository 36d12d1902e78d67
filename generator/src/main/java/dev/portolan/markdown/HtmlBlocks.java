package dev.portolan.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Blocks of raw HTML, as the section "HTML blocks" of CommonMark 0.31 has them. flexmark's own
 * overflow the stack on a tag with a thousand attributes.
 */
final class HtmlBlocks extends AbstractBlockParser {
  private static final List<String> RAW_TEXT = List.of("script", "pre", "style", "textarea");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "base",
          "basefont",
          "blockquote",
          "body",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frame",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "link",
          "main",
          "menu",
          "menuitem",
          "nav",
          "noframes",
          "ol",
          "optgroup",
          "option",
          "p",
          "param",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "track",
          "ul");

  private final HtmlBlock block = new HtmlBlock();
  private final BlockContent content = new BlockContent();

  /** Any of these, in lower case, ends the block with its line; none: a blank line ends it. */
  private final List<String> ends;

  private boolean finished;

  private HtmlBlocks(List<String> ends) {
    this.ends = ends;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return finished || (ends.isEmpty() && state.isBlank())
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    if (!ends.isEmpty()) {
      String text = line.toString().toLowerCase(Locale.ROOT);
      finished = ends.stream().anyMatch(text::contains);
    }
  }

  @Override
  public boolean isRawText() {
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
  }

  /** What ends the block that {@code line} begins; null if it begins none. */
  private static List<String> ends(String line, boolean inParagraph) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String name : RAW_TEXT) {
      if (lower.startsWith("<" + name) && endsName(lower, name.length() + 1, false)) {
        return RAW_TEXT.stream().map(raw -> "</" + raw + ">").toList();
      }
    }
    if (line.startsWith("<!--")) {
      return List.of("-->");
    }
    if (line.startsWith("<?")) {
      return List.of("?>");
    }
    if (line.startsWith("<![CDATA[")) {
      return List.of("]]>");
    }
    if (line.startsWith("<!") && line.length() > 2 && Character.isLetter(line.charAt(2))) {
      return List.of(">");
    }
    int start = lower.startsWith("</") ? 2 : 1;
    int end = start;
    while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
      end++;
    }
    if (BLOCKS.contains(lower.substring(start, end)) && endsName(lower, end, true)) {
      return List.of();
    }
    return !inParagraph && isTagAlone(line) ? List.of() : null;
  }

  private static boolean endsName(String line, int at, boolean slash) {
    return at >= line.length()
        || InlineScanner.isSpace(line.charAt(at))
        || line.charAt(at) == '>'
        || (slash && line.startsWith("/>", at));
  }

  private static boolean isTagAlone(String line) {
    boolean tag = line.length() > 1 && line.charAt(1) != '!' && line.charAt(1) != '?';
    int end = tag ? new InlineScanner(line).html(0) : -1;
    return end >= 0 && line.substring(end).isBlank();
  }

  /** Tries each line that may begin a block. */
  static final class Factory extends LineStarts {
    Factory() {
      super(
          Set.of(BlockQuoteParser.Factory.class, FencedCodeBlockParser.Factory.class),
          Set.of(
              Breaks.Factory.class,
              ListBlockParser.Factory.class,
              IndentedCodeBlockParser.Factory.class));
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || start >= line.length() || line.charAt(start) != '<') {
        return BlockStart.none();
      }
      boolean inParagraph = matched.getBlockParser().getBlock() instanceof Paragraph;
      List<String> ends = ends(line.subSequence(start).toString(), inParagraph);
      return ends == null
          ? BlockStart.none()
          : BlockStart.of(new HtmlBlocks(ends)).atIndex(state.getIndex());
    }
  }
}
