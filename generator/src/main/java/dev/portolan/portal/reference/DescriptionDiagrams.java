package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.PlacedObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reports diagrams that cannot be drawn, in the descriptions of a specification. Of a description
 * that is a literal block of YAML the line is known; of others the place where they begin. Safe for
 * use by several threads.
 */
public final class DescriptionDiagrams {
  private static final Pattern DIAGRAM =
      Pattern.compile("(?:```|~~~)[^\\n]*(?:mermaid|plantuml|plant-uml|puml)|@startuml");

  /** Their values are data: what is called a description there is not shown as one. */
  private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "value");

  /** The keys of their values are names, whatever they sound like. */
  private static final Set<String> NAMED =
      Set.of(
          "$defs",
          "callbacks",
          "channels",
          "definitions",
          "dependentSchemas",
          "examples",
          "headers",
          "links",
          "messages",
          "operations",
          "parameters",
          "pathItems",
          "patternProperties",
          "properties",
          "requestBodies",
          "responses",
          "schemas",
          "securityDefinitions",
          "securitySchemes",
          "servers",
          "variables");

  private final CatalogFolder folder;
  private final MarkdownRenderer markdown = new MarkdownRenderer();

  /**
   * A check of specifications in {@code folder}.
   *
   * @param folder where the files are that trees name as theirs
   */
  public DescriptionDiagrams(CatalogFolder folder) {
    this.folder = folder;
  }

  /**
   * Adds a warning for each diagram of {@code root}, a bundled specification, that cannot be drawn.
   *
   * @throws IOException if a file that the specification was read from cannot be read again
   */
  public void check(PlacedObject root, Diagnostics problems) throws IOException {
    try {
      keywords(root, problems);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void keywords(JsonNode node, Diagnostics problems) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = field.getKey();
      JsonNode value = field.getValue();
      if (key.equals("description") && value.isTextual() && node instanceof PlacedObject holder) {
        description(holder, value.textValue(), problems);
      } else if (NAMED.contains(key) && value.isObject()) {
        value.forEach(part -> any(part, problems));
      } else if (!isData(key, value)) {
        any(value, problems);
      }
    }
  }

  private void any(JsonNode node, Diagnostics problems) {
    if (node.isObject()) {
      keywords(node, problems);
    } else if (node.isArray()) {
      node.forEach(item -> any(item, problems));
    }
  }

  /** Examples of a schema are a list, those of a body have names. */
  private static boolean isData(String key, JsonNode value) {
    return DATA.contains(key)
        || key.startsWith("x-")
        || (key.equals("examples") && value.isArray());
  }

  private void description(PlacedObject holder, String text, Diagnostics problems) {
    if (!DIAGRAM.matcher(text).find()) {
      return;
    }
    for (Diagnostic broken : markdown.brokenDiagrams(text)) {
      int line = broken.location().line();
      Location start = holder.locationOf("description");
      Optional<Location> exact = inBlock(start, line);
      Diagnostic placed =
          Diagnostic.warning("diagram-broken", exact.orElse(start), broken.message());
      problems.add(
          placed.withHint(
              exact.isPresent()
                  ? "the page shows its source"
                  : "it is line " + line + " of the description; the page shows its source"));
    }
  }

  /** Where a line of the text is whose block begins at {@code start}, if it is a literal one. */
  private Optional<Location> inBlock(Location start, int line) {
    List<String> lines = lines(start.file());
    int at = start.line() + line; // from 1, below the line with the indicator
    if (start.line() < 1 || at > lines.size()) {
      return Optional.empty();
    }
    String first = lines.get(start.line() - 1);
    boolean literal = first.substring(Math.min(first.length(), start.column() - 1)).startsWith("|");
    String found = lines.get(at - 1);
    int column = found.length() - found.stripLeading().length() + 1;
    return literal ? Optional.of(new Location(start.file(), at, column)) : Optional.empty();
  }

  private List<String> lines(String file) {
    try {
      return folder
          .text(file, Long.MAX_VALUE, new Diagnostics())
          .map(Source::text)
          .map(text -> text.lines().toList())
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
