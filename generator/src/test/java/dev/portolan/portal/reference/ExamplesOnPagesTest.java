package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples as readers see them: given and made, of every alternative, in every media type. */
class ExamplesOnPagesTest {
  private static final String SPEC =
      """
      openapi: 3.2.0
      info: {title: Payments, version: "1"}
      paths:
        /payments:
          post:
            operationId: pay
            summary: Pay
            parameters:
              - name: ids
                in: query
                schema: {type: array, items: {type: integer}}
                examples:
                  two: {summary: Two, dataValue: [1, 2], serializedValue: ids=1&ids=2}
              - name: context
                in: header
                content: {application/json: {schema: {type: object, properties: {a: {const: b}}}}}
            requestBody:
              content:
                application/json: {schema: {$ref: '#/components/schemas/Payment'}}
                application/xml: {schema: {$ref: '#/components/schemas/Card'}}
                application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Card'}}
                multipart/form-data: {schema: {$ref: '#/components/schemas/Card'}}
            responses:
              "200":
                description: Done
                headers:
                  Location: {schema: {type: string, format: uri}}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Card'}
                    examples:
                      first: {summary: The first, description: Of *all*., value: {number: "1"}}
                      wire: {dataValue: {number: "2"}, serializedValue: '{"number":"2"}'}
                      file: {externalValue: examples/three.json}
                      web: {externalValue: 'https://example.com/four.json'}
                  application/xml:
                    schema: {$ref: '#/components/schemas/Card'}
                    examples:
                      file: {externalValue: examples/five.xml}
              "202":
                description: Stream
                content:
                  text/event-stream:
                    itemSchema:
                      oneOf:
                        - {required: [data], properties: {event: {const: on}, data: {const: 1}}}
                        - {required: [data], properties: {event: {const: off}, data: {const: 2}}}
                  application/x-ndjson: {itemSchema: {$ref: '#/components/schemas/Card'}}
              "409":
                description: Never
                content:
                  application/json: {schema: {type: string, minLength: 3, maxLength: 1}}
      components:
        schemas:
          Payment:
            oneOf:
              - {$ref: '#/components/schemas/Card'}
              - {type: object, title: Cash, required: [coins], properties: {coins: {const: 3}}}
          Card:
            type: object
            required: [number]
            properties:
              id: {type: string, const: c1, readOnly: true, xml: {attribute: true}}
              number: {type: string, const: "42", xml: {name: no}}
              code: {type: string, const: "007", writeOnly: true}
      """;

  @TempDir private Path folder;

  private Document page() throws IOException {
    Path examples = Files.createDirectories(folder.resolve("shop/examples"));
    Files.writeString(
        examples.resolve("three.json"), "{\"number\": \"3\"}", StandardCharsets.UTF_8);
    Files.writeString(examples.resolve("five.xml"), "<five/>", StandardCharsets.UTF_8);
    return ReferenceSite.of(folder, SPEC).page("pay.html");
  }

  private static List<Element> choices(Document page, String group) {
    return page.select(".rail details.sample").stream()
        .filter(sample -> sample.select("summary").text().equals(group))
        .flatMap(sample -> sample.select(".choice").stream())
        .toList();
  }

  private static List<String> titles(Document page, String group) {
    return choices(page, group).stream().map(choice -> choice.attr("data-title")).toList();
  }

  private static String code(Document page, String group, int index) {
    return choices(page, group).get(index).select("pre").text().replaceAll("\\s+", " ").strip();
  }

  @Test
  void showsEveryAlternativeOfABody() throws IOException {
    Document page = page();

    assertEquals(List.of("Card", "Cash"), titles(page, "application/json"));
    assertEquals(
        "{\n  \"number\": \"42\",\n  \"code\": \"007\"\n}",
        choices(page, "application/json").get(0).select("pre code").first().wholeText());
    assertTrue(code(page, "application/json", 1).contains("\"coins\": 3"));
    // all are there to read without script; script shows one
    assertEquals("Cash", choices(page, "application/json").get(1).select(".code-title").text());
    assertFalse(page.select("[data-choices]").isEmpty());
  }

  @Test
  void writesBodiesInTheirMediaTypes() throws IOException {
    Document page = page();

    assertTrue(code(page, "application/xml", 0).contains("<no>42</no>"));
    assertEquals("number=42&code=007", code(page, "application/x-www-form-urlencoded", 0));
    assertTrue(code(page, "multipart/form-data", 0).contains("name=\"code\" 007 --boundary--"));
    assertEquals(
        "event: on data: 1 event: off data: 2", code(page, "202 Accepted text/event-stream", 0));
    assertEquals(
        "{\"id\":\"c1\",\"number\":\"42\"} {\"id\":\"c1\",\"number\":\"42\"}",
        code(page, "202 Accepted application/x-ndjson", 0));
  }

