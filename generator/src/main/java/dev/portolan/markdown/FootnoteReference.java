package dev.portolan.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;

/** {@code [^name]} where a footnote of that name is defined. */
final class FootnoteReference extends Node {
  private final String key;

  FootnoteReference(String key) {
    this.key = key;
  }

  /** The name in the form in which names are compared. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  String key() {
    return key;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
