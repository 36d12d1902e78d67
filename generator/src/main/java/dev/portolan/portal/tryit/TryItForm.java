package dev.portolan.portal.tryit;

import java.util.List;

/**
 * How one operation can be tried.
 *
 * @param script a classic script that hands the form's data to {@code assets/try.js}
 * @param origins those that the page may call, to stand in its Content-Security-Policy; none where
 *     requests are only built
 */
public record TryItForm(String script, List<String> origins) {
  public TryItForm {
    origins = List.copyOf(origins);
  }
}
