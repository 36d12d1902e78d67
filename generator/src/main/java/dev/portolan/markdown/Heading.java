package dev.portolan.markdown;

/**
 * A heading of a rendered text.
 *
 * @param level on the page: 2 is right below the page's title
 * @param id of the element: what follows {@code #}
 * @param text without markup
 */
public record Heading(int level, String id, String text) {}
