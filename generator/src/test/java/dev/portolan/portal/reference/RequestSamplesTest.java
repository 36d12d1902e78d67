package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestSamplesTest {
  @TempDir private Path folder;

  private Document page(String operation) throws IOException {
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            servers: [{url: 'https://api.example/v1/'}]
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
                basic: {type: http, scheme: basic}
                query: {type: apiKey, in: query, name: api key}
                head: {type: apiKey, in: header, name: X-Key}
            paths:
              /a/{id}:
            """
                + operation.indent(4));
    return site.page("op.html");
  }

  private String sample(String operation) throws IOException {
    return page(operation).selectFirst(".rail pre code").wholeText();
  }

  @Test
  void fillsInPathAndRequiredParameters() throws IOException {
    assertEquals(
        """
        curl 'https://api.example/v1/a/it%27s%20%2F1?tag=a&tag=b%20c&f%5Bmin%5D=1' \\
          -H 'X-Trace: it'\\''s'""",
        sample(
            """
            get:
              operationId: op
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}, example: "it's /1"}
                - name: tag
                  in: query
                  required: true
                  schema: {type: array, items: {type: string}}
                  example: [a, b c]
                - name: f
                  in: query
                  required: true
                  style: deepObject
                  explode: true
                  schema: {type: object}
                  example: {min: 1}
                - {name: skipped, in: query, schema: {type: string}}
                - {name: X-Trace, in: header, required: true, schema: {type: string}, example: "it's"}
              responses: {'200': {description: OK}}
            """));
  }

  @Test
  void sendsJsonWithTheFirstWayToLogIn() throws IOException {
    assertEquals(
        """
        curl -X PUT 'https://api.example/v1/a/7' \\
          -H "Authorization: Bearer $TOKEN" \\
          -H 'Content-Type: application/json' \\
          --data-raw '{
          "name": "O'\\''Hara $HOME"
        }'""",
        sample(
            """
            put:
              operationId: op
              security: [{token: []}, {basic: []}]
              parameters: [{name: id, in: path, required: true, schema: {type: integer}, example: 7}]
              requestBody:
                content:
                  application/xml: {schema: {type: object}}
                  application/json: {example: {name: "O'Hara $HOME"}}
              responses: {'200': {description: OK}}
            """));
  }

  @Test
  void keepsSecretsInVariablesOfTheShell() throws IOException {
    assertEquals(
        """
        curl "https://api.example/v1/a/\\$x?api%20key=$API_KEY" \\
          -H "X-Key: $X_KEY\""""
            .replace("\\$x", "%24x"),
        sample(
            """
            get:
              operationId: op
              security: [{query: [], head: []}]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}, example: $x}
              responses: {'200': {description: OK}}
            """));
  }

  @Test
  void sendsFormsAndFiles() throws IOException {
    assertEquals(
        """
        curl 'https://api.example/v1/a/1' \\
          -F 'photo=@photo.bin' \\
          --form-string 'title=@me' \\
          -F 'meta="{\\"a\\":1}";type=application/json'""",
        sample(
            """
            post:
              operationId: op
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties:
                        photo: {type: string, format: binary}
                        title: {type: string, examples: ['@me']}
                        meta: {type: object, examples: [{a: 1}]}
              responses: {'200': {description: OK}}
            """));
  }

  @Test
  void prefersWhatAuthorsWroteInALanguage() throws IOException {
    Document page =
        page(
            """
            get:
              operationId: op
              x-codeSamples:
                - {lang: Shell, label: Our tool, source: harbour a 1}
                - {lang: C++, source: 'int main() { return a < 1; }'}
                - {lang: Shell, label: Our other tool, source: quay a 1}
                - {lang: Python, source: '  '}
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {'200': {description: OK}}
            """);

    assertEquals(
        List.of("curl Our tool", "curl Our other tool", "python Python", "c C++"),
        page.select(".sample-language").stream()
            .map(part -> part.attr("data-lang") + " " + part.selectFirst("summary").text())
            .toList());
    assertEquals("harbour a 1", page.selectFirst(".sample-language pre").wholeText());
    assertEquals(
        List.of("Our tool", "Our other tool", "Python", "C++"),
        page.select(".sample-choice option").eachText());
  }

  @Test
  void opensTheFirstLanguageForThoseWithoutScript() throws IOException {
    Document page =
        page(
            """
            get:
              operationId: op
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {'200': {description: OK}}
            """);

    assertEquals(List.of("curl"), page.select(".sample-language[open]").eachAttr("data-lang"));
    assertEquals(List.of("curl", "python"), page.select(".sample-language").eachAttr("data-lang"));
  }

  @Test
  void showsALongBodyOnceAndReadsItFromAFile() throws IOException {
    Document page =
        page(
            """
            post:
              operationId: op
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              requestBody:
                content:
                  application/json:
                    schema:
                      type: array
                      minItems: 60
                      items: {type: string, const: "forty characters are enough to be long xx"}
              responses: {'200': {description: OK}}
            """);

    assertEquals(
        List.of(true, true),
        page.select(".sample-language").stream().map(p -> p.text().contains("body.json")).toList());
    assertTrue(page.select("#body-examples").hasText());
    assertTrue(page.select(".rail").text().contains("forty characters are enough"));
  }

  @Test
  void showsTheBodyElsewhereWhereAuthorsWroteAllSamples() throws IOException {
    Document page =
        page(
            """
            post:
              operationId: op
              x-codeSamples: [{lang: shell, source: a}, {lang: python, source: b}]
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              requestBody: {content: {application/json: {example: {mast: tall}}}}
              responses: {'200': {description: OK}}
            """);

    assertTrue(page.select(".rail").text().contains("mast"));
  }
}
