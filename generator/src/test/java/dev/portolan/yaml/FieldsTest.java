package dev.portolan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private final Diagnostics problems = new Diagnostics();

  private enum Colour {
    RED,
    DARK_BLUE
  }

  private Fields fields(String text) {
    Source source = new Source("f.yaml", text);
    return YamlReader.read(source, Limits.CATALOG, problems)
        .flatMap(root -> Fields.root(root, source, problems))
        .orElseThrow();
  }

  private List<String> lines() {
    return problems.sorted().stream().map(MiniCatalog::line).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "1.10", "007", "0x1F", "1e3", "2026-05-01", "true", "no", "1_0"})
  void takesNumbersAndBooleansForTextsAsWritten(String written) {
    assertEquals(Optional.of(written), fields("name: " + written).text("name"));
    assertEquals(List.of(), lines());
  }

  @Test
  void takesNullsAndBlanksForAbsent() {
    Fields fields = fields("a:\nb: ~\nc: ''\nd: '  '\ne: {}\nf: []\n");
    assertFalse(fields.has("a") || fields.has("b") || fields.has("none"));
    assertTrue(fields.has("c") && fields.has("e"));
    assertEquals(Optional.empty(), fields.text("c"));
    assertEquals(Optional.empty(), fields.text("d"));
    assertTrue(fields.isEmpty("a") && fields.isEmpty("e") && fields.isEmpty("f"));
    assertEquals(Optional.empty(), fields.date("a"));
    assertEquals(List.of(), fields.texts("b"));
    assertEquals(Optional.empty(), fields.object("a").map(Fields::place));
    assertTrue(fields.finish());
    assertEquals(List.of(), lines());
  }

  @Test
  void readsEveryType() {
    Fields fields =
        fields(
            """
            text: "  spaced  "
            flag: TRUE
            number: 5.50
            date: 2024-02-29
            choice: dark_blue
            texts: [a, 1.0]
            one: x
            """);
    assertEquals(Optional.of("spaced"), fields.text("text"));
    assertEquals(Optional.of(true), fields.flag("flag"));
    assertEquals(Optional.of(new BigDecimal("5.50")), fields.number("number"));
    assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), fields.date("date"));
    assertEquals(
        Optional.of(Colour.DARK_BLUE), fields.choice("choice", Colour.class, "colour-unknown"));
    assertEquals(
        List.of(
            new Located<>("a", new Location("f.yaml", 6, 9)),
            new Located<>("1.0", new Location("f.yaml", 6, 12))),
        fields.texts("texts"));
    assertEquals(
        List.of(new Located<>("x", new Location("f.yaml", 7, 6))), fields.textOrTexts("one"));
    assertTrue(fields.finish());
    assertEquals(List.of(), lines());
  }

  @Test
  void reportsEveryWrongTypeAtItsValue() {
    Fields fields =
        fields(
            """
            text: [a]
            flag: "true"
            number: "5"
            date: 2023-02-29
            choice: green
            texts: a
            mapping: a
            items: [{}, a]
            names: {a: [x]}
            """);
    fields.text("text");
    fields.flag("flag");
    fields.number("number");
    fields.date("date");
    fields.choice("choice", Colour.class, "dark-colour-unknown");
    fields.texts("texts");
    fields.object("mapping");
    assertEquals(1, fields.objects("items").size());
    fields.namedTexts("names");
    assertEquals(
        List.of(
            "f.yaml:1:7: error: \"text\": expected a text, found a list [wrong-type]",
            "f.yaml:2:7: error: \"flag\": expected true or false, found a text [wrong-type]",
            "f.yaml:3:9: error: \"number\": expected a number, found a text [wrong-type]",
            "f.yaml:4:7: error: \"date\": \"2023-02-29\" is not a day [date-invalid]",
            "f.yaml:5:9: error: unknown dark colour \"green\" [dark-colour-unknown]",
            "f.yaml:6:8: error: \"texts\": expected a list, found a text [wrong-type]",
            "f.yaml:7:10: error: \"mapping\": expected a mapping, found a text [wrong-type]",
            "f.yaml:8:13: error: an item of \"items\": expected a mapping, found a text"
                + " [wrong-type]",
            "f.yaml:9:12: error: \"a\": expected a text, found a list [wrong-type]"),
        lines());
  }

  @Test
  void reportsKeysNobodyAskedForHereAndBelow() {
    Fields fields = fields("a: {b: 1, c: 2}\nl: [{d: 1}]\ne: {f: {g: 1}}\nlater: {x: [y]}\n");
    fields.object("a").orElseThrow().text("b");
    fields.objects("l");
    fields.entries("e");
    fields.accept("later");
    assertFalse(fields.finish());
    assertFalse(fields.finish());
    assertEquals(
        List.of(
            "f.yaml:1:11: error: unknown key \"c\" [unknown-key]",
            "f.yaml:2:6: error: unknown key \"d\" [unknown-key]",
            "f.yaml:3:9: error: unknown key \"g\" [unknown-key]"),
        lines());
  }

  @Test
  void doesNotUnderstandWhatIsSaidTwice() {
    assertFalse(fields("a: 1\na: 2\n").finish());
    Fields outer = fields("m: {a: 1, a: 2}\n");
    outer.entries("m");
    outer.names("m");
    assertFalse(outer.finish());
  }

  @Test
  void reportsARequiredKeyThatIsMissingUnlessItIsMisspelled() {
    Fields fields = fields("nme: x\nempty: ''\nlist: []\n");
    fields.requiredText("name");
    fields.requiredText("title");
    fields.requiredText("empty");
    fields.requiredText("list");
    fields.finish();
    assertEquals(
        List.of(
            "f.yaml:1:1: error: the key \"title\" is missing here [missing-key]",
            "f.yaml:1:1: error: unknown key \"nme\" [unknown-key]",
            "f.yaml:2:8: error: \"empty\" is empty [text-empty]",
            "f.yaml:3:7: error: \"list\": expected a text, found a list [wrong-type]"),
        lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\\u0007\"", "\"\\e[31m\"", "\"\\x9b\"", "\"\\ud800\"", "\"\\0\""})
  void refusesCharactersThatCannotBeShown(String text) {
    assertEquals(Optional.empty(), fields("a: " + text).text("a"));
    assertEquals("control-character", problems.sorted().get(0).code());
  }

  @Test
  void keepsLineBreaksAndEveryOtherCharacter() {
    assertEquals(Optional.of("a\n\tb 𝄞"), fields("a: \"a\\n\\tb 𝄞\"").text("a"));
  }
}
