package dev.portolan.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * flexmark's inline parser with its regular expressions replaced by {@link InlineScanner}. They
 * took exponential time on backslashes and quadratic time on most things repeated, copied the whole
 * paragraph at every match, and followed an older CommonMark. Here: what is told by its own
 * characters alone, from line ends to tags.
 */
abstract class InlineTokens extends CommonmarkInlineParser {
  private InlineScanner scanner = new InlineScanner("");
  private BasedSequence scanned = BasedSequence.NULL;

  InlineTokens(
      DataHolder options,
      BitSet special,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, special, delimiters, processors, references, extensions);
  }

  /** A scanner of what is parsed. */
  final InlineScanner scan() {
    if (scanned != input) {
      scanned = input;
      scanner = new InlineScanner(input.toString());
    }
    return scanner;
  }

  /** As in flexmark, without a copy of the input. */
  @Override
  public BasedSequence match(Pattern re) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = re.matcher(input).region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  @Override
  public boolean parseNewline() {
    int end = index;
    index++;
    int spaces = 0;
    while (spaces < end && input.charAt(end - 1 - spaces) == ' ') {
      spaces++;
    }
    flushTextNode();
    if (spaces > 0 && block.getLastChild() instanceof Text text) {
      BasedSequence chars = text.getChars();
      if (chars.length() > spaces) {
        text.setChars(chars.subSequence(0, chars.length() - spaces));
      } else {
        text.unlink();
      }
    }
    appendNode(
        spaces >= 2
            ? new HardLineBreak(input.subSequence(end - spaces, index))
            : new SoftLineBreak(input.subSequence(end, index)));
    index = scan().blanks(index);
    return true;
  }

  @Override
  protected boolean parseBackslash() {
    index++;
    char next = peek();
    if (next == '\n') {
      appendNode(new HardLineBreak(input.subSequence(index - 1, index + 1)));
      index = scan().blanks(index + 1);
    } else if (index < input.length() && InlineScanner.isPunctuation(next)) {
      appendText(input, index - 1, index + 1);
      index++;
    } else {
      appendText(input, index - 1, index);
    }
    return true;
  }

  @Override
  protected boolean parseBackticks() {
    int start = index;
    while (peek() == '`') {
      index++;
    }
    int open = index;
    int close = scan().closingTicks(start, open);
    if (close < 0) {
      appendText(input, start, open);
      return true;
    }
    index = close + (open - start);
    appendNode(
        new Code(
            input.subSequence(start, open),
            input.subSequence(open, close),
            input.subSequence(close, index)));
    return true;
  }

  @Override
  public boolean parseAutolink() {
    int start = index;
    int end = scan().mailAutolink(start);
    boolean mail = end >= 0;
    end = mail ? end : scan().uriAutolink(start);
    if (end < 0) {
      return false;
    }
    BasedSequence open = input.subSequence(start, start + 1);
    BasedSequence text = input.subSequence(start + 1, end - 1);
    BasedSequence close = input.subSequence(end - 1, end);
    appendNode(mail ? new MailLink(open, text, close) : new AutoLink(open, text, close));
    index = end;
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    int end = scan().html(index);
    if (end < 0) {
      return false;
    }
    BasedSequence chars = input.subSequence(index, end);
    appendNode(chars.startsWith("<!--") ? new HtmlInlineComment(chars) : new HtmlInline(chars));
    index = end;
    return true;
  }

  @Override
  public boolean parseEntity() {
    int end = scan().entity(index);
    if (end < 0) {
      return false;
    }
    appendNode(new HtmlEntity(input.subSequence(index, end)));
    index = end;
    return true;
  }
}
