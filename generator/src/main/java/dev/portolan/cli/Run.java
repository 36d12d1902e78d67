package dev.portolan.cli;

import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.Portolan;
import dev.portolan.diagnostic.GithubReporter;
import dev.portolan.diagnostic.JsonReporter;
import dev.portolan.diagnostic.Reporter;
import dev.portolan.diagnostic.SarifReporter;
import dev.portolan.diagnostic.TextReporter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Does what {@code build} and {@code check} were asked to do, and tells how it went. */
final class Run {
  private final Terminal terminal;
  private final RunOptions options;
  private final CommandLine command;

  Run(Terminal terminal, RunOptions options, CommandLine command) {
    this.terminal = terminal;
    this.options = options;
    this.command = command;
  }

  /** Returns the exit status; {@code output} as in {@link BuildRequest}. */
  int call(Optional<Path> output) throws IOException {
    long start = System.nanoTime();
    BuildRequest request = request(output);
    BuildResult result;
    try (ProgressLine progress = progress()) {
      result = Portolan.build(request, progress);
    }
    StringBuilder report = new StringBuilder();
    reporter().report(result.diagnostics(), report);
    terminal.out().print(report);
    if (!options.quiet) {
      new Summary(output, System.nanoTime() - start).print(result, summaryStream());
    }
    return result.failed() ? 1 : 0;
  }

  private BuildRequest request(Optional<Path> output) {
    int threads =
        options.threads == null ? Runtime.getRuntime().availableProcessors() : options.threads;
    if (threads < 1 || threads > 256) {
      throw new ParameterException(command, "--threads must be between 1 and 256");
    }
    return new BuildRequest(
        options.catalog,
        output,
        options.portals,
        options.only.stream().map(RunOptions.Only::kind).collect(Collectors.toSet()),
        Optional.ofNullable(options.now).or(this::sourceDateEpoch),
        threads,
        options.failOn.severity(),
        scores());
  }

  private SortedMap<String, Integer> scores() {
    for (Map.Entry<String, Integer> limit : options.failUnder.entrySet()) {
      if (limit.getValue() == null || limit.getValue() < 0 || limit.getValue() > 100) {
        throw new ParameterException(
            command, "--fail-under takes a percentage from 0 to 100, such as scorecard=80");
      }
    }
    return new TreeMap<>(options.failUnder);
  }

  /** As reproducible-builds.org has it: seconds since 1970. */
  private Optional<Instant> sourceDateEpoch() {
    String value = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(value.strip())));
    } catch (NumberFormatException | DateTimeException e) {
      throw new ParameterException(
          command, "SOURCE_DATE_EPOCH is \"" + value + "\", not a number of seconds since 1970");
    }
  }

  private ProgressLine progress() {
    return new ProgressLine(
        terminal.err(), terminal.interactive() && !options.quiet, options.verbose);
  }

  private Reporter reporter() {
    return switch (options.format) {
      case text -> new TextReporter(new CatalogLines(options.catalog), terminal.colours());
      case json -> new JsonReporter();
      case sarif -> new SarifReporter(VersionLine.number(), workspacePrefix());
      case github -> new GithubReporter(workspacePrefix());
    };
  }

  /** In a GitHub workflow annotations find their file by its path in the repository. */
  private String workspacePrefix() {
    String workspace = terminal.environment().getOrDefault("GITHUB_WORKSPACE", "");
    if (workspace.isEmpty()) {
      return "";
    }
    Path root = Path.of(workspace).toAbsolutePath().normalize();
    Path catalog = options.catalog.toAbsolutePath().normalize();
    return catalog.startsWith(root) && !catalog.equals(root)
        ? root.relativize(catalog).toString().replace('\\', '/') + "/"
        : "";
  }

  /** A report for programs has the standard output for itself. */
  private PrintStream summaryStream() {
    return switch (options.format) {
      case text, github -> terminal.out();
      case json, sarif -> terminal.err();
    };
  }
}
