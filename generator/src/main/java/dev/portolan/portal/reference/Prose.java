package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.Rendered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Markdown of one specification. Large ones repeat their descriptions a lot, so what was
 * rendered is kept, up to a limit. Safe for use by several threads.
 */
final class Prose {
  /** Characters of source and markup that are kept. */
  private static final int LIMIT = 8 << 20;

  /** Headings of a text right below a page's title. */
  private static final int LEAD = 2;

  /** Headings of a text within a section. */
  private static final int WITHIN = 3;

  /** Anchors of a page's frame. */
  private static final Set<String> TAKEN = Set.of("content", "sidebar", "get-access");

  private final MarkdownRenderer markdown;
  private final Map<String, Html> rendered = new ConcurrentHashMap<>();
  private final AtomicInteger kept = new AtomicInteger();

  Prose(MarkdownRenderer markdown) {
    this.markdown = markdown;
  }

  /** A text within a section. */
  Html html(String text) {
    if (text.isBlank()) {
      return Html.EMPTY;
    }
    Html known = rendered.get(text);
    if (known != null) {
      return known;
    }
    Html html = markdown.fragment(text, WITHIN);
    if (kept.addAndGet(text.length() + html.markup().length()) <= LIMIT) {
      rendered.put(text, html);
    }
    return html;
  }

  /** A text within a section, if there is one. */
  Html html(Optional<String> text) {
    return text.map(this::html).orElse(Html.EMPTY);
  }

  /** Texts within a section, one after the other. */
  Html html(List<String> texts) {
    Html all = Html.EMPTY;
    for (String text : texts) {
      all = join(all, html(text));
    }
    return all;
  }

  /** A text right below a page's title, if there is one. */
  Html lead(Optional<String> text) {
    return text.filter(t -> !t.isBlank()).map(t -> markdown.fragment(t, LEAD)).orElse(Html.EMPTY);
  }

  /**
   * The text that introduces a specification, with anchors on its headings; without them where they
   * would meet those of the page itself.
   */
  Rendered article(String text) {
    Rendered article = markdown.article(text, LEAD);
    return Collections.disjoint(article.anchors(), TAKEN)
        ? article
        : new Rendered(markdown.fragment(text, LEAD), List.of(), Collections.emptySortedSet());
  }

  /** Its first paragraph without markup, for search engines. */
  String summary(String text) {
    return markdown.summary(text, 160);
  }

  /** The one after the other. */
  static Html join(Html first, Html second) {
    return first.isEmpty() || first.equals(second)
        ? second
        : new Html(first.markup() + second.markup());
  }
}
