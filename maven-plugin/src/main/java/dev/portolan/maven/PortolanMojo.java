package dev.portolan.maven;

import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.Portolan;
import dev.portolan.diagnostic.Severity;
import dev.portolan.diagnostic.WrongUseException;
import dev.portolan.site.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common: parameters, and how the result is told. */
abstract class PortolanMojo extends AbstractMojo {
  /** The folder with portolan.yaml. */
  @Parameter(property = "portolan.catalog", defaultValue = "${project.basedir}/catalog")
  private File catalog;

  /** The portals to build or check, by name; all of them if none is named. */
  @Parameter(property = "portolan.portals")
  private List<String> portals;

  /** The kinds of sites: portals, hub, analytics; all of them if none is named. */
  @Parameter(property = "portolan.only")
  private List<String> only;

  /** What fails the build: error, warning or never. */
  @Parameter(property = "portolan.failOn", defaultValue = "error")
  private String failOn;

  /** Scorecards and the percentage each service has to reach; "scorecard" stands for all. */
  @Parameter private Map<String, Integer> failUnder;

  /** How many units are rendered at once; one for each processor if it is 0. */
  @Parameter(property = "portolan.threads", defaultValue = "0")
  private int threads;

  /**
   * The present, such as 2026-11-21 or 2026-11-21T09:00:00Z; decides what has been sunset. By
   * default project.build.outputTimestamp or SOURCE_DATE_EPOCH, else the newest release in the
   * catalog.
   */
  @Parameter(property = "portolan.now")
  private String now;

  @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
  private String outputTimestamp;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  /** Whether to do nothing. */
  @Parameter(property = "portolan.skip", defaultValue = "false")
  private boolean skip;

  /** Where the sites go; nothing to check only. */
  abstract Optional<Path> output();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped (portolan.skip)");
      return;
    }
    try {
      BuildResult result = Portolan.build(request(), progress());
      new MavenReport(getLog(), basedir.toPath(), catalog.toPath()).tell(result);
      if (result.failed()) {
        throw new MojoFailureException(failure(result));
      }
    } catch (WrongUseException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("the machine failed: " + e, e);
    }
  }

  private BuildRequest request() throws MojoExecutionException {
    int processors = Runtime.getRuntime().availableProcessors();
    if (threads < 0 || threads > 256) {
      throw new MojoExecutionException("portolan.threads must be between 0 and 256");
    }
    return new BuildRequest(
        catalog.toPath(),
        output(),
        portals == null ? List.of() : portals,
        kinds(),
        present(),
        threads == 0 ? processors : threads,
        severity(),
        scores());
  }

  private SortedMap<String, Integer> scores() throws MojoExecutionException {
    SortedMap<String, Integer> scores = new TreeMap<>(failUnder == null ? Map.of() : failUnder);
    for (Integer percent : scores.values()) {
      if (percent == null || percent < 0 || percent > 100) {
        throw new MojoExecutionException("failUnder takes percentages from 0 to 100");
      }
    }
    return scores;
  }

  private Set<BuildRequest.SiteKind> kinds() throws MojoExecutionException {
    Set<BuildRequest.SiteKind> kinds = EnumSet.noneOf(BuildRequest.SiteKind.class);
    for (String word : only == null ? List.<String>of() : only) {
      kinds.add(
          Arrays.stream(BuildRequest.SiteKind.values())
              .filter(kind -> kind.word().equals(word))
              .findFirst()
              .orElseThrow(() -> unknown("only", word, "portals, hub, analytics")));
    }
    return kinds;
  }

  private Optional<Severity> severity() throws MojoExecutionException {
    return switch (failOn) {
      case "error" -> Optional.of(Severity.ERROR);
      case "warning" -> Optional.of(Severity.WARNING);
      case "never" -> Optional.empty();
      default -> throw unknown("failOn", failOn, "error, warning, never");
    };
  }

  /** Maven's own timestamp for reproducible builds counts as one of the request. */
  private Optional<Instant> present() throws MojoExecutionException {
    for (String text : Arrays.asList(now, System.getenv("SOURCE_DATE_EPOCH"), outputTimestamp)) {
      if (text != null && !text.isBlank()) {
        return instant(text.strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> instant(String text) throws MojoExecutionException {
    try {
      if (text.matches("\\d+")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException | NumberFormatException e) {
      throw unknown("now", text, "2026-11-21, 2026-11-21T09:00:00Z, seconds since 1970");
    }
  }

  private static MojoExecutionException unknown(String parameter, String value, String allowed) {
    return new MojoExecutionException(
        "portolan." + parameter + " is \"" + value + "\"; allowed: " + allowed);
  }

  private Progress progress() {
    return (name, done, total) -> getLog().debug(done + "/" + total + " " + name);
  }

  private static String failure(BuildResult result) {
    return Arrays.stream(Severity.values())
        .map(severity -> count(result, severity))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", ", "the catalog has problems: ", ""));
  }

  private static String count(BuildResult result, Severity severity) {
    long count = result.diagnostics().stream().filter(d -> d.severity() == severity).count();
    return count == 0
        ? ""
        : String.format(Locale.ROOT, "%,d %s%s", count, severity.word(), count == 1 ? "" : "s");
  }
}
