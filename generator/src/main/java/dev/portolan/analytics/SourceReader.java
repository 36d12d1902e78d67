package dev.portolan.analytics;

import dev.portolan.analytics.Snapshot.Source;
import dev.portolan.analytics.log.Damage;
import dev.portolan.analytics.log.Entries;
import dev.portolan.analytics.log.Entries.Damaged;
import dev.portolan.analytics.log.LogFile;
import dev.portolan.catalog.Analytics;
import dev.portolan.catalog.Analytics.LogSource;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Reads the files of sources into a roll-up. Messages name files and lines and never show a line:
 * they are printed where others can read them.
 */
final class SourceReader implements AutoCloseable {
  private final LogPaths paths;
  private final Rollup rollup;
  private final Analytics analytics;
  private final Diagnostics problems;
  private final ExecutorService workers;
  private final int threads;
  private final Set<Path> seen = new HashSet<>();

  SourceReader(
      Path catalog, Rollup rollup, Analytics analytics, int threads, Diagnostics problems) {
    this.paths = new LogPaths(catalog);
    this.rollup = rollup;
    this.analytics = analytics;
    this.problems = problems;
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** Adds the entries of all files of a source; says what there was. */
  Source read(LogSource source, int controlPlane, boolean detailed) throws IOException {
    SourceTally tally = new SourceTally();
    for (Located<String> path : source.paths()) {
      for (Path file : files(path)) {
        if (seen.add(file.toRealPath())) {
          read(file, path, controlPlane, tally);
        } else {
          problems.add(
              Diagnostic.warning(
                      "log-file-twice",
                      path.location(),
                      "\"" + paths.shown(file) + "\" has been read already, and is not read again")
                  .withHint("let each file belong to one path"));
        }
      }
    }
    return new Source(
        source.paths().stream().map(Located::value).collect(Collectors.joining(", ")),
        source.controlPlane(),
        detailed,
        tally.entries,
        tally.skipped,
        time(tally.entries, tally.oldest),
        time(tally.entries, tally.newest));
  }

  private static Optional<Instant> time(long entries, long millis) {
    return entries == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private List<Path> files(Located<String> path) throws IOException {
    List<Path> files = paths.find(path.value());
    if (files.isEmpty()) {
      problems.add(
          LogPaths.isGlob(path.value())
              ? Diagnostic.warning(
                      "log-files-missing",
                      path.location(),
                      "no file matches \"" + path.value() + "\"")
                  .withHint("paths begin at the folder of portolan.yaml")
              : Diagnostic.error(
                      "file-missing", path.location(), "there is no file \"" + path.value() + "\"")
                  .withHint("paths begin at the folder of portolan.yaml"));
    }
    return files;
  }

  private void read(Path file, Located<String> path, int controlPlane, SourceTally source)
      throws IOException {
    FileTally tally = new FileTally();
    new LogFile(file, workers, threads)
        .readKong(
            entries -> {
              tally.add(entries);
              rollup.add(controlPlane, entries, analytics.consumers());
            });
    source.add(tally);
    if (tally.skipped() > 0) {
      report(file, path, tally);
    }
  }

  private void report(Path file, Located<String> path, FileTally tally) {
    String shown = paths.shown(file);
    StringJoiner kinds = new StringJoiner(", ");
    tally.damaged.forEach(
        (damage, damaged) ->
            kinds.add(
                damaged.count()
                    + " "
                    + damage.words()
                    + (damage == Damage.COMPRESSION
                        ? ""
                        : " (first: line " + damaged.first() + ")")));
    problems.add(
        tally.entries == 0
            ? Diagnostic.error(
                    "log-file-damaged",
                    path.location(),
                    "\"" + shown + "\" holds no entry, only damaged lines: " + kinds)
                .withHint("is it a log of this format?")
            : Diagnostic.warning(
                "log-lines-damaged",
                path.location(),
                "\"" + shown + "\" has damaged lines, which are not counted: " + kinds));
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  /** What one file holds. */
  private static final class FileTally {
    private final java.util.Map<Damage, Damaged> damaged = new java.util.EnumMap<>(Damage.class);
    private long lines;
    private long entries;
    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;

    void add(Entries more) {
      more.damaged()
          .forEach(
              (damage, found) -> {
                Damaged before =
                    damaged.getOrDefault(damage, new Damaged(0, lines + found.first()));
                damaged.put(damage, new Damaged(before.count() + found.count(), before.first()));
              });
      lines += more.lines();
      entries += more.size();
      for (int i = 0; i < more.size(); i++) {
        oldest = Math.min(oldest, more.time(i));
        newest = Math.max(newest, more.time(i));
      }
    }

    long skipped() {
      return damaged.values().stream().mapToLong(Damaged::count).sum();
    }
  }

  /** What all files of a source hold. */
  private static final class SourceTally {
    private long entries;
    private long skipped;
    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;

    void add(FileTally file) {
      entries += file.entries;
      skipped += file.skipped();
      oldest = Math.min(oldest, file.oldest);
      newest = Math.max(newest, file.newest);
    }
  }
}
