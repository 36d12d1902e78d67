package dev.portolan.spec.text;

import dev.portolan.catalog.SpecKind;
import dev.portolan.source.Source;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.files.SpecFiles;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a GraphQL schema: its text, and the description of its {@code schema} if it has one. */
public final class GraphQlReader {
  private static final Pattern DESCRIPTION =
      Pattern.compile("\"\"\"((?:[^\"]|\"(?!\"\"))*+)\"\"\"\\s*schema\\b");

  private GraphQlReader() {}

  /** The document, or nothing if the file cannot be read. */
  public static Optional<SpecDocument> read(SpecFiles files, String file) {
    Optional<Source> source = files.text(file);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Matcher found = DESCRIPTION.matcher(source.get().text());
    Optional<String> description =
        found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    return Optional.of(
        new TextDocument(
            SpecKind.GRAPHQL,
            "",
            ProtoReader.stem(file),
            description,
            "schema.graphql",
            Map.of("schema.graphql", source.get().text())));
  }
}
