package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.SpecFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlerTest {
  private static final String HEAD =
      """
      openapi: 3.1.0
      info: {title: A, version: "1"}
      """;

  private static JsonNode bundle(SpecFixture specs) throws IOException {
    return new ObjectMapper().readTree(specs.download("product/openapi.yaml", "openapi.json"));
  }

  @Test
  void makesComponentsOfWhatOtherFilesHold(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths:
                      /pets: {$ref: paths/pets.yaml}
                    """)
            .with(
                "product/paths/pets.yaml",
                """
                parameters:
                  - $ref: ../parameters.yaml#/Limit
                get:
                  responses:
                    200: {$ref: '../responses/Pets.yaml'}
                    404: {$ref: '../common.yaml#/components/responses/NotFound'}
                """)
            .with(
                "product/parameters.yaml",
                "Limit: {name: limit, in: query, schema: {type: integer}}\n")
            .with(
                "product/responses/Pets.yaml",
                """
                description: ok
                content:
                  application/json:
                    schema: {type: array, items: {$ref: ../schemas/Pet.yaml}}
                    example: {$ref: ./left-alone.yaml}
                """)
            .with(
                "product/schemas/Pet.yaml",
                """
                type: object
                properties:
                  parent: {$ref: Pet.yaml}
                  owner: {$ref: '../common.yaml#/components/schemas/Owner'}
                  friend: {$ref: '#/properties/owner'}
                """)
            .with(
                "product/common.yaml",
                """
                components:
                  responses: {NotFound: {description: none}}
                  schemas: {Owner: {type: string}}
                """);
    JsonNode bundle = bundle(specs);
    specs.assertNoProblems();

    JsonNode pets = bundle.at("/paths/~1pets");
    assertEquals("#/components/parameters/Limit", pets.at("/parameters/0/$ref").asText());
    assertEquals("#/components/responses/Pets", pets.at("/get/responses/200/$ref").asText());
    assertEquals("#/components/responses/NotFound", pets.at("/get/responses/404/$ref").asText());
    assertEquals(
        "#/components/schemas/Pet",
        bundle
            .at("/components/responses/Pets/content/application~1json/schema/items/$ref")
            .asText());
    assertEquals(
        "./left-alone.yaml",
        bundle.at("/components/responses/Pets/content/application~1json/example/$ref").asText());
    JsonNode pet = bundle.at("/components/schemas/Pet/properties");
    assertEquals("#/components/schemas/Pet", pet.at("/parent/$ref").asText());
    assertEquals("#/components/schemas/Owner", pet.at("/owner/$ref").asText());
    assertEquals("#/components/schemas/Owner", pet.at("/friend/$ref").asText());
    assertEquals("string", bundle.at("/components/schemas/Owner/type").asText());
    assertEquals(
        "#/components/schemas/Owner",
        bundle.at("/components/schemas/Pet/properties/owner/$ref").asText());
  }

  @Test
  void keepsTheNameThatTheEntryFileGives(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths: {}
                    components:
                      schemas:
                        Animal: {$ref: schemas/pet.yaml}
                        Zoo: {type: array, items: {$ref: 'schemas/pet.yaml#'}}
                        Cage: {$ref: schemas/cage.yaml}
                    """)
            .with("product/schemas/pet.yaml", "{type: object, title: P}\n")
            .with(
                "product/schemas/cage.yaml",
                "properties: {a: {$ref: pet.yaml}, z: {$ref: '../openapi.yaml#/components/schemas/Zoo'}}\n");
    JsonNode schemas = bundle(specs).at("/components/schemas");
    specs.assertNoProblems();
    assertEquals(3, schemas.size());
    assertEquals("P", schemas.at("/Animal/title").asText());
    assertEquals("#/components/schemas/Animal", schemas.at("/Zoo/items/$ref").asText());
    assertEquals("#/components/schemas/Animal", schemas.at("/Cage/properties/a/$ref").asText());
    assertEquals("#/components/schemas/Zoo", schemas.at("/Cage/properties/z/$ref").asText());
  }

  @Test
  void numbersNamesThatCollide(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths: {}
                    components:
                      schemas:
                        Pet: {anyOf: [{$ref: a/Pet.yaml}, {$ref: b/Pet.yaml}, {$ref: a/Pet.yaml}]}
                    """)
            .with("product/a/Pet.yaml", "{type: string}\n")
            .with("product/b/Pet.yaml", "{type: integer}\n");
    JsonNode schemas = bundle(specs).at("/components/schemas");
    assertEquals("#/components/schemas/Pet_2", schemas.at("/Pet/anyOf/0/$ref").asText());
    assertEquals("#/components/schemas/Pet_3", schemas.at("/Pet/anyOf/1/$ref").asText());
    assertEquals("#/components/schemas/Pet_2", schemas.at("/Pet/anyOf/2/$ref").asText());
    assertEquals("integer", schemas.at("/Pet_3/type").asText());
  }

  @Test
  void namesSchemasThatAreReferredToInOddPlaces(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths:
                      /a:
                        get:
                          responses:
                            200:
                              description: ok
                              content: {application/json: {schema: {type: object, title: Inline}}}
                    definitions: {Old: {type: boolean}}
                    components:
                      schemas:
                        A:
                          $defs: {D: {type: string, $anchor: here}}
                          properties:
                            x: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
                            y: {$ref: '#/definitions/Old'}
                            z: {$ref: '#/components/schemas/A/$defs/D'}
                            w: {$ref: '#here'}
                            v: {$ref: '#/components/schemas/A/properties/n'}
                            n: {type: array, items: {$ref: '#/components/schemas/A/properties/n'}}
                    """);
    ApiReference reference = specs.reference("product/openapi.yaml");
    assertEquals(
        List.of("openapi-unknown-field"),
        specs.problems().stream().map(p -> p.replaceAll(".*\\[|\\]", "")).toList());
    var properties = reference.schemas().get("A").schemaMap("properties");
    for (String name : List.of("x", "y", "z", "w", "v", "n")) {
      String target = properties.get(name).reference().orElseThrow();
      assertTrue(reference.schemas().containsKey(target), name + " " + target);
    }
    assertEquals("a_get_200", properties.get("x").reference().orElseThrow());
    assertEquals("Old", properties.get("y").reference().orElseThrow());
    assertEquals("A_n", properties.get("v").reference().orElseThrow());
    assertEquals(properties.get("z"), properties.get("w"));
    assertEquals(
        "a_get_200",
        reference
            .operations()
            .get(0)
            .responses()
            .get(0)
            .content()
            .get(0)
            .schema()
            .orElseThrow()
            .reference()
            .orElseThrow());
  }

  @Test
  void rewritesMappingsAndLinksAndMergesPathItems(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths:
                      /a: {summary: mine, $ref: item.yaml}
                      /b: {$ref: '#/paths/~1a'}
                    components:
                      schemas:
                        Pet:
                          oneOf: [{$ref: cat.yaml}, {$ref: '#/components/schemas/Dog'}]
                          discriminator: {propertyName: t, mapping: {cat: cat.yaml, dog: Dog}}
                        Dog: {type: object}
                    """)
            .with("product/cat.yaml", "{type: object}\n")
            .with(
                "product/item.yaml",
                "{summary: theirs, description: d, get: {responses: {200: {description: ok}}}}\n");
    JsonNode bundle = bundle(specs);
    specs.assertNoProblems();
    JsonNode mapping = bundle.at("/components/schemas/Pet/discriminator/mapping");
    assertEquals("#/components/schemas/cat", mapping.path("cat").asText());
    assertEquals("Dog", mapping.path("dog").asText());
    assertEquals("mine", bundle.at("/paths/~1a/summary").asText());
    assertEquals("d", bundle.at("/paths/~1b/description").asText());
  }

  @Test
  void putsListsAndMappingsOfOtherFilesInPlace(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                """
                openapi: 3.0.3
                info: {$ref: info.yaml}
                tags: {$ref: 'lists.yaml#/tags'}
                paths: {$ref: paths/_index.yaml}
                components: {$ref: components.yaml}
                """)
            .with("product/info.yaml", "{title: Split, version: '1'}\n")
            .with("product/lists.yaml", "tags: [{name: t}]\n")
            .with(
                "product/paths/_index.yaml",
                "/a: {get: {responses: {200: {$ref: '../openapi.yaml#/components/responses/R'}}}}\n")
            .with(
                "product/components.yaml",
                "{responses: {R: {description: r}}, schemas: {$ref: schemas.yaml}}\n")
            .with("product/schemas.yaml", "A: {properties: {$ref: props.yaml}}\n")
            .with("product/props.yaml", "{$ref: {type: string}, b: {$ref: 'schemas.yaml#/A'}}\n");
    ApiReference reference = specs.reference("product/openapi.yaml");
    specs.assertNoProblems();
    assertEquals("Split", reference.info().title());
    assertEquals("t", reference.tags().get(0).name());
    assertEquals("r", reference.operations().get(0).responses().get(0).description().orElseThrow());
    assertEquals(
        "A",
        reference.schemas().get("A").schemaMap("properties").get("b").reference().orElseThrow());
    assertEquals(
        List.of("string"),
        reference.schemas().get("A").schemaMap("properties").get("$ref").types());
  }

  @Test
  void bundlesTwoIntoItsOwnSections(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                """
                swagger: "2.0"
                info: {title: A, version: "1"}
                paths:
                  /a:
                    get:
                      parameters: [{$ref: 'p.yaml#/parameters/q'}]
                      responses: {200: {description: ok, schema: {$ref: 'p.yaml#/definitions/X'}}}
                """)
            .with(
                "product/p.yaml",
                "parameters: {q: {name: q, in: query, type: string}}\ndefinitions: {X: {type: file}}\n");
    JsonNode bundle = bundle(specs);
    specs.assertNoProblems();
    assertEquals("#/parameters/q", bundle.at("/paths/~1a/get/parameters/0/$ref").asText());
    assertEquals("#/definitions/X", bundle.at("/paths/~1a/get/responses/200/schema/$ref").asText());
    assertEquals("file", bundle.at("/definitions/X/type").asText());
  }

  @Test
  void reportsReferencesThatLeadNowhereAtTheirPlaceInTheirFile(@TempDir Path folder)
      throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with("outside.yaml", "{type: object, title: secret}\n")
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths: {}
                    components:
                      schemas:
                        A: {properties: {a: {$ref: '#/components/schemas/Missing'}}}
                        B: {$ref: 'parts.yaml#/B'}
                        C: {$ref: '#/components/schemas/D'}
                        D: {$ref: '#/components/schemas/C'}
                    """)
            .with(
                "product/parts.yaml",
                """
                B:
                  allOf:
                    - $ref: nowhere.yaml
                    - $ref: ../outside.yaml
                    - $ref: '%2e%2e/outside.yaml'
                    - $ref: /etc/passwd
                    - $ref: file:///etc/passwd
                    - $ref: HTTP://127.0.0.1/x.yaml
                    - $ref: //127.0.0.1/x.yaml
                    - $ref: ..\\outside.yaml
                    - $ref: '#/X'
                    - $ref: ''
                    - $ref: 'a%zz.yaml'
                """);
    String bundle = specs.download("product/openapi.yaml", "openapi.json");
    assertFalse(bundle.contains("secret"), bundle);
    assertEquals(
        List.of(
            "product/openapi.yaml:6:32: warning: \"#/components/schemas/Missing\" leads to nothing"
                + " [ref-dangling]",
            "product/openapi.yaml:8:15: warning: \"#/components/schemas/D\" leads round in a circle"
                + " [ref-circular]",
            "product/openapi.yaml:9:15: warning: \"#/components/schemas/C\" leads round in a circle"
                + " [ref-circular]",
            "product/parts.yaml:3:13: warning: there is no file \"product/nowhere.yaml\" [ref-dangling]",
            "product/parts.yaml:4:13: error: \"../outside.yaml\" leaves the product's folder [ref-outside]",
            "product/parts.yaml:5:13: error: \"%2e%2e/outside.yaml\" leaves the product's folder"
                + " [ref-outside]",
            "product/parts.yaml:6:13: error: \"/etc/passwd\" leaves the product's folder [ref-outside]",
            "product/parts.yaml:7:13: warning: \"file:///etc/passwd\" is a URL; nothing is fetched"
                + " [ref-remote]",
            "product/parts.yaml:8:13: warning: \"HTTP://127.0.0.1/x.yaml\" is a URL; nothing is fetched"
                + " [ref-remote]",
            "product/parts.yaml:9:13: warning: \"//127.0.0.1/x.yaml\" names a host; nothing is fetched"
                + " [ref-remote]",
            "product/parts.yaml:10:13: error: \"..\\outside.yaml\" leaves the product's folder"
                + " [ref-outside]",
            "product/parts.yaml:11:13: warning: \"#/X\" leads to nothing [ref-dangling]",
            "product/parts.yaml:12:13: warning: the reference is empty [ref-dangling]",
            "product/parts.yaml:13:13: warning: \"a%zz.yaml\" is no URI reference: \"%\" needs two hex"
                + " digits [ref-dangling]"),
        specs.problems());
  }

  @Test
  void neverOpensWhatASymbolicLinkLeadsTo(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with("secret/s.yaml", "{title: secret}\n")
            .with(
                "product/openapi.yaml",
                HEAD
                    + """
                    paths: {}
                    components: {schemas: {A: {$ref: link.yaml}, B: {$ref: dir/s.yaml}}}
                    """);
    java.nio.file.Files.createSymbolicLink(
        folder.resolve("product/link.yaml"), folder.resolve("secret/s.yaml"));
    java.nio.file.Files.createSymbolicLink(folder.resolve("product/dir"), folder.resolve("secret"));
    assertFalse(specs.download("product/openapi.yaml", "openapi.json").contains("secret"));
    assertEquals(
        List.of("ref-outside", "ref-outside"),
        specs.problems().stream().map(p -> p.replaceAll(".*\\[|\\]", "")).toList());
  }

  @Test
  void staysSmallWhereSchemasUseEachOtherTwice(@TempDir Path folder) throws IOException {
    StringBuilder text = new StringBuilder(HEAD + "paths: {}\ncomponents:\n  schemas:\n");
    for (int i = 0; i < 40; i++) {
      String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
      text.append("    S").append(i).append(": {properties: {a: ").append(next);
      text.append(", b: ").append(next).append("}}\n");
    }
    text.append("    S40: {type: string, x-internal: true}\n");
    SpecFixture specs = new SpecFixture(folder).with("product/openapi.yaml", text.toString());
    assertEquals(40, specs.reference("product/openapi.yaml").schemas().size());
    specs.assertNoProblems();
  }

  @Test
  void endsWherePathItemsGoRoundInACircle(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                HEAD + "paths: {/a: {$ref: a.yaml}, /b: {$ref: '#/paths/~1b'}}\n")
            .with(
                "product/a.yaml",
                "get: {responses: {}, callbacks: {c: {'{$url}': {$ref: a.yaml}}}}\n");
    assertEquals(1, specs.reference("product/openapi.yaml").operations().size());
    assertTrue(specs.problems().stream().anyMatch(p -> p.contains("[ref-circular]")));
  }
}
