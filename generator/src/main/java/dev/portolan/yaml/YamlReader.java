package dev.portolan.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads one YAML or JSON file into a tree whose objects are {@link PlacedObject}s and whose arrays
 * are {@link PlacedArray}s. Aliases and merge keys ({@code <<}) are resolved; an aliased container
 * is the same object in both places. Numbers keep their digits. What is wrong is reported with its
 * place: syntax, duplicate keys, unknown aliases, foreign tags, a second document, limits.
 */
public final class YamlReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(Limits.SPEC.bytes())
                  .build())
          .build();
  private static final Set<String> CORE_TAGS =
      Set.of("str", "int", "float", "bool", "null", "map", "seq", "timestamp", "binary");

  private final Source source;
  private final Limits limits;
  private final Diagnostics problems;
  private final JsonParser parser;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;

  /** What an anchor names, and how many nodes an alias of it stands for. */
  private record Anchored(JsonNode node, int nodes) {}

  /** Ends reading; its diagnostic has been added already. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private YamlReader(Source source, Limits limits, Diagnostics problems, JsonParser parser) {
    this.source = source;
    this.limits = limits;
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * The tree of {@code source}, or nothing if it cannot be read; then a problem says why. A file
   * whose name ends in {@code .json} is read as JSON, every other as YAML. An empty document is a
   * null node.
   */
  public static Optional<JsonNode> read(Source source, Limits limits, Diagnostics problems) {
    if (source.text().length() > limits.bytes()) {
      problems.add(
          Diagnostic.error(
              "file-too-large",
              source.whole(),
              "the file is larger than the limit of " + (limits.bytes() >> 10) + " KiB"));
      return Optional.empty();
    }
    try (JsonParser parser = open(source, limits)) {
      return Optional.of(new YamlReader(source, limits, problems, parser).document());
    } catch (Stop e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static JsonParser open(Source source, Limits limits) throws IOException {
    if (source.file().endsWith(".json")) {
      return JSON.createParser(source.text());
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(limits.bytes());
    options.setNestingDepthLimit(limits.depth() + 1);
    return YAMLFactory.builder().loaderOptions(options).build().createParser(source.text());
  }

  private JsonNode document() throws Stop {
    try {
      if (parser.nextToken() == null) {
        return PlacedObject.NODES.nullNode();
      }
      JsonNode root = value(0);
      if (parser.nextToken() != null) {
        problems.add(
            Diagnostic.error(
                    "yaml-several-documents",
                    here(),
                    "the file holds more than one document; only the first is read")
                .withHint("keep one document a file"));
      }
      return root;
    } catch (JsonProcessingException e) {
      problems.add(syntax(e));
      throw new Stop();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** The value that begins at the current token. */
  private JsonNode value(int depth) throws IOException, Stop {
    if (depth > limits.depth()) {
      throw stop("yaml-too-deep", "values are nested more than " + limits.depth() + " deep");
    }
    checkTag();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      return alias(parser.getText());
    }
    count(1);
    String anchor = parser instanceof YAMLParser ? (String) parser.getObjectId() : null;
    int before = nodes;
    JsonNode node =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(depth);
          case START_ARRAY -> array(depth);
          case VALUE_STRING -> PlacedObject.NODES.textNode(parser.getText());
          case VALUE_NUMBER_INT -> integer();
          case VALUE_NUMBER_FLOAT -> decimal();
          case VALUE_TRUE -> PlacedObject.NODES.booleanNode(true);
          case VALUE_FALSE -> PlacedObject.NODES.booleanNode(false);
          default -> PlacedObject.NODES.nullNode();
        };
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, nodes - before + 1));
    }
    return node;
  }

  private JsonNode object(int depth) throws IOException, Stop {
    JsonLocation start = parser.currentTokenLocation();
    PlacedObject object = new PlacedObject(source.file(), start.getLineNr(), start.getColumnNr());
    Map<String, JsonNode> merged = new HashMap<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      String name = parser.currentName();
      long keyPlace = Places.pack(parser.currentTokenLocation());
      parser.nextToken();
      long valuePlace = Places.pack(parser.currentTokenLocation());
      boolean mergeKey = name.equals("<<") && parser instanceof YAMLParser;
      JsonNode value = value(depth + 1);
      if (mergeKey && merge(value, object, merged)) {
        continue;
      }
      if (object.has(name) && !merged.containsKey(name)) {
        problems.add(
            Diagnostic.error(
                    "duplicate-key",
                    Places.unpack(source.file(), keyPlace),
                    "the key \"" + name + "\" is given twice; the first one counts")
                .withRelated(object.locationOfKey(name), "first given here"));
        continue;
      }
      merged.remove(name);
      object.putPlaced(name, value, keyPlace, valuePlace);
    }
    return object;
  }

  /** Takes over what {@code object} does not have itself; false if the value is no mapping. */
  private static boolean merge(JsonNode value, PlacedObject object, Map<String, JsonNode> merged) {
    List<JsonNode> parts = new java.util.ArrayList<>();
    if (value instanceof PlacedArray array) {
      array.forEach(parts::add);
    } else {
      parts.add(value);
    }
    if (!parts.stream().allMatch(PlacedObject.class::isInstance)) {
      return false;
    }
    for (JsonNode part : parts) {
      PlacedObject from = (PlacedObject) part;
      from.fieldNames()
          .forEachRemaining(
              name -> {
                if (!object.has(name)) {
                  object.putFrom(from, name, from.get(name));
                  merged.put(name, from.get(name));
                }
              });
    }
    return true;
  }

  private JsonNode array(int depth) throws IOException, Stop {
    JsonLocation start = parser.currentTokenLocation();
    PlacedArray array = new PlacedArray(source.file(), start.getLineNr(), start.getColumnNr());
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long place = Places.pack(parser.currentTokenLocation());
      array.addPlaced(value(depth + 1), place);
    }
    return array;
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> PlacedObject.NODES.numberNode(parser.getIntValue());
      case LONG -> PlacedObject.NODES.numberNode(parser.getLongValue());
      default -> PlacedObject.NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal() throws IOException {
    try {
      return PlacedObject.NODES.numberNode(parser.getDecimalValue());
    } catch (NumberFormatException | JsonProcessingException e) {
      return PlacedObject.NODES.textNode(parser.getText()); // .inf, .nan: no JSON number
    }
  }

  private JsonNode alias(String name) throws Stop {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw stop("yaml-unknown-alias", "the alias \"*" + name + "\" has no anchor before it");
    }
    count(anchored.nodes());
    return anchored.node();
  }

  private void count(int more) throws Stop {
    nodes += more;
    if (nodes > limits.nodes() || nodes < 0) {
      throw stop(
          "yaml-too-many-values", "the file stands for more than " + limits.nodes() + " values");
    }
  }

  private void checkTag() throws IOException {
    if (!(parser instanceof YAMLParser yaml) || yaml.getTypeId() == null) {
      return;
    }
    String tag = yaml.getTypeId();
    String name = tag.startsWith("tag:yaml.org,2002:") ? tag.substring(18) : tag;
    if (!CORE_TAGS.contains(name)) {
      problems.add(
          Diagnostic.error("yaml-tag", here(), "the tag \"!" + name + "\" is not allowed")
              .withHint("write plain YAML without tags"));
    }
  }

  private Stop stop(String code, String message) {
    problems.add(Diagnostic.error(code, here(), message));
    return new Stop();
  }

  private Location here() {
    JsonLocation at = parser.currentTokenLocation();
    return Places.unpack(source.file(), Places.pack(at));
  }

  private Diagnostic syntax(JsonProcessingException e) {
    String format = source.file().endsWith(".json") ? "JSON" : "YAML";
    String text = e.getOriginalMessage();
    JsonLocation at = e.getLocation();
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
        text = yaml.getProblem();
        at =
            new JsonLocation(
                null,
                -1,
                yaml.getProblemMark().getLine() + 1,
                yaml.getProblemMark().getColumn() + 1);
        break;
      }
    }
    Location place = at == null ? source.whole() : Places.unpack(source.file(), Places.pack(at));
    Diagnostic problem =
        Diagnostic.error(
            format.equals("JSON") ? "json-syntax" : "yaml-syntax",
            place,
            "not valid " + format + ": " + text.lines().findFirst().orElse("").strip());
    return hint(place).map(problem::withHint).orElse(problem);
  }

  private Optional<String> hint(Location place) {
    if (source.file().endsWith(".json") || place.line() == 0) {
      return Optional.empty();
    }
    return source
        .text()
        .lines()
        .skip(place.line() - 1L)
        .findFirst()
        .filter(
            line ->
                line.stripLeading().length() < line.length()
                    && line.substring(0, line.length() - line.stripLeading().length())
                        .contains("\t"))
        .map(line -> "indent with spaces; YAML does not allow tabs");
  }
}
