package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.diagnostic.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOrderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1 v2 v10",
        "1.0.0 1.2.0 1.10.0 2.0.0",
        "2.0-alpha 2.0-beta 2.0-rc1 2.0-rc2 2.0 2.0.1",
        "2024-11 2025-02 2026-01",
        "01 1 002 2 3",
        "a B c",
        "9 10 99999999999999999999998 99999999999999999999999",
        "v1 v1-eu v2",
        "2.0-devices 2.1"
      })
  void comparesNamesAsPeopleDo(String names) {
    List<String> expected = List.of(names.split(" "));
    List<String> sorted = new ArrayList<>(expected);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(sorted, new Random(seed));
      sorted.sort(NaturalOrder.INSTANCE);
      assertEquals(expected, sorted);
    }
  }

  @Test
  void letsReleaseDatesDecideAmongThoseThatHaveOne() {
    assertEquals(List.of("v3", "v1", "v2"), order("v1 2025", "v2 2026", "v3 2024"));
  }

  @Test
  void leavesVersionsWithoutADateWhereTheirNamesPutThem() {
    assertEquals(List.of("v1", "v2", "v3"), order("v3", "v1 2024", "v2 2025"));
    assertEquals(List.of("v1", "v2"), order("v2 2026", "v1"));
    assertEquals(List.of("v3", "v2", "v1", "v4"), order("v1 2026", "v2", "v3 2025", "v4"));
  }

  @Test
  void keepsTheNaturalOrderOfThoseReleasedOnOneDay() {
    assertEquals(List.of("v2", "v10"), order("v10 2026", "v2 2026"));
  }

  private static List<String> order(String... versions) {
    List<Version> all = new ArrayList<>();
    for (String version : versions) {
      String[] parts = version.split(" ");
      all.add(version(parts[0], parts.length > 1 ? parts[1] : ""));
    }
    return VersionOrder.sort(all).stream().map(Version::name).toList();
  }

  private static Version version(String name, String year) {
    return new Version(
        new Slug(name),
        name,
        "folder",
        PublishStatus.PUBLISHED,
        false,
        Optional.empty(),
        year.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(year + "-01-01")),
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty(),
        TryIt.LIVE,
        Location.ofFile("f"));
  }
}
