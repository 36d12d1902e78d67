package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.html.Html;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The values of an enum, with what authors say of each in the words of several extensions; or those
 * of a choice of constants, which OpenAPI 3.2 advises for values with a title and a description.
 */
final class EnumValues {
  private static final List<String> NAMES = List.of("x-enum-varnames", "x-enumNames");

  private static final List<String> DESCRIPTIONS =
      List.of(
          "x-enumDescriptions",
          "x-enum-descriptions",
          "x-enum-description",
          "x-enum-labels",
          "x-enumLabels");

  /** All that a constant may say to count as a value. */
  private static final Set<String> OF_CONSTANT = Set.of("const", "title", "description", "type");

  private EnumValues() {}

  /** The values of {@code merged}; those of a row with the anchor {@code id}. */
  static List<EnumValue> of(Merged merged, Anchors anchors, String id, Prose prose) {
    List<EnumValue> views = new ArrayList<>();
    JsonNode values = merged.value("enum").orElse(null);
    if (values != null) {
      List<JsonNode> allowed = allowed(merged);
      for (int i = 0; i < values.size(); i++) {
        if (!allowed.contains(values.get(i))) {
          continue;
        }
        String value = JsonText.bare(values.get(i));
        views.add(
            new EnumValue(
                anchors.take(id + "=" + value),
                value,
                name(merged, i, value),
                description(merged, i, value, prose)));
      }
      return views;
    }
    for (Schema constant : constants(merged)) {
      String value = JsonText.bare(constant.node().get("const"));
      views.add(
          new EnumValue(
              anchors.take(id + "=" + value),
              value,
              "",
              Prose.join(
                  prose.html(constant.text("title")), prose.html(constant.text("description")))));
    }
    return views;
  }

  /** The values that all parts allow that name values. */
  private static List<JsonNode> allowed(Merged merged) {
    List<JsonNode> allowed = new ArrayList<>();
    merged.value("enum").ifPresent(values -> values.forEach(allowed::add));
    for (Merged.Part part : merged.parts()) {
      part.schema()
          .value("enum")
          .ifPresent(
              values -> {
                List<JsonNode> those = new ArrayList<>();
                values.forEach(those::add);
                allowed.retainAll(those);
              });
    }
    return allowed;
  }

  /** The constants that {@code merged} is a choice of; none if it is another choice, or none. */
  static List<Schema> constants(Merged merged) {
    for (Merged.Part part : merged.parts()) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        List<Schema> variants = part.schema().schemas(keyword);
        if (constants(variants)) {
          return variants;
        }
      }
    }
    return List.of();
  }

  /** True if {@code variants} are nothing but constants. */
  static boolean constants(List<Schema> variants) {
    return !variants.isEmpty()
        && variants.stream()
            .allMatch(
                variant ->
                    variant.node().has("const")
                        && variant.node().properties().stream()
                            .allMatch(field -> OF_CONSTANT.contains(field.getKey())));
  }

  private static String name(Merged merged, int index, String value) {
    String name = said(merged, index, value, NAMES);
    return name.isEmpty() ? ofMicrosoft(merged, value, "name") : name;
  }

  private static Html description(Merged merged, int index, String value, Prose prose) {
    String text = said(merged, index, value, DESCRIPTIONS);
    if (text.isEmpty()) {
      text = ofMicrosoft(merged, value, "description");
    }
    if (text.isEmpty()) { // comments stand under the names that programs have for the values
      text =
          merged
              .value("x-enum-comments")
              .map(all -> all.path(name(merged, index, value)).asText(""))
              .orElse("");
    }
    return prose.html(text);
  }

  private static String said(Merged merged, int index, String value, List<String> extensions) {
    for (String extension : extensions) {
      JsonNode said = merged.value(extension).orElse(null);
      if (said != null) {
        return (said.isArray() ? said.path(index) : said.path(value)).asText("");
      }
    }
    return "";
  }

  private static String ofMicrosoft(Merged merged, String value, String field) {
    JsonNode entries = merged.value("x-ms-enum").map(e -> e.path("values")).orElse(null);
    if (entries != null) {
      for (JsonNode entry : entries) {
        if (entry.path("value").asText().equals(value)) {
          return entry.path(field).asText("");
        }
      }
    }
    return "";
  }
}
