package dev.portolan.portal.reference;

import java.util.List;

/**
 * That an operation can be tried from its page.
 *
 * @param script what the form needs to know, from the site's root
 * @param origins those that the page may call
 */
public record TryItView(String script, List<String> origins) {
  public TryItView {
    origins = List.copyOf(origins);
  }
}
