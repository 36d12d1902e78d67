package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFilesTest {
  private static final String URL = "    url: https://developers.harbour.example\n";

  @TempDir Path folder;

  @Test
  void theCatalogIsThereAsData() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    String expected =
        """
        {"portal": "public", "title": "Harbour Developers", "products": [
          {"slug": "payments", "name": "Payments", "description": "Move money between accounts.",
           "public_labels": {"area": "Money", "audience": "Fintechs"},
           "url": "payments/index.html",
           "documents": [
             {"slug": "start", "title": "Start here", "parent": null, "url": "payments/docs/start.html"},
             {"slug": "refunds", "title": "Refunds", "parent": null, "url": "payments/docs/refunds.html"},
             {"slug": "partial", "title": "Partial refunds", "parent": "refunds", "url": "payments/docs/partial.html"}],
           "versions": [
             {"slug": "v1", "name": "1.0", "latest": false, "deprecated": true, "sunset": "2027-06-30",
              "released": "2022-05-01", "url": "payments/v1/index.html", "spec": null, "operations": []},
             {"slug": "v2", "name": "2.0", "latest": true, "deprecated": false, "sunset": null,
              "released": "2026-05-01", "url": "payments/v2/index.html",
              "spec": {"kind": "openapi", "format_version": "3.1.0", "url": "payments/v2/openapi.json"},
              "operations": [
                {"id": "listRefunds", "method": "GET", "path": "/refunds", "summary": "List refunds",
                 "deprecated": false, "url": "payments/v2/list-refunds.html"},
                {"id": "createRefund", "method": "POST", "path": "/refunds", "summary": "Create a refund",
                 "deprecated": true, "url": "payments/v2/create-refund.html"}]}]}]}
        """;
    JsonMapper json = new JsonMapper();
    assertEquals(
        json.readTree(expected).toPrettyString(),
        json.readTree(built.text("catalog.json")).toPrettyString());
    for (String url : built.text("catalog.json").split("\"url\": \"")) {
      String path = url.substring(0, url.indexOf('"'));
      assertTrue(path.startsWith("{") || path.isEmpty() || built.has(path), path);
    }
  }

  @Test
  void theSiteMapListsEveryPageOnceAndNothingElse() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
    String map = built.text("sitemap.xml");
    for (String path : built.pages()) {
      String page = path.substring("portals/public/".length());
      boolean listed = map.contains("<loc>https://developers.harbour.example/" + page + "</loc>");
      boolean apart =
          page.equals("index.html")
              || page.equals("404.html")
              || page.equals("oauth-callback.html")
              || page.startsWith("search/");
      assertEquals(!apart, listed, page);
    }
    assertTrue(map.contains("<loc>https://developers.harbour.example/</loc>"));
  }

  @Test
  void aPublicPortalWelcomesRobots() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE);
    assertEquals(
        """
        User-agent: *
        Allow: /
        Sitemap: https://developers.harbour.example/sitemap.xml
        """,
        built.text("robots.txt"));
    assertEquals(0, built.page("index.html").select("meta[name=robots]").size());
  }

  @Test
  void aPrivatePortalSendsRobotsAway() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(folder, Harbour.SITE.replace(URL, URL + "    visibility: private\n"));
    assertEquals("User-agent: *\nDisallow: /\n", built.text("robots.txt"));
    assertEquals(
        "noindex, nofollow", built.page("index.html").select("meta[name=robots]").attr("content"));
    assertFalse(built.has("sitemap.xml"));
  }

  @Test
  void aPortalWithoutUrlHasNoSiteMapAndNoCanonicalLinks() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE.replace(URL, ""));
    assertEquals("User-agent: *\nAllow: /\n", built.text("robots.txt"));
    assertFalse(built.has("sitemap.xml"));
    assertEquals(0, built.page("index.html").select("link[rel=canonical]").size());
  }

  @Test
  void languageModelsFindAList() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
    String text = built.text("llms.txt");
    assertTrue(text.startsWith("# Harbour Developers\n\n> APIs of a small bank.\n\n## Payments\n"));
    text.lines()
        .filter(line -> line.startsWith("- "))
        .map(line -> line.replaceAll(".*\\]\\(([^)]*)\\).*", "$1"))
        .forEach(path -> assertTrue(built.has(path), path));
  }

  @Test
  void theListForLanguageModelsHasOperations() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    assertTrue(
        built
            .text("llms.txt")
            .contains("- [POST /refunds](payments/v2/create-refund.md): Create a refund\n"));
  }

  @Test
  void theirWholeTextIsThatOfThePages() throws IOException {
    Path out = folder.resolve("out");
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                MiniCatalog.write(folder.resolve("catalog"), Harbour.SITE, Harbour.PAYMENTS),
                Optional.of(out),
                List.of(),
                Set.of(BuildRequest.SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.empty()),
            Progress.SILENT);
    assertFalse(result.failed());
    Path portal = out.resolve("portals/public");
    String whole = Files.readString(portal.resolve("llms-full.txt"));
    for (String page :
        List.of(
            "index.md",
            "payments/docs/start.md",
            "payments/v2/index.md",
            "payments/v2/create-refund.md")) {
      assertTrue(whole.contains(Files.readString(portal.resolve(page))), page);
    }
  }
}
