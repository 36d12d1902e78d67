package dev.portolan.example;

import static dev.portolan.example.Schemas.json;
import static dev.portolan.example.Schemas.named;
import static dev.portolan.example.Schemas.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Schema;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class ExampleTextTest {

  @ParameterizedTest
  @CsvSource({
    "application/json",
    "application/problem+json; charset=utf-8",
    "APPLICATION/JSON",
    "*/*",
    "application/*"
  })
  void writesJsonForReaders(String type) {
    assertEquals(
        """
        {
          "a": [
            1,
            "x"
          ],
          "b": {},
          "c": 12.50
        }""",
        write("{a: [1, x], b: {}, c: 12.50}", type));
  }

  @Test
  void writesStreams() {
    assertEquals("{\"a\":1}\n{\"a\":2}\n", write("[{a: 1}, {a: 2}]", "application/x-ndjson"));
    assertEquals("{\"a\":1}\n", write("{a: 1}", "application/jsonl"));
    assertEquals("\u001e1\n\u001e2\n", write("[1, 2]", "application/json-seq"));
    assertEquals(
        "event: tick\nid: 7\ndata: one\ndata: two\n\ndata: {\"n\":1}\n\n",
        write("[{id: 7, event: tick, data: \"one\\ntwo\"}, {n: 1}]", "text/event-stream"));
  }

  @Test
  void writesTablesWhereDataIsOne() {
    assertEquals(
        "id,note,n\n1,\"a, \"\"b\"\"\",\n2,\"two\nlines\",0.50\n",
        write(
            "[{id: 1, note: 'a, \"b\"', n: null}, {id: 2, note: \"two\\nlines\", n: 0.50}]",
            "text/csv; header=present"));
    assertEquals("a\tb\n1\tx,y\n", write("{a: 1, b: 'x,y'}", "text/tab-separated-values"));
    assertEquals("1,2\n3,4\n", write("[[1, 2], [3, 4]]", "text/csv"));
    assertEquals("x\ny\n", write("[x, y]", "text/csv"));
    assertEquals("as,given", write("'as,given'", "text/csv"));
    for (String none : List.of("[]", "[{a: {b: 1}}]", "[1, {a: 1}]", "[{}]", "[[[1]]]")) {
      assertEquals(Optional.empty(), text(none, "text/csv", List.of(), Optional.empty()), none);
    }
    assertEquals(
        Optional.empty(),
        text("[{a: \"x\\ty\"}]", "text/tab-separated-values", List.of(), Optional.empty()));
  }

  @Test
  void writesNoDataInFormatsOfText() {
    assertEquals("<p>", write("<p>", "text/html"));
    assertEquals(Optional.empty(), text("{a: 1}", "text/html", List.of(), Optional.empty()));
    assertEquals("{\n  \"a\": 1\n}", write("{a: 1}", "text/plain"));
  }

  @Test
  void writesPlainTextAndYaml() {
    assertEquals("hello", write("hello", "text/plain"));
    assertEquals("12", write("12", "text/csv"));
    assertEquals("a: 1\n", write("{a: 1}", "application/yaml"));
  }

  @Test
  void hasNoTextForBinaryFormats() {
    assertTrue(text("x", "image/png", List.of(), Optional.empty()).isEmpty());
    assertTrue(text("{a: 1}", "application/pdf", List.of(), Optional.empty()).isEmpty());
  }

  @Test
  void writesBodiesOfManyParts() {
    Schema schema =
        Schemas.schema(
            """
            type: object
            properties:
              meta: {type: object}
              tags: {type: array, items: {type: string}}
              photo: {type: string, contentMediaType: image/png}
              raw: {type: string, format: binary}
            """);
    Operation.Parameter header =
        new Operation.Parameter(
            "X-Part",
            "header",
            Optional.empty(),
            true,
            false,
            false,
            false,
            "simple",
            false,
            Optional.of(Schemas.schema("{const: one}")),
            List.of(),
            List.of(),
            Map.of());
    Encoding meta =
        new Encoding(
            "meta",
            Optional.of("application/vnd.meta+json"),
            List.of(header),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertEquals(
        """
        --boundary
        Content-Disposition: form-data; name="meta"
        Content-Type: application/vnd.meta+json
        X-Part: one

        {
          "n": 1
        }
        --boundary
        Content-Disposition: form-data; name="tags"

        a
        --boundary
        Content-Disposition: form-data; name="tags"

        b
        --boundary
        Content-Disposition: form-data; name="photo"; filename="file.png"
        Content-Type: image/png

        (the content of the file)
        --boundary
        Content-Disposition: form-data; name="raw"; filename="file.bin"
        Content-Type: application/octet-stream

        (the content of the file)
        --boundary--
        """,
        text(
                "{meta: {n: 1}, tags: [a, b], photo: x, raw: x}",
                "multipart/form-data",
                List.of(meta),
                Optional.of(schema))
            .orElseThrow());
    assertEquals(
        "--boundary\n\na\n--boundary\nContent-Type: application/json\n\n{}\n--boundary--\n",
        write("[a, {}]", "multipart/mixed"));
  }

  @Test
  void writesForms() {
    assertEquals(
        "name=Jane+Doe%26&tag=a&tag=b&at=%7B%22x%22%3A1%7D&none=",
        write(
            "{name: Jane Doe&, tag: [a, b], at: {x: 1}, none: null}",
            "application/x-www-form-urlencoded"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form | true | v=1&v=2 | x=1&y=2",
        "form | false | v=1,2 | v=x,1,y,2",
        "spaceDelimited | false | v=1%202 | v=x%201%20y%202",
        "pipeDelimited | false | v=1%7C2 | v=x%7C1%7Cy%7C2",
        "deepObject | true | v=1&v=2 | v%5Bx%5D=1&v%5By%5D=2",
      })
  void writesFormsByTheirEncodings(String style, boolean explode, String array, String object) {
    List<Encoding> encodings =
        List.of(
            new Encoding(
                "v",
                Optional.empty(),
                List.of(),
                Optional.of(style),
                Optional.of(explode),
                Optional.empty()));
    String type = "application/x-www-form-urlencoded";

    assertEquals(array, text("{v: [1, 2]}", type, encodings, Optional.empty()).orElseThrow());
    assertEquals(
        object, text("{v: {x: 1, y: 2}}", type, encodings, Optional.empty()).orElseThrow());
  }

  @Test
  void aPartOfAFormMayBeJson() {
    Encoding json =
        new Encoding(
            "v",
            Optional.of("application/json"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertEquals(
        "v=%5B1%2C2%5D",
        text("{v: [1, 2]}", "application/x-www-form-urlencoded", List.of(json), Optional.empty())
            .orElseThrow());
  }

  @Test
  void writesXmlAsTheSchemaNamesIt() {
    String schema =
        """
        type: object
        xml: {name: book, namespace: 'urn:books', prefix: b}
        properties:
          id: {type: integer, xml: {attribute: true}}
          title: {type: string, xml: {name: heading}}
          tags: {type: array, items: {type: string, xml: {name: tag}}, xml: {name: all, wrapped: true}}
          notes: {type: array, items: {type: string}, xml: {name: ignored}}
          author: {type: object, properties: {name: {type: string}}}
          none: {type: 'null'}
        """;

    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:book xmlns:b="urn:books" id="7">
          <heading>A &lt; B &amp; C</heading>
          <all>
            <tag>x</tag>
            <tag>y</tag>
          </all>
          <notes>1</notes>
          <notes>2</notes>
          <author>
            <name>Jane</name>
          </author>
          <none/>
        </b:book>
        """,
        text(
                "{id: 7, title: A < B & C, tags: [x, y], notes: ['1', '2'], author: {name: Jane},"
                    + " none: null}",
                "application/xml",
                List.of(),
                Optional.of(schema(schema)))
            .orElseThrow());
  }

  @Test
  void knowsTheNodeTypesOfLaterVersions() {
    String schema =
        """
        type: object
        xml: {name: p}
        properties:
          lang: {type: string, xml: {nodeType: attribute}}
          text: {type: string, xml: {nodeType: cdata}}
        """;

    assertEquals(
        "<p lang=\"en\"><![CDATA[a ]]]]><![CDATA[> b]]></p>\n",
        text("{lang: en, text: 'a ]]> b'}", "text/xml", List.of(), Optional.of(schema(schema)))
            .orElseThrow()
            .lines()
            .skip(1)
            .reduce("", (all, line) -> all + line + "\n"));
  }

  @Test
  void namesTheRootAfterTheSchema() {
    ExampleText text = new ExampleText(named("Pet: {type: object}"));

    assertTrue(
        text.write(
                json("{a: 1}"),
                "application/xml",
                Optional.of(schema("{$ref: '#/components/schemas/Pet'}")),
                List.of())
            .orElseThrow()
            .contains("<Pet>\n  <a>1</a>\n</Pet>"));
  }

  @Test
  void givesMarkupAsTheAuthorWroteIt() {
    assertEquals("<a/>", write("<a/>", "application/xml"));
  }

  @Test
  void writesWellFormedXmlForEveryValue() throws Exception {
    var value =
        JsonNodeFactory.instance
            .objectNode()
            .put("1 <b>\"&", "\u0000\u0001\ufffe]]>&<\"'\r\n\ud83d\ude00")
            .put("", "x")
            .put("é:ü", "\ud800");
    String xml =
        new ExampleText(named("{}"))
            .write(value, "application/xml", Optional.empty(), List.of())
            .orElseThrow();

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertEquals(3, document.getDocumentElement().getElementsByTagName("*").getLength());
    assertTrue(document.getDocumentElement().getTextContent().contains("]]>&<\"'\r\n\ud83d\ude00"));
  }

  private static String write(String value, String type) {
    return text(value, type, List.of(), Optional.empty()).orElseThrow();
  }

  private static Optional<String> text(
      String value, String type, List<Encoding> encodings, Optional<Schema> schema) {
    return new ExampleText(named("{}")).write(json(value), type, schema, encodings);
  }
}
