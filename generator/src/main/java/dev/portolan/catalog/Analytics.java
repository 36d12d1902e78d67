package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.time.ZoneId;
import java.util.List;

/**
 * What figures about traffic are made of, and over which time.
 *
 * @param zone in which days begin
 * @param consumers whether figures are given by consumer
 */
public record Analytics(
    List<LogSource> sources,
    TimeRange range,
    Granularity granularity,
    ZoneId zone,
    boolean consumers,
    Location location) {

  /** The shape of log entries. */
  public enum LogFormat {
    KONG
  }

  /**
   * Log files of one control plane.
   *
   * @param paths files and globs, as they are written: relative to the catalog, or absolute
   */
  public record LogSource(
      String controlPlane, LogFormat format, List<Located<String>> paths, Location location) {
    public LogSource {
      paths = List.copyOf(paths);
    }
  }

  public Analytics {
    sources = List.copyOf(sources);
  }
}
