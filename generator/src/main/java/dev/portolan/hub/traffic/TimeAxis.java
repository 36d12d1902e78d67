package dev.portolan.hub.traffic;

import dev.portolan.analytics.Steps;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which steps of a chart are labelled: those at the roundest times, eight at most. */
final class TimeAxis {
  private static final int MOST = 8;
  private static final int DAY = 24 * 60;

  /** Minutes from a label to the next; beyond a day in days, so that weeks begin on Mondays. */
  private static final int[] DISTANCES = {
    5, 10, 15, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 84 * DAY,
    364 * DAY
  };

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

  /** A label and the step it stands at. */
  record Label(int step, String text) {}

  private final Steps steps;

  TimeAxis(Steps steps) {
    this.steps = steps;
  }

  List<Label> labels() {
    for (int distance : DISTANCES) {
      List<Label> labels = labels(distance);
      if (labels.size() <= MOST) {
        return labels;
      }
    }
    return List.of();
  }

  private List<Label> labels(int distance) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < steps.starts().size(); i++) {
      ZonedDateTime time = local(steps.starts().get(i));
      int minute = time.getHour() * 60 + time.getMinute();
      boolean round =
          distance < DAY
              ? minute % distance == 0
              : minute == 0 && (time.toLocalDate().toEpochDay() + 3) % (distance / DAY) == 0;
      if (round) {
        labels.add(new Label(i, minute == 0 ? WEEKDAY.format(time) : CLOCK.format(time)));
      }
    }
    return labels;
  }

  /** When a step begins, in full. */
  String full(int step) {
    return full(steps.starts().get(step));
  }

  String full(Instant time) {
    return FULL.format(local(time));
  }

  private ZonedDateTime local(Instant time) {
    return time.atZone(steps.zone());
  }
}
