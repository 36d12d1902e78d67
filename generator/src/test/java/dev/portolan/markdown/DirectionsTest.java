package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static Document rendered(String markdown) {
    return Jsoup.parseBodyFragment(new MarkdownRenderer().fragment(markdown, 3).markup());
  }

  @Test
  void turnsListsQuotationsAndTablesThatBeginFromRightToLeft() {
    Document page =
        rendered(
            """
            - `GET` أولًا
              - ثانيًا

            1. One עברית

            > ציטוט

            | א | b |
            |---|---|
            | 1 | 2 |
            """);
    assertEquals("rtl", page.select("ul").first().attr("dir"));
    assertEquals("", page.select("ul ul").attr("dir"), "as the list around it");
    assertEquals("", page.select("ol").attr("dir"));
    assertEquals("rtl", page.select("blockquote").attr("dir"));
    assertEquals("rtl", page.select("table").attr("dir"));
  }
}
