package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductPageTest {
  @TempDir Path folder;

  private Document payments() throws IOException {
    return BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS).page("payments/index.html");
  }

  @Test
  void beginsWithWhatItIs() throws IOException {
    Document page = payments();
    assertEquals("Payments", page.select("main h1").text());
    assertEquals("Move money between accounts.", page.select("main .lead").text());
    assertEquals("Payments | Harbour Developers", page.title());
    assertEquals(
        "Move money between accounts.", page.select("meta[name=description]").attr("content"));
  }

  @Test
  void listsVersionsOldestFirstWithTheirStatusInWords() throws IOException {
    Document page = payments();
    assertEquals(
        List.of("1.0", "2.0"), page.select("main .rows .row-title").eachText().subList(0, 2));
    assertEquals(List.of("Deprecated", "Latest"), page.select("main .status").eachText());
    assertTrue(page.select("main .row").get(0).text().contains("Stops working on 30 June 2027"));
    assertTrue(page.select("main .row").get(1).text().contains("OpenAPI 3.1.0"));
    assertTrue(page.select("main .row").get(1).text().contains("2 operations"));
  }

  @Test
  void switchesVersionsWithoutScript() throws IOException {
    Document page = payments();
    assertEquals(
        List.of("1.0 (Deprecated)", "2.0 Latest"), page.select(".version-switch a").eachText());
    assertEquals("../payments/v1/index.html", page.select(".version-switch a").attr("href"));
    assertEquals("2.0 Latest", page.select(".version-switch a[aria-current]").text());
  }

  @Test
  void tellsHowToBegin() throws IOException {
    Document page = payments();
    assertEquals(
        "https://api.harbour.example/pay/v2",
        page.select("[aria-labelledby=base-url] code").text());
    assertTrue(page.select("[aria-labelledby=first-request] code").text().startsWith("curl "));
    String access = page.select(".access").text();
    assertTrue(access.contains("API key"), access);
    assertTrue(access.contains("apikey, x-key"), access);
    assertTrue(access.contains("looked at before it is approved"), access);
    assertEquals("https://harbour.example/apply", page.select(".access .button").attr("href"));
  }

  @Test
  void showsEverythingElseAtAGlance() throws IOException {
    Document page = payments();
    assertEquals(
        List.of("Versions", "Environments", "Status", "Specification", "Support"),
        page.select(".glance dt").eachText());
    assertEquals(
        List.of("openapi.json", "openapi.yaml"), page.select(".glance a[download]").eachText());
    assertEquals("mailto:pay@harbour.example", page.select(".glance a[href^=mailto]").attr("href"));
  }

  @Test
  void saysThatThereIsNoPublishedVersionAndStillShowsDocuments() throws IOException {
    Document page =
        BuiltPortal.of(
                folder,
                Harbour.SITE,
                Harbour.CARDS,
                """
                == products/cards/versions/v1/version.yaml
                publish_status: unpublished
                == products/cards/docs/intro.md
                ---
                title: Introduction
                status: published
                ---
                Hello.
                """)
            .page("cards/index.html");
    assertEquals("This product has no published versions yet.", page.select(".empty").text());
    assertEquals("Introduction", page.select("[aria-labelledby=documentation] a").text());
    assertEquals(0, page.select(".version-switch, .actions").size());
  }

  @Test
  void warnsWhenTheNewestVisibleVersionIsDeprecatedAndNamesNoHiddenOne() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder,
            Harbour.SITE,
            Harbour.CARDS,
            """
            == products/cards/versions/v1/version.yaml
            publish_status: published
            deprecated: true
            == products/cards/versions/v2/version.yaml
            name: Two-hidden
            publish_status: unpublished
            """);
    String banner = built.page("cards/index.html").select(".banner-warning").text();
    assertEquals("Version v1 is deprecated.", banner);
    assertFalse(built.text("cards/index.html").contains("Two-hidden"));
  }

  @Test
  void hasAnEmblemUntilItBringsAnIcon() throws IOException {
    assertEquals(1, payments().select("main .mark svg.emblem[aria-hidden=true]").size());
  }

  @Test
  void showsItsIconWithoutWhatRuns() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder,
            Harbour.SITE,
            Harbour.CARDS.replace("name: Cards", "name: Cards\nicon: assets/card.svg"),
            """
            == products/cards/assets/card.svg
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><path d="M0 0h9"/></svg>
            """);
    assertEquals(
        "../cards/icon.svg", built.page("cards/index.html").select("main .mark").attr("src"));
    assertEquals(
        "cards/icon.svg", built.page("index.html").select(".product-card img").attr("src"));
    assertFalse(built.text("cards/icon.svg").contains("onload"));
  }
}
