package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRegexTest {

  /** Each row was measured with Rust's regex 1.11.1 and PCRE2 10.42. */
  @TestFactory
  Stream<DynamicTest> agreesWithTheGateway() throws IOException {
    List<String> rows;
    try (InputStream in = PathRegexTest.class.getResourceAsStream("regex-verdicts.tsv")) {
      rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertEquals(40, rows.size());
    return rows.stream()
        .map(row -> row.split("\t"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertEquals(row[1], verdict(row[0]), row[0])));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/[\\w-.]+",
        "/[a[b]",
        "/\\012",
        "/\\Cx",
        "/(?<1a>x)",
        "/a???",
        "/a{70000}",
        "/(?)",
        "/(a",
        "/a)",
        "/\\",
        "/[\\bx]",
        "/[z-a]",
        "/\\é",
        "/(?#note)",
        "/(?P=n)",
        "/a{2}{3}"
      })
  void refusesWhatOneOfTheEnginesRefuses(String pattern) {
    assertEquals("reject", verdict(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a|b",
        "/(a|b)*",
        "/[]a]",
        "/[^]a]",
        "/[a-z&&[^b]]",
        "/a{2,}?",
        "/(?i:a)b",
        "/(?s-i)a",
        "/[-a]",
        "/\\x41",
        "/\\x{41}",
        "/ü",
        "/^$",
        "/a]b}",
        "/(?:a{500}){500}"
      })
  void acceptsWhatBothEnginesAccept(String pattern) {
    assertEquals("accept", verdict(pattern));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a++", "/(?R)x", "/\\b{start}", "/(?x) a b"})
  void saysWhereTheEnginesReadAPatternDifferently(String pattern) {
    assertTrue(PathRegex.judge(pattern).doubt().isPresent());
  }

  private static String verdict(String pattern) {
    return PathRegex.judge(pattern).accepted() ? "accept" : "reject";
  }
}
