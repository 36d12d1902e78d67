package dev.portolan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCheckerTest {
  @TempDir Path folder;

  @Test
  void pointsAtThePartOfAnExampleThatIsWrong() throws IOException {
    String spec =
        """
        openapi: 3.0.3
        info: {title: t, version: "1"}
        paths:
          /orders:
            post:
              operationId: order
              summary: s
              parameters:
                - {name: n, in: query, schema: {type: integer}, example: five}
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Order'}
                    examples:
                      fine: {value: {items: [{day: 2026-01-15}]}}
                      late: {value: {items: [{day: 2026-01-15}, {day: tomorrow}]}}
              responses: {"200": {description: d}}
        components:
          schemas:
            Order:
              type: object
              required: [items]
              properties:
                items: {type: array, items: {$ref: '#/components/schemas/Line'}}
                kind: {type: string, default: c, enum: [a, b]}
                size: {type: string, enum: [s, 3]}
                count: {type: integer, example: 10, maximum: 9}
            Line: {type: object, properties: {day: {type: string, format: date}}}
        """;

    assertEquals(
        List.of(
            at(spec, "five")
                + "the example does not fit its schema: it must be a whole number, but is the text"
                + " \"five\" [example-invalid]",
            at(spec, "tomorrow")
                + "the example \"late\" does not fit its schema: \"/items/1/day\" must be a date such"
                + " as 2026-01-15, but is \"tomorrow\" [example-invalid]",
            at(spec, "c, enum")
                + "the default value does not fit its schema: it must be one of \"a\", \"b\", but is"
                + " the text \"c\" [default-invalid]",
            at(spec, "3]") + "the enum allows the number 3, but the type is a text [enum-invalid]",
            at(spec, "10, maximum")
                + "the example does not fit its schema: it must be at most 9, but is 10"
                + " [example-invalid]"),
        warnings(spec));
  }

  @Test
  void asksForWhatIsSentOnly() throws IOException {
    String spec =
        """
        openapi: 3.1.0
        info: {title: t, version: "1"}
        paths:
          /users:
            post:
              operationId: add
              summary: s
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/User'}
                    example: {name: n}
              responses:
                "200":
                  description: d
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/User'}
                      example: {name: m}
        components:
          schemas:
            User:
              type: object
              required: [id, name]
              properties: {id: {type: string, readOnly: true}, name: {type: string}}
              examples: [{name: n}]
        """;

    assertEquals(
        List.of(
            at(spec, "{name: m}")
                + "the example does not fit its schema: it must have the property \"id\""
                + " [example-invalid]"),
        warnings(spec));
  }

  @Test
  void takesTextForWhatIsNoJson() throws IOException {
    String spec =
        """
        openapi: 3.1.0
        info: {title: t, version: "1"}
        paths:
          /users:
            post:
              operationId: add
              summary: s
              requestBody:
                content:
                  application/xml: {schema: {type: object}, example: <a/>}
                  application/x-www-form-urlencoded: {schema: {type: object}, example: a=1}
                  application/json: {example: '{"a": 1}', schema: {type: object}}
              responses: {"200": {description: d}}
        """;

    assertEquals(
        List.of(
            at(spec, "'{\"a\": 1}'")
                + "the example does not fit its schema: it must be an object, but is the text"
                + " \"{\\\"a\\\": 1}\" [example-invalid] (write the example as JSON, not as a text"
                + " that holds JSON)"),
        warnings(spec));
  }

  @Test
  void looksIntoHeadersCallbacksAndWebhooks() throws IOException {
    String spec =
        """
        openapi: 3.1.0
        info: {title: t, version: "1"}
        paths:
          /users:
            post:
              operationId: add
              summary: s
              responses:
                "200":
                  description: d
                  headers: {X-Rate: {schema: {type: integer}, example: many}}
              callbacks:
                done:
                  '{$request.body#/url}':
                    post:
                      operationId: done
                      summary: s
                      requestBody:
                        content:
                          application/json: {schema: {type: integer}, example: two}
                      responses: {"200": {description: d}}
        webhooks:
          pinged:
            post:
              operationId: pinged
              summary: s
              requestBody:
                content:
                  application/json: {schema: {type: object, required: [id]}, example: {}}
              responses: {"200": {description: d}}
        """;

    assertEquals(
        List.of(at(spec, "many"), at(spec, "two"), at(spec, "{}}")),
        warnings(spec).stream().map(line -> line.replaceAll("the example .*", "")).toList());
  }

  @Test
  void countsWhereThereAreTooMany() throws IOException {
    StringBuilder properties = new StringBuilder();
    for (int i = 0; i < ExampleChecker.MAX_WARNINGS + 30; i++) {
      properties.append("        p" + i + ": {type: integer, example: x" + i + "}\n");
    }
    List<String> warnings =
        warnings(
            """
            openapi: 3.0.3
            info: {title: t, version: "1"}
            paths: {}
            components:
              schemas:
                A:
                  properties:
            """
                + properties);

    assertEquals(ExampleChecker.MAX_WARNINGS + 1, warnings.size());
    assertTrue(warnings.get(ExampleChecker.MAX_WARNINGS).contains("30 more"));
  }

  @Test
  void saysOfManyPlacesOnceWhatIsTheSame() throws IOException {
    String spec =
        """
        openapi: 3.0.3
        info: {title: t, version: "1"}
        paths: {}
        components:
          schemas:
            A:
              properties:
                a: {type: integer, example: one}
                b: {type: integer, example: two}
                c: {type: integer, example: one}
                d: {type: integer, example: one}
        """;

    List<String> warnings = warnings(spec);

    assertEquals(2, warnings.size());
    assertTrue(
        warnings.get(0).contains("but is the text \"one\", and so at 2 places more"),
        warnings.get(0));
  }

  @Test
  void checksWhatGoesOverTheWireWhereThatIsJson() throws IOException {
    String spec =
        """
        openapi: 3.2.0
        info: {title: t, version: "1"}
        paths:
          /things:
            get:
              operationId: things
              summary: s
              responses:
                "200":
                  description: d
                  content:
                    application/json:
                      schema: {type: integer}
                      examples:
                        good: {dataValue: 7, serializedValue: "7"}
                        other: {dataValue: 7, serializedValue: "8"}
                        broken: {serializedValue: "{"}
                        text: {serializedValue: '"x"'}
        """;

    assertEquals(
        List.of(
            "\"other\" says something else as data than as text",
            "\"broken\" is no JSON: \"{\"",
            "\"text\" does not fit its schema: it must be a whole number, but is the text \"x\""),
        warnings(spec).stream()
            .map(line -> line.replaceAll(".*the example ", "").replaceAll(" \\[.*", ""))
            .toList());
  }

  private List<String> warnings(String spec) throws IOException {
    SpecFixture fixture = new SpecFixture(folder).with("product/openapi.yaml", spec);
    SpecDocument document = fixture.read("product/openapi.yaml");
    fixture.assertNoProblems();
    Diagnostics problems = new Diagnostics();
    ExampleChecker.check(
        document.visibleTo(new SpecDocument.Audience(false, false)).reference(), problems);
    return problems.sorted().stream().map(ExampleCheckerTest::line).toList();
  }

  private static String line(Diagnostic problem) {
    return problem.location()
        + ": "
        + problem.message()
        + " ["
        + problem.code()
        + "]"
        + problem.hint().map(hint -> " (" + hint + ")").orElse("");
  }

  /** Where {@code part} stands in {@code text}, the first time. */
  private static String at(String text, String part) {
    int index = text.indexOf(part);
    assertTrue(index >= 0, part);
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return "product/openapi.yaml:" + line + ":" + (index - before.lastIndexOf('\n')) + ": ";
  }
}
