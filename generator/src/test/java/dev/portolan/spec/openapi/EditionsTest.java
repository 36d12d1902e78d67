package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
  private static final String TWO =
      """
      swagger: "2.0"
      info: {title: Pets, version: "1.10"}
      host: api.example
      basePath: /v1
      schemes: [https]
      consumes: [application/json]
      produces: [application/json]
      securityDefinitions:
        key: {type: apiKey, name: X-Key, in: header}
      security: [{key: []}]
      paths:
        /pets:
          post:
            operationId: addPet
            tags: [pets]
            parameters:
              - {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
              - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: pipes}
            responses:
              200: {description: ok, schema: {$ref: '#/definitions/Pet'}}
      definitions:
        Pet: {type: object, properties: {name: {type: string, x-nullable: true}}}
      """;

  private static final String THREE =
      """
      openapi: 3.0.3
      info: {title: Pets, version: "1.10"}
      servers: [{url: https://api.example/v1}]
      security: [{key: []}]
      paths:
        /pets:
          post:
            operationId: addPet
            tags: [pets]
            parameters:
              - name: ids
                in: query
                style: pipeDelimited
                explode: false
                schema: {type: array, items: {type: string}}
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
              required: true
            responses:
              200:
                description: ok
                content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      components:
        securitySchemes:
          key: {type: apiKey, name: X-Key, in: header}
        schemas:
          Pet: {type: object, properties: {name: {type: string, nullable: true}}}
      """;

  private static final String THREE_ONE =
      THREE
          .replace("3.0.3", "3.1.0")
          .replace("type: string, nullable: true", "type: [string, 'null']");

  @Test
  void tellsTheSameApiAlikeInEveryEdition(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with("product/two.yaml", TWO)
            .with("product/three.yaml", THREE)
            .with("product/three-one.yaml", THREE_ONE);
    ApiReference two = specs.reference("product/two.yaml");
    ApiReference three = specs.reference("product/three.yaml");
    ApiReference threeOne = specs.reference("product/three-one.yaml");
    specs.assertNoProblems();

    assertEquals("2.0", two.formatVersion());
    assertEquals("1.10", two.info().version());
    assertEquals(three.operations(), two.operations());
    assertEquals(threeOne.operations(), three.operations());
    assertEquals(three.schemas(), two.schemas());
    assertEquals(threeOne.schemas(), three.schemas());
    assertEquals(three.servers(), two.servers());
    assertEquals(three.securitySchemes(), two.securitySchemes());
    assertEquals(List.of("pets"), three.tags().stream().map(ApiReference.Tag::name).toList());
  }

  @Test
  void keepsABodyAndAFormAndSaysThatOnlyOneIsSent(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/two.yaml",
                """
                swagger: "2.0"
                info: {title: A, version: "1"}
                paths:
                  /both:
                    parameters:
                      - {name: shared, in: body, schema: {type: integer}}
                    post:
                      consumes: [application/json, multipart/form-data]
                      parameters:
                        - {name: whole, in: body, schema: {type: object}}
                        - {name: field, in: formData, type: string}
                      responses: {200: {description: ok}}
                    put:
                      parameters:
                        - {name: one, in: body, schema: {type: object}}
                        - {name: two, in: body, schema: {type: object}}
                      responses: {200: {description: ok}}
                """);
    List<Operation> operations = specs.reference("product/two.yaml").operations();
    assertEquals(
        List.of("application/json", "multipart/form-data"),
        operations.get(0).requestBody().orElseThrow().content().stream()
            .map(Operation.MediaType::name)
            .toList());
    assertEquals(
        List.of(
            "product/two.yaml:10:11: warning: the operation has a body and form fields; a request can"
                + " have one of them [body-ambiguous]",
            "product/two.yaml:16:11: warning: the operation has a second body, which is left out"
                + " [body-ambiguous]"),
        specs.problems());
  }

  @Test
  void readsExtensionsThatHaveBecomeFields(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                """
                openapi: 3.0.3
                info: {title: A, version: "1"}
                x-servers: [{url: https://api.example}]
                paths: {}
                x-webhooks:
                  added:
                    post:
                      requestBody:
                        x-examples: {application/json: {one: {value: 1}, two: {value: 2}}}
                        content: {application/json: {schema: {type: integer}}}
                      responses: {200: {description: ok, x-summary: Fine}}
                """);
    ApiReference reference = specs.reference("product/openapi.yaml");
    Operation webhook = reference.operations().get(0);
    assertEquals(Operation.Kind.WEBHOOK, webhook.kind());
    assertEquals("https://api.example", reference.servers().get(0).url());
    assertEquals(
        List.of("one", "two"),
        webhook.requestBody().orElseThrow().content().get(0).examples().stream()
            .map(Operation.Example::name)
            .toList());
    assertEquals("Fine", webhook.responses().get(0).summary().orElseThrow());
  }

  @Test
  void readsJsonAsYaml(@TempDir Path folder) throws IOException {
    SpecFixture specs = new SpecFixture(folder).with("product/three.yaml", THREE);
    String json = specs.download("product/three.yaml", "openapi.json");
    String yaml = specs.download("product/three.yaml", "openapi.yaml");
    specs.with("product/json/openapi.json", json).with("product/yaml/openapi.yaml", yaml);

    assertTrue(json.startsWith("{\n  \"openapi\": \"3.0.3\",\n"), json);
    ApiReference reference = specs.reference("product/three.yaml");
    assertEquals(reference, specs.reference("product/json/openapi.json"));
    assertEquals(reference, specs.reference("product/yaml/openapi.yaml"));
  }

  @Test
  void rejectsOtherVersionsNamingThoseAllowed(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder).with("product/four.yaml", "openapi: 4.0.0\ninfo: {}\n");
    assertEquals(false, specs.isRead("product/four.yaml"));
    assertEquals(
        List.of(
            "product/four.yaml:1:10: error: the openapi version \"4.0.0\" is not known"
                + " [openapi-version-unknown]"),
        specs.problems());
  }

  @Test
  void keepsTheOrderOfTheSpecificationWebhooksLast(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                """
                openapi: 3.1.0
                info: {title: A, version: "1"}
                webhooks:
                  petAdded: {post: {responses: {200: {description: ok}}}}
                paths:
                  /b: {put: {responses: {}}, get: {responses: {}}}
                  /a/{id}: {delete: {operationId: index, responses: {}}}
                """);
    List<Operation> operations = specs.reference("product/openapi.yaml").operations();
    assertEquals(
        List.of("put-b", "get-b", "index-operation", "webhook-post-pet-added"),
        operations.stream().map(Operation::slug).toList());
    assertEquals(Operation.Kind.WEBHOOK, operations.get(3).kind());
  }
}
