package dev.portolan.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
  /** Prints the forms of the numbers of its first argument in each language it knows. */
  private static final String NODE =
      """
      const [numbers, tags] = process.argv.slice(1).map((list) => list.split(" "));
      for (const tag of tags) {
        if (Intl.PluralRules.supportedLocalesOf(tag).length) {
          const rules = new Intl.PluralRules(tag);
          console.log(tag + " " + numbers.map((n) => rules.select(Number(n))).join(" "));
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "en,   1,  one",
    "en,   0,  other",
    "fr,   0,  one",
    "fr,   1000000, many",
    "pt-PT, 0, other",
    "de-AT, 1, one",
    "ja,   1,  other",
    "ru,  21,  one",
    "ru,  12,  many",
    "pl,   3,  few",
    "pl,  21,  many",
    "cs,   5,  other",
    "ar,   0,  zero",
    "ar,   2,  two",
    "ar, 103,  few",
    "ar, 111,  many",
    "ar, 100,  other",
    "lv,  10,  zero",
    "he,   2,  two",
    "xx,   1,  other"
  })
  void choosesTheFormOfANumber(String tag, long number, String form) {
    assertEquals(form, Plural.of(Language.parse(tag).orElseThrow()).form(number).word());
  }

  @Test
  void needsTheFormsThatCommonNumbersHave() {
    assertEquals("[ONE, OTHER]", Plural.of(new Language("es")).needed().toString());
    assertEquals("[ONE, FEW, MANY, OTHER]", Plural.of(new Language("uk")).needed().toString());
  }

  @Test
  void agreesWithUnicodeInEveryLanguage() throws IOException, InterruptedException {
    List<Long> numbers =
        LongStream.concat(
                LongStream.rangeClosed(0, 300),
                LongStream.of(
                    980, 1000, 1001, 1011, 2000, 20_000, 40_000, 41_000, 60_000, 99_999, 100_000,
                    1_000_000, 1_000_001, 1_100_000, 2_000_000))
            .boxed()
            .toList();
    List<String> expected = node(numbers);
    assertTrue(expected.size() > 150, "Intl speaks only " + expected.size() + " of ours");
    List<String> found = new ArrayList<>();
    for (String line : expected) {
      String tag = line.substring(0, line.indexOf(' '));
      Plural plural = Plural.of(Language.parse(tag).orElseThrow());
      found.add(
          tag
              + " "
              + numbers.stream().map(n -> plural.form(n).word()).collect(Collectors.joining(" ")));
    }
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  private static List<String> node(List<Long> numbers) throws IOException, InterruptedException {
    String list = numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    Process process;
    try {
      process =
          new ProcessBuilder("node", "-e", NODE, list, String.join(" ", Plural.tags()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      System.out.println("skipped: plural rules are compared with those of node, which is missing");
      Assumptions.abort("no node");
      throw e;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return out.lines().toList();
  }
}
