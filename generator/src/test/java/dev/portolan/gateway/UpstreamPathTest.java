package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamPathTest {

  /** The table of the gateway's documentation, its typing error put right: domain.md §3.3. */
  @ParameterizedTest
  @CsvSource({
    "/s, /fv0, /fv0/req, false, v0, /s/fv0/req",
    "/s, /fv0, /fv0, false, v0, /s/fv0",
    "/s, /fv0/, /fv0/, false, v0, /s/fv0/",
    "/s, /fv1, /fv1/req, false, v1, /sfv1/req",
    "/s, /fv1, /fv1, false, v1, /sfv1",
    "/s, /tv0, /tv0/req, true, v0, /s/req",
    "/s, /tv0, /tv0, true, v0, /s",
    "/s, /tv0/, /tv0/, true, v0, /s/",
    "/s, /tv1, /tv1/req, true, v1, /s/req",
    "/s, /tv1, /tv1, true, v1, /s",
    "/s, /tv1/, /tv1/req, true, v1, /sreq",
  })
  void putsTheDocumentedExamplesTogether(
      String base, String prefix, String requested, boolean strips, String handling, String path) {
    assertEquals(path, upstream(base, prefix, requested, strips, handling));
  }

  @ParameterizedTest
  @CsvSource({
    "/s/, /fv0, /fv0/req, false, v0, /s/fv0/req",
    "/, /fv0, /fv0/req, false, v0, /fv0/req",
    "/, /, /, false, v0, /",
    "/s, /, /, false, v0, /s",
    "/s/, /, /, false, v0, /s/",
    "/, /tv0, /tv0, true, v0, /",
    "/, /tv0/, /tv0/, true, v0, /",
    "/, /tv0, /tv0/, true, v0, /",
    "/s/, /tv0, /tv0, true, v0, /s",
    "/s/, /tv0/, /tv0/, true, v0, /s/",
    "/s, /, /, true, v0, /s",
    "/s, /tv0, /tv0bar, true, v0, /s/bar",
    "/s/, /tv0/, /tv0/req, true, v0, /s/req",
    "/s/, /tv0, /tv0/req, true, v0, /s/req",
    "/s/, /tv1, /tv1/req, true, v1, /s/req",
    "/s, /tv0/., /tv0/../x, true, v0, /s/x",
  })
  void joinsWithOneSlash(
      String base, String prefix, String requested, boolean strips, String handling, String path) {
    assertEquals(path, upstream(base, prefix, requested, strips, handling));
  }

  private static String upstream(
      String base, String prefix, String requested, boolean strips, String handling) {
    return UpstreamPath.of(
        base, requested, requested.substring(prefix.length()), strips, handling.equals("v1"));
  }
}
