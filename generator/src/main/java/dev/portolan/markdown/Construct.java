package dev.portolan.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * A block that CommonMark does not have. It is written as a {@code div} with its kind, which {@link
 * Shapes} replaces once the rest of the text is known.
 */
final class Construct extends Block {
  /** What may stand in a document beside CommonMark and GFM. */
  enum Kind {
    /** {@code !!! note "Title"}. */
    CALLOUT,
    /** {@code ??? note "Title"}. */
    CLOSED,
    /** {@code ???+ note "Title"}. */
    OPEN,
    /** {@code === "Title"}. */
    TAB,
    /** {@code : what the term means}. */
    DEFINITION,
    /** What stands above definitions, and the titles of the others. */
    TITLE,
    /** {@code [^name]: text}. */
    FOOTNOTE,
    /** {@code *[HTML]: Hypertext Markup Language}. */
    ABBREVIATION,
    /** {@code {: #id .class caption="…"}} on a line of its own. */
    ATTRIBUTES,
    /** {@code [TOC]}. */
    CONTENTS
  }

  private final Kind kind;
  private final String name;
  private final String text;

  /**
   * @param name of what it is about, as its kind needs it
   * @param text more of that
   */
  Construct(Kind kind, BasedSequence chars, String name, String text) {
    super(chars);
    this.kind = kind;
    this.name = name;
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
