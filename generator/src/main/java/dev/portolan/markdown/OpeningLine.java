package dev.portolan.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.portolan.markdown.Construct.Kind;
import java.util.List;
import java.util.Optional;

/** A line that may open a {@link Construct}. What it does not know stays text. */
final class OpeningLine {
  private static final int INDENT = 4;

  /** Terms above one definition; what is longer is a paragraph that a colon happens to follow. */
  private static final int MOST_TERMS = 8;

  private static final int LONGEST_NAME = 200;

  private final ParserState state;
  private final MatchedBlockParser matched;
  private final BasedSequence line;
  private final String text;

  OpeningLine(ParserState state, MatchedBlockParser matched) {
    this.state = state;
    this.matched = matched;
    line = state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
    text = line.length() > 2_000 ? "" : line.toString();
  }

  private boolean inParagraph() {
    return matched.getBlockParser().isParagraphParser();
  }

  private BlockStart leaf(Construct block) {
    return BlockStart.of(Constructs.of(block, 0)).atIndex(state.getLine().length());
  }

  /** {@code !!! note "Title"}, {@code ??? note}, {@code ???+ note}, as MkDocs has them. */
  BlockStart callout() {
    boolean open = text.startsWith("???+");
    if (inParagraph() || !(open || text.startsWith("!!!") || text.startsWith("???"))) {
      return BlockStart.none();
    }
    int quote = text.indexOf('"');
    boolean titled = quote > 0 && text.endsWith("\"") && text.length() > quote + 1;
    String words = text.substring(open ? 4 : 3, titled ? quote : text.length());
    if (quote > 0 && !titled) {
      return BlockStart.none();
    }
    String[] names = words.strip().split(" +", -1);
    String type = names[0];
    boolean known = Callouts.kind(type) != null;
    if (!isName(type) || !(known || titled)) {
      return BlockStart.none();
    }
    for (int i = 1; i < names.length; i++) {
      if (!names[i].equals("inline") && !names[i].equals("end")) {
        return BlockStart.none();
      }
    }
    Kind kind = text.startsWith("!!!") ? Kind.CALLOUT : open ? Kind.OPEN : Kind.CLOSED;
    Construct block = new Construct(kind, line, type, titled ? "titled" : "");
    Constructs parser = Constructs.of(block, INDENT);
    if (titled) {
      parser.titled(title(line.subSequence(quote + 1, line.length() - 1)));
    }
    return BlockStart.of(parser).atIndex(state.getLine().length());
  }

  /** {@code === "Title"} of MkDocs. */
  BlockStart tab() {
    boolean tab = text.length() > 6 && text.endsWith("\"") && !inParagraph();
    int quote = text.indexOf('"');
    String marks = tab && quote > 0 ? text.substring(0, quote).strip() : "";
    // An exclamation mark begins another group, a plus sign chooses the tab shown first.
    if (!List.of("===", "===!", "===+", "===!+", "===+!").contains(marks)) {
      return BlockStart.none();
    }
    BasedSequence title = line.subSequence(quote + 1, line.length() - 1);
    if (title.isBlank()) {
      return BlockStart.none();
    }
    Construct block = new Construct(Kind.TAB, line, marks.substring(3), "");
    return BlockStart.of(Constructs.of(block, INDENT).titled(title(title)))
        .atIndex(state.getLine().length());
  }

  /** {@code : meaning} below a line with the term, or below another meaning. */
  BlockStart definition() {
    int gap = 1;
    while (gap < text.length() && text.charAt(gap) == ' ') {
      gap++;
    }
    if (gap == 1 || gap == text.length() || gap > INDENT) {
      return BlockStart.none();
    }
    Construct block = new Construct(Kind.DEFINITION, line, "", "");
    Constructs parser = Constructs.of(block, gap);
    BlockStart start = BlockStart.of(parser).atColumn(state.getColumn() + state.getIndent() + gap);
    if (!inParagraph()) {
      Node last = matched.getBlockParser().getBlock().getLastChild();
      return Constructs.is(last, Kind.DEFINITION) ? start : BlockStart.none();
    }
    List<BasedSequence> terms = matched.getParagraphLines();
    if (terms == null || terms.isEmpty() || terms.size() > MOST_TERMS) {
      return BlockStart.none();
    }
    for (BasedSequence term : terms) {
      if (term.trimStart().startsWith("[") && term.indexOf("]:") > 0) {
        return BlockStart.none();
      }
    }
    terms.forEach(term -> parser.titled(title(term.trim())));
    return start.replaceActiveBlockParser();
  }

  /** {@code [^name]: text}, and {@code [TOC]} or GitLab's {@code [[_TOC_]]}. */
  BlockStart footnoteOrContents() {
    if (text.equals("[TOC]") || text.equals("[[_TOC_]]")) {
      return inParagraph() ? BlockStart.none() : leaf(new Construct(Kind.CONTENTS, line, "", ""));
    }
    int end = text.startsWith("[^") ? text.indexOf("]:") : -1;
    boolean atTop = inParagraph() || matched.getBlockParser().getBlock() instanceof Document;
    if (end < 3 || end > LONGEST_NAME || !atTop) {
      return BlockStart.none();
    }
    String name = text.substring(2, end);
    if (name.chars().anyMatch(c -> c <= ' ' || c == '[' || c == ']')) {
      return BlockStart.none();
    }
    InlineSyntax inlines = (InlineSyntax) state.getInlineParser();
    if (!inlines.defineFootnote(name)) {
      return BlockStart.none();
    }
    Construct block = new Construct(Kind.FOOTNOTE, line, name, "");
    int from = state.getNextNonSpaceIndex() + end + 2;
    while (from < state.getLine().length() && state.getLine().charAt(from) == ' ') {
      from++;
    }
    return BlockStart.of(Constructs.of(block, INDENT)).atIndex(from);
  }

  /** {@code *[HTML]: what it is short for}. */
  BlockStart abbreviation() {
    int end = text.startsWith("*[") ? text.indexOf("]:") : -1;
    if (end < 3 || end > LONGEST_NAME) {
      return BlockStart.none();
    }
    String name = text.substring(2, end).strip();
    String meaning = text.substring(end + 2).strip();
    return name.isEmpty() || meaning.isEmpty()
        ? BlockStart.none()
        : leaf(new Construct(Kind.ABBREVIATION, line, name, meaning));
  }

  /** A line with nothing but an {@link AttributeList}, for the block that it touches. */
  BlockStart attributes() {
    Optional<AttributeList> list = AttributeList.of(text);
    return list.isEmpty()
        ? BlockStart.none()
        : leaf(new Construct(Kind.ATTRIBUTES, line, afterBlank() ? "next" : "previous", text));
  }

  /** True if nothing stands on the line above but the marks of quotes. */
  private boolean afterBlank() {
    BasedSequence base = state.getLine().getBaseSequence();
    int at = state.getLine().getStartOffset() - 1;
    while (at >= 0 && base.charAt(at) != '\n') {
      at--;
    }
    for (at--; at >= 0 && base.charAt(at) != '\n'; at--) {
      if (" \t>".indexOf(base.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Construct title(BasedSequence text) {
    return new Construct(Kind.TITLE, text, "", "");
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 40
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == '_');
  }
}
