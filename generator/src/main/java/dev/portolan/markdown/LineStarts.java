package dev.portolan.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/**
 * Tries each line for the beginning of a block, after the factories of some blocks and before those
 * of others.
 */
abstract class LineStarts implements CustomBlockParserFactory {
  private final Set<Class<?>> after;
  private final Set<Class<?>> before;

  LineStarts(Set<Class<?>> after, Set<Class<?>> before) {
    this.after = after;
    this.before = before;
  }

  /** The block that the line begins, if it is one of ours. */
  abstract BlockStart start(ParserState state, MatchedBlockParser matched);

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new AbstractBlockParserFactory(options) {
      @Override
      public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return start(state, matched);
      }
    };
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return after;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return before;
  }
}
