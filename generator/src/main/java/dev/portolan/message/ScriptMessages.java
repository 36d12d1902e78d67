package dev.portolan.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The messages that scripts in a browser say, as scripts: a call of {@code portolanText.add}, which
 * a theme's {@code theme.js} has. Numbers and plurals are the browser's matter there.
 */
public final class ScriptMessages {
  /** The group of messages that every page has, and the file. */
  private static final Map<String, String> FILES =
      new TreeMap<>(Map.of("script.", "messages.js", "try.", "try-messages.js"));

  private static final JsonMapper JSON = new JsonMapper();

  private ScriptMessages() {}

  /** The files by their names; none for a group that has no messages. */
  public static SortedMap<String, String> files(Messages messages) {
    SortedMap<String, String> files = new TreeMap<>();
    FILES.forEach(
        (group, file) -> {
          ObjectNode texts = JSON.createObjectNode();
          messages.keys().stream()
              .filter(key -> key.startsWith(group))
              .forEach(key -> texts.set(key, json(messages.phrase(key))));
          if (!texts.isEmpty()) {
            files.put(file, script(texts));
          }
        });
    return files;
  }

  /** A text with its places; where there are choices, a list of texts and choices. */
  private static JsonNode json(Phrase phrase) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    StringBuilder text = new StringBuilder();
    for (Phrase.Part part : phrase.parts()) {
      if (part instanceof Phrase.Choice choice) {
        flush(text, parts);
        ObjectNode json = parts.addObject().put("by", choice.name());
        if (choice.plural().isPresent()) {
          json.put("counts", true);
        }
        ObjectNode texts = json.putObject("texts");
        choice.texts().forEach((name, one) -> texts.set(name, json(one)));
      } else {
        part.write(
            name -> null,
            new Messages.Sink() {
              @Override
              public void text(String literal) {
                text.append(literal);
              }

              @Override
              public void value(String name) {
                text.append('{').append(name).append('}');
              }
            });
      }
    }
    if (parts.isEmpty()) {
      return new TextNode(text.toString());
    }
    flush(text, parts);
    return parts;
  }

  private static void flush(StringBuilder text, ArrayNode parts) {
    if (!text.isEmpty()) {
      parts.add(text.toString());
      text.setLength(0);
    }
  }

  private static String script(ObjectNode texts) {
    try {
      String json = JSON.writeValueAsString(texts);
      return "portolanText.add("
          + json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
          + ");\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can be written
    }
  }
}
