package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class FeedTest {
  private static final String PLAIN =
      """
      == portolan.yaml
      title: Plain & simple
      portals: {public: {}}
      == products/a/product.yaml
      name: A <b>
      publish_status: published
      == products/a/versions/v1/version.yaml
      publish_status: published
      deprecated: true
      sunset: 2020-01-31
      released: 2019-01-01
      == products/a/versions/v2/version.yaml
      publish_status: published
      released: 2021-02-03
      == products/a/versions/v3/version.yaml
      publish_status: unpublished
      released: 2022-02-03
      """;

  @TempDir Path folder;

  private static Document feed(BuiltPortal built) {
    return Jsoup.parse(built.text("feed.xml"), Parser.xmlParser());
  }

  @Test
  void tellsReleasesDeprecationsAndSunsetsNewestFirst() throws IOException {
    Document feed = feed(BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS));
    assertEquals("Harbour Bank", feed.select("feed > author > name").text());
    assertEquals("2026-05-01T00:00:00Z", feed.select("feed > updated").text());
    assertEquals(
        "https://developers.harbour.example/feed.xml",
        feed.select("feed > link[rel=self]").attr("href"));
    assertEquals(
        """
        2026-05-01T00:00:00Z deprecated Payments 1.0 is deprecated
        2026-05-01T00:00:00Z released Payments 2.0 is released
        2022-05-01T00:00:00Z released Payments 1.0 is released
        """,
        lines(feed));
    assertEquals(
        "It stops working on 30 June 2027. Use 2.0 instead.",
        feed.select("entry:has(category[term=deprecated]) > summary").text());
    assertEquals(
        "https://developers.harbour.example/payments/v1/index.html",
        feed.select("entry:has(category[term=deprecated]) > link").attr("href"));
  }

  @Test
  void isWellFormedAndLeadsToPagesInAPortalWithoutUrl() throws Exception {
    BuiltPortal built = BuiltPortal.of(folder, PLAIN);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(built.text("feed.xml"))));
    Document feed = feed(built);
    assertEquals(
        """
        2021-02-03T00:00:00Z released A <b> v2 is released
        2020-01-31T00:00:00Z sunset A <b> v1 is switched off
        2019-01-01T00:00:00Z released A <b> v1 is released
        """,
        lines(feed));
    for (String href : feed.select("link[rel=alternate]").eachAttr("href")) {
      assertTrue(built.has(href), href);
    }
    assertFalse(built.text("feed.xml").contains("v3"));
  }

  @Test
  void givesEveryEntryAnIdOfItsOwnThatStays() throws IOException {
    Document feed = feed(BuiltPortal.of(folder.resolve("1"), PLAIN));
    assertEquals(4, feed.select("id").eachText().stream().distinct().count());
    String later =
        PLAIN.replace("v3/version.yaml\npublish_status: un", "v3/version.yaml\npublish_status: ");
    Document next = feed(BuiltPortal.of(folder.resolve("2"), later));
    assertEquals(5, next.select("id").size());
    assertTrue(next.select("id").eachText().containsAll(feed.select("id").eachText()));
  }

  private static String lines(Document feed) {
    StringBuilder lines = new StringBuilder();
    feed.select("entry")
        .forEach(
            entry ->
                lines
                    .append(entry.select("updated").text())
                    .append(' ')
                    .append(entry.select("category").attr("term"))
                    .append(' ')
                    .append(entry.select("title").text())
                    .append('\n'));
    return lines.toString();
  }
}
