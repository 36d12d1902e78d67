package dev.portolan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecLintTest {
  @TempDir Path folder;

  private List<Finding> check(Ruleset ruleset, String... files) throws IOException {
    MiniCatalog.write(folder, files);
    return new SpecLint(CatalogFolder.open(folder))
        .check(new SpecFile(SpecKind.OPENAPI, "api/openapi.yaml", "api"), List.of(ruleset))
        .orElseThrow();
  }

  private static final String BAD =
      """
      == api/openapi.yaml
      openapi: 3.1.0
      info: {title: Bad, version: "1"}
      tags: [{name: known}]
      components:
        securitySchemes:
          basic: {type: http, scheme: Basic}
          key: {type: apiKey, in: query, name: key}
        schemas:
          Colour: {type: string, enum: [red, red, 7]}
          List: {type: array, description: "<script>x</script>"}
      paths:
        /a/{id}/:
          get:
            operationId: get a
            tags: [unknown]
            responses: {"404": {description: Gone}}
        /b/{x}:
          $ref: paths/b.yaml
        /b/{y}:
          get: {operationId: b, summary: B, tags: [known], parameters: [{in: path, name: z}], responses: {default: {}}}
        /c?q=1: {}
      == api/paths/b.yaml
      parameters: [{in: path, name: x}]
      post: {operationId: b}
      """;

  @Test
  void tellsEveryRuleThatIsNotKeptWithItsPlace() throws IOException {
    assertEquals(
        """
        api/openapi.yaml:1:1 warning api-has-server
        api/openapi.yaml:2:7 warning info-has-contact
        api/openapi.yaml:2:7 warning info-has-description
        api/openapi.yaml:9:40 warning enum-has-no-duplicates
        api/openapi.yaml:9:45 warning enum-fits-type
        api/openapi.yaml:10:11 warning array-has-items
        api/openapi.yaml:10:38 warning text-has-no-script
        api/openapi.yaml:13:5 warning path-has-no-trailing-slash
        api/openapi.yaml:14:7 warning operation-has-description
        api/openapi.yaml:14:7 error path-parameters-agree
        api/openapi.yaml:14:20 warning operation-id-fits-addresses
        api/openapi.yaml:15:14 warning operation-tag-is-described
        api/openapi.yaml:16:18 warning operation-has-success
        api/openapi.yaml:20:5 error path-is-unique
        api/openapi.yaml:20:10 error path-parameters-agree
        api/openapi.yaml:20:24 error operation-id-is-unique
        api/openapi.yaml:20:67 error path-parameters-agree
        api/openapi.yaml:21:11 warning path-has-no-query
        api/paths/b.yaml:2:7 warning operation-has-description
        api/paths/b.yaml:2:7 warning operation-has-success
        api/paths/b.yaml:2:7 warning operation-has-tags
        """,
        check(Ruleset.RECOMMENDED, BAD).stream()
            .map(f -> f.location() + " " + f.severity().word() + " " + f.rule() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void namesThePlaceByPointerToo() throws IOException {
    Finding first =
        check(Ruleset.RECOMMENDED, BAD).stream()
            .filter(f -> f.rule().equals("operation-id-fits-addresses"))
            .findFirst()
            .orElseThrow();

    assertEquals("/paths/~1a~1{id}~1/get/operationId", first.pointer());
  }

  @Test
  void findsNothingWhereAllIsWell() throws IOException {
    String good =
        """
        == api/openapi.yaml
        openapi: 3.1.0
        info: {title: Good, version: "1", description: All there, contact: {email: a@harbour.example}}
        servers: [{url: "https://api.harbour.example/v1"}]
        security: [{key: []}]
        tags: [{name: refunds, description: Money back}]
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: apikey}}
          schemas: {Refund: {type: object, description: A refund}}
        paths:
          /refunds/{id}:
            put:
              operationId: putRefund
              summary: Change a refund
              description: Changes a refund that is not booked yet.
              tags: [refunds]
              parameters: [{in: path, name: id, required: true, description: Which one, schema: {type: string}}]
              responses:
                "200": {description: Fine}
                "401": {description: Who are you}
                "429": {description: Too many}
        """;
    for (Ruleset ruleset : Ruleset.values()) {
      assertEquals(List.of(), check(ruleset, good), ruleset.word());
    }
  }

  @Test
  void asksForSafetyAndVersions() throws IOException {
    List<String> owasp =
        check(Ruleset.OWASP, BAD).stream().map(Finding::rule).distinct().sorted().toList();

    assertEquals(
        List.of(
            "key-is-not-in-address", "limit-has-429", "login-is-not-basic", "writing-needs-login"),
        owasp);
    assertEquals(4, check(Ruleset.VERSIONING, BAD).size());
    assertTrue(check(Ruleset.DOCUMENTATION, BAD).size() > 8);
  }
}
