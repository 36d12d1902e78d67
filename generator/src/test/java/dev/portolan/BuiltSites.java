package dev.portolan;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.portolan.diagnostic.Severity;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whole portals, as readers get them, for tests that look at all kinds of pages. */
public final class BuiltSites {
  private BuiltSites() {}

  /** The public portal of the sample catalog, below {@code folder}. */
  public static Path sample(Path folder) throws IOException {
    return build(Path.of("../sample-catalog/catalog"), folder.resolve("sample"), Severity.ERROR);
  }

  /** A portal of one large specification of the corpus; skips the test where that is missing. */
  public static Path large(Path folder) throws IOException {
    Path spec = Corpora.required().resolve("samples/openapi/box-large/openapi.json");
    return large(folder, spec);
  }

  /** A portal of {@code spec} alone, its version being {@code api/v1}. */
  public static Path large(Path folder, Path spec) throws IOException {
    Path catalog = folder.resolve("large-catalog");
    MiniCatalog.write(
        catalog,
        """
        == portolan.yaml
        title: Large
        portals: {public: {}}
        == products/api/product.yaml
        name: API
        publish_status: published
        == products/api/versions/v1/version.yaml
        publish_status: published
        """);
    Files.copy(spec, catalog.resolve("products/api/versions/v1/openapi.json"));
    return build(catalog, folder.resolve("large"), Severity.ERROR);
  }

  /** The public portal of {@code catalog}. */
  public static Path build(Path catalog, Path out, Severity failOn) throws IOException {
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(out),
                List.of("public"),
                Set.of(BuildRequest.SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.of(failOn)),
            Progress.SILENT);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    return out.resolve("portals/public").toRealPath();
  }
}
