package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How a value is written in XML, in words. */
final class XmlWords {
  private XmlWords() {}

  /** What {@code xml} says of a value. */
  static Fact of(JsonNode xml) {
    List<Word> words = new ArrayList<>();
    String kind = xml.path("nodeType").asText("");
    if (xml.path("attribute").asBoolean(false)) {
      kind = "attribute";
    }
    words.add(Word.text(kind.isEmpty() ? "element " : kind + " "));
    xml.fields()
        .forEachRemaining(
            field -> {
              switch (field.getKey()) {
                case "name" -> {
                  words.add(Word.code(field.getValue().asText()));
                  words.add(Word.text(" "));
                }
                case "wrapped" ->
                    words.add(
                        Word.text(field.getValue().asBoolean() ? "in an element around all " : ""));
                case "attribute", "nodeType" -> {}
                default -> {
                  words.add(Word.text(field.getKey() + " "));
                  words.add(Word.code(JsonText.bare(field.getValue())));
                  words.add(Word.text(" "));
                }
              }
            });
    return new Fact("XML", words);
  }
}
