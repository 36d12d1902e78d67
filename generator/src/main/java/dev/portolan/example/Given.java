package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that schemas give themselves. */
final class Given {
  /** An enum of thousands is tried no further. */
  private static final int MAX_CANDIDATES = 40;

  private Given() {}

  /**
   * The candidates, the best first: {@code const}, {@code examples}, {@code default}, {@code enum}.
   * An example of a part is not one of the whole, unless it is a text, a number or a truth value.
   * Empty defaults and null say nothing to a reader, so they are no candidates.
   *
   * @param serial by how many the order is turned, for items that have to differ
   */
  static List<JsonNode> of(Joint joint, int serial) {
    List<JsonNode> constants = new ArrayList<>();
    List<JsonNode> examples = new ArrayList<>();
    List<JsonNode> defaults = new ArrayList<>();
    List<JsonNode> choices = new ArrayList<>();
    for (JsonNode part : joint.parts()) {
      boolean whole = joint.whole(part);
      add(part.path("const"), true, constants);
      add(part.path("example"), whole, examples);
      if (part.path("examples").isArray()) {
        part.get("examples").forEach(example -> add(example, whole, examples));
      }
      add(part.path("default"), whole && !part.path("default").isEmpty(), defaults);
      part.path("enum").forEach(choice -> add(choice, true, choices));
    }
    choices.sort((a, b) -> Boolean.compare(a.isNull(), b.isNull()));
    Collections.rotate(choices, choices.isEmpty() ? 0 : -(serial % choices.size()));
    Collections.rotate(examples, examples.isEmpty() ? 0 : -(serial % examples.size()));
    List<JsonNode> all = new ArrayList<>(constants);
    all.addAll(examples);
    all.addAll(defaults);
    all.removeIf(value -> value.isNull() || (value.isTextual() && value.textValue().isEmpty()));
    all.addAll(choices);
    constants.stream().filter(JsonNode::isNull).forEach(all::add);
    return all.subList(0, Math.min(all.size(), MAX_CANDIDATES));
  }

  private static void add(JsonNode value, boolean whole, List<JsonNode> to) {
    if (!value.isMissingNode() && (whole || value.isValueNode())) {
      to.add(value);
    }
  }

  /** A copy of {@code value} without the properties that are not sent in {@code direction}. */
  static JsonNode sent(
      JsonNode value, Collection<JsonNode> schemas, Definitions definitions, Direction direction) {
    if (value.isValueNode()) {
      return value;
    }
    Members members = Members.of(schemas, definitions);
    if (value.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> copy.add(sent(item, members.items(), definitions, direction)));
      return copy;
    }
    var copy = JsonNodeFactory.instance.objectNode();
    Set<String> hidden = members.hidden(direction);
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (!hidden.contains(field.getKey())) {
        List<JsonNode> inner = members.property(field.getKey());
        copy.set(field.getKey(), sent(field.getValue(), inner, definitions, direction));
      }
    }
    return copy;
  }

  /** How many values {@code value} consists of; counted to somewhat above {@code most}. */
  static int size(JsonNode value, int most) {
    int size = 1;
    for (JsonNode child : value) {
      size += size(child, most - size);
      if (size > most) {
        break;
      }
    }
    return size;
  }
}
