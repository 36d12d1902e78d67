package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.files.Target;
import dev.portolan.yaml.PlacedObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts examples that stand in files of their own ({@code externalValue}) into the document: JSON
 * and YAML as data, other texts as text. The bundle stays one file, and what is hidden leaves such
 * an example like any other. Pictures and PDF documents, and the picture of {@code x-logo}, are
 * offered beside the document, which says their names there. URLs and other files stay as they are.
 */
final class ExternalExamples extends Rewriter {
  private static final List<String> VALUES = List.of("value", "dataValue", "serializedValue");
  private static final List<String> DATA = List.of("json", "yaml", "yml");
  private static final List<String> TEXTS =
      List.of(
          "txt",
          "text",
          "xml",
          "csv",
          "tsv",
          "html",
          "md",
          "ndjson",
          "jsonl",
          "sse",
          "http",
          "graphql",
          "toml",
          "ini",
          "properties",
          "log",
          "svg",
          "ics",
          "vcf",
          "eml",
          "form");

  private static final List<String> OFFERED = List.of("png", "jpg", "jpeg", "gif", "webp", "pdf");

  private final SpecFiles files;

  private ExternalExamples(Grammar grammar, SpecFiles files) {
    super(grammar);
    this.files = files;
  }

  /** The document {@code root} with the examples of its files in it. */
  static PlacedObject inlined(Grammar grammar, SpecFiles files, PlacedObject root) {
    ExternalExamples examples = new ExternalExamples(grammar, files);
    PlacedObject document = (PlacedObject) examples.part(Part.DOCUMENT, root);
    return document.mapped(
        (name, value) ->
            name.equals("info") && value instanceof PlacedObject info
                ? info.mapped((key, child) -> key.equals("x-logo") ? examples.logo(child) : child)
                : value);
  }

  private JsonNode logo(JsonNode logo) {
    String url = logo.path("url").asText("");
    boolean picture = ending(url).equals("svg") || OFFERED.contains(ending(url));
    return logo instanceof PlacedObject placed && picture && !url.contains(":")
        ? offered(placed, "url")
        : logo;
  }

  /** {@code holder} with the name that a file has beside the document. */
  private PlacedObject offered(PlacedObject holder, String field) {
    String url = holder.get(field).textValue();
    Optional<String> name = files.offered(holder.file(), url, holder.locationOf(field));
    return holder.mapped(
        (key, value) -> key.equals(field) && name.isPresent() ? new TextNode(name.get()) : value);
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    if (part == Part.EXAMPLE
        && node instanceof PlacedObject example
        && example.path("externalValue").isTextual()
        && VALUES.stream().noneMatch(example::has)) {
      return inlined(example);
    }
    return part == Part.SCHEMA ? node : super.part(part, node);
  }

  private PlacedObject inlined(PlacedObject example) {
    String file = example.get("externalValue").textValue();
    if (!file.contains(":") && OFFERED.contains(ending(file))) {
      return offered(example, "externalValue");
    }
    Optional<JsonNode> value = value(example);
    if (value.isEmpty()) {
      return example;
    }
    PlacedObject copy = PlacedObject.emptyAt(example);
    example
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("externalValue")) {
                copy.set("value", value.get());
              } else {
                copy.putFrom(example, field.getKey(), field.getValue());
              }
            });
    return copy;
  }

  private Optional<JsonNode> value(PlacedObject example) {
    String reference = example.get("externalValue").textValue();
    Location place = example.locationOf("externalValue");
    String ending = ending(reference);
    if (!reference.contains(":") && DATA.contains(ending)) {
      return files.find(example.file(), reference, place).map(Target::node);
    }
    if (!reference.contains(":") && TEXTS.contains(ending)) {
      return files.beside(example.file(), reference, place).map(Source::text).map(TextNode::new);
    }
    return Optional.empty();
  }

  private static String ending(String reference) {
    String path = reference.split("[?#]", 2)[0];
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
