package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Schema;
import dev.portolan.spec.SpecFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceBuilderTest {
  private static final String HEAD =
      """
      openapi: 3.1.0
      info: {title: A, version: "1"}
      """;

  private static SpecFixture spec(Path folder, String text) throws IOException {
    return new SpecFixture(folder).with("product/openapi.yaml", text);
  }

  private static List<String> codes(SpecFixture specs) {
    return specs.problems().stream().map(p -> p.replaceAll(".*\\[|\\]", "")).toList();
  }

  @Test
  void mergesWhatThePathSaysForAllItsMethods(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            HEAD
                + """
                servers: [{url: 'https://{env}.example', variables: {env: {default: live, enum: [live, test]}}}]
                security: [{key: []}]
                paths:
                  /a/{id}:
                    summary: An A
                    description: All about A
                    servers: [{url: https://a.example}]
                    x-owner: team
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - {name: page, in: query, schema: {type: integer}}
                    get:
                      operationId: getA
                      parameters:
                        - {name: page, in: query, description: mine, schema: {type: integer}}
                        - {name: X, in: header, schema: {type: array}}
                      security: [{}, {key: [], other: [read]}]
                      responses: {200: {description: ok}}
                    delete:
                      operationId: deleteA
                      servers: []
                      security: []
                      responses: {200: {description: ok}}
                components:
                  securitySchemes:
                    key: {type: apiKey, name: k, in: query}
                    other:
                      type: oauth2
                      flows: {clientCredentials: {tokenUrl: https://t, scopes: {read: Read it}}}
                """);
    ApiReference reference = specs.reference("product/openapi.yaml");
    specs.assertNoProblems();
    Operation get = reference.operations().get(0);
    assertEquals(
        List.of("id path simple false", "page query form true", "X header simple false"),
        get.parameters().stream()
            .map(p -> p.name() + " " + p.in() + " " + p.style() + " " + p.explode())
            .toList());
    assertEquals(Optional.of("mine"), get.parameters().get(1).description());
    assertEquals(Optional.of("All about A"), get.pathDescription());
    assertEquals("https://a.example", get.servers().get(0).url());
    assertEquals("team", get.extensions().get("x-owner").asText());
    assertEquals(
        "[{}, {key=[], other=[read]}]",
        get.security().stream().map(ApiReference.SecurityRequirement::schemes).toList().toString());
    Operation delete = reference.operations().get(1);
    assertEquals(List.of(), delete.security());
    assertEquals(List.of(), delete.servers());
    assertEquals(List.of("live", "test"), reference.servers().get(0).variables().get(0).values());
    assertEquals(
        "Read it", reference.securitySchemes().get("other").flows().get(0).scopes().get("read"));
  }

  @Test
  void rendersTheRestOfWhatIsBrokenWithANote(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            HEAD
                + """
                paths:
                  /a:
                    get: nothing
                    put:
                      operationId: put
                      parameters:
                        - {in: query, schema: {type: string}}
                        - {name: where, schema: {type: string}}
                        - {name: twice, in: query, schema: {type: string}}
                        - {name: twice, in: query, schema: {type: integer}}
                        - {$ref: '#/components/parameters/None'}
                      requestBody: {$ref: '#/components/requestBodies/None'}
                      responses: {200: {$ref: '#/components/responses/None'}, 400: text}
                  /b: text
                  /c: {get: {operationId: put, responses: {200: {description: ok}}}}
                """);
    ApiReference reference = specs.reference("product/openapi.yaml");
    assertEquals(
        List.of("get-a", "put", "put-2"),
        reference.operations().stream().map(Operation::slug).toList());
    assertEquals(
        List.of("put", "put-2"),
        reference.operations().subList(1, 3).stream().map(Operation::id).toList());
    assertEquals(List.of("The operation is not a mapping."), reference.operations().get(0).notes());
    Operation put = reference.operations().get(1);
    assertEquals(7, put.notes().size(), put.notes().toString());
    assertEquals(1, put.parameters().size());
    assertEquals(2, put.responses().size());
    for (String expected :
        List.of(
            "product/openapi.yaml:5:10: warning: the operation is not a mapping [operation-invalid]",
            "product/openapi.yaml:9:11: warning: a parameter without a name is left out"
                + " [parameter-invalid]",
            "product/openapi.yaml:12:11: warning: the query parameter \"twice\" is given twice"
                + " [parameter-duplicate]",
            "product/openapi.yaml:16:7: warning: the path item \"/b\" is not a mapping [path-invalid]",
            "product/openapi.yaml:17:27: warning: the operationId \"put\" is given to two operations"
                + " [operation-id-duplicate]")) {
      assertTrue(specs.problems().contains(expected), () -> String.join("\n", specs.problems()));
    }
    assertEquals(3, codes(specs).stream().filter("ref-dangling"::equals).count());
  }

  @Test
  void resolvesLinksToOperations(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            HEAD
                + """
                paths:
                  /a/{x}:
                    parameters: [{name: x, in: path, required: true, schema: {type: string}}]
                    get:
                      responses:
                        200:
                          description: ok
                          links:
                            byId: {operationId: makeB, parameters: {x: $response.body#/id}}
                            byRef: {operationRef: '#/paths/~1a~1{x}/get', description: again}
                            away: {operationRef: 'https://other.example/#/paths/~1z/get'}
                            gone: {operationId: nothing}
                  /b: {post: {operationId: makeB, responses: {200: {description: ok}}}}
                """);
    List<Operation.Link> links =
        specs.reference("product/openapi.yaml").operations().get(0).responses().get(0).links();
    assertEquals(
        List.of(Optional.of("makeB"), Optional.of("get-a-x"), Optional.empty(), Optional.empty()),
        links.stream().map(Operation.Link::operation).toList());
    assertEquals("nothing", links.get(3).reference());
    assertEquals("$response.body#/id", links.get(0).parameters().get("x").asText());
  }

  @Test
  void nestsCallbacksAndStopsWhereTheyCallBackThemselves(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            HEAD
                + """
                paths:
                  /a:
                    post:
                      operationId: subscribe
                      responses: {200: {description: ok}}
                      callbacks: {event: {$ref: '#/components/callbacks/Event'}}
                components:
                  callbacks:
                    Event:
                      '{$request.body#/url}':
                        post:
                          responses: {200: {description: ok}}
                          callbacks: {again: {$ref: '#/components/callbacks/Event'}}
                """);
    Operation operation = specs.operation("product/openapi.yaml", "subscribe");
    specs.assertNoProblems();
    Operation event = operation.callbacks().get(0).operations().get(0);
    assertEquals(Operation.Kind.CALLBACK, event.kind());
    assertEquals("{$request.body#/url}", event.path());
    assertEquals("subscribe-event-post", event.id());
    int depth = 0;
    while (!event.callbacks().isEmpty()) {
      event = event.callbacks().get(0).operations().get(0);
      depth++;
    }
    assertEquals(2, depth);
    assertEquals(
        List.of("The callback \"again\" is nested too deeply to be shown."), event.notes());
  }

  @Test
  void readsWhatIsNewInThreeTwo(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            """
            openapi: 3.2.0
            $self: https://api.example/openapi.yaml
            info: {title: A, version: "1"}
            tags:
              - {name: all, summary: Everything, kind: nav}
              - {name: part, parent: all}
            paths:
              /a:
                query:
                  operationId: queryA
                  tags: [part]
                  parameters:
                    - {name: q, in: querystring, content: {application/json: {schema: {type: object}}}}
                  requestBody: {content: {text/plain: {schema: {type: string}}}}
                  responses:
                    200:
                      summary: Stream
                      description: ok
                      content:
                        application/jsonl:
                          itemSchema: {$ref: 'https://api.example/openapi.yaml#/components/schemas/Row'}
                          examples: {one: {dataValue: [1], serializedValue: "1\\n"}}
                additionalOperations:
                  PURGE: {operationId: purgeA, responses: {200: {$ref: '#/components/responses/Ok', description: mine}}}
            components:
              schemas: {Row: {type: object}}
              responses: {Ok: {description: ok}}
            """);
    ApiReference reference = specs.reference("product/openapi.yaml");
    specs.assertNoProblems();
    assertEquals(
        List.of("QUERY", "PURGE"), reference.operations().stream().map(Operation::method).toList());
    assertEquals("Everything", reference.tags().get(0).displayName());
    assertEquals(Optional.of("all"), reference.tags().get(1).parent());
    Operation query = reference.operations().get(0);
    assertEquals("querystring", query.parameters().get(0).in());
    Operation.MediaType stream = query.responses().get(0).content().get(0);
    assertEquals(Optional.of("Row"), stream.itemSchema().flatMap(Schema::reference));
    assertEquals(Optional.of("1\n"), stream.examples().get(0).serialized());
    assertEquals(
        Optional.of("mine"), reference.operations().get(1).responses().get(0).description());
  }

  @Test
  void tellsOldSchemasInTodaysKeywords(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            """
            openapi: 3.0.3
            info: {title: A, version: "1"}
            paths: {}
            components:
              schemas:
                A: {type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false, example: 2}
                B: {nullable: true, allOf: [{$ref: '#/components/schemas/A'}], description: maybe}
                C: {nullable: true, oneOf: [{type: string}]}
                D: {type: object, nullable: true, properties: {a: {$ref: '#/components/schemas/A', description: ignored}}}
            """);
    ApiReference reference = specs.reference("product/openapi.yaml");
    specs.assertNoProblems();
    assertEquals(
        "{A={\"type\":\"number\",\"maximum\":5,\"examples\":[2],\"exclusiveMinimum\":1},"
            + " B={\"description\":\"maybe\",\"anyOf\":[{\"$ref\":\"#/components/schemas/A\"},"
            + "{\"type\":\"null\"}]}, C={\"oneOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},"
            + " D={\"type\":[\"object\",\"null\"],\"properties\":{\"a\":{\"$ref\":"
            + "\"#/components/schemas/A\"}}}}",
        nodes(reference));
    assertTrue(
        specs.download("product/openapi.yaml", "openapi.json").contains("\"nullable\": true"));
  }

  private static String nodes(ApiReference reference) {
    var nodes = new java.util.LinkedHashMap<String, Object>();
    // keyword order is the author's, with replaced keywords at the end
    reference
        .schemas()
        .forEach(
            (name, schema) ->
                nodes.put(name, name.equals("A") ? reordered(schema) : schema.node()));
    return nodes.toString();
  }

  private static Object reordered(Schema schema) {
    var object = (com.fasterxml.jackson.databind.node.ObjectNode) schema.node().deepCopy();
    var exclusive = object.remove("exclusiveMinimum");
    object.set("exclusiveMinimum", exclusive);
    return object;
  }

  @Test
  void reportsProblemsOfFormAtTheLineOfTheirFile(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
                folder,
                HEAD
                    + """
                    paths:
                      /pets/{id}:
                        get:
                          responses:
                            200: {$ref: 'responses.yaml#/Pet'}
                    """)
            .with(
                "product/responses.yaml",
                """
                Pet:
                  sumary: typo
                  content:
                    application/json:
                      schema:
                        properties:
                          a: {required: true}
                """);
    specs.reference("product/openapi.yaml");
    assertEquals(
        List.of(
            "product/openapi.yaml:4:3: warning: no parameter describes \"{id}\" of the path in #/paths"
                + " [openapi-form]",
            "product/responses.yaml:2:3: warning: \"description\" is missing in"
                + " #/components/responses/Pet [openapi-missing]",
            "product/responses.yaml:2:3: info: \"sumary\" is not a field of OpenAPI in"
                + " #/components/responses/Pet [openapi-unknown-field]",
            "product/responses.yaml:7:25: warning: \"required\" is not of type array in"
                + " #/components/responses/Pet/content/application~1json/schema/properties/a"
                + " [openapi-type]"),
        specs.problems());
  }

  @Test
  void reportsWhatMakesNoSense(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        spec(
            folder,
            """
            openapi: 3.0.3
            info: {title: "", version: "1"}
            paths:
              /a/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {responses: {2xx: {description: ok}, default: {description: ok}}}
                PUT: {responses: {200: {description: ok}}}
              /a/{name}:
                parameters: [{name: name, in: path, schema: {type: string}}]
                get: {x-try-it: maybe, responses: {4XX: {description: ok}}}
            components:
              schemas:
                A: {allOf: [{$ref: '#/components/schemas/B'}]}
                B: {allOf: [{type: object}, {$ref: '#/components/schemas/A'}]}
                C: {allOf: [{$ref: '#/components/schemas/A'}], properties: {c: {$ref: '#/components/schemas/C'}}}
            """);
    assertEquals(2, specs.reference("product/openapi.yaml").operations().size());
    assertEquals(
        List.of(
            "product/openapi.yaml:2:15: warning: \"title\" is empty in #/info [openapi-missing]",
            "product/openapi.yaml:6:23: warning: \"2xx\" is not a status of a response"
                + " [response-status]",
            "product/openapi.yaml:7:5: warning: \"PUT\" is not a method [method-unknown]",
            "product/openapi.yaml:8:3: warning: the paths \"/a/{id}\" and \"/a/{name}\" are the same"
                + " [path-equivalent]",
            "product/openapi.yaml:9:18: warning: the path parameter \"name\" does not say that it is"
                + " required [path-parameter-optional]",
            "product/openapi.yaml:10:21: warning: \"x-try-it\" has no meaning here, so readers cannot"
                + " try the operation [try-it-unknown]",
            "product/openapi.yaml:13:5: warning: the schema \"A\" is all of itself: A → B → A"
                + " [schema-circular]"),
        specs.problems());
  }

  @Test
  void toleratesADocumentWithoutAnything(@TempDir Path folder) throws IOException {
    SpecFixture specs = spec(folder, "openapi: 3.0.3\n");
    ApiReference reference = specs.reference("product/openapi.yaml");
    assertEquals("Untitled API", reference.info().title());
    assertEquals(List.of("openapi-missing", "openapi-missing"), codes(specs));
  }
}
