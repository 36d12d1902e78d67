package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedObject;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds which of the files that are offered beside a document the visible part of it names. */
final class NamedFiles extends Rewriter {
  private final SortedMap<String, String> offered;
  private final TreeMap<String, String> named = new TreeMap<>();

  /** Looks for the names of {@code offered}: what {@link ExternalExamples} wrote. */
  NamedFiles(Grammar grammar, SortedMap<String, String> offered) {
    super(grammar);
    this.offered = offered;
  }

  /** Those that {@code document} names: in an example, or as its logo. */
  SortedMap<String, String> in(PlacedObject document) {
    if (!offered.isEmpty()) {
      part(Part.DOCUMENT, document);
      note(document.path("info").path("x-logo").path("url"));
    }
    return Collections.unmodifiableSortedMap(named);
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    if (part == Part.EXAMPLE) {
      note(node.path("externalValue"));
    }
    return part == Part.SCHEMA ? node : super.part(part, node);
  }

  private void note(JsonNode name) {
    String file = offered.get(name.asText(""));
    if (file != null) {
      named.put(name.asText(), file);
    }
  }
}
