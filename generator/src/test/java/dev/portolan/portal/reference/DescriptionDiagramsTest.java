package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionDiagramsTest {
  @TempDir Path folder;

  @Test
  void namesTheLineInALiteralBlock() throws IOException {
    assertEquals(
        List.of("openapi.yaml:11:5 the page shows its source"),
        places(
            """
            openapi: 3.1.0
            info:
              title: T
              version: "1"
              description: |
                Text.

                ```plantuml
                @startuml
                A -> B
                what is this
                @enduml
                ```
            paths: {}
            """));
  }

  @Test
  void namesTheDescriptionWhereLinesOfTheFileAreNotThoseOfTheText() throws IOException {
    assertEquals(
        List.of(
            "openapi.yaml:7:20 it is line 4 of the description; the page shows its source",
            "openapi.yaml:10:24 it is line 2 of the description; the page shows its source"),
        places(
            """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /orders:
                get:
                  operationId: list
                  description: "Before\\n\\n```mermaid\\nflowchrt LR\\n```\\n"
                  responses:
                    default:
                      description: "```mermaid\\nflowchrt LR\\n```\\n"
            """));
  }

  @Test
  void leavesDataAndWhatCanBeDrawn() throws IOException {
    assertEquals(
        List.of(),
        places(
            """
            openapi: 3.1.0
            info: {title: T, version: "1", description: "```puml\\nA -> B\\n```\\n"}
            paths: {}
            components:
              schemas:
                Note:
                  type: object
                  properties: {description: {type: string}}
                  example: {description: "```mermaid\\nflowchrt LR\\n```\\n"}
                  default: {description: "```mermaid\\nflowchrt LR\\n```\\n"}
                  examples: [{description: "```mermaid\\nflowchrt LR\\n```\\n"}]
                  x-note: {description: "```mermaid\\nflowchrt LR\\n```\\n"}
            """));
  }

  @Test
  void looksBelowNamesThatSoundLikeData() throws IOException {
    assertEquals(
        List.of("openapi.yaml:10:24 it is line 2 of the description; the page shows its source"),
        places(
            """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {}
            components:
              schemas:
                Note:
                  type: object
                  properties:
                    value:
                      description: "```mermaid\\nflowchrt LR\\n```\\n"
            """));
  }

  private List<String> places(String spec) throws IOException {
    Files.writeString(folder.resolve("openapi.yaml"), spec);
    CatalogFolder catalog = CatalogFolder.open(folder);
    DescriptionDiagrams diagrams = new DescriptionDiagrams(catalog);
    Diagnostics problems = new Diagnostics();
    new SpecReader(
            catalog,
            (file, document, reference, found) ->
                diagrams.check(document.tree().orElseThrow(), found))
        .read(new SpecFile(SpecKind.OPENAPI, "openapi.yaml", ""), problems);
    return problems.sorted().stream()
        .filter(problem -> problem.code().equals("diagram-broken"))
        .map(DescriptionDiagramsTest::shown)
        .toList();
  }

  private static String shown(Diagnostic problem) {
    return problem.location() + " " + problem.hint().orElseThrow();
  }
}
