package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaPageTest {
  @TempDir private Path folder;

  private ReferenceSite site(String schemas) throws IOException {
    return ReferenceSite.of(
        folder,
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /all:
            get:
              operationId: all
              summary: Everything
              responses:
                '200':
                  description: All
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
        """
            + "                  a: {$ref: '#/components/schemas/A'}\n"
            + "components:\n  schemas:\n"
            + schemas.indent(4));
  }

  private static Element byId(Document page, String id) {
    Element element = page.getElementById(id);
    assertNotNull(element, "#" + id);
    return element;
  }

  @Test
  void mergesAllOfAndSaysWhereThingsComeFrom() throws IOException {
    Document page =
        site("""
                A:
                  allOf:
                    - {$ref: '#/components/schemas/Base'}
                    - {type: object, required: [id], properties: {own: {type: string}}}
                Base: {type: object, properties: {id: {type: integer}}}
                """)
            .page("schemas/a.html");
    Element id = byId(page, "schema.id");
    assertTrue(id.text().contains("required"));
    assertEquals("from Base", id.select(".node-origin").text());
    assertEquals("../../../shop/v1/schemas/base.html", id.select(".node-origin a").attr("href"));
    assertEquals("", byId(page, "schema.own").select(".node-origin").text());
  }

  @Test
  void showsEveryVariantAndWhatSelectsIt() throws IOException {
    Document page =
        site("""
                A:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat'}}
                Cat: {type: object, properties: {claws: {type: integer}}}
                Dog: {type: object, properties: {tail: {type: string}}}
                """)
            .page("schemas/a.html");
    assertTrue(page.select(".schema").text().contains("Told apart by kind"));
    assertTrue(byId(page, "schema:Cat").text().contains("When kind is meow"));
    assertTrue(byId(page, "schema:Dog").text().contains("When kind is Dog"));
    byId(page, "schema:Cat.claws");
  }

  @Test
  void endsWhereAParentListsItsChildren() throws IOException {
    Document page =
        site("""
                A:
                  type: object
                  properties: {kind: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Cat'}]
                Cat:
                  allOf:
                    - {$ref: '#/components/schemas/A'}
                    - {type: object, properties: {claws: {type: integer}}}
                """)
            .page("schemas/a.html");
    assertEquals(1, page.select("[id$=claws]").size());
  }

  @Test
  void tellsWhoUsesASchema() throws IOException {
    ReferenceSite site =
        site(
            """
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
            B: {type: string}
            """);
    assertEquals("GET Everything /all", site.page("schemas/a.html").select("main .ops li").text());
    assertEquals(
        "../../../shop/v1/schemas/a.html",
        site.page("schemas/b.html").select("main .schema-list a").attr("href"));
  }

  @Test
  void staysSmallWhateverSchemasReferTo() throws IOException {
    StringBuilder schemas = new StringBuilder();
    schemas.append("A: {type: object, properties: {x: {$ref: '#/components/schemas/S0'}}}\n");
    for (int i = 0; i < 40; i++) {
      schemas.append("S").append(i).append(": {type: object, properties: {");
      for (int j = 0; j < 12; j++) {
        schemas
            .append("p")
            .append(j)
            .append(": {$ref: '#/components/schemas/S")
            .append(Math.min(39, i + 1))
            .append("'}, ");
      }
      schemas.append("last: {type: string}}}\n");
    }
    ReferenceSite site = site(schemas.toString());
    int rows = site.page("all.html").select("li.node").size();
    assertTrue(rows > 10 && rows < 600, "rows: " + rows);
    for (String file : site.files().keySet()) {
      assertTrue(site.files().get(file).length() < 400_000, file);
    }
  }

  @Test
  void survivesAllOfThatDoublesAtEachLevel() throws IOException {
    StringBuilder schemas = new StringBuilder("A: {$ref: '#/components/schemas/S0'}\n");
    for (int i = 0; i < 60; i++) {
      String next = "{$ref: '#/components/schemas/S" + (i + 1) % 60 + "'}";
      schemas.append("S%d: {allOf: [%s, %s, {type: object}]}\n".formatted(i, next, next));
    }
    assertTrue(site(schemas.toString()).page("schemas/s0.html").select("main").hasText());
  }

  @Test
  void showsWhatWasMergedAsItsPartsToo(@TempDir Path folder) throws IOException {
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: A, version: "1"}
            components:
              schemas:
                Base: {type: object, properties: {id: {type: string}}}
                Child:
                  allOf: [{$ref: '#/components/schemas/Base'}, {properties: {own: {type: string}}}]
            """);
    Document child = site.page("schemas/child.html");
    assertEquals("from Base", child.select("[id='schema.id'] .node-origin").text());
    assertEquals(1, child.select(".schema > details.as-written pre:contains(allOf)").size());
    assertEquals(0, site.page("schemas/base.html").select("details.as-written").size());
  }
}
