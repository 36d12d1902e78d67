package dev.portolan.inventory;

import dev.portolan.history.ChangeDates;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Glob;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When files below {@code integrations} were last committed, where Git knows. */
public final class SnapshotDates {
  private SnapshotDates() {}

  /** File → the end of the day it last changed on: in doubt a snapshot is not too old. */
  public static Map<String, Instant> of(CatalogFolder folder) throws IOException {
    List<String> files = folder.find(Glob.of("integrations/**"));
    ChangeDates changes = ChangeDates.of(folder, files);
    Map<String, Instant> dates = new TreeMap<>();
    for (String file : files) {
      Optional<LocalDate> day = changes.of(file);
      day.ifPresent(
          d ->
              dates.put(
                  file, d.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1)));
    }
    return dates;
  }
}
