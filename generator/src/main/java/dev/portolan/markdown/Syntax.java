package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

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
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    return Parser.builder(options)
        .extensions(List.of(TablesExtension.create(), TaskListExtension.create()))
        .customDelimiterProcessor(new Tildes())
        .customInlineParserFactory(
            (data, special, delimiters, processors, references, extensions) ->
                new OwnReferences(
                    data, (BitSet) special.clone(), delimiters, processors, references, extensions))
        // flexmark adds this one only together with its own inline parser.
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .build();
  }

  /** Gives each document a repository of references that does not depend on the default locale. */
  private static final class OwnReferences extends CommonmarkInlineParser {
    OwnReferences(
        DataHolder options,
        BitSet special,
        BitSet delimiters,
        java.util.Map<Character, DelimiterProcessor> processors,
        com.vladsch.flexmark.parser.internal.LinkRefProcessorData references,
        List<com.vladsch.flexmark.parser.InlineParserExtensionFactory> extensions) {
      super(options, special, delimiters, processors, references, extensions);
    }

    @Override
    public void initializeDocument(Document document) {
      document.set(Parser.REFERENCES, new References(document));
      super.initializeDocument(document);
    }
  }

  /**
   * Labels are folded again after flexmark has lower-cased them with the default locale: what
   * Turkish and Lithuanian do differently (the dot of the i) is taken out of all labels, so that
   * the same text has the same links everywhere.
   */
  private static final class References extends ReferenceRepository {
    References(DataHolder options) {
      super(options);
    }

    @Override
    public String normalizeKey(CharSequence key) {
      return fold(super.normalizeKey(key));
    }

    @Override
    public Reference put(String key, Reference reference) {
      return super.put(fold(key), reference);
    }

    @Override
    public Reference get(Object key) {
      return super.get(fold((String) key));
    }

    @Override
    public boolean containsKey(Object key) {
      return super.containsKey(fold((String) key));
    }

    private static String fold(String label) {
      String upper = label.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      return Normalizer.normalize(upper, Normalizer.Form.NFD)
          .replace("\u0307", "")
          .replace('\u0131', 'i');
    }
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
