package dev.portolan.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.code.CodeFence.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFenceTest {
  @Test
  void readsLanguageTitleLinesAndNumbers() {
    CodeFence fence = CodeFence.of("JS title=\"src/app.js\" {1,3-5} showLineNumbers");

    assertEquals("js", fence.language());
    assertEquals("src/app.js", fence.title());
    assertEquals(List.of(new Span(1, 1), new Span(3, 5)), fence.highlighted());
    assertTrue(fence.numbered());
    assertEquals(1, fence.firstNumber());
  }

  @Test
  void readsTheSettingsOfMaterialForMkDocs() {
    CodeFence fence = CodeFence.of("py title='bubble_sort.py' linenums=\"7\" hl_lines=\"2 4-5\"");

    assertEquals("bubble_sort.py", fence.title());
    assertEquals(List.of(new Span(2, 2), new Span(4, 5)), fence.highlighted());
    assertEquals(7, fence.firstNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json{2}", "json {2}", "{.json highlight=\"2\"}", "json mark={2}"})
  void readsTheUsualWaysToHighlightALine(String info) {
    CodeFence fence = CodeFence.of(info);

    assertEquals("json", fence.language());
    assertEquals(List.of(new Span(2, 2)), fence.highlighted());
  }

  @Test
  void takesTheLanguageOfADifferenceFromItsSetting() {
    assertEquals("js", CodeFence.of("diff lang=\"js\"").language());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "{}",
        "{5-2}",
        "{0}",
        "{99999999999}",
        "title=",
        "title=\"",
        "=",
        "js \"x",
        "{{{",
        "js {title=\"}",
        "js title",
        "\"><script>",
        "js /regex.*/ ins=\"x\"",
        "showLineNumbers=false"
      })
  void passesOverWhatItDoesNotUnderstand(String info) {
    CodeFence fence = CodeFence.of(info);

    assertEquals(List.of(), fence.highlighted());
    assertFalse(fence.numbered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "\"", "a=", "a{", "title=\"x\" ", "{1,", "{1} ", "1-"})
  void isNotHeldUpByLongLines(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertNotNull(CodeFence.of(piece.repeat(20_000))));
  }

  @Test
  void putsLinesIntoElementsOnlyWhereTheyAreAskedFor() {
    assertEquals("[\n\n]", colour("json title=x", "[\n\n]"));
    assertEquals(
        "<span class=\"line\" data-line=\"9\">[\n</span>"
            + "<span class=\"line is-marked\" data-line=\"10\">\n</span>"
            + "<span class=\"line\" data-line=\"11\">]</span>",
        colour("json {2} linenums=9", "[\n\n]"));
  }

  @Test
  void closesTokensAtTheEndsOfLines() {
    assertEquals(
        "<span class=\"line is-marked\"><span class=\"t-comment\">/* a</span>\n</span>"
            + "<span class=\"line\"><span class=\"t-comment\">b */</span>\n</span>",
        colour("java {1}", "/* a\nb */\n"));
  }

  private static String colour(String info, String code) {
    return CodeColouring.colour(CodeFence.of(info), code).markup();
  }
}
