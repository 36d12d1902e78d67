package dev.portolan.portal.twin;

import dev.portolan.html.Html;
import dev.portolan.markdown.AsMarkdown;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of one specification as Markdown. Large ones repeat their texts a lot, so what was
 * written is kept, up to a limit. For one thread.
 */
final class Written {
  /** Characters of markup and Markdown that are kept. */
  private static final int LIMIT = 8 << 20;

  private final Map<String, String> written = new HashMap<>();
  private int kept;

  /** The blocks of {@code markup}; empty for none. */
  String markdown(Html markup) {
    if (markup.isEmpty()) {
      return "";
    }
    String known = written.get(markup.markup());
    if (known != null) {
      return known;
    }
    String markdown = AsMarkdown.markup(markup);
    kept += markup.markup().length() + markdown.length();
    if (kept <= LIMIT) {
      written.put(markup.markup(), markdown);
    }
    return markdown;
  }
}
