package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceFilterTest {
  /** Every place that a hidden part leaves a trace in holds a word that begins with "leak". */
  private static final String LEAKS =
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      servers:
        - {url: https://api.example}
        - {url: https://leakserver.example, x-internal: true}
      tags:
        - {name: orders}
        - {name: leaktag, x-internal: true}
        - {name: leakchild, parent: leaktag}
        - {name: leakorphantag, description: leak}
        - {name: planned, description: listed on purpose}
      x-tagGroups:
        - {name: Shop, tags: [orders, leaktag]}
        - {name: leakgroup, tags: [leaktag, leakorphantag]}
      security: [{key: []}, {leakscheme: []}]
      x-notes: {a: {x-internal: true, b: leakextension}, c: seen}
      paths:
        /leakpath:
          x-internal: true
          get: {operationId: leakop1, responses: {}}
        /orders:
          parameters:
            - {name: leakparam, in: query, x-internal: true, schema: {type: string}}
            - $ref: '#/components/parameters/LeakParam'
            - {name: page, in: query, schema: {type: integer}}
          post:
            operationId: createOrder
            tags: [orders, leaktag]
            security: [{key: [], leakscheme: []}]
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Order'}
                  example: {id: 1, leakprop: 2, lines: [{sku: a, leaknested: b}]}
                  examples:
                    one: {$ref: '#/components/examples/Order'}
                    text: {value: '{"id": 1, "leakprop": 3}'}
                    other: {value: '<order leakprop="1"/>'}
                    internal: {x-internal: true, value: {leak: 1}}
                multipart/form-data:
                  schema: {$ref: '#/components/schemas/Order'}
                  encoding: {leakprop: {contentType: text/plain}, id: {contentType: text/plain}}
                application/leak: {x-internal: true, schema: {type: string}}
            responses:
              200:
                description: ok
                headers:
                  X-Leak: {x-internal: true, schema: {type: string}}
                  X-Rate: {schema: {type: integer}}
                content: {application/json: {schema: {$ref: '#/components/schemas/Payment'}}}
                links:
                  leaklink: {operationId: leakop1}
                  leaknamedlink: {$ref: '#/components/links/LeakLink'}
                  leakref: {operationRef: '#/paths/~1leakpath/get'}
                  next: {operationId: createOrder}
              418: {x-internal: true, description: leak}
            callbacks:
              leakcallback: {'{$request.body#/url}': {post: {x-internal: true, responses: {}}}}
          put: {x-internal: true, operationId: leakop2, tags: [leakorphantag],
                responses: {200: {$ref: '#/components/responses/LeakResponse'}}}
        /only-leak:
          get: {operationId: leakop3, x-internal: true, responses: {}}
        /by-tag:
          get: {operationId: leakop4, tags: [leaktag], responses: {}}
      webhooks:
        leakhook: {post: {x-internal: true, responses: {}}}
      components:
        links: {LeakLink: {operationId: leakop1}}
        parameters:
          LeakParam: {name: leakparam2, in: query, x-internal: true, schema: {type: string}}
          LeakOrphanParam: {name: p, in: query, schema: {type: string}}
        responses:
          LeakResponse:
            description: leak
            content: {application/json: {schema: {$ref: '#/components/schemas/LeakOrphan'}}}
        examples:
          Order: {value: {id: 1, leakprop: 9, lines: []}}
        securitySchemes:
          key: {type: apiKey, name: X-Key, in: header}
          leakscheme: {type: http, scheme: basic, x-internal: true}
          listed: {type: http, scheme: bearer}
        schemas:
          Order:
            type: object
            required: [id, leakprop, leakref, leaklist]
            dependencies: {id: [lines, leakprop], lines: [leakref], leaklist: [id]}
            properties:
              id: {type: integer}
              leakprop: {type: integer, x-internal: true}
              leakref: {$ref: '#/components/schemas/LeakSchema'}
              leaklist: {type: array, items: {$ref: '#/components/schemas/LeakSchema'}}
              leakwrapped: {description: leak, allOf: [{$ref: '#/components/schemas/LeakSchema'}]}
              lines:
                type: array
                items:
                  allOf:
                    - required: [leaknested]
                    - properties:
                        sku: {type: string}
                        leaknested: {type: string, x-internal: true}
            dependentRequired: {leakprop: [id], id: [leakprop]}
            examples: [{id: 1, leakprop: 2}]
            default: {leakprop: 2}
          LeakSchema:
            x-internal: true
            type: object
            properties: {a: {$ref: '#/components/schemas/LeakOnlyFromHidden'}}
          LeakOnlyFromHidden: {type: string}
          LeakOrphan: {type: object, properties: {b: {$ref: '#/components/schemas/LeakOrphan2'}}}
          LeakOrphan2: {type: string}
          Payment:
            oneOf:
              - $ref: '#/components/schemas/Card'
              - $ref: '#/components/schemas/LeakPayment'
            discriminator:
              propertyName: type
              mapping: {card: '#/components/schemas/Card', leakpay: LeakPayment}
            properties: {type: {type: string, enum: [card, leakpay]}}
            examples: [{type: card}, {type: leakpay, amount: 1}]
          Card: {type: object, properties: {type: {type: string}}}
          LeakPayment: {type: object, x-internal: true, properties: {type: {type: string}}}
          Listed: {type: object, description: used by nothing, properties: {c: {$ref: '#/components/schemas/ListedToo'}}}
          ListedToo: {type: string}
      """;

  @Test
  void leavesNoTraceOfWhatIsInternal(@TempDir Path folder) throws IOException {
    // reached by nothing in the source: stays, so it may not be called a leak
    String text = LEAKS.replace("LeakOrphanParam", "ListedParam");
    SpecFixture specs = new SpecFixture(folder).with("product/openapi.yaml", text);
    SpecDocument.Visible visible =
        specs.read("product/openapi.yaml").visibleTo(new SpecDocument.Audience(true, false));

    for (Supplier<String> download : visible.downloads().values()) {
      assertEquals(Set.of(), leaks(download.get()), download);
    }
    ApiReference reference = visible.reference();
    assertEquals(Set.of(), leaks(reference.toString()));
    assertEquals(
        List.of("createOrder"), reference.operations().stream().map(Operation::id).toList());
  }

  @Test
  void keepsWhatIsVisibleBesideIt(@TempDir Path folder) throws IOException {
    SpecFixture specs = new SpecFixture(folder).with("product/openapi.yaml", LEAKS);
    ApiReference reference = specs.reference("product/openapi.yaml");

    assertEquals(
        List.of("Order", "Payment", "Card", "Listed", "ListedToo"),
        List.copyOf(reference.schemas().keySet()));
    assertEquals(List.of("key", "listed"), List.copyOf(reference.securitySchemes().keySet()));
    assertEquals(
        List.of("orders", "planned"),
        reference.tags().stream().map(ApiReference.Tag::name).toList());
    Operation operation = reference.operations().get(0);
    assertEquals(
        List.of("page"), operation.parameters().stream().map(Operation.Parameter::name).toList());
    Operation.MediaType json = operation.requestBody().orElseThrow().content().get(0);
    assertEquals(
        "{\"id\":1,\"lines\":[{\"sku\":\"a\"}]}",
        json.examples().get(0).value().orElseThrow().toString());
    assertEquals(List.of("id"), reference.schemas().get("Order").texts("required"));
  }

  @Test
  void showsEverythingToThoseInside(@TempDir Path folder) throws IOException {
    SpecFixture specs = new SpecFixture(folder).with("product/openapi.yaml", LEAKS);
    SpecDocument document = specs.read("product/openapi.yaml");
    ApiReference inside = document.visibleTo(new SpecDocument.Audience(false, false)).reference();
    assertEquals(6, inside.operations().size());
    assertTrue(inside.schemas().containsKey("LeakSchema"));
  }

  @Test
  void buildsTheSameAsWithoutTheHiddenParts(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/hidden.yaml",
                """
                openapi: 3.0.3
                info: {title: A, version: "1"}
                paths:
                  /a:
                    get: {x-internal: true, operationId: a, responses: {200: {$ref: '#/components/responses/R'}}}
                    put: {operationId: A, responses: {200: {description: ok}}}
                components:
                  responses:
                    R: {description: r}
                """)
            .with(
                "product/deleted.yaml",
                """
                openapi: 3.0.3
                info: {title: A, version: "1"}
                paths:
                  /a:
                    put: {operationId: A, responses: {200: {description: ok}}}
                """);
    assertEquals(
        specs.download("product/deleted.yaml", "openapi.json"),
        specs.download("product/hidden.yaml", "openapi.json"));
    assertEquals(specs.reference("product/deleted.yaml"), specs.reference("product/hidden.yaml"));
  }

  @Test
  void namesComponentsAsIfTheHiddenPartsHadNeverBeenThere(@TempDir Path folder) throws IOException {
    String hidden =
        """
          /hidden:
            get:
              x-internal: true
              operationId: hidden
              responses:
                200:
                  description: ok
                  content: {application/json: {schema: {$ref: 'a/Pet.yaml'}}, x/y: {schema: {type: object}}}
        """;
    String visible =
        """
        openapi: 3.1.0
        info: {title: A, version: "1"}
        paths:
        """
            + "HIDDEN"
            + """
              /seen:
                get:
                  operationId: seen
                  responses:
                    200:
                      description: ok
                      content: {application/json: {schema: {$ref: 'b/Pet.yaml'}}}
            """;
    SpecFixture specs =
        new SpecFixture(folder)
            .with("product/a/Pet.yaml", "{type: object, properties: {z: {$ref: Zoo.yaml}}}\n")
            .with("product/a/Zoo.yaml", "type: string\n")
            .with(
                "product/b/Pet.yaml",
                "{type: object, properties: {a: {$ref: ../Ant.yaml}, z: {$ref: ../a/Zoo.yaml}}}\n")
            .with("product/Ant.yaml", "type: string\n")
            .with("product/hidden.yaml", visible.replace("HIDDEN", hidden))
            .with("product/deleted.yaml", visible.replace("HIDDEN", ""));
    String download = specs.download("product/hidden.yaml", "openapi.yaml");
    assertEquals(specs.download("product/deleted.yaml", "openapi.yaml"), download);
    assertFalse(download.contains("Pet_2"), download);

    String odd =
        visible.replace("'b/Pet.yaml'", "'#/paths/~1hidden/get/responses/200/content/x~1y/schema'");
    specs.with("product/odd.yaml", odd.replace("HIDDEN", hidden));
    String named = specs.download("product/odd.yaml", "openapi.yaml");
    assertFalse(named.contains("hidden"), named);
  }

  @Test
  void dropsDeprecatedOperationsWithWhatOnlyTheyReached(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                """
                swagger: "2.0"
                info: {title: A, version: "1"}
                paths:
                  /old: {get: {operationId: old, deprecated: true, responses: {200: {description: ok, schema: {$ref: '#/definitions/Old'}}}}}
                  /new: {get: {operationId: new, responses: {200: {description: ok}}}}
                definitions:
                  Old: {type: object}
                """);
    SpecDocument document = specs.read("product/openapi.yaml");
    ApiReference all = document.visibleTo(new SpecDocument.Audience(true, false)).reference();
    ApiReference current = document.visibleTo(new SpecDocument.Audience(true, true)).reference();
    assertEquals(2, all.operations().size());
    assertEquals(1, current.operations().size());
    assertTrue(current.schemas().isEmpty());
  }

  @Test
  void hidesInTwoAndWhereTheMarkIsNotBoolean(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/openapi.yaml",
                """
                swagger: "2.0"
                info: {title: A, version: "1"}
                securityDefinitions:
                  leakscheme: {type: basic, x-internal: "yes"}
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters:
                        - {name: leakform, in: formData, type: string, x-internal: true}
                        - {name: shown, in: formData, type: string, x-internal: false}
                      responses:
                        200:
                          description: ok
                          schema: {$ref: '#/definitions/Pet'}
                          examples: {application/json: {name: a, leakage: b}}
                          x-examples: {application/json: {one: {value: {leakage: leaked}}}}
                definitions:
                  Pet:
                    required: [name, leakage]
                    properties: {name: {type: string}, leakage: {$ref: '#/definitions/Leak'}}
                    example: {leakage: 1}
                    x-examples: [{leakage: 2}]
                  Leak: {type: object, x-internal: [partners]}
                """);
    String download = specs.download("product/openapi.yaml", "openapi.yaml");
    assertEquals(Set.of(), leaks(download), download);
    assertEquals(
        List.of(
            "product/openapi.yaml:4:41: warning: x-internal is neither true nor false; the part is"
                + " hidden [internal-not-boolean]",
            "product/openapi.yaml:24:36: warning: x-internal is neither true nor false; the part is"
                + " hidden [internal-not-boolean]"),
        specs.problems());
    assertTrue(download.contains("shown"), download);
    assertFalse(specs.reference("product/openapi.yaml").toString().contains("leak"));
  }

  private static Set<String> leaks(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("(?i)leak[a-z0-9]*").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
