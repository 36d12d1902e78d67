package dev.portolan.portal;

import java.util.List;

/**
 * An entry of a navigation tree. It does not know which page is looked at, so that all pages of a
 * unit share one tree; templates compare {@code path} with their own.
 *
 * @param note a word beside the title, such as {@code Deprecated}; may be empty
 */
public record NavItem(String title, String path, String note, List<NavItem> children) {
  public NavItem {
    children = List.copyOf(children);
  }

  /** An entry without note and children. */
  public static NavItem leaf(String title, String path) {
    return new NavItem(title, path, "", List.of());
  }
}
