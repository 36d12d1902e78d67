package dev.portolan.maven;

import dev.portolan.BuildResult;
import dev.portolan.BuildResult.SiteResult;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Printable;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Writes a result to Maven's log: a line a problem, at its own level, that an IDE can follow. */
final class MavenReport {
  private final Log log;
  private final String prefix;

  /** Paths are shown relative to {@code basedir} where the catalog lies below it. */
  MavenReport(Log log, Path basedir, Path catalog) {
    this.log = log;
    Path base = basedir.toAbsolutePath().normalize();
    Path folder = catalog.toAbsolutePath().normalize();
    this.prefix = folder.startsWith(base) ? base.relativize(folder).toString() : folder.toString();
  }

  void tell(BuildResult result) {
    result.diagnostics().forEach(this::tell);
    for (SiteResult site : result.sites()) {
      log.info(
          String.format(
              Locale.ROOT,
              "%s: %,d pages, %,d kB, %s",
              site.name(),
              site.pages(),
              site.bytes() / 1000,
              site.index()));
    }
  }

  private void tell(Diagnostic problem) {
    String place = place(problem.location());
    StringBuilder text = new StringBuilder();
    text.append(place.isEmpty() ? "the catalog" : place).append(": ");
    text.append(Printable.of(problem.message())).append(" [").append(problem.code()).append(']');
    problem.hint().ifPresent(hint -> text.append("; hint: ").append(Printable.of(hint)));
    for (Diagnostic.Related related : problem.related()) {
      text.append("; see ").append(place(related.location())).append(": ");
      text.append(Printable.of(related.message()));
    }
    switch (problem.severity()) {
      case ERROR -> log.error(text);
      case WARNING -> log.warn(text);
      case INFO -> log.info(text);
    }
  }

  private String place(Location at) {
    String path = at.toString();
    String separator = prefix.isEmpty() || path.isEmpty() ? "" : "/";
    return Printable.of(prefix.replace('\\', '/') + separator + path);
  }
}
