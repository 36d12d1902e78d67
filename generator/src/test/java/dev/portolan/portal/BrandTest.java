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

class BrandTest {
  private static final String FILES =
      """
      == art/logo.svg
      <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><script>x</script><circle r="9"/></svg>
      == art/dark.svg
      <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="8"/></svg>
      == art/more.css
      .hero { padding: 0; }
      """;

  @TempDir Path folder;

  @Test
  void showsWhatThePortalSays() throws IOException {
    BuiltPortal built =
        branded(
            """
                welcome: Come aboard.
                footer_text: Harbour Bank, licensed & <b>supervised</b>
                brand:
                  logo: art/logo.svg
                  logo_dark: art/dark.svg
                  favicon: art/logo.svg
                  accent: "#7a1f3d"
                  css: art/more.css
            """);
    Document page = built.page("payments/docs/refunds.html");

    assertEquals(
        List.of(
            "art/logo.svg:1:64: warning: the element \"script\" was left out of the image"
                + " [svg-removed]"),
        built.problems());
    assertEquals("Come aboard.", built.page("index.html").select(".lead").text());
    assertTrue(built.text("index.md").contains("Come aboard."));
    assertEquals(
        List.of("../../assets/brand/logo.svg", "../../assets/brand/logo-dark.svg"),
        page.select(".brand img").eachAttr("src"));
    assertEquals("../../assets/brand/icon.svg", page.select("link[rel=icon]").attr("href"));
    assertFalse(built.text("assets/brand/logo.svg").contains("script"));
    assertEquals("Harbour Bank, licensed & <b>supervised</b>", page.select(".footer-text").text());
    assertEquals(
        "../../assets/brand/brand.css", page.select("link[rel=stylesheet]").last().attr("href"));
    assertTrue(
        built
            .text("assets/brand/brand.css")
            .startsWith(":root {\n  --accent: light-dark(#7a1f3d, #"),
        built.text("assets/brand/brand.css"));
    assertTrue(built.text("assets/brand/brand.css").endsWith(".hero { padding: 0; }\n"));
  }

  @Test
  void isTheThemesWhereThePortalSaysNothing() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    Document page = built.page("index.html");

    assertEquals(List.of("assets/logo.svg"), page.select(".brand img").eachAttr("src"));
    assertEquals("assets/logo.svg", page.select("link[rel=icon]").attr("href"));
    assertEquals("assets/brand.css", page.select("link[rel=stylesheet]").last().attr("href"));
    assertEquals("APIs of a small bank.", page.select(".lead").text());
  }

  /** What cannot be used is reported once, and no page links to it. */
  @Test
  void leavesOutWhatCannotBeUsed() throws IOException {
    BuiltPortal built = branded("    brand: {logo: art/broken.png}\n");

    assertEquals(1, built.problems().size(), built.problems()::toString);
    assertTrue(built.problems().get(0).contains("asset-signature"), built.problems()::toString);
    assertEquals("assets/logo.svg", built.page("index.html").select(".brand img").attr("src"));
  }

  private BuiltPortal branded(String keys) throws IOException {
    return BuiltPortal.of(
        folder,
        Harbour.SITE.replace("  public:\n", "  public:\n" + keys),
        Harbour.PAYMENTS,
        FILES + "== art/broken.png\nno picture\n");
  }
}
