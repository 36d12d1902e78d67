package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import java.util.List;

/**
 * A base URL.
 *
 * @param url maybe with {@code {variables}}
 * @param name a word for it, such as the environment; maybe empty
 * @param variables what may stand in the URL, as rows
 */
public record ServerView(String url, String name, Html description, List<Row> variables) {
  public ServerView {
    variables = List.copyOf(variables);
  }
}
