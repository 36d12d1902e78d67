package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.portal.Summary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions with so many operations and schemas that their overview does not list them. */
class LargeVersionTest {
  @TempDir private Path folder;

  private static final String INFO = "openapi: 3.2.0\ninfo: {title: Many, version: '1'}\n";

  private static String operation(String path, String id, String tags) {
    return "  %s: {get: {operationId: %s, summary: S %s, tags: [%s], responses: {'200': {description: OK}}}}\n"
        .formatted(path, id, id, tags);
  }

  /** 211 operations: of tags in groups and below one another, of one with 205, and a webhook. */
  private static String tagged() {
    StringBuilder spec = new StringBuilder(INFO);
    spec.append(
        """
        tags:
          - {name: fleet, description: "All **about** fleets.\\n\\nMuch more of it."}
          - {name: boats & co, parent: fleet, externalDocs: {url: 'https://boats.example'}}
          - {name: public, kind: audience}
          - {name: index}
        x-tagGroups: [{name: At sea, tags: [fleet]}]
        paths:
        """);
    for (int i = 0; i < 205; i++) {
      spec.append(
          operation("/boats/b" + i, "boat" + i, i == 7 ? "public, boats & co" : "boats & co"));
    }
    spec.append(operation("/f", "fleetOp", "fleet"));
    spec.append(operation("/i", "indexOp", "index"));
    spec.append(operation("/w1", "w1", "Webhooks"));
    spec.append(operation("/rest1", "rest1", ""));
    spec.append(operation("/rest2", "rest2", ""));
    spec.append("webhooks:\n").append(operation("moored", "moored", ""));
    return spec.toString();
  }

