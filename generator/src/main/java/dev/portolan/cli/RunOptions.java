package dev.portolan.cli;

import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.diagnostic.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code build} and {@code check} have in common. */
final class RunOptions {
  /** What makes a run fail. The constants are the words people write. */
  enum FailOn {
    error,
    warning,
    never;

    Optional<Severity> severity() {
      return switch (this) {
        case error -> Optional.of(Severity.ERROR);
        case warning -> Optional.of(Severity.WARNING);
        case never -> Optional.empty();
      };
    }
  }

  /** The forms of reports. The constants are the words people write. */
  enum Format {
    text,
    json,
    sarif,
    github
  }

  /** The kinds of sites. The constants are the words people write. */
  enum Only {
    portals,
    hub,
    analytics;

    SiteKind kind() {
      return switch (this) {
        case portals -> SiteKind.PORTALS;
        case hub -> SiteKind.HUB;
        case analytics -> SiteKind.ANALYTICS;
      };
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CATALOG",
      defaultValue = ".",
      description = "The folder with portolan.yaml (default: the current folder).")
  Path catalog;

  @Option(
      names = "--portal",
      paramLabel = "NAME",
      description = "Only this portal; may be given several times.")
  List<String> portals = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "KIND",
      description =
          "Only sites of this kind: ${COMPLETION-CANDIDATES}; may be given several times.")
  List<Only> only = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How problems are reported: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Format format;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "What makes the run fail: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  FailOn failOn;

  @Option(
      names = "--fail-under",
      paramLabel = "SCORECARD=PERCENT",
      description =
          "Fail if a service scores less on a scorecard; \"scorecard\" stands for every one; may be"
              + " given several times.")
  Map<String, Integer> failUnder = new TreeMap<>();

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "The present, such as 2026-11-21 or 2026-11-21T09:00:00Z; decides what has been sunset"
              + " (default: SOURCE_DATE_EPOCH, else the newest release in the catalog).")
  Instant now;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many units are rendered at once (default: one for each processor).")
  Integer threads;

  @Option(names = "--no-cache", description = "Render everything anew.")
  boolean noCache;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but problems.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Name every unit that is done; show stack traces.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
