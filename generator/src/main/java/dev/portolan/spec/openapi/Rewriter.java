package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;

/**
 * Walks a document along the grammar and makes a new one; what a subclass does not change is
 * shared. Documents are at most some 300 levels deep, by the limits of files and of the bundler.
 */
abstract class Rewriter {
  protected final Grammar grammar;

  Rewriter(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * What becomes of a part; null leaves it out. Subclasses change what they know and call this for
   * the rest.
   */
  JsonNode part(Part part, JsonNode node) {
    return node instanceof PlacedObject object ? fields(part, object) : node;
  }

  /** What becomes of the fields of a part. */
  PlacedObject fields(Part part, PlacedObject object) {
    return object.mapped((name, value) -> field(part, object, name, value));
  }

  /** What becomes of one field of {@code object}. */
  JsonNode field(Part part, PlacedObject object, String name, JsonNode value) {
    Grammar.Field field = grammar.field(part, name);
    if (field == null) {
      return other(part, name, value);
    }
    return switch (field.shape()) {
      case ONE -> one(field, value);
      case LIST -> list(field, value);
      case MAP -> map(field, value);
    };
  }

  private JsonNode one(Grammar.Field field, JsonNode value) {
    // items of older drafts may be a list
    return value.isArray() ? list(field, value) : part(field.part(), value);
  }

  /** What becomes of a list of parts. */
  JsonNode list(Grammar.Field field, JsonNode value) {
    return value instanceof PlacedArray array
        ? array.mapped(item -> part(field.part(), item))
        : value;
  }

  /** What becomes of a mapping whose values are parts. */
  JsonNode map(Grammar.Field field, JsonNode value) {
    return value instanceof PlacedObject object
        ? object.mapped((name, item) -> part(field.part(), item))
        : value;
  }

  /** What becomes of a field that the grammar does not know, or that holds data. */
  JsonNode other(Part part, String name, JsonNode value) {
    return value;
  }
}
