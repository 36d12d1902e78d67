package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.portal.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionPageTest {
  @TempDir private Path folder;

  private static final String TAGGED =
      """
      openapi: 3.0.3
      info:
        title: Pets
        version: 1.2.3
        description: "# Welcome\\n\\nTo the pets."
        termsOfService: https://pets.example/terms
        contact: {name: Pet desk, email: pets@pets.example, url: 'https://pets.example'}
        license: {name: MIT, url: 'https://opensource.org/license/mit'}
      externalDocs: {url: 'https://docs.pets.example', description: The handbook}
      servers:
        - url: https://{region}.pets.example
          description: By region
          variables: {region: {default: eu, enum: [eu, us], description: Where you are}}
      tags:
        - {name: cats, description: All about cats, x-displayName: Cats & co}
        - {name: dogs}
      x-tagGroups: [{name: Animals, tags: [dogs, cats]}]
      paths:
        /cats: {get: {operationId: cats, tags: [cats], summary: Cats, responses: {'200': {description: OK}}}}
        /dogs: {get: {operationId: dogs, tags: [dogs], summary: Dogs, responses: {'200': {description: OK}}}}
        /rest: {get: {operationId: rest, responses: {'200': {description: OK}}}}
      components:
        schemas: {Cat: {type: object}}
        securitySchemes:
          key: {type: apiKey, in: query, name: k, description: Ask the desk}
      """;

  @Test
  void tellsWhatTheApiIsAndWhereItIs() throws IOException {
    Document page = ReferenceSite.of(folder, TAGGED).page("index.html");
    assertEquals("Pets", page.select("main h1").text());
    assertEquals("https://eu.pets.example", page.select("main .code pre").first().text());
    assertTrue(page.select("main .server").text().contains("By region"));
    assertTrue(page.select("main .server").text().contains("Where you are"));
    assertTrue(page.select("main .server").text().contains("us"));
    assertTrue(page.select(".rail").text().contains("1.2.3"));
    for (String href :
        List.of(
            "https://pets.example/terms",
            "https://pets.example",
            "mailto:pets@pets.example",
            "https://opensource.org/license/mit",
            "https://docs.pets.example",
            "../../shop/v1/openapi.json",
            "../../shop/v1/openapi.yaml")) {
      assertEquals(1, page.select(".rail a[href='" + href + "']").size(), href);
    }
    assertTrue(page.select("main .scheme").text().contains("API key in query parameter k"));
    assertTrue(page.select("main .scheme").text().contains("Ask the desk"));
    assertEquals("Cat", page.select("main .schema-list").text());
  }

  @Test
  void listsOperationsByGroupAndTagTheOthersLast() throws IOException {
    Document page = ReferenceSite.of(folder, TAGGED).page("index.html");
    assertEquals("Animals", page.select("main .tag-group").text());
    assertEquals(
        List.of("dogs#", "Cats & co#", "Other operations#"),
        page.select("main .tag > h3").eachText());
    assertTrue(page.getElementById("tag.cats").text().contains("All about cats"));
    assertEquals("GET GET /rest", page.select("[id='all.untagged'] .ops li").text());
  }

  @Test
  void namesTheTagAboveAnOperationAndTheSchemasAboveASchema() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, TAGGED);
    Element tag = site.page("cats.html").select(".breadcrumbs a").last();
    assertEquals("Cats & co", tag.text());
    assertEquals("../../shop/v1/index.html#tag.cats", tag.attr("href"));
    Element schemas = site.page("schemas/cat.html").select(".breadcrumbs a").last();
    assertEquals("../../../shop/v1/index.html#all.schemas", schemas.attr("href"));
  }

  @Test
  void keepsTheOperationWhenTheVersionChanges() throws IOException {
    TreeMap<String, String> specs = new TreeMap<>();
    specs.put("v1", TAGGED);
    specs.put(
        "v2", TAGGED.replace("operationId: cats", "operationId: listCats").replace("/rest", "/r"));
    ReferenceSite site = ReferenceSite.of(folder, specs, List.of());
    assertEquals(
        "../../shop/v2/dogs.html",
        site.page("dogs.html").select(".version-menu a:contains(v2)").attr("href"));
    assertEquals(
        "../../shop/v2/list-cats.html",
        site.page("cats.html").select(".version-menu a:contains(v2)").attr("href"),
        "by method and path");
    assertEquals(
        "../../shop/v2/index.html",
        site.page("rest.html")
            .select(".version-menu a:contains(v2)")
            .attr("href")
            .replace("rest.html", "index.html"));
  }

  @Test
  void tellsTheOtherPagesWhatThereIs() throws IOException {
    Summary summary = ReferenceSite.of(folder, TAGGED).summary("v1");
    Summary.Reference reference = summary.reference().orElseThrow();
    assertEquals("openapi", reference.kind());
    assertEquals("3.0.3", reference.formatVersion());
    assertEquals(
        List.of("openapi.json", "openapi.yaml"),
        reference.downloads().stream().map(Summary.Download::name).toList());
    assertEquals(
        new Summary.OperationEntry("cats", "GET", "/cats", "Cats", false, "shop/v1/cats.html"),
        reference.operations().get(0));
    assertEquals(List.of("https://eu.pets.example"), reference.baseUrls());
    assertEquals("curl 'https://eu.pets.example/cats'", reference.firstRequest());
    assertEquals("shop/v1/schemas/cat.html", reference.schemas().get(0).path());
  }

  @Test
  void listsOnlyTheNeighboursOfAnOperationWhereThereAreMany() throws IOException {
    StringBuilder spec =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n");
    for (int i = 0; i < 200; i++) {
      spec.append(
          "  /p%d: {get: {operationId: op%d, tags: [t%d], responses: {'200': {description: OK}}}}\n"
              .formatted(i, i, i / 10));
    }
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    Document page = site.page("op25.html");
    assertEquals("t2", page.select(".nav-section").text());
    assertEquals(10, page.select(".nav-operations li").size());
    assertEquals("GET GET /p25", page.select(".nav-operations [aria-current]").text());
    assertEquals(1, page.select("nav a[href$='index.html#all.operations']").size());
    assertEquals(1, page.select("script[src='../../shop/v1/nav.js']").size());
    assertEquals(200, site.page("index.html").select("main .ops li").size());
    assertEquals(0, site.page("index.html").select(".nav-operations li").size());
  }

  @Test
  void putsTheWholeListOfALargeVersionInAScript() throws IOException {
    StringBuilder spec =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n");
    for (int i = 0; i < 101; i++) {
      spec.append("  /p%d: {get: {operationId: op%d, summary: <b>%d}}\n".formatted(i, i, i));
    }
    spec.append("components: {schemas: {Cat: {type: object}}}\n");
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    String script = site.files().get("shop/v1/nav.js");
    assertTrue(script.startsWith("window.portolanNav = {"), script);
    JsonNode nav =
        new ObjectMapper()
            .readTree(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1));
    List<String> pages = new ArrayList<>();
    for (JsonNode section : nav.get("sections")) {
      for (JsonNode entry : section.get(4)) {
        pages.add(nav.get("folder").asText() + entry.get(3).asText() + ".html");
      }
    }
    assertEquals(102, pages.size());
    assertEquals("shop/v1/schemas/cat.html", pages.get(101));
    assertEquals("[\"GET\",\"<b>7\",\"/p7\",\"op7\"]", nav.at("/sections/0/4/7").toString());
    assertTrue(site.files().keySet().containsAll(pages));
    assertEquals(
        List.of("op45", "op46", "op47", "op48", "op49", "op50"),
        site.page("op50.html").select(".nav-operations a").eachAttr("href").stream()
            .limit(6)
            .map(href -> href.replaceAll(".*/|.html", ""))
            .toList());
    assertEquals(
        "Cat", site.page("schemas/cat.html").select(".nav-operations [aria-current]").text());
  }
}
