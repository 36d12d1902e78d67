package dev.portolan.example.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "ab",
          "abc",
          "aab",
          "aaab",
          "A",
          "AB12",
          "12",
          "2026-01-15",
          "x-y_z",
          "foo bar",
          " ",
          "\t",
          "\n",
          "a\nb",
          "é",
          "日本",
          "😀",
          "a.b",
          "[a]",
          "a|b",
          "abcabc",
          "jane@example.com",
          "+442079460000",
          "#a1b2c3",
          "00",
          "000",
          "Passw0rd",
          "_",
          "-",
          "^$");

  /** Where Java's engine and ECMA-262 agree, so do we. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "^a",
        "a$",
        "^a$",
        "ab|b",
        "^(ab|b)$",
        "^(?:a|b)+$",
        "a*",
        "^a*$",
        "^a+b$",
        "^a?b$",
        "^a{2}b$",
        "^a{2,}b$",
        "^a{1,3}b$",
        "^[a-c]+$",
        "^[^a-c]+$",
        "^[\\w.-]+$",
        "^\\d+$",
        "\\D",
        "\\S",
        "^\\w+$",
        "\\W",
        "\\bb",
        "\\Bb",
        ".",
        "^.$",
        "^..$",
        "^$",
        "\\.",
        "\\[a\\]",
        "a\\|b",
        "^(a|ab)(c|bcd)*$",
        "(?=.*\\d)(?=.*[A-Z])",
        "^(?!0{3})\\d{3}$",
        "(?<=a)b",
        "(?<!a)b",
        "^(?<word>[a-z]+)$",
        "\\u0061",
        "\\x61",
        "\\p{L}",
        "^\\p{Lu}",
        "\\P{L}",
        "(?i)ab",
        "^[+]?\\d+$",
        "^#([a-f0-9]{6}|[a-f0-9]{3})$",
        "[-a]",
        "[a-]",
        "[\\]]",
        "[.]",
        "^(a*)*$",
        "^(a|b*)*c?$",
        "^(?:(?:a|b)c?){1,4}$",
        "[\\s]",
        "a{0}",
        "^[\\d-]+$",
        "^😀$",
        "^.{1,2000}$",
        "x*$",
        "a+?b"
      })
  void matchesAsOthersDo(String pattern) {
    Regex regex = Regex.of(pattern).orElseThrow();
    for (String text : TEXTS) {
      // Java's $ also matches before a line end
      String java = pattern.replaceAll("(?<!\\\\)\\$(?=$|\\|)", "\\\\z");
      boolean expected = Pattern.compile(java).matcher(text).find();
      assertEquals(Optional.of(expected), regex.findsIn(text), () -> pattern + " in " + text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]{2,10}$",
        "^\\d{4}-\\d{2}-\\d{2}$",
        "^(?=.*[A-Z])(?=.*\\d)(?=.*[a-z]).{8,}$",
        "^[0-9a-fA-F]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",
        "^\\+?[1-9]\\d{1,14}$",
        "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$",
        "^(?!0{3})\\d{3}$",
        "^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$",
        "^(ec2|gcp):[\\w-]{36}$",
        "^\\p{Lu}\\p{L}+$",
        "[\\u3041-\\u3096]+",
        "^(a|b)?c*$",
        "^\\S(.*\\S)?$",
        "^(\\*|[a-z]+/\\*)$",
        "^.{1,5000}$",
        "^$"
      })
  void writesTextsThatMatch(String pattern) {
    Regex regex = Regex.of(pattern).orElseThrow();
    String text = regex.sample(0, 100, 0).orElseThrow();

    assertTrue(Pattern.compile(pattern).matcher(text).find(), () -> pattern + ": " + text);
    assertEquals(Optional.of(text), Regex.of(pattern).orElseThrow().sample(0, 100, 0));
  }

  @Test
  void writesTextsOfTheLengthThatIsWanted() {
    Regex letters = Regex.of("^[a-z]*$").orElseThrow();

    assertEquals(20, letters.sample(20, 30, 0).orElseThrow().length());
    assertEquals(Optional.of("exa"), letters.sample(0, 3, 0));
    assertEquals(Optional.empty(), Regex.of("^[a-z]{5}$").orElseThrow().sample(6, 9, 0));
  }

  @Test
  void writesDifferentTextsWhereItCan() {
    Regex regex = Regex.of("^(red|green|blue)$").orElseThrow();

    assertEquals(
        List.of("red", "green", "blue"),
        List.of(
            regex.sample(0, 9, 0).orElseThrow(),
            regex.sample(0, 9, 1).orElseThrow(),
            regex.sample(0, 9, 2).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[a",
        "*a",
        "a**",
        "(a)\\1",
        "\\k<a>",
        "a{2,1}",
        "[b-a]",
        "\\p{Nonsense}",
        "\\",
        "(?>a)",
        "a{2000000000}",
        "(()){1000000000}",
        "((((a{99}){99}){99}){99})",
        "[[:alpha:]]"
      })
  void hasNoOpinionOnWhatItDoesNotUnderstand(String pattern) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), Regex.of(pattern)));
  }

  /** Each of these keeps an engine that backtracks busy for longer than anybody waits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a+)+$",
        "^(a|a)*$",
        "^(a|aa)+$",
        "^(.*a){20}$",
        "^([a-zA-Z]+)*$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "^(?=(a+)+b)(?!(a*)*c).*$",
        "(?<=(a+)+b)c",
        "a{0,999}a{0,999}a{0,999}$"
      })
  void staysLinearOnHostilePatterns(String pattern) {
    String text = "a".repeat(5_000) + "!";

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Regex regex = Regex.of(pattern).orElseThrow();
          assertTrue(!regex.findsIn(text).orElse(false));
          regex.sample(0, 100, 0);
        });
  }

  @Test
  void refusesGroupsWithinGroupsWithoutEnd() {
    String deep = "(".repeat(50_000) + "a" + ")".repeat(50_000);

    assertEquals(Optional.empty(), Regex.of(deep));
  }
}