  @Test
  void givesEachTagAPageAndTellsOfItOnTheOverview() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, tagged());
    Document overview = site.page("index.html");
    assertEquals(0, overview.select("main .ops").size());
    assertEquals(
        List.of(
            "fleet 1 operation",
            "boats & co 205 operations",
            "public audience 1 operation",
            "index 1 operation",
            "Webhooks 1 operation",
            "Other operations 2 operations",
            "Webhooks 1 operation"),
        tags(overview));
    assertEquals(
        List.of(
            "fleet", "boats-co", "public", "index-2", "webhooks", "other-operations", "webhooks-2"),
        overview.select("main .tag-link").eachAttr("href").stream()
            .map(href -> href.replaceAll(".*/tags/|\\.html", ""))
            .toList());
    assertEquals(
        "All about fleets.", overview.getElementById("tag.fleet").select("p").text(), "the start");
    assertEquals(List.of("At sea", "More"), overview.select("main .tag-group").eachText());
    assertEquals(
        1, overview.select("main li.tag-level-1[id='tag.boats_&_co'], main li.tag-level-1").size());

    Document fleet = site.page("tags/fleet.html");
    assertEquals("fleet", fleet.select("h1").text());
    assertEquals("All about fleets. Much more of it.", fleet.select("main .op-text").text());
    assertEquals("GET S fleetOp /f", fleet.select("main .ops li").text());
    assertEquals(List.of("boats & co 205 operations"), tags(fleet));

    Document boats = site.page("tags/boats-co.html");
    assertEquals(205, boats.select("main .ops li").size());
    assertEquals("205 operations", boats.select(".list-count").text());
    assertEquals(1, boats.select("main a[href='https://boats.example']").size());
    assertEquals(
        List.of("Products", "Shop", "v1", "fleet"), boats.select(".breadcrumbs a").eachText());
  }

  @Test
  void namesTheTagOfAnOperationAboveIt() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, tagged());
    Element crumb = site.page("boat7.html").select(".breadcrumbs a").last();
    assertEquals("boats & co", crumb.text(), "a tag that puts operations together");
    assertEquals("../../shop/v1/tags/boats-co.html", crumb.attr("href"));
  }

  @Test
  void leadsToEveryOperationAndSchemaWithoutScript() throws IOException {
    StringBuilder spec = new StringBuilder(tagged());
    spec.append("components:\n  schemas:\n");
    for (int i = 0; i < 1300; i++) {
      spec.append("    Thing").append(i).append(": {type: object}\n");
    }
    spec.append("    index: {type: object}\n");
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    // Along what the overview and the lists show in their text, and nothing else.
    TreeSet<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("shop/v1/index.html"));
    while (!next.isEmpty()) {
      String path = next.remove();
      boolean lists = path.matches("shop/v1/(index|tags/.*|schemas/index(--\\d+)?)\\.html");
      if (reached.add(path) && lists) {
        for (String href : site.file(path).select("main a[href$=.html]").eachAttr("href")) {
          String target = URI.create("x:/" + path).resolve(href).getPath().substring(1);
          if (target.startsWith("shop/v1/")) {
            next.add(target);
          }
        }
      }
    }
    TreeSet<String> pages =
        site.files().keySet().stream()
            .filter(file -> file.endsWith(".html"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(pages, reached);
    assertTrue(pages.contains("shop/v1/schemas/index-2.html"), "the schema called index");
    assertEquals("Schemas", site.page("schemas/index.html").select("h1").text());
    List<String> ranges = site.page("schemas/index.html").select(".list-pages li").eachText();
    assertEquals(3, ranges.size());
    assertTrue(ranges.get(0).startsWith("index – Thing"), ranges.toString());
    assertEquals(
        "All 1,301 schemas from A to Z",
        site.page("index.html").select("[aria-labelledby='all.schemas'] .part-note").text());
    assertTrue(site.files().get("shop/v1/schemas/index--3.md").contains("[Thing999](thing999.md)"));
  }

  @Test
  void tellsSiteMapAndSearchOfItsLists() throws IOException {
    Summary summary = ReferenceSite.of(folder, tagged()).summary("v1");
    assertEquals(
        List.of("Shop v1", "fleet", "boats & co", "public", "index", "Webhooks"),
        summary.pages().stream().map(Summary.Page::title).limit(6).toList());
    assertEquals("All about fleets.", summary.pages().get(1).description());
    assertTrue(
        summary.found().stream()
            .anyMatch(
                entry ->
                    entry.title().equals("fleet")
                        && entry.path().equals("shop/v1/tags/fleet.html")));
  }

  @Test
  void partsAListThatIsTooLongForOnePage() throws IOException {
    StringBuilder spec = new StringBuilder(INFO).append("paths:\n");
    for (int i = 0; i < 601; i++) {
      spec.append(operation("/a" + i, "op" + i, "all"));
    }
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    int listed = 0;
    for (String name : List.of("all", "all--2", "all--3")) {
      Document page = site.page("tags/" + name + ".html");
      listed += page.select("main .ops li").size();
      assertEquals("601 operations", page.select(".list-count").text());
      assertEquals(3, page.select(".list-pages a").size());
      assertEquals(1, page.select(".list-pages [aria-current=page]").size());
    }
    assertEquals(601, listed);
    assertFalse(site.files().containsKey("shop/v1/tags/all--4.html"));
  }

  @Test
  void putsOperationsWithoutTagsTogetherByPath() throws IOException {
    StringBuilder spec = new StringBuilder(INFO).append("paths:\n");
    for (int i = 0; i < 160; i++) {
      spec.append(operation("/v1/users/{id}/k" + i % 4 + "/x" + i, "u" + i, ""));
    }
    for (int i = 0; i < 60; i++) {
      spec.append(operation("/v1/boats/b" + i, "b" + i, ""));
    }
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    assertEquals(
        List.of(
            "/v1/users/{id}/k0 40 operations",
            "/v1/users/{id}/k1 40 operations",
            "/v1/users/{id}/k2 40 operations",
            "/v1/users/{id}/k3 40 operations",
            "/v1/boats 60 operations"),
        tags(site.page("index.html")));
    assertEquals(60, site.page("tags/v1-boats.html").select("main .ops li").size());
  }

  @Test
  void leavesOperationsTogetherThatPathsOnlyScatter() throws IOException {
    StringBuilder spec = new StringBuilder(INFO).append("paths:\n");
    for (int i = 0; i < 201; i++) {
      spec.append(operation("/do-" + i, "op" + i, ""));
    }
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    assertEquals(List.of("Operations 201 operations"), tags(site.page("index.html")));
  }

  /** The links to tags as they are read aloud. */
  private static List<String> tags(Document page) {
    Document heard = page.clone();
    heard.select("[aria-hidden=true]").remove();
    return heard.select("main .tag-link").eachText();
  }

  @Test
  void listsTheManyUsersOfASchemaOnPagesOfTheirOwn() throws IOException {
    StringBuilder spec = new StringBuilder(INFO).append("paths:\n");
    for (int i = 0; i < 70; i++) {
      spec.append(
          operation("/a" + i, "op" + i, "all")
              .replace(
                  "OK}",
                  "OK, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}"));
    }
    spec.append("components:\n  schemas:\n    Error: {type: object, properties: {used-by: {}}}\n");
    for (int i = 0; i < 130; i++) {
      spec.append(
          "    Thing%d: {properties: {e: {$ref: '#/components/schemas/Error'}}}\n".formatted(i));
    }
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    Document error = site.page("schemas/error.html");
    assertEquals(60, error.select("main .ops li").size());
    assertEquals("All 70 operations", error.select("[aria-labelledby=used-by] .part-note").text());
    assertEquals(120, error.select("main .schema-list li").size());
    assertEquals("All 130 schemas", error.select("[aria-labelledby=part-of] .part-note").text());
    Document users = site.page("schemas/error--used-by.html");
    assertEquals("Uses of Error", users.select("h1").text());
    assertEquals(70, users.select("main .ops li").size());
    assertEquals(
        List.of("Products", "Shop", "v1", "Schemas", "Error"),
        users.select(".breadcrumbs a").eachText());
    assertEquals(130, site.page("schemas/error--part-of.html").select(".schema-list li").size());
    assertEquals(0, site.page("schemas/thing7.html").select(".part-note").size());
  }

  @Test
  void showsHowAnExampleBeginsThatIsTooLongForAPage() throws IOException {
    String words = "word ".repeat(30_000).strip();
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            INFO
                + """
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: OK
                          content:
                            application/json:
                              example: {"long": "%s"}
                            text/plain: {example: short}
                """
                    .formatted(words));
    Document page = site.page("a.html");
    Element link = page.select(".rail a[href$=.json]").first();
    assertEquals("../../shop/v1/a--example-1.json", link.attr("href"));
    assertEquals(
        "{\n  \"long\": \"" + words + "\"\n}", site.files().get("shop/v1/a--example-1.json"));
    assertTrue(page.select(".rail pre").text().contains("\"long\": \"word word"));
    assertTrue(page.select(".rail pre").text().contains("short"), "the other one is all there");
    assertTrue(page.html().length() < 20_000);
    assertTrue(site.files().get("shop/v1/a.md").contains("[The whole example](a--example-1.json)"));
  }
}
