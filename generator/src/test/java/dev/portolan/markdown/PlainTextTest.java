package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.portolan.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  /** What the parser makes of a text, without the short way. */
  private static String parsed(String text) {
    Markup out = new Markup();
    new BlockWriter(out, RawHtml.VERBATIM, false).children(Syntax.parse(text));
    return Cleaned.body(out.toString()).html().strip();
  }

  @Test
  void writesWhatTheParserLeadsToForEveryDescriptionOfTheCorpora() throws IOException {
    Set<String> texts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Corpora.required())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        collect(file, texts);
      }
    }
    int plain = 0;
    for (String text : texts) {
      if (PlainText.is(text)) {
        assertEquals(parsed(text), PlainText.html(text).markup(), text);
        plain++;
      }
    }
    System.out.println(plain + " of " + texts.size() + " descriptions are plain text");
    assertTrue(plain > texts.size() / 2);
  }

  private static void collect(Path file, Set<String> texts) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String name = parser.currentName();
        boolean prose = name != null && List.of("description", "summary", "title").contains(name);
        if (token == JsonToken.VALUE_STRING && prose) {
          texts.add(parser.getText());
        }
      }
    } catch (JsonProcessingException e) {
      // Broken on purpose.
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "One line",
        "  indented  ",
        "Two\nlines",
        "Two\n\n\nparagraphs\n",
        "snake_case_name and kebab-case, it's \"quoted\" (so).",
        "a < b, c > d & e, 50% = 1/2 + x",
        "Ends with colon: and at 12:30, see v1.2.3",
        "Über 返金 🎉",
        "1.5 times",
      })
  void takesTheShortWay(String text) {
    assertTrue(PlainText.is(text), text);
    assertEquals(parsed(text), PlainText.html(text).markup());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a",
        "- a",
        "+ a",
        "* a",
        "1. a",
        "2) a",
        "> a",
        "    code",
        "\tcode",
        "a\n===",
        "a\n---",
        "a  \nb",
        "a\\\nb",
        "*a*",
        "_a_",
        "`a`",
        "[a](b)",
        "<b>a</b>",
        "&amp;",
        "~a~",
        "| a |",
        "www.example.com",
        "https://example.com",
        "me@example.com",
        "a\u00A0b",
        "\0",
        "~~~\na",
        "a\n  b  \nc",
        "1234567890. a",
      })
  void leavesTheRestToTheParser(String text) {
    assertFalse(PlainText.is(text), text);
  }
}
