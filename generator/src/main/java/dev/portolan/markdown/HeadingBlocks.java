package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
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
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Headings, by marks and by underlines. flexmark's own put the paragraph so far together at every
 * line, and take the definitions that a paragraph begins with into the heading.
 */
final class HeadingBlocks extends AbstractBlockParser {
  private final Heading block = new Heading();

  private HeadingBlocks(int level, BasedSequence written) {
    BasedSequence text = withoutId(written);
    block.setLevel(level);
    block.setText(text);
    block.setChars(text);
  }

  /** {@code ## Title {#id}} chooses the id, in any of the forms of an {@link AttributeList}. */
  private BasedSequence withoutId(BasedSequence text) {
    if (!text.endsWith("}")) {
      return text;
    }
    String all = text.toString();
    int start = AttributeList.startAtEndOf(all);
    AttributeList list = start <= 0 ? null : AttributeList.of(all.substring(start)).orElse(null);
    if (list == null || (list.id().isEmpty() && !list.colon())) {
      return text;
    }
    if (!list.id().isEmpty()) {
      block.setAnchorRefId(list.id());
    }
    return text.subSequence(0, start).trimEnd();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    inlines.parse(block.getText(), block);
  }

  @Override
  public void closeBlock(ParserState state) {
    // The text was known at once.
  }

  /** Tries each line that may be a heading or its underline. */
  static final class Factory extends LineStarts {
    Factory() {
      super(
          Set.of(BlockQuoteParser.Factory.class),
          Set.of(
              FencedCodeBlockParser.Factory.class,
              HtmlBlocks.Factory.class,
              Breaks.Factory.class,
              ListBlockParser.Factory.class,
              IndentedCodeBlockParser.Factory.class));
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || start >= line.length()) {
        return BlockStart.none();
      }
      return switch (line.charAt(start)) {
        case '#' -> marked(line, start);
        case '=', '-' -> underlined(line, start, state, matched);
        default -> BlockStart.none();
      };
    }

    private static BlockStart marked(BasedSequence line, int start) {
      int end = start;
      while (end < line.length() && line.charAt(end) == '#') {
        end++;
      }
      boolean heading =
          end - start <= 6 && (end == line.length() || InlineScanner.isSpace(line.charAt(end)));
      return heading
          ? BlockStart.of(new HeadingBlocks(end - start, withoutClosing(line.subSequence(end))))
              .atIndex(line.length())
          : BlockStart.none();
    }

    private static BasedSequence withoutClosing(BasedSequence text) {
      BasedSequence trimmed = text.trim();
      int end = trimmed.length();
      while (end > 0 && trimmed.charAt(end - 1) == '#') {
        end--;
      }
      boolean closing = end == 0 || InlineScanner.isSpace(trimmed.charAt(end - 1));
      return closing ? trimmed.subSequence(0, end).trim() : trimmed;
    }

    private static BlockStart underlined(
        BasedSequence line, int start, ParserState state, MatchedBlockParser matched) {
      char mark = line.charAt(start);
      BasedSequence marks = line.subSequence(start).trim();
      if (marks.countLeading(c -> c == mark) < marks.length()) {
        return BlockStart.none();
      }
      BasedSequence paragraph = matched.getParagraphContent();
      if (paragraph == null) {
        return BlockStart.none();
      }
      InlineSyntax inlines = (InlineSyntax) state.getInlineParser();
      BasedSequence text = paragraph.subSequence(inlines.define(paragraph)).trim();
      return text.isEmpty()
          ? BlockStart.none()
          : BlockStart.of(new HeadingBlocks(mark == '=' ? 1 : 2, text))
              .atIndex(line.length())
              .replaceActiveBlockParser();
    }
  }
}
