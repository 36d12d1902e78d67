package dev.portolan.portal.twin;

import dev.portolan.html.Html;
import dev.portolan.markdown.AsMarkdown;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The texts of one specification as Markdown. Large ones repeat their texts a lot, so what was
 * written is kept, up to a limit. Safe for use by several threads.
 */
final class Written {
  /** Characters of markup and Markdown that are kept. */
  private static final int LIMIT = 8 << 20;

  private final Map<String, String> written = new ConcurrentHashMap<>();
  private final AtomicInteger kept = new AtomicInteger();

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
    if (kept.addAndGet(markup.markup().length() + markdown.length()) <= LIMIT) {
      written.put(markup.markup(), markdown);
    }
    return markdown;
  }
}
