package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML from the events of SnakeYAML's parser. */
final class YamlTree {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> SCALAR_TAGS =
      Set.of("str", "int", "float", "bool", "null", "timestamp");

  private final Source source;
  private final Growth growth;
  private final ParserImpl parser;
  private final Set<String> tags;
  private final Map<String, Anchored> anchors = new HashMap<>();

  /** What an anchor names, and how many nodes an alias of it stands for. */
  private record Anchored(JsonNode node, int nodes) {}

  YamlTree(Source source, Growth growth) {
    this(source, growth, Set.of());
  }

  /** A tree in which a value with one of {@code tags} is a mapping of the tag to the value. */
  YamlTree(Source source, Growth growth, Set<String> tags) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // the size has been checked
    this.source = source;
    this.growth = growth;
    this.tags = tags;
    this.parser = new ParserImpl(new StreamReader(source.text()), options);
  }

  JsonNode read() throws Growth.Stop {
    YamlFaults faults = new YamlFaults(source);
    if (faults.character().isPresent()) {
      throw growth.stop(faults.character().get());
    }
    try {
      parser.getEvent(); // stream start
      if (parser.checkEvent(Event.ID.StreamEnd)) {
        return PlacedObject.NODES.nullNode();
      }
      parser.getEvent(); // document start
      JsonNode root = value(0);
      parser.getEvent(); // document end
      if (!parser.checkEvent(Event.ID.StreamEnd)) {
        growth.report(
            Diagnostic.error(
                    "yaml-several-documents",
                    growth.at(place(parser.peekEvent())),
                    "the file holds more than one document; only the first is read")
                .withHint("keep one document a file"));
      }
      return root;
    } catch (MarkedYAMLException e) {
      throw growth.stop(faults.syntax(e));
    }
  }

  /** Adds each document of the file to {@code roots}; those before a fault are there. */
  void readAll(List<JsonNode> roots) throws Growth.Stop {
    YamlFaults faults = new YamlFaults(source);
    if (faults.character().isPresent()) {
      throw growth.stop(faults.character().get());
    }
    try {
      parser.getEvent(); // stream start
      while (!parser.checkEvent(Event.ID.StreamEnd)) {
        parser.getEvent(); // document start
        roots.add(value(0));
        parser.getEvent(); // document end
        anchors.clear();
      }
    } catch (MarkedYAMLException e) {
      throw growth.stop(faults.syntax(e));
    }
  }

  private JsonNode value(int depth) throws Growth.Stop {
    Event event = parser.getEvent();
    long place = place(event);
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAnchor(), depth, place);
    }
    growth.grow(1, depth, place);
    int before = growth.nodes();
    Optional<String> tag = tag((NodeEvent) event).filter(tags::contains);
    if (tag.isEmpty()) {
      checkTag((NodeEvent) event, place);
    }
    JsonNode node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar);
    } else {
      node = event.is(Event.ID.MappingStart) ? mapping(place, depth) : sequence(place, depth);
    }
    if (tag.isPresent()) {
      PlacedObject tagged = new PlacedObject(growth.file(), place);
      tagged.putPlaced(tag.get(), node, place, place);
      node = tagged;
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, growth.nodes() - before + 1));
    }
    return node;
  }

  private static JsonNode scalar(ScalarEvent scalar) {
    String tag = scalar.getTag();
    boolean text =
        tag == null
            ? scalar.getScalarStyle() != ScalarStyle.PLAIN
            : tag.equals("!") || tag.equals(CORE + "str");
    return text ? PlacedObject.NODES.textNode(scalar.getValue()) : Scalars.plain(scalar.getValue());
  }

  private JsonNode mapping(long start, int depth) throws Growth.Stop {
    PlacedObject object = new PlacedObject(growth.file(), start);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event key = parser.peekEvent();
      long keyPlace = place(key);
      boolean merge =
          key instanceof ScalarEvent scalar
              && scalar.getScalarStyle() == ScalarStyle.PLAIN
              && scalar.getValue().equals("<<");
      String name = key(value(depth + 1), key, keyPlace);
      long valuePlace = place(parser.peekEvent());
      JsonNode value = value(depth + 1);
      if (merge) {
        merge(value, object, valuePlace);
      } else {
        growth.put(object, name, value, keyPlace, valuePlace);
      }
    }
    parser.getEvent();
    return object;
  }

  /** The text of a key, as it is written. */
  private String key(JsonNode node, Event event, long place) throws Growth.Stop {
    if (!node.isValueNode()) {
      throw growth.stop(
          Diagnostic.error("yaml-key", growth.at(place), "a key has to be a text")
              .withHint("put quotes around a text that begins with { or ["));
    }
    return event instanceof ScalarEvent scalar ? scalar.getValue() : node.asText();
  }

  private JsonNode sequence(long start, int depth) throws Growth.Stop {
    PlacedArray array = new PlacedArray(growth.file(), start);
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      long place = place(parser.peekEvent());
      array.addPlaced(value(depth + 1), place);
    }
    parser.getEvent();
    return array;
  }

  /** Takes over what {@code object} does not have itself. */
  private void merge(JsonNode value, PlacedObject object, long place) {
    Iterable<JsonNode> parts = value instanceof PlacedArray array ? array : List.of(value);
    for (JsonNode part : parts) {
      if (part instanceof PlacedObject from) {
        object.merge(from);
      } else {
        growth.report(
            Diagnostic.error(
                "yaml-merge",
                growth.at(place),
                "\"<<\" takes keys from a mapping, and this is none"));
      }
    }
  }

  private JsonNode alias(String name, int depth, long place) throws Growth.Stop {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      Diagnostic problem =
          Diagnostic.error(
              "yaml-unknown-alias",
              growth.at(place),
              "the alias \"*" + name + "\" has no anchor before it");
      throw growth.stop(
          Nearest.of(name, anchors.keySet().stream().sorted().toList())
              .map(near -> problem.withHint("did you mean \"*" + near + "\"?"))
              .orElse(problem.withHint("put quotes around a text that begins with *")));
    }
    growth.grow(anchored.nodes(), depth, place);
    return anchored.node();
  }

  private static Optional<String> tag(NodeEvent event) {
    if (event instanceof ScalarEvent scalar) {
      return Optional.ofNullable(scalar.getTag());
    }
    return event instanceof CollectionStartEvent collection
        ? Optional.ofNullable(collection.getTag())
        : Optional.empty();
  }

  private void checkTag(NodeEvent event, long place) {
    String tag = tag(event).orElse(null);
    Set<String> known =
        event instanceof ScalarEvent
            ? SCALAR_TAGS
            : event instanceof MappingStartEvent ? Set.of("map") : Set.of("seq");
    if (tag == null || tag.equals("!")) {
      return;
    }
    boolean core = tag.startsWith(CORE);
    if (!core || !known.contains(tag.substring(CORE.length()))) {
      String written = core ? "!!" + tag.substring(CORE.length()) : tag;
      growth.report(
          Diagnostic.error(
                  "yaml-tag", growth.at(place), "the tag \"" + written + "\" is not allowed")
              .withHint(
                  "write plain YAML without tags, and quotes around a text that begins with !"));
    }
  }

  private static long place(Event event) {
    Mark mark = event.getStartMark();
    return Places.pack(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
