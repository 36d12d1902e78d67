package dev.portolan.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("name", "slug", "publish_status", "public_labels", "portals", "v1");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "nam, name",
        "naem, name",
        "Name, name",
        "names, name",
        "nmea, -",
        "n, -",
        "publish-status, publish_status",
        "publish_staus, publish_status",
        "status, -",
        "PUBLISHSTATUS, publish_status",
        "publiclabels, public_labels",
        "portal, portals",
        "portas, portals",
        "v2, v1",
        "xy, -",
        "'', -",
        "slag, slug"
      })
  void findsWhatAnAuthorMayHaveMeant(String word, String meant) {
    assertEquals(Optional.ofNullable(meant), Nearest.of(word, KNOWN));
  }

  @Test
  void takesTheFirstOfEquallyNearOnes() {
    assertEquals(Optional.of("b1"), Nearest.of("b3", List.of("b1", "b2")));
    assertEquals(Optional.of("b2"), Nearest.of("b2", List.of("b1", "b2")));
  }

  @Test
  void doesNotCompareEndlessWords() {
    assertEquals(Optional.empty(), Nearest.of("x".repeat(1_000_000), KNOWN));
    assertEquals(Optional.empty(), Nearest.of("x", List.of("x".repeat(1_000_000))));
  }

  @Test
  void hintsAtTheNearestOrAtAll() {
    assertEquals(Optional.of("did you mean \"name\"?"), Nearest.hint("nam", KNOWN));
    assertEquals(Optional.of("there are: a, b"), Nearest.hint("unlike", List.of("a", "b")));
    assertEquals(Optional.of("there is only: a"), Nearest.hint("unlike", List.of("a")));
    assertEquals(Optional.empty(), Nearest.hint("unlike", List.of()));
    List<String> many = IntStream.range(0, 30).mapToObj(i -> "long-name-" + i).toList();
    String hint = Nearest.hint("unlike", many).orElseThrow();
    assertTrue(hint.startsWith("there are: long-name-0, "), hint);
    assertTrue(hint.endsWith(", long-name-19, …"), hint);
  }
}
