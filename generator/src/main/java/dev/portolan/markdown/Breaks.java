package dev.portolan.markdown;

import com.vladsch.flexmark.ast.ThematicBreak;
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

/** Thematic breaks. flexmark's own overflow the stack on a long line of stars. */
final class Breaks extends AbstractBlockParser {
  private final ThematicBreak block = new ThematicBreak();

  private Breaks(BasedSequence line) {
    block.setChars(line);
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
  public void closeBlock(ParserState state) {
    // There is nothing in it.
  }

  /** Tries each line. */
  static final class Factory extends LineStarts {
    Factory() {
      super(
          Set.of(BlockQuoteParser.Factory.class, FencedCodeBlockParser.Factory.class),
          Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class));
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      return state.getIndent() < 4 && isBreak(line, start)
          ? BlockStart.of(new Breaks(line.subSequence(start))).atIndex(line.length())
          : BlockStart.none();
    }

    private static boolean isBreak(BasedSequence line, int start) {
      if (start >= line.length() || "*-_".indexOf(line.charAt(start)) < 0) {
        return false;
      }
      int marks = 0;
      for (int i = start; i < line.length(); i++) {
        if (line.charAt(i) == line.charAt(start)) {
          marks++;
        } else if (!InlineScanner.isSpace(line.charAt(i))) {
          return false;
        }
      }
      return marks >= 3;
    }
  }
}
