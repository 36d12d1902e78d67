package dev.portolan.portal;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPageTest {
  private static final String DRAFT =
      """
      == products/payments/docs/draft.md
      ---
      title: Secret plan
      status: unpublished
      ---
      Soon.
      == products/payments/docs/20-more.md
      ---
      title: More
      status: published
      ---
      See [the plan](draft.md), [nothing](nothing.md) and [the site](https://harbour.example).

      ![Gone](../assets/gone.png)
      """;

  @TempDir Path folder;

  private BuiltPortal built() throws IOException {
    return BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
  }

  @Test
  void showsTheTreeAndMarksThePageInIt() throws IOException {
    Document page = built().page("payments/docs/partial.html");
    assertEquals(
        List.of("Start here", "Refunds", "Partial refunds"),
        page.select(".sidebar .nav-group").first().select("a").eachText());
    assertEquals(
        "Partial refunds", page.select(".sidebar .nav-list .nav-list [aria-current=page]").text());
  }

  @Test
  void saysWhenItsFileChangedAndWhereToEditIt() throws Exception {
    MiniCatalog.write(
        folder,
        Harbour.SITE.replace(
            "  public:\n", "  public:\n    edit_url: https://git.example/a/{path}\n"),
        Harbour.PAYMENTS,
        "== products/payments/docs/über uns.md\n---\nslug: about\nstatus: published\n---\n# A\n");
    PersonIdent author =
        new PersonIdent("A", "a@example.com", Instant.parse("2026-03-04T00:00:00Z"), UTC);
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("m").setAuthor(author).setCommitter(author).setSign(false).call();
    }
    BuiltPortal built = BuiltPortal.of(folder);

    Document page = built.page("payments/docs/refunds.html");
    assertEquals("Last updated on 4 March 2026", page.select(".updated").text());
    assertTrue(built.text("payments/docs/refunds.md").endsWith("Last updated on 4 March 2026\n"));
    assertTrue(
        built
            .text("sitemap.xml")
            .contains("refunds.html</loc><lastmod>2026-03-04</lastmod></url>"));
    assertEquals(
        "https://git.example/a/products/payments/docs/%C3%BCber%20uns.md",
        built.page("payments/docs/about.html").select("a:contains(Edit this page)").attr("href"));
  }

  @Test
  void leadsUpAndOn() throws IOException {
    Document page = built().page("payments/docs/refunds.html");
    assertEquals("Products Payments", page.select(".breadcrumbs").text());
    assertEquals("Previous Start here", page.select(".pager-previous").text());
    assertEquals("../../payments/docs/partial.html", page.select(".pager-next").attr("href"));
    assertEquals(
        List.of("Products", "Payments", "Refunds"),
        built().page("payments/docs/partial.html").select(".breadcrumbs a").eachText());
  }

  @Test
  void listsItsHeadingsOfTwoLevels() throws IOException {
    Document page = built().page("payments/docs/start.html");
    assertEquals(
        List.of("Before", "Keys", "After"), page.select(".rail .on-this-page a").eachText());
    assertEquals("Keys", page.select(".rail ol ol a").text());
    for (String href : page.select(".rail a").eachAttr("href")) {
      assertEquals(1, page.select(href.replace("#", "[id=") + "]").size(), href);
    }
  }

  @Test
  void turnsPathsOfFilesIntoLinksBetweenPages() throws IOException {
    assertEquals(
        "../../payments/docs/refunds.html#c-how-long-it-takes",
        built().page("payments/docs/start.html").select(".prose a[href*=refunds]").attr("href"));
    assertEquals(
        "../../payments/docs/start.html",
        built().page("payments/docs/partial.html").select(".prose a").attr("href"));
  }

  @Test
  void copiesTheImagesThatAreShownAndNoOthers() throws IOException {
    BuiltPortal built = built();
    assertEquals(
        "../../payments/assets/flow.svg",
        built.page("payments/docs/start.html").select(".prose img").attr("src"));
    assertTrue(built.has("payments/assets/flow.svg"));
    assertFalse(built.has("payments/assets/unused.svg"));
  }

  @Test
  void keepsTheTextOfALinkToWhatIsNotShownAndNamesBothSides() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, DRAFT);
    Document page = built.page("payments/docs/more.html");
    assertEquals("See the plan, nothing and the site. Gone", page.select(".prose p").text());
    assertEquals(List.of("https://harbour.example"), page.select(".prose a").eachAttr("href"));
    assertEquals(
        List.of(
            "products/payments/docs/20-more.md:5:5: error: \"products/payments/docs/20-more.md\""
                + " links to \"products/payments/docs/draft.md\", which portal \"public\" does not"
                + " show [link-not-visible]",
            "products/payments/docs/20-more.md:5:27: warning: there is no document \"nothing.md\""
                + " [link-broken]",
            "products/payments/docs/20-more.md:7:1: warning: there is no image"
                + " \"../assets/gone.png\" [image-missing]"),
        built.problems());
  }

  @Test
  void findsNoImageOutsideItsProduct() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder,
            Harbour.SITE,
            Harbour.PAYMENTS,
            """
            == products/cards/product.yaml
            name: Cards
            publish_status: published
            == products/cards/docs/a.md
            ---
            title: A
            status: published
            ---
            ![x](../../payments/assets/unused.svg)
            """);
    assertTrue(built.problems().get(0).endsWith("[image-missing]"), built.problems().toString());
    assertFalse(built.files().keySet().stream().anyMatch(path -> path.contains("unused")));
  }

  @Test
  void showsThePagesOfThePortal() throws IOException {
    Document page = built().page("pages/about.html");
    assertEquals("About us", page.select("main h1").text());
    assertEquals("About us | Harbour Developers", page.title());
    assertEquals("../pages/about.html", page.select(".footer-links a").attr("href"));
  }

  @Test
  void leadsToProductsAndVersionsByTheirFolders() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder,
            Harbour.SITE,
            Harbour.PAYMENTS,
            """
            == pages/start.md
            ---
            title: Start
            status: published
            ---
            [Pay](../products/payments/) with [version 2](../products/payments/versions/v2/).
            """);
    assertEquals(
        List.of("../payments/index.html", "../payments/v2/index.html"),
        built.page("pages/start.html").select(".prose a").eachAttr("href"));
    assertEquals(List.of(), built.problems());
  }
}
