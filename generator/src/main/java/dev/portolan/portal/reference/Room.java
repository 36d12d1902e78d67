package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * How much of the schemas' trees one page can take. A page beyond some hundred kilobytes is slow to
 * open, so a named schema is shown in place only while it fits into the page's comfortable part;
 * what has no name, and so no page of its own, may fill the page to its limit and is then given a
 * page of its own. All numbers are bytes of HTML, estimated.
 */
final class Room {
  /** The tags, anchors and words of one row that is not made yet. */
  private static final int ROW = 430;

  /** An allowed value with its anchor, not made yet. */
  private static final int VALUE = 190;

  /** The tags of one row, and those of an allowed value. */
  private static final int ROW_TAGS = 280;

  private static final int VALUE_TAGS = 60;

  /** What makes an object of a document a schema, and so a row. */
  private static final Set<String> SIGNS =
      Set.of("type", "$ref", "properties", "oneOf", "anyOf", "allOf", "enum", "const", "items");

  private final Map<JsonNode, Integer> weights;
  private final int depth;
  private int comfort;
  private int limit;
  private int rows;

  /**
   * The room of a page.
   *
   * @param weights of nodes by identity, shared by the pages of a version
   * @param depth down to which named schemas are shown in place
   * @param comfort for named schemas
   * @param limit for all
   */
  Room(Map<JsonNode, Integer> weights, int depth, int comfort, int limit) {
    this.weights = weights;
    this.depth = depth;
    this.comfort = comfort;
    this.limit = limit;
  }

  /** The rows there are so far. */
  int rows() {
    return rows;
  }

  /** Takes the place of a row, without what is below it. */
  void take(Row row) {
    rows++;
    // An anchor is written twice: where it is, and in the link to it.
    int bytes = ROW_TAGS + 2 * row.id().length() + row.description().markup().length();
    for (EnumValue value : row.values()) {
      bytes += VALUE_TAGS + 2 * value.id().length() + value.value().length();
      bytes += value.description().markup().length();
    }
    for (Fact fact : row.facts()) {
      bytes += 60 + 80 * fact.words().size();
    }
    for (CodeView example : row.examples()) {
      bytes += example.code().markup().length();
    }
    comfort -= bytes;
    limit -= bytes;
  }

  /** True if a named schema fits below a row of {@code level}. */
  boolean comfortable(Merged named, int level) {
    if (level >= depth || comfort <= 0) {
      return false;
    }
    int weight = 0;
    for (Merged.Part part : named.parts()) {
      weight += weight(part.schema().node());
    }
    return weight <= comfort;
  }

  /** True if a schema without a name fits. */
  boolean bearable(JsonNode schema) {
    int weight = weight(schema);
    return weight <= 4 * ROW || weight <= limit;
  }

  private int weight(JsonNode node) {
    if (!node.isContainerNode()) {
      return 10 + node.asText().length();
    }
    Integer known = weights.get(node);
    if (known != null) {
      return known;
    }
    int weight = 0;
    boolean schema = false;
    if (node.isObject()) {
      for (var fields = node.fields(); fields.hasNext(); ) {
        var field = fields.next();
        schema |= SIGNS.contains(field.getKey());
        weight +=
            field.getKey().equals("enum")
                ? VALUE * field.getValue().size()
                : weight(field.getValue());
      }
    } else {
      for (JsonNode element : node) {
        weight += weight(element);
      }
    }
    weight += schema ? ROW : 0;
    weights.put(node, weight);
    return weight;
  }
}
