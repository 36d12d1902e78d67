package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * XML for a value, by the {@code xml} objects of its schemas. Well-formed for every value: names
 * are made such, and characters that XML does not have are left out.
 */
final class Xml {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Definitions definitions;
  private final StringBuilder out = new StringBuilder(HEAD);

  private Xml(Definitions definitions) {
    this.definitions = definitions;
  }

  static String write(JsonNode value, Optional<Schema> schema, Definitions definitions) {
    Xml xml = new Xml(definitions);
    List<JsonNode> schemas = schema.map(s -> List.of(s.node())).orElse(List.of());
    List<JsonNode> all = xml.holding(schemas);
    String name = "root";
    for (JsonNode part : all) {
      Optional<String> named = definitions.name(part);
      if (named.isPresent()) {
        name = named.get();
        break;
      }
    }
    XmlNames names = XmlNames.of(all, value);
    xml.element(names.qualified(name), names, value, schemas, name, "");
    return xml.out.toString();
  }

  private List<JsonNode> holding(List<JsonNode> schemas) {
    return Joint.of(schemas, definitions).parts();
  }

  /** Writes the element called {@code name} for {@code value}. */
  private void element(
      String name,
      XmlNames names,
      JsonNode value,
      List<JsonNode> schemas,
      String property,
      String indent) {
    out.append(indent).append('<').append(name);
    if (!names.declaration().isEmpty()) {
      attribute(names.declaration(), names.namespace());
    }
    if (value.isArray()) {
      content(indent, () -> items(value, schemas, names, property, indent + "  "));
    } else if (value.isObject()) {
      object(value, schemas, indent);
    } else if (value.isNull() || value.asText().isEmpty()) {
      out.append("/>\n");
      return;
    } else {
      out.append('>');
      escaped(value.asText(), false);
    }
    out.append("</").append(name).append(">\n");
  }

  private void object(JsonNode value, List<JsonNode> schemas, String indent) {
    Members members = Members.of(schemas, definitions);
    List<Child> children = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      List<JsonNode> own = members.property(field.getKey());
      XmlNames names = XmlNames.of(holding(own), field.getValue());
      Child child = new Child(field.getKey(), field.getValue(), own, names);
      if (names.kind().equals("attribute") && !field.getValue().isContainerNode()) {
        if (!names.declaration().isEmpty() && !names.prefix().isEmpty()) {
          attribute(names.declaration(), names.namespace());
        }
        attribute(names.qualified(field.getKey()), field.getValue().asText());
      } else {
        children.add(child);
      }
    }
    Optional<Child> text =
        children.stream()
            .filter(c -> c.names.kind().equals("text") || c.names.kind().equals("cdata"))
            .findFirst();
    if (text.isPresent()) {
      out.append('>');
      text(text.get());
    } else {
      content(indent, () -> children.forEach(child -> child(child, indent + "  ")));
    }
  }

  private record Child(String key, JsonNode value, List<JsonNode> schemas, XmlNames names) {}

  private void text(Child child) {
    String text =
        child.value.isContainerNode() ? JsonLines.compact(child.value) : child.value.asText();
    if (child.names.kind().equals("cdata")) {
      out.append("<![CDATA[").append(allowed(text).replace("]]>", "]]]]><![CDATA[>")).append("]]>");
    } else {
      escaped(text, false);
    }
  }

  private void child(Child child, String indent) {
    if (child.value.isArray() && !child.names.kind().equals("element")) {
      items(child.value, child.schemas, null, child.key, indent);
    } else {
      element(
          child.names.qualified(child.key),
          child.names,
          child.value,
          child.schemas,
          child.key,
          indent);
    }
  }

  /**
   * Writes the items of an array.
   *
   * @param wrapper the names of the element around them; null where there is none: then the array's
   *     own name means nothing
   */
  private void items(
      JsonNode array, List<JsonNode> schemas, XmlNames wrapper, String key, String indent) {
    List<JsonNode> items = Members.of(schemas, definitions).items();
    for (JsonNode item : array) {
      XmlNames names = XmlNames.of(holding(items), item);
      String otherwise = wrapper == null ? key : wrapper.name().orElse(key);
      element(names.qualified(otherwise), names, item, items, otherwise, indent);
    }
  }

  private void content(String indent, Runnable children) {
    int start = out.length();
    out.append(">\n");
    children.run();
    if (out.length() == start + 2) {
      out.setLength(start + 1);
    } else {
      out.append(indent);
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escaped(value, true);
    out.append('"');
  }

  private void escaped(String text, boolean attribute) {
    allowed(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
              }
            });
  }

  /** {@code text} without the characters that XML 1.0 does not have. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c < 0xd800)
                    || (c > 0xdfff && c < 0xfffe)
                    || c > 0xffff)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }
}
