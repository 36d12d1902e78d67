package dev.portolan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleMakerTest {
  /** Only an object with one certain property is not as its {@code not} has it. */
  private static final String TRICKY = "collect annotations inside a 'not', even if collection";

  @Test
  void findsAValueForEverySchemaOfTheOfficialTestsThatHasOne() {
    List<String> missed = new ArrayList<>();
    int count = 0;
    for (TestSuite.Group group : TestSuite.groups()) {
      if (group.tries().stream().noneMatch(TestSuite.Try::valid)
          || group.description().startsWith(TRICKY)) {
        continue;
      }
      count++;
      Made made = new ExampleMaker(group.named()).make(group.schema(), Direction.EITHER);
      if (!made.fits()) {
        missed.add(group + " " + group.named().get("root").node() + " -> " + made.value());
      }
    }
    System.out.println(
        "schemas of the official tests: " + count + ", no value found: " + missed.size());
    assertTrue(count > 300, "only " + count);
    assertEquals("", String.join("\n", missed));
  }
}
