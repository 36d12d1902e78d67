package dev.portolan.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a {@link Construct}: a line that opens it and, of most kinds, indented lines after it. */
final class Constructs extends AbstractBlockParser {
  private final Construct block;

  /** How far its lines are indented; 0 of one that has only its first. */
  private final int width;

  private final List<Construct> titles = new ArrayList<>();

  private Constructs(Construct block, int width) {
    this.block = block;
    this.width = width;
  }

  static Constructs of(Construct block, int width) {
    return new Constructs(block, width);
  }

  /** Gives it something to begin with: its title, or the terms that it defines. */
  Constructs titled(Construct title) {
    titles.add(title);
    block.appendChild(title);
    return this;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return width > 0;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return width > 0;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (width == 0) {
      return BlockContinue.none();
    }
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= width
        ? BlockContinue.atColumn(state.getColumn() + width)
        : BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    for (Construct title : titles) {
      inlines.parse(title.getChars(), title);
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
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
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || start >= state.getLine().length()) {
        return BlockStart.none();
      }
      OpeningLine line = new OpeningLine(state, matched);
      return switch (state.getLine().charAt(start)) {
        case '!', '?' -> line.callout();
        case '=' -> line.tab();
        case ':' -> line.definition();
        case '[' -> line.footnoteOrContents();
        case '*' -> line.abbreviation();
        case '{' -> line.attributes();
        default -> BlockStart.none();
      };
    }
  }

  /** True if {@code node} is of that kind. */
  static boolean is(Node node, Construct.Kind kind) {
    return node instanceof Construct construct && construct.kind() == kind;
  }
}
