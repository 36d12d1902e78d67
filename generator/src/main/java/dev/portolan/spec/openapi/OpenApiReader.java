package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.yaml.PlacedObject;
import java.util.Optional;

/** Reads OpenAPI specifications: files in, one {@link SpecDocument} out. */
public final class OpenApiReader {
  private OpenApiReader() {}

  /**
   * The document that begins with {@code file}, or nothing where it is no OpenAPI document of a
   * known version. What is wrong goes to {@code problems}; nothing that files contain throws.
   */
  public static Optional<SpecDocument> read(SpecFiles files, String file, Diagnostics problems) {
    Optional<JsonNode> tree = files.entry(file);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    if (!(tree.get() instanceof PlacedObject root)) {
      problems.add(
          Diagnostic.error(
                  "openapi-invalid", Location.ofFile(file), "the file holds no OpenAPI document")
              .withHint("it must be a mapping that begins with " + Edition.ALLOWED));
      return Optional.empty();
    }
    Optional<Edition> edition = Edition.of(root);
    if (edition.isEmpty()) {
      problems.add(unknownVersion(root));
      return Optional.empty();
    }
    Grammar grammar = Grammar.of(edition.get());
    Bundler.Bundle references = Bundler.bundle(grammar, files, file, root, problems);
    PlacedObject bundled = ExternalExamples.inlined(grammar, files, references.root());
    Bundler.Bundle bundle = new Bundler.Bundle(bundled, references.wishes());
    MarkCheck.run(bundled, problems);
    if (edition.get() == Edition.V2_0) {
      TwoCheck.run(bundled, problems);
    }
    OpenApiDocument.reference(edition.get(), bundled, problems);
    PlacedObject three = OpenApiDocument.three(edition.get(), bundled);
    SenseCheck.run(three, problems);
    StructureCheck.run(edition.get(), three, problems);
    return Optional.of(new OpenApiDocument(edition.get(), bundle, files.offered()));
  }

  private static Diagnostic unknownVersion(PlacedObject root) {
    String key = root.has("openapi") ? "openapi" : "swagger";
    String written = Edition.written(root);
    String message =
        root.has(key)
            ? "the " + key + " version \"" + written + "\" is not known"
            : "the file does not say which version of OpenAPI it is written in";
    return Diagnostic.error("openapi-version-unknown", root.locationOf(key), message)
        .withHint("allowed are " + Edition.ALLOWED);
  }
}
