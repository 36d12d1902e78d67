package dev.portolan.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;

/** Whether the paragraphs of a list stand without {@code <p>}. */
final class Tightness {
  private Tightness() {}

  static boolean isTight(ListItem item) {
    return !(item.getParent() instanceof ListBlock list) || list.isTight();
  }
}
