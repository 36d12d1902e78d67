package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Emphasis, strong emphasis and strikethrough: runs of delimiters, paired by the algorithm of the
 * specification.
 */
abstract class InlineEmphasis extends InlineTokens {
  private final Map<Character, DelimiterProcessor> processors;

  /** The lengths as written of the runs in {@link #lastDelimiter}'s list. */
  private final Map<Delimiter, Integer> written = new HashMap<>();

  InlineEmphasis(
      DataHolder options,
      BitSet special,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, special, delimiters, processors, references, extensions);
    this.processors = processors;
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    written.clear();
    super.parse(content, block);
  }

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
    int start = index;
    while (peek() == delimiter) {
      index++;
    }
    Delimiters.Flanks flanks = Delimiters.flanks(input, start, index, delimiter);
    boolean tooLong = delimiter == '~' && index - start > 2;
    if (tooLong || (!flanks.opens() && !flanks.closes())) {
      appendText(input, start, index);
      return true;
    }
    Text node = appendSeparateText(input.subSequence(start, index));
    Delimiter run =
        new Delimiter(
            input, node, delimiter, flanks.opens(), flanks.closes(), lastDelimiter, start);
    run.setNumDelims(index - start);
    written.put(run, index - start);
    if (lastDelimiter != null) {
      lastDelimiter.setNext(run);
    }
    lastDelimiter = run;
    return true;
  }

  /** The algorithm of the specification, "process emphasis", with its bounds on looking back. */
  @Override
  public void processDelimiters(Delimiter stackBottom) {
    if (lastDelimiter == stackBottom) {
      return;
    }
    Map<String, Delimiter> bottoms = new HashMap<>();
    Delimiter closer = lastDelimiter;
    while (closer != null && closer.getPrevious() != stackBottom) {
      closer = closer.getPrevious();
    }
    while (closer != null) {
      if (!closer.canClose()) {
        closer = closer.getNext();
        continue;
      }
      int length = written.get(closer);
      String kind =
          ""
              + closer.getDelimiterChar()
              + closer.canOpen()
              + (closer.getDelimiterChar() == '~' ? closer.length() : length % 3);
      Delimiter bottom = bottoms.getOrDefault(kind, stackBottom);
      Delimiter opener = closer.getPrevious();
      int use = 0;
      while (opener != null && opener != stackBottom && opener != bottom) {
        if (opener.canOpen() && opener.getDelimiterChar() == closer.getDelimiterChar()) {
          use = Delimiters.use(opener, written.get(opener), closer, length);
          if (use > 0) {
            break;
          }
        }
        opener = opener.getPrevious();
      }
      closer = use > 0 ? pair(opener, closer, use) : unpaired(closer, kind, bottoms);
    }
    while (lastDelimiter != null && lastDelimiter != stackBottom) {
      removeDelimiterKeepNode(lastDelimiter);
    }
  }

  /** Makes an element of what is between the two; returns the next closer to look at. */
  private Delimiter pair(Delimiter opener, Delimiter closer, int use) {
    removeDelimitersBetween(opener, closer);
    processors.get(closer.getDelimiterChar()).process(opener, closer, use);
    shorten(opener, opener.getNumDelims() - use);
    Delimiter next = closer;
    if (closer.getNumDelims() == use) {
      next = closer.getNext();
      removeDelimiterAndNode(closer);
    } else {
      int rest = closer.getNumDelims() - use;
      BasedSequence chars = closer.getNode().getChars();
      closer.setNumDelims(rest);
      closer.getNode().setChars(chars.subSequence(chars.length() - rest, chars.length()));
      closer.setIndex(closer.getIndex() + use);
    }
    return next;
  }

  private void shorten(Delimiter opener, int rest) {
    opener.setNumDelims(rest);
    if (rest == 0) {
      removeDelimiterAndNode(opener);
    } else {
      opener.getNode().setChars(opener.getNode().getChars().subSequence(0, rest));
    }
  }

  private Delimiter unpaired(Delimiter closer, String kind, Map<String, Delimiter> bottoms) {
    Delimiter next = closer.getNext();
    bottoms.put(kind, closer.getPrevious());
    if (!closer.canOpen()) {
      removeDelimiterKeepNode(closer);
    }
    return next;
  }
}
