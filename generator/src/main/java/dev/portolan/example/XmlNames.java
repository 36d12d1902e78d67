package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code xml} object of a schema says, in the words of every version of OpenAPI: {@code
 * attribute} and {@code wrapped} are kinds of nodes since 3.2.
 *
 * @param name without prefix; absent: that of the property
 * @param kind {@code element}, {@code attribute}, {@code text}, {@code cdata} or {@code none}
 */
record XmlNames(Optional<String> name, String prefix, String namespace, String kind) {

  /** What {@code schemas} say that hold for one value; the first that says something counts. */
  static XmlNames of(List<JsonNode> schemas, JsonNode value) {
    Optional<String> name = Optional.empty();
    String prefix = "";
    String namespace = "";
    String kind = "";
    for (JsonNode schema : schemas) {
      JsonNode xml = schema.path("xml");
      name = name.isPresent() ? name : text(xml, "name");
      prefix = prefix.isEmpty() ? xml.path("prefix").asText("") : prefix;
      namespace = namespace.isEmpty() ? xml.path("namespace").asText("") : namespace;
      kind = kind.isEmpty() ? kind(xml) : kind;
    }
    String natural = value.isArray() ? "none" : "element";
    return new XmlNames(name, prefix, namespace, kind.isEmpty() ? natural : kind);
  }

  private static Optional<String> text(JsonNode xml, String field) {
    return Optional.ofNullable(xml.path(field).textValue()).filter(text -> !text.isBlank());
  }

  private static String kind(JsonNode xml) {
    if (xml.path("attribute").asBoolean(false)) {
      return "attribute";
    }
    return xml.path("wrapped").asBoolean(false) ? "element" : xml.path("nodeType").asText("");
  }

  /** The name with its prefix, {@code otherwise} standing for a name that is not said. */
  String qualified(String otherwise) {
    String local = valid(name.orElse(otherwise));
    return prefix.isEmpty() ? local : valid(prefix) + ":" + local;
  }

  /** The attribute that declares the namespace; empty where there is none. */
  String declaration() {
    if (namespace.isEmpty()) {
      return "";
    }
    return prefix.isEmpty() ? "xmlns" : "xmlns:" + valid(prefix);
  }

  /** {@code name} without what no name of XML has. */
  static String valid(String name) {
    StringBuilder valid = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean letter = Character.isLetter(c) || c == '_';
              boolean inner = letter || Character.isDigit(c) || c == '-' || c == '.';
              if (valid.length() == 0 && !letter) {
                valid.append('_');
              }
              if (inner) {
                valid.appendCodePoint(c);
              } else if (valid.length() > 0 && valid.charAt(valid.length() - 1) != '_') {
                valid.append('_');
              }
            });
    return valid.length() == 0 ? "_" : valid.toString();
  }
}
