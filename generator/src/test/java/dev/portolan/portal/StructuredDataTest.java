package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructuredDataTest {
  @TempDir Path folder;

  private static JsonNode data(BuiltPortal built, String page) throws IOException {
    String json = built.page(page).select("script[type=application/ld+json]").get(0).data();
    return new JsonMapper().readTree(json);
  }

  @Test
  void saysWhatEachPageIsAbout() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    for (String[] expected :
        List.of(
            new String[] {"index.html", "WebSite"},
            new String[] {"payments/index.html", "WebAPI"},
            new String[] {"payments/v2/index.html", "WebAPI"},
            new String[] {"payments/v2/create-refund.html", "APIReference"},
            new String[] {"payments/docs/start.html", "TechArticle"})) {
      JsonNode thing = data(built, expected[0]).path("@graph").path(0);
      assertEquals(expected[1], thing.path("@type").textValue(), expected[0]);
      assertEquals(
          built.page(expected[0]).select("link[rel=canonical]").attr("href"),
          thing.path("url").textValue());
    }
  }

  @Test
  void listsTheBreadcrumbsWithAbsoluteUrls() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    JsonNode list = data(built, "payments/v2/create-refund.html").path("@graph").path(1);
    assertEquals("BreadcrumbList", list.path("@type").textValue());
    assertEquals(
        List.of(
            "1 Products https://developers.harbour.example/",
            "2 Payments https://developers.harbour.example/payments/index.html",
            "3 2.0 https://developers.harbour.example/payments/v2/index.html",
            "4 Create a refund https://developers.harbour.example/payments/v2/create-refund.html"),
        list.path("itemListElement").findParents("position").stream()
            .map(
                i ->
                    i.path("position")
                        + " "
                        + i.path("name").asText()
                        + " "
                        + i.path("item").asText())
            .toList());
  }

  @Test
  void cannotLeaveItsElement() throws IOException {
    String hostile = Harbour.PAYMENTS.replace("name: Payments", "name: \"</script><b>&x\"");
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, hostile);
    JsonNode thing = data(built, "payments/index.html").path("@graph").path(0);
    assertEquals("</script><b>&x", thing.path("name").textValue());
    assertFalse(built.text("payments/index.html").contains("<b>&x"));
  }

  @Test
  void isNotThereWhereRobotsAreNotWelcomeOrTheUrlIsUnknown() throws IOException {
    BuiltPortal hidden =
        BuiltPortal.of(
            folder.resolve("1"),
            Harbour.SITE.replace(
                "    url: https://dev", "    visibility: private\n    url: https://dev"),
            Harbour.PAYMENTS);
    assertEquals(0, hidden.page("index.html").select("script[type], meta[property]").size());
    BuiltPortal nowhere =
        BuiltPortal.of(
            folder.resolve("2"),
            Harbour.SITE.replace("    url: https://developers.harbour.example\n", "    title: X\n"),
            Harbour.PAYMENTS);
    assertEquals(0, nowhere.page("index.html").select("script[type]").size());
  }

  @Test
  void theApiCatalogNamesEveryVisibleVersion() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    JsonNode linkset =
        new JsonMapper().readTree(built.text(".well-known/api-catalog")).path("linkset");
    assertEquals(
        "https://developers.harbour.example/.well-known/api-catalog",
        linkset.path(0).path("anchor").textValue());
    assertEquals(
        List.of(
            "https://developers.harbour.example/payments/v1/index.html",
            "https://api.harbour.example/pay/v2"),
        linkset.path(0).path("item").findValuesAsText("href"));
    JsonNode second = linkset.path(2);
    assertEquals("https://api.harbour.example/pay/v2", second.path("anchor").textValue());
    assertEquals(
        List.of(
            "https://developers.harbour.example/payments/v2/openapi.json",
            "https://developers.harbour.example/payments/v2/openapi.yaml"),
        second.path("service-desc").findValuesAsText("href"));
    for (String href : linkset.findValuesAsText("href")) {
      String path = href.replace("https://developers.harbour.example/", "");
      assertTrue(path.startsWith("https:") || built.has(path), href);
    }
    assertEquals(
        "https://api.harbour.example/pay/v2",
        linkset.path(1).path("latest-version").path(0).path("href").textValue());
  }
}
