package dev.portolan.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextReporterTest {
  private static final Location PLACE = new Location("products/payments/product.yaml", 7, 17);

  @Test
  void showsTheSourceLineACaretAHintAndRelatedPlaces() throws IOException {
    Diagnostic problem =
        Diagnostic.error("publish-status-unknown", PLACE, "unknown publish status \"publishd\"")
            .withHint("did you mean \"published\"?")
            .withRelated(new Location("portolan.yaml", 3, 1), "its portal");

    assertEquals(
        """
        products/payments/product.yaml:7:17: error: unknown publish status "publishd" \
        [publish-status-unknown]
            publish_status: publishd
                            ^
            hint: did you mean "published"?
            see portolan.yaml:3:1: its portal
        """,
        report("publish_status: publishd", false, problem));
  }

  @Test
  void keepsTheCaretUnderItsColumnBehindTabsAndWideCharacters() throws IOException {
    assertEquals(
        """
            名前:  x
                   ^
        """,
        Excerpt.of("名前:\t x", 6).orElseThrow());
  }

  @Test
  void showsAPartOfALongLine() {
    String line = "a".repeat(5_000) + "X" + "b".repeat(5_000_000);

    String excerpt = Excerpt.of(line, 5_001).orElseThrow();

    List<String> lines = excerpt.lines().toList();
    assertEquals(4 + 1 + 100 + 1, lines.get(0).length());
    assertEquals('X', lines.get(0).charAt(lines.get(1).indexOf('^')));
  }

  @Test
  void showsNoExcerptForAColumnBehindTheLine() {
    assertEquals(Optional.empty(), Excerpt.of("short", 20));
    assertEquals(Optional.empty(), Excerpt.of("", 1));
    assertTrue(Excerpt.of("short", 6).isPresent(), "the end of the line is a place");
  }

  @Test
  void namesAWholeFileWithoutALineAndTheCatalogWithoutAFile() throws IOException {
    Diagnostic file = Diagnostic.warning("a", Location.ofFile("a.yaml"), "empty");
    Diagnostic all = Diagnostic.info("b", Location.ofFile(""), "nothing here");

    assertEquals("info: nothing here [b]\n", report("", false, all));
    assertEquals("a.yaml: warning: empty [a]\n", report("", false, file));
  }

  @Test
  void letsNoTextOfAnAuthorBeginALineOrControlATerminal() throws IOException {
    String attack = "x\n::error file=a::b\r##vso[x]\u001b[31m\u009b1m\u202e\u2028\u0085y\ud800";
    Diagnostic problem =
        Diagnostic.error("a", new Location("::stop-commands::x\n/y.md", 1, 1), attack)
            .withHint(attack)
            .withRelated(new Location("##[group]", 1, 1), attack);

    String report = report(attack.replace("\n", ""), false, problem);

    for (String line : report.lines().toList()) {
      assertTrue(line.matches("|\\./::stop.*| {4}.*"), line);
    }
    assertFalse(report.codePoints().filter(c -> c != '\n').anyMatch(Printable::isHarmful));
  }

  @Test
  void coloursForATerminalOnly() throws IOException {
    Diagnostic problem = Diagnostic.error("a", PLACE, "wrong");

    assertTrue(report("x", true, problem).contains("\u001b[1;31merror\u001b[0m"));
    assertFalse(report("x", false, problem).contains("\u001b"));
  }

  @Test
  void leavesOutTheMildestOfTooManyAndCountsThem() throws IOException {
    Stream<Diagnostic> warnings =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> Diagnostic.warning("w", new Location("a.yaml", i, 1), "w" + i));
    Diagnostic last = Diagnostic.error("e", new Location("a.yaml", 99, 1), "the error");

    String report =
        report("", false, Stream.concat(warnings, Stream.of(last)).toArray(Diagnostic[]::new));

    assertTrue(report.contains("the error"), report);
    assertTrue(report.contains(": w19 ["), report);
    assertFalse(report.contains(": w20 ["), report);
    assertTrue(report.contains("\n… and 11 more in a.yaml\n"), report);
    assertTrue(report.endsWith("… 11 more problems are not shown; --format json lists all\n"));
  }

  @Test
  void showsAtMostTwoHundred() throws IOException {
    Diagnostic[] problems =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Diagnostic.error("e", Location.ofFile("f" + i), "m"))
            .sorted()
            .toArray(Diagnostic[]::new);

    String report = report("", false, problems);

    assertEquals(200, report.lines().filter(line -> line.contains(": error: ")).count());
    assertTrue(report.contains("… 800 more problems"), report);
  }

  private static String report(String line, boolean colours, Diagnostic... problems)
      throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter((file, number) -> Optional.of(line), colours).report(List.of(problems), out);
    return out.toString();
  }
}
