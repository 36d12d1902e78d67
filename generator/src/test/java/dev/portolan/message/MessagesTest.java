package dev.portolan.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final String ENGLISH =
      """
      date:
        month_6: "June"
        pattern: "{day} {month} {year}"
      nav:
        more: "{count, plural, =0 {no more} one {{count} more page} other {{count} more pages}}"
        title: "Pages of {name}"
      number:
        grouped_from: "4"
        separator: ","
      """;

  private final Diagnostics problems = new Diagnostics();
  private final Bundles bundles = new Bundles();

  private Messages in(String tag) {
    return bundles.in(language(tag)).orElseThrow();
  }

  private static Language language(String tag) {
    return Language.parse(tag).orElseThrow();
  }

  private MessagesTest add(String place, String yaml) {
    String tag = place.substring(place.lastIndexOf('/') + 1).replace(".yaml", "");
    bundles.add(language(tag), new Source(place, yaml), place.startsWith("themes/"), problems);
    return this;
  }

  private List<String> problems() {
    return problems.sorted().stream()
        .map(p -> p.location() + " " + p.code() + ": " + p.message())
        .toList();
  }

  @Test
  void fillsInValues() {
    Messages english = add("en.yaml", ENGLISH).in("en");

    assertEquals("Pages of {name}'s", english.text("nav.title", "name", "{name}'s"));
    assertEquals("no more", english.text("nav.more", "count", 0));
    assertEquals("1 more page", english.text("nav.more", "count", 1));
    assertEquals("12,345 more pages", english.text("nav.more", "count", 12_345));
    assertEquals("99999 more pages", english.text("nav.more", "count", "99999"));
    assertEquals("1 more page", english.text("nav.more", "count", "1"));
    assertEquals("1.5 more pages", english.text("nav.more", "count", "1.5"));
    assertEquals(List.of(), problems());
  }

  @Test
  void saysWhatIsMissing() {
    Messages english = add("en.yaml", ENGLISH).in("en");

    assertThrows(IllegalStateException.class, () -> english.text("nav.titel", "name", "x"));
    assertThrows(IllegalStateException.class, () -> english.text("nav.title", "nam", "x"));
    assertThrows(IllegalStateException.class, () -> english.text("nav.more"));
  }

  @Test
  void choosesPluralsAndNumbersAsTheLanguageDoes() {
    add("en.yaml", ENGLISH);
    add(
        "ru.yaml",
        """
        nav:
          more: "{count, plural, one {{count} день} few {{count} дня} many {{count} дней} other {{count} дня}}"
        number:
          grouped_from: "5"
          separator: " "
        """);
    Messages russian = in("ru");

    assertEquals("1 день", russian.text("nav.more", "count", 1));
    assertEquals("3 дня", russian.text("nav.more", "count", 3));
    assertEquals("5 дней", russian.text("nav.more", "count", 5));
    assertEquals("2021 день", russian.text("nav.more", "count", 2021));
    assertEquals("12 345 дней", russian.text("nav.more", "count", 12_345));
    assertEquals("-1 234 567", russian.number(-1_234_567));
  }

  @Test
  void putsTheWordsOfADateInTheirOrder() {
    add("en.yaml", ENGLISH);
    add(
        "fr.yaml",
        "date:\n  month_6: juin\n  pattern: '{day, select, 1 {1er} other {{day}}} {month} {year}'");
    add("ja.yaml", "date: {pattern: '{year}年{number}月{day}日'}");

    assertEquals("30 June 2027", in("en").date(LocalDate.of(2027, 6, 30)));
    assertEquals("1er juin 2027", in("fr").date(LocalDate.of(2027, 6, 1)));
    assertEquals("2027年6月30日", in("ja").date(LocalDate.of(2027, 6, 30)));
  }

  @Test
  void takesTheMoreSpecialLanguageBeforeTheNearerTheme() {
    add("themes/own/de.yaml", "nav: {title: 'Eigene Seiten von {name}'}");
    add("de.yaml", "nav: {title: 'Seiten von {name}', more: '{count} weitere'}");
    add("de-CH.yaml", "nav: {more: 'noch {count}'}");
    add("en.yaml", ENGLISH);

    Messages swiss = in("de-CH");
    assertEquals("Eigene Seiten von X", swiss.text("nav.title", "name", "X"));
    assertEquals("noch 3", swiss.text("nav.more", "count", 3));
    assertEquals("3 weitere", in("de-AT").text("nav.more", "count", 3));
    assertEquals("June", in("de").text("date.month_6"), "of English");
    assertTrue(bundles.in(language("fr")).isEmpty());
  }

  @Test
  void reportsWhatAThemeLacksAndWhatItHasInVain() {
    add("en.yaml", ENGLISH);
    add("it.yaml", "nav: {more: x}");
    add(
        "themes/own/it.yaml",
        """
        date: {month_6: giugno, pattern: '{day} {month} {year}'}
        nav: {title: 'Pagine di {nome}', titel: 'Pagine'}
        """);
    bundles.check(problems);

    assertEquals(
        List.of(
            "themes/own/it.yaml message-missing: 2 texts are missing:"
                + " number.grouped_from, number.separator",
            "themes/own/it.yaml:2:14 message-invalid: the text of \"nav.title\" has no value"
                + " \"nome\"",
            "themes/own/it.yaml:2:41 message-unknown: there is no text \"nav.titel\" in English"),
        problems());
    assertEquals(
        List.of(
            Optional.of("readers see the English ones until they are there"),
            Optional.of("did you mean \"name\"?"),
            Optional.of("did you mean \"nav.title\"?")),
        problems.sorted().stream().map(Diagnostic::hint).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{n'                                   | a \"{\" is not closed",
        "'{}'                                   | after \"{\" stands the name of a value",
        "'a } b'                                | a \"}\" closes nothing",
        "'{n, plural, one {x}}'                 | the choice by \"n\" lacks a text for other",
        "'{n, plural, other {x}'                | a \"{\" is not closed",
        "'{n, plural, some {x} other {x}}'      | \"some\" is no form of a plural; there are: zero, one, two, few, many, other",
        "'{n, plural, one {x} one {y} other {}}'| \"one\" is there twice",
        "'{n, number}'                          | \"number\" is no kind of choice; there are: plural, select",
        "'{n, select, a {x}}'                   | the choice by \"n\" lacks a text for other",
        "'{n: x}'                               | expected \",\" before \": x}\"",
      })
  void reportsATextThatCannotBeRead(String text, String message) {
    add("themes/own/en.yaml", "a:\n  b: \"" + text + "\"");

    assertEquals(
        List.of("themes/own/en.yaml:2:6 message-invalid: the text of \"a.b\": " + message),
        problems());
  }

  @Test
  void wantsTheFormsThatTheLanguageNeeds() {
    add("themes/own/pl.yaml", "a: '{n, plural, one {x} other {y}}'");

    assertEquals(
        List.of(
            "themes/own/pl.yaml:1:4 message-invalid: the text of \"a\": the choice by \"n\" lacks a"
                + " text for few, many"),
        problems());
  }

  @Test
  void reportsFilesOfAnotherShape() {
    add("themes/own/de.yaml", "- a");
    add("themes/own/es.yaml", "a: [b]");

    assertEquals(
        List.of(
            "themes/own/de.yaml:1:1 message-invalid: the file does not consist of keys and texts",
            "themes/own/es.yaml:1:4 message-invalid: \"a\" is no text"),
        problems());
  }

  @ParameterizedTest
  @CsvSource({
    "EN, en, ltr",
    "pt-br, pt-BR, ltr",
    "zh-HANT-tw, zh-Hant-TW, ltr",
    "ca-valencia, ca-valencia, ltr",
    "ar, ar, rtl",
    "he-IL, he-IL, rtl",
    "fa-AF, fa-AF, rtl",
    "ug, ug, rtl",
    "ur-latn, ur-Latn, ltr",
    "az-Arab, az-Arab, rtl"
  })
  void readsTagsOfLanguages(String written, String tag, String direction) {
    Language language = Language.parse(written).orElseThrow();

    assertEquals(tag, language.tag());
    assertEquals(direction, language.direction());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "german", "d", "de_DE", "de-", "en--US", "x-private", "de-DE-u-co"})
  void refusesWhatIsNoTag(String written) {
    assertEquals(Optional.empty(), Language.parse(written));
  }
}
