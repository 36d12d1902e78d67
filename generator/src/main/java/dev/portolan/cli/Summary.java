package dev.portolan.cli;

import dev.portolan.BuildResult;
import dev.portolan.BuildResult.SiteResult;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The last words of a run: what was found, what was made, where to open it. */
final class Summary {
  private final Optional<Path> output;
  private final long nanos;

  /** For a run that took {@code nanos}; {@code output} is absent if nothing was to be written. */
  Summary(Optional<Path> output, long nanos) {
    this.output = output;
    this.nanos = nanos;
  }

  void print(BuildResult result, PrintStream out) {
    String found = count(result.diagnostics());
    if (output.isEmpty()) {
      out.println(found.isEmpty() ? "no problems" : found);
    } else if (result.failed()) {
      out.println(found + "; " + output.get() + " was not touched");
    } else {
      if (!found.isEmpty()) {
        out.println(found);
      }
      sites(result.sites(), out);
    }
  }

  private void sites(List<SiteResult> sites, PrintStream out) {
    for (SiteResult site : sites) {
      out.println(
          String.format(
              Locale.ROOT,
              "%s: %s, %s, %s",
              site.name(),
              plural(site.pages(), "page"),
              bytes(site.bytes()),
              seconds(site.time().toNanos())));
    }
    if (!sites.isEmpty()) {
      out.println("done in " + seconds(nanos) + "; open " + shown(sites.get(0).index()));
    }
  }

  /** Relative to the current folder where it lies below. */
  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  private static String count(List<Diagnostic> diagnostics) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        counts.add(plural(count, severity.word()));
      }
    }
    return String.join(", ", counts);
  }

  private static String plural(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
  }

  static String bytes(long bytes) {
    if (bytes < 1000) {
      return plural(bytes, "byte");
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
