package dev.portolan.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;

/**
 * The Markdown we understand: CommonMark with tables, strikethrough and task lists of GitHub's
 * dialect. (Bare URLs become links in {@link Autolinks}: flexmark's own extension takes quadratic
 * time and differs from the specification.)
 */
final class Syntax {
  private static final Parser PARSER = parser();

  private Syntax() {}

  /** The tree of {@code text}. Safe for use by several threads. */
  static Document parse(CharSequence text) {
    return PARSER.parse(BasedSequence.of(text));
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    return Parser.builder(options)
        .customBlockParserFactory(new HeadingBlocks.Factory())
        .customBlockParserFactory(new HtmlBlocks.Factory())
        .customBlockParserFactory(new Breaks.Factory())
        .customBlockParserFactory(new Constructs.Factory())
        .customDelimiterProcessor(new Tildes())
        .customInlineParserFactory(
            (data, special, delimiters, processors, references, extensions) ->
                new InlineSyntax(
                    data, (BitSet) special.clone(), delimiters, processors, references, extensions))
        // flexmark adds this one only together with its own inline parser.
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .paragraphPreProcessorFactory(new Tables.Factory())
        .build();
  }

  /** One or two tildes strike through; flexmark's extension knows two only. */
  private static final class Tildes implements DelimiterProcessor {
    @Override
    public char getOpeningCharacter() {
      return '~';
    }

    @Override
    public char getClosingCharacter() {
      return '~';
    }

    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      return opener.length() == closer.length() && opener.length() <= 2 ? opener.length() : 0;
    }

    @Override
    public boolean canBeOpener(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return leftFlanking;
    }

    @Override
    public boolean canBeCloser(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return rightFlanking;
    }

    @Override
    public boolean skipNonOpenerCloser() {
      return false;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int delimitersUsed) {
      DelimitedNode node =
          new Strikethrough(
              opener.getTailChars(delimitersUsed),
              BasedSequence.NULL,
              closer.getLeadChars(delimitersUsed));
      opener.moveNodesBetweenDelimitersTo(node, closer);
    }

    @Override
    public Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
      return null;
    }
  }
}
