package dev.portolan;

import dev.portolan.diagnostic.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to build, and in which surroundings.
 *
 * @param catalog the catalog's folder
 * @param output the folder that receives the sites; absent: check only
 * @param portals names of the portals to build; empty: all
 * @param only the kinds of sites to build; empty: all
 * @param now the instant the build takes for the present, which decides what has been sunset;
 *     absent: the newest release that readers of a portal see
 * @param threads how many units are rendered at once
 * @param failOn the mildest severity that makes the build fail; absent: none does
 * @param failUnder scorecard → the percentage that a service has to reach on it; {@code scorecard}
 *     stands for all that are not named
 */
public record BuildRequest(
    Path catalog,
    Optional<Path> output,
    List<String> portals,
    Set<SiteKind> only,
    Optional<Instant> now,
    int threads,
    Optional<Severity> failOn,
    SortedMap<String, Integer> failUnder) {

  /** The word for every scorecard in {@link #failUnder}. */
  public static final String EVERY_SCORECARD = "scorecard";

  /** The kinds of sites; the words of {@code --only}. */
  public enum SiteKind {
    PORTALS,
    HUB,
    ANALYTICS;

    /** The word people use for it, and its folder in the output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BuildRequest {
    portals = List.copyOf(portals);
    only = Set.copyOf(only);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    failUnder = Collections.unmodifiableSortedMap(new TreeMap<>(failUnder));
  }

  /** A request that asks for no scores. */
  public BuildRequest(
      Path catalog,
      Optional<Path> output,
      List<String> portals,
      Set<SiteKind> only,
      Optional<Instant> now,
      int threads,
      Optional<Severity> failOn) {
    this(catalog, output, portals, only, now, threads, failOn, new TreeMap<>());
  }
}
