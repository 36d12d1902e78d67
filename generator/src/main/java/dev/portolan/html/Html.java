package dev.portolan.html;

import java.util.Objects;

/**
 * Markup that may go into a page as it is: made by us, or sanitised. In templates it prints
 * unescaped; every other value is escaped.
 */
public record Html(String markup) {
  public static final Html EMPTY = new Html("");

  public Html {
    Objects.requireNonNull(markup);
  }

  /** {@code text} with the characters escaped that mean something in HTML text and attributes. */
  public static Html escape(String text) {
    return new Html(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  /** True if there is nothing to show. */
  public boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }
}
