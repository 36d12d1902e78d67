package dev.portolan;

import dev.portolan.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a build went.
 *
 * @param failed whether a problem is at or above the severity asked for; then the output is
 *     untouched
 * @param diagnostics sorted
 * @param sites one for each site written; empty if it failed or only checked
 */
public record BuildResult(boolean failed, List<Diagnostic> diagnostics, List<SiteResult> sites) {

  /**
   * A site that was written.
   *
   * @param name its folder in the output: {@code portals/public}
   * @param index the file to open
   * @param bytes of all its files
   * @param time spent on it, summed over threads
   */
  public record SiteResult(String name, Path index, int pages, long bytes, Duration time) {}

  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    sites = List.copyOf(sites);
  }
}