  @Test
  void showsAllGivenExamples() throws IOException {
    Document page = page();

    assertEquals(
        List.of("The first (first)", "wire", "wire, as data", "file", "web"),
        titles(page, "200 OK"));
    assertEquals("Of all.", choices(page, "200 OK").get(0).select(".sample-text").text());
    assertEquals("{\"number\":\"2\"}", code(page, "200 OK", 1));
    assertTrue(code(page, "200 OK", 3).contains("\"number\": \"3\""));
    assertEquals(
        "https://example.com/four.json",
        choices(page, "200 OK").get(4).select("a[href]").attr("href"));
    assertEquals("<five/>", code(page, "200 OK application/xml", 0));
  }

  @Test
  void showsParametersAndHeadersAsTheyAreSent() throws IOException {
    Document page = page();

    Element ids = page.getElementById("query.ids");
    assertTrue(ids.text().contains("ids=1&ids=2"), ids.text());
    assertTrue(ids.text().contains("Two (two), as data"), ids.text());
    assertTrue(page.getElementById("header.context").text().contains("\"a\": \"b\""));
    assertTrue(page.select("#main, main").text().contains("Example https://example.com/path"));
  }

  @Test
  void saysWhereThereCanBeNoExample() throws IOException {
    List<Element> never = choices(page(), "409 Conflict");

    assertEquals(1, never.size());
    assertTrue(never.get(0).text().startsWith("No example can be made"), never.get(0).text());
    assertTrue(never.get(0).select("pre").isEmpty());
  }

  private static final String CHOICE =
      """
      openapi: 3.1.0
      info: {title: Payments, version: "1"}
      servers: [{url: 'https://pay.example'}]
      paths:
        /payments:
          post:
            operationId: pay
            requestBody:
              content:
                application/json:
                  schema:
                    oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Cash'}, {$ref: '#/components/schemas/Note'}]
                  examples:
                    plastic: {summary: By card, value: {number: "</script>42"}}
                    wrong: {value: {number: 42}}
                    coins: {value: {coins: 3}}
            responses: {"200": {description: Done}}
        /cards:
          post:
            operationId: one
            parameters: [{name: n, in: query, schema: {type: integer}, example: many}]
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Card'}, example: {number: "1"}}}
            responses: {"200": {description: Done}}
      components:
        schemas:
          Card: {type: object, required: [number], properties: {number: {type: string}}}
          Cash: {type: object, required: [coins], properties: {coins: {type: integer}}}
          Note: {type: object, required: [note], properties: {note: {const: of hand}, by: {type: string, format: date, examples: [2026-01-01, soon]}}}
      """;

  @Test
  void tellsWhichAlternativeAnExampleTakesAndMakesThoseThatAreMissing() throws IOException {
    List<Element> choices =
        choices(ReferenceSite.of(folder, CHOICE).page("pay.html"), "application/json");

    assertEquals(
        List.of("Card", "", "Cash", "Note"),
        choices.stream().map(choice -> choice.attr("data-variants")).toList());
    assertEquals("Note", choices.get(3).attr("data-title"));
    assertEquals("Made from the schema.", choices.get(3).select(".example-source").text());
    assertEquals("", choices.get(0).select(".example-source").text());
  }

  @Test
  void marksAnExampleThatDoesNotFit() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, CHOICE);
    List<Element> choices = choices(site.page("pay.html"), "application/json");

    assertEquals(0, choices.get(0).select(".example-wrong").size());
    String said = choices.get(1).select(".example-wrong").text();
    assertTrue(said.startsWith("This example does not fit its schema: "), said);
    String query = site.page("one.html").getElementById("query.n").text();
    assertTrue(query.contains("the example many does not fit this schema"), query);
    String by = site.page("schemas/note.html").getElementById("schema.by").text();
    assertTrue(by.contains("the example \"soon\" does not fit this schema"), by);
    assertFalse(by.contains("the example \"2026-01-01\" does not"), by);
    String twin = site.files().get("shop/v1/pay.md");
    assertTrue(twin.contains("This example does not fit its schema: "), twin);
  }

  @Test
  void samplesFollowTheBodyThatIsChosen() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, CHOICE);
    Document page = site.page("pay.html");
    Element card = page.selectFirst("[data-samples]");

    assertEquals("0", card.attr("data-shown"));
    assertEquals(
        List.of("0", "1", "2", "3"),
        choices(page, "application/json").stream().map(c -> c.attr("data-sample")).toList());
    String script = site.files().get("shop/v1/samples/pay.js");
    assertEquals("../../shop/v1/samples/pay.js", card.attr("data-bodies"));
    assertTrue(script.startsWith("portolanSamples({\"curl\":[\""), script);
    assertFalse(script.contains("</script>"), script);
    for (Element sample : card.select(".sample-language")) {
      assertTrue(script.contains("\"" + sample.attr("data-lang") + "\":["), script);
    }
    assertTrue(script.contains("of hand"), script);
    // where there is nothing to choose, there is no script
    assertFalse(site.files().containsKey("shop/v1/samples/one.js"));
    assertFalse(site.page("one.html").selectFirst("[data-samples]").hasAttr("data-bodies"));
  }
}
