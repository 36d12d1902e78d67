package dev.portolan.spec.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.yaml.PlacedObject;
import java.util.Optional;

/** Reads AsyncAPI specifications: files in, one {@link SpecDocument} out. */
public final class AsyncApiReader {
  private AsyncApiReader() {}

  /**
   * The document that begins with {@code file}, or nothing where it is no AsyncAPI document. What
   * is wrong goes to {@code problems}; nothing that files contain throws.
   */
  public static Optional<SpecDocument> read(SpecFiles files, String file, Diagnostics problems) {
    Optional<JsonNode> tree = files.entry(file);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    if (!(tree.get() instanceof PlacedObject root) || !root.path("asyncapi").isValueNode()) {
      problems.add(
          Diagnostic.error(
                  "asyncapi-invalid", Location.ofFile(file), "the file holds no AsyncAPI document")
              .withHint("it must be a mapping that begins with asyncapi: 2.x or 3.x"));
      return Optional.empty();
    }
    return Optional.of(new AsyncApiDocument(new Inlining(files, file, problems).of(root)));
  }
}
