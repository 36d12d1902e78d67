package dev.portolan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {

  /**
   * Where formats are seen less strictly than by the official tests, because authors do and no API
   * minds: durations as ISO 8601 has them, host names with underscores and without the tables of
   * IDNA, URIs with {variables} and letters of all languages, leap seconds at any time.
   */
  private static final List<String> LENIENT =
      List.of(
          "optional/date-time: .*leap second.*",
          "optional/time: .*leap second.*",
          "optional/duration: .*(fractional|cannot appear without|comma).*",
          "optional/email: .*IPv4-address-literal.*",
          "optional/hostname: .*(A-label|underscore).*",
          "optional/hostname: .*3rd and 4th position.*",
          "optional/uri: .*(userinfo|non US-ASCII|\\{\\}|port|IPv4|square brackets).*");

  @Test
  void agreesWithTheOfficialTests() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    int lenient = 0;
    for (TestSuite.Group group : TestSuite.groups()) {
      Validator validator = new Validator(new Definitions(group.named()));
      for (TestSuite.Try test : group.tries()) {
        Verdict verdict = validator.check(group.schema().node(), test.data(), Direction.EITHER);
        count++;
        if (verdict.fits() != test.valid()) {
          String line = group + ": " + test.description() + " " + verdict.violations();
          if (test.valid() || LENIENT.stream().noneMatch(line::matches)) {
            wrong.add(line);
          } else {
            lenient++;
          }
        }
      }
    }
    System.out.println(
        "official tests of JSON Schema: "
            + count
            + ", seen less strictly: "
            + lenient
            + ", wrong: "
            + wrong.size());
    assertTrue(count > 1_000, "only " + count);
    assertTrue(lenient < 50, "only a few: " + lenient);
    assertEquals("", String.join("\n", wrong));
  }
}
