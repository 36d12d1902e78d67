package dev.portolan.analytics;

import dev.portolan.analytics.Snapshot.Usage;
import java.util.ArrayList;
import java.util.List;

/** What entries of one thing add up to: in the time of the snapshot, before it, in each step. */
final class Tally {
  private final Figures current = new Figures();
  private final Figures previous = new Figures();
  private final List<Figures> steps = new ArrayList<>();

  Tally(int stepCount) {
    for (int i = 0; i < stepCount; i++) {
      steps.add(new Figures());
    }
  }

  Figures current() {
    return current;
  }

  Figures previous() {
    return previous;
  }

  Figures step(int step) {
    return steps.get(step);
  }

  void add(Tally other) {
    current.add(other.current);
    previous.add(other.previous);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).add(other.steps.get(i));
    }
  }

  Usage usage(Steps time) {
    List<Metrics> series = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      series.add(steps.get(i).metrics(time.minutes(i)));
    }
    return new Usage(current.metrics(time.minutes()), previous.metrics(time.minutes()), series);
  }
}
