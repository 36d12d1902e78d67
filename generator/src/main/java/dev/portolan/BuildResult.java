package dev.portolan;

import dev.portolan.diagnostic.Diagnostic;
import java.nio.file.Path;
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

  /** A site that was written. {@code index} is the file to open. */
  public record SiteResult(String name, Path index, int pages, long bytes) {}

  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    sites = List.copyOf(sites);
  }
}
