package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of schemas that are too large for one page. */
class RoomTest {
  @TempDir private Path folder;

  /** A body without names: {@code groups} objects of {@code size} properties each, three deep. */
  private static String giant(int groups, int size) {
    StringBuilder spec =
        new StringBuilder(
            """
            openapi: 3.1.0
            info: {title: Giant, version: '1'}
            paths:
              /giant:
                post:
                  operationId: giant
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
            """);
    for (int i = 0; i < groups; i++) {
      spec.append(" ".repeat(16)).append("group").append(i).append(":\n");
      spec.append(" ".repeat(18)).append("type: object\n");
      spec.append(" ".repeat(18)).append("properties:\n");
      for (int j = 0; j < size; j++) {
        spec.append(" ".repeat(20))
            .append("field%d_%d: {type: object, properties: {leaf%d_%d: ".formatted(i, j, i, j))
            .append("{type: string, description: What this is about}}}\n");
      }
    }
    return spec.toString();
  }

  @Test
  void givesPagesToWhatDoesNotFitAndLosesNothing() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, giant(10, 60));
    Set<String> found = new TreeSet<>();
    int parts = 0;
    for (var file : site.files().entrySet()) {
      if (!file.getKey().endsWith(".html")) {
        continue;
      }
      assertTrue(file.getValue().length() < 300_000, file.getKey());
      Document page = site.file(file.getKey());
      for (Element name : page.select("main .node-name")) {
        found.add(name.text());
      }
      if (file.getKey().contains("--")) {
        parts++;
        Element above = page.selectFirst("main .schema-list a");
        assertTrue(above.attr("href").contains("giant.html#body.group"), above.attr("href"));
      }
    }
    assertTrue(parts > 0);
    for (int i = 0; i < 10; i++) {
      assertTrue(found.contains("group" + i));
      for (int j = 0; j < 60; j++) {
        assertTrue(found.contains("leaf%d_%d".formatted(i, j)), "leaf%d_%d".formatted(i, j));
      }
    }
    String last = site.page("giant.html").getElementById("body.group9").select(".node-more").text();
    assertEquals("Shown in full on a page of its own", last);
  }

  @Test
  void listsTheSubtypesOfABaseTypeOnItsOwnPageAlone() throws IOException {
    StringBuilder spec =
        new StringBuilder(
            """
            openapi: 3.1.0
            info: {title: Many, version: '1'}
            paths:
              /x:
                get:
                  operationId: x
                  responses:
                    '200':
                      description: OK
                      content: {application/json: {schema: {$ref: '#/components/schemas/Kind0'}}}
            components:
              schemas:
                Base:
                  type: object
                  properties: {kind: {type: string}}
                  discriminator:
                    propertyName: kind
                    mapping:
            """);
    for (int i = 0; i < 40; i++) {
      spec.append("          k%d: '#/components/schemas/Kind%d'\n".formatted(i, i));
    }
    for (int i = 0; i < 40; i++) {
      spec.append("    Kind%d: {allOf: [{$ref: '#/components/schemas/Base'}]}\n".formatted(i));
    }
    ReferenceSite site = ReferenceSite.of(folder, spec.toString());
    assertTrue(site.page("schemas/base.html").select("main").text().contains("k39 means Kind39"));
    String operation = site.page("x.html").select("main").text();
    assertTrue(operation.contains("40 values are listed at Base"), operation);
    assertTrue(site.page("schemas/kind0.html").select("main").text().contains("listed at Base"));
  }
}
