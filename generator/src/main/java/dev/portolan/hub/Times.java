package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Points in time as tables have them: sorted as they are read, in UTC. */
final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Times() {}

  static Cell cell(Optional<Instant> time) {
    return time.map(t -> Cell.of(Part.toned(MINUTE.format(t), "time"))).orElse(Cell.EMPTY);
  }
}
