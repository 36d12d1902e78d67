package dev.portolan.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Oldest to newest. Versions stand in the natural order of their names; those with a release date
 * then share out the places they have among themselves, by date. So a draft without a date stays
 * where its name puts it. The order of some versions depends on nothing but these versions: sort
 * again what is left after others were hidden.
 */
public final class VersionOrder {
  private static final Comparator<Version> BY_NAME =
      Comparator.comparing(Version::name, NaturalOrder.INSTANCE).thenComparing(Version::slug);

  private VersionOrder() {}

  /** {@code versions}, oldest to newest. */
  public static List<Version> sort(Collection<Version> versions) {
    List<Version> byName = versions.stream().sorted(BY_NAME).toList();
    Iterator<Version> byDate =
        byName.stream()
            .filter(version -> version.released().isPresent())
            .sorted(Comparator.comparing(version -> version.released().orElseThrow()))
            .iterator();
    List<Version> sorted = new ArrayList<>();
    for (Version version : byName) {
      sorted.add(version.released().isPresent() ? byDate.next() : version);
    }
    return sorted;
  }
}
