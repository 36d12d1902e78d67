package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How a value is written in XML, in words. */
record XmlWords(Phrases phrases) {

  /** What {@code xml} says of a value. */
  Fact of(JsonNode xml) {
    List<Word> words = new ArrayList<>();
    String kind = xml.path("nodeType").asText("");
    if (xml.path("attribute").asBoolean(false)) {
      kind = "attribute";
    }
    String named =
        switch (kind) {
          case "", "element" -> phrases.text("xml.element");
          case "attribute" -> phrases.text("xml.attribute");
          default -> kind;
        };
    words.add(Word.text(named + " "));
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
                        Word.text(
                            field.getValue().asBoolean() ? phrases.text("xml.wrapped") + " " : ""));
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
