package dev.portolan.analytics;

import dev.portolan.analytics.Snapshot.Source;
import dev.portolan.catalog.Analytics;
import dev.portolan.catalog.Analytics.LogSource;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the {@link Snapshot} of a catalog from the logs it names. */
public final class SnapshotReader {
  private SnapshotReader() {}

  /**
   * Reads the logs, adds them up and joins them to the catalog.
   *
   * @param gateways what the control planes do, as far as the catalog has their files
   * @param problems receives what is wrong with the logs; never a line of them
   * @return nothing if the catalog wants no figures, or its logs hold no entry
   * @throws IOException if a file cannot be read, or the machine cannot add up
   */
  public static Optional<Snapshot> read(
      Catalog catalog, List<Gateway> gateways, int threads, Diagnostics problems)
      throws IOException {
    Optional<Analytics> analytics = catalog.site().analytics();
    return analytics.isEmpty() || analytics.get().sources().isEmpty()
        ? Optional.empty()
        : read(catalog, gateways, analytics.get(), threads, problems);
  }

  private static Optional<Snapshot> read(
      Catalog catalog,
      List<Gateway> gateways,
      Analytics analytics,
      int threads,
      Diagnostics problems)
      throws IOException {
    long grain = Steps.grain(analytics.granularity(), analytics.zone());
    List<ControlPlane> planes = catalog.site().controlPlanes();
    List<String> names = planes.stream().map(ControlPlane::name).toList();
    List<Source> sources = new ArrayList<>();
    try (Rollup rollup = Rollup.open(grain, threads);
        SourceReader reader =
            new SourceReader(catalog.folder().root(), rollup, analytics, threads, problems)) {
      for (LogSource source : analytics.sources()) {
        int plane = names.indexOf(source.controlPlane());
        sources.add(reader.read(source, plane, planes.get(plane).analytics()));
      }
      Optional<Instant> newest =
          sources.stream().flatMap(s -> s.to().stream()).max(Instant::compareTo);
      Optional<Instant> oldest =
          sources.stream().flatMap(s -> s.from().stream()).min(Instant::compareTo);
      if (newest.isEmpty()) {
        problems.add(
            Diagnostic.warning(
                "analytics-without-entries",
                analytics.location(),
                "the logs hold no entry, so there are no figures"));
        return Optional.empty();
      }
      Steps steps = Steps.of(analytics, newest.get());
      SnapshotMaker maker =
          new SnapshotMaker(catalog, new KnownServices(catalog, gateways), rollup, steps);
      boolean comparable = reachesBack(steps, oldest.get());
      Snapshot snapshot = maker.make(sources, comparable, analytics.consumers());
      if (snapshot.total().metrics().requestCount() == 0) {
        problems.add(
            Diagnostic.warning(
                    "analytics-without-entries",
                    analytics.location(),
                    "the logs hold no entry of the time range, so all figures are zero")
                .withHint(
                    "they reach from "
                        + steps.text(oldest.get())
                        + " to "
                        + steps.text(newest.get())));
      }
      return Optional.of(snapshot);
    }
  }

  /** Whether logs that begin at {@code oldest} hold the time before the snapshot's, near enough. */
  private static boolean reachesBack(Steps steps, Instant oldest) {
    Duration length = Duration.between(steps.start(), steps.end());
    return oldest.isBefore(steps.previousStart().plus(length.dividedBy(20)));
  }
}
