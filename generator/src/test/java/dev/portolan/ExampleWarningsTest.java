package dev.portolan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run checks the examples of every specification, published or not. */
class ExampleWarningsTest {
  private static final String PRODUCT =
      """
      == products/tides/product.yaml
      name: Tides
      summary: Water levels.
      publish_status: published
      == products/tides/versions/v1/version.yaml
      publish_status: published
      == products/tides/versions/v2/version.yaml
      publish_status: unpublished
      """;

  private static String spec(String version, String example) {
    return """
    == products/tides/versions/%s/openapi.yaml
    openapi: 3.1.0
    info: {title: Tides, version: "1"}
    paths:
      /levels:
        get:
          operationId: levels
          summary: Get levels
          parameters:
            - {name: day, in: query, schema: {type: string, format: date}, example: %s}
          responses: {"200": {description: Levels}}
    """
        .formatted(version, example);
  }

  @Test
  void checksTheExamplesOfEachVersionOnce(@TempDir Path folder) throws IOException {
    Path catalog =
        MiniCatalog.write(
            folder, MiniCatalog.SITE, PRODUCT, spec("v1", "today"), spec("v2", "soon"));
    BuildRequest request =
        new BuildRequest(
            catalog, Optional.empty(), List.of(), Set.of(), Optional.empty(), 2, Optional.empty());

    List<String> lines =
        Portolan.build(request, Progress.SILENT).diagnostics().stream()
            .map(MiniCatalog::line)
            .filter(line -> line.contains("example"))
            .toList();

    String says =
        "the example does not fit its schema: it must be a date such as 2026-01-15, but is";
    assertEquals(
        List.of(
            "products/tides/versions/v1/openapi.yaml:9:81: warning: "
                + says
                + " \"today\" [example-invalid]",
            "products/tides/versions/v2/openapi.yaml:9:81: warning: "
                + says
                + " \"soon\" [example-invalid]"),
        lines);
  }
}
