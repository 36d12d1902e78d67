package dev.portolan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** The same examples are put to {@code search.js}. */
  static JsonNode examples() throws IOException {
    try (InputStream in = WordsTest.class.getResourceAsStream("words.json")) {
      return new JsonMapper().readTree(in);
    }
  }

  @Test
  void cutsTextsOfEveryScript() throws IOException {
    JsonNode examples = examples();
    assertTrue(examples.size() > 10);
    for (JsonNode example : examples) {
      List<String> words = new ArrayList<>();
      example.path("words").forEach(word -> words.add(word.textValue()));
      String text = example.path("text").textValue();
      assertEquals(words, Words.of(text), text);
      assertEquals(example.path("joined").textValue(), Words.joined(text), text);
    }
  }

  @Test
  void keepsWhatIsWrittenAsOne() {
    assertEquals(List.of("oauth2", "createrefund"), Words.compounds("OAuth2 of createRefund here"));
  }

  @Test
  void cutsNoCharacterInTwo() {
    String word = Words.of("a" + "𝒳".repeat(3) + "𐐷".repeat(60)).get(0);
    assertTrue(word.length() <= 40);
    assertEquals(
        word,
        new String(
            word.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8));
  }
}
