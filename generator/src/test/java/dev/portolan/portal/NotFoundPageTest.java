package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotFoundPageTest {
  @TempDir Path folder;

  private Document page(String url) throws IOException {
    String site = Harbour.SITE.replace("https://developers.harbour.example", url);
    return BuiltPortal.of(folder, site, Harbour.CARDS).page("404.html");
  }

  @Test
  void offersSearchAndProducts() throws IOException {
    Document page = page("https://developers.harbour.example");
    assertEquals("/search/index.html", page.select("main [data-search]").attr("href"));
    assertEquals("Cards", page.select(".not-found-list").text());
  }

  @Test
  void findsItsFilesFromAnyDepth() throws IOException {
    Document page = page("https://harbour.example/developers");
    assertEquals("/developers/assets/tokens.css", page.select("[rel=stylesheet]").attr("href"));
    assertEquals("/developers/", page.select("html").attr("data-root"));
    assertEquals("/developers/cards/index.html", page.select(".not-found-list a").attr("href"));
  }

  @Test
  void hasRelativeLinksWhereThePortalHasNoUrl() throws IOException {
    String site = Harbour.SITE.replace("    url: https://developers.harbour.example\n", "");
    Document page = BuiltPortal.of(folder, site, Harbour.CARDS).page("404.html");
    assertEquals("assets/tokens.css", page.select("[rel=stylesheet]").attr("href"));
  }
}
