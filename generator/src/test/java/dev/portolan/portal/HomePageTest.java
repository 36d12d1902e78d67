package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomePageTest {
  @TempDir Path folder;

  private Document home(String... files) throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, files);
    assertEquals(List.of(), built.problems().stream().filter(p -> p.contains("error")).toList());
    return built.page("index.html");
  }

  @Test
  void listsEachProductOnceByName() throws IOException {
    Document home = home(Harbour.SITE, Harbour.PAYMENTS, Harbour.CARDS);
    assertEquals(List.of("Cards", "Payments"), home.select(".product-card h3").eachText());
    assertEquals("2", home.select("[data-count]").text());
    assertEquals(
        List.of("cards/index.html", "payments/index.html"),
        home.select(".product-card h3 a").eachAttr("href"));
  }

  @Test
  void showsTheNewestVersionTheKindAndThePublicLabels() throws IOException {
    Document home = home(Harbour.SITE, Harbour.PAYMENTS);
    assertEquals(
        List.of("2.0", "OpenAPI", "Money", "Fintechs"),
        home.select(".product-card .chip").eachText());
  }

  @Test
  void saysThatTheNewestVersionIsDeprecated() throws IOException {
    Document home =
        home(
            Harbour.SITE,
            Harbour.CARDS,
            """
            == products/cards/versions/v1/version.yaml
            publish_status: published
            deprecated: true
            """);
    assertEquals(List.of("v1", "Deprecated", "Cards"), home.select(".chip").eachText());
  }

  @Test
  void countsWhatEachFilterWouldLeave() throws IOException {
    Document home = home(Harbour.SITE, Harbour.PAYMENTS, Harbour.CARDS);
    Element area = home.selectFirst(".filter[aria-label=Area]");
    assertEquals(List.of("Cards 1", "Money 1"), area.select("button").eachText());
    assertEquals(List.of("cards", "money"), area.select("button").eachAttr("data-value"));
    String facets = home.select(".product-card").last().attr("data-facets");
    assertTrue(facets.contains("area=money\n"), facets);
    assertTrue(facets.contains("kind=openapi\n"), facets);
  }

  @Test
  void offersNoFilterWithOneChoice() throws IOException {
    Document home = home(Harbour.SITE, Harbour.PAYMENTS);
    assertEquals(0, home.select(".filter").size());
  }

  @Test
  void comparesValuesOfLabelsWithoutCase() throws IOException {
    Document home =
        home(
            Harbour.SITE,
            Harbour.CARDS,
            """
            == products/a/product.yaml
            name: A
            public_labels: {area: CARDS}
            publish_status: published
            == products/b/product.yaml
            name: B
            public_labels: {area: Other}
            publish_status: published
            """);
    assertEquals(List.of("2", "1"), home.select(".filter-option .filter-count").eachText());
  }

  @Test
  void saysThatNothingIsPublished() throws IOException {
    Document home = home(MiniCatalog.SITE);
    assertTrue(home.select(".empty").text().startsWith("Nothing has been published"));
  }

  @Test
  void introducesPagesThatHaveADescription() throws IOException {
    Document home = home(Harbour.SITE, Harbour.PAGES);
    assertEquals("About us Who we are.", home.select(".guide-list").text());
    assertEquals("pages/about.html", home.select(".guide-list a").attr("href"));
  }

  @Test
  void offersSearchWithoutScriptToo() throws IOException {
    Document home = home(Harbour.SITE);
    assertEquals("search/index.html", home.select("main [data-search]").attr("href"));
  }
}
