package dev.portolan.inventory.event;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Loose;
import dev.portolan.yaml.YamlReader;
import java.util.Optional;

/** Reads what a file said at some time. What was wrong with it then is of no interest now. */
final class State {
  private static final Limits LIMITS = new Limits(4 << 20, 100, 500_000);

  private State() {}

  /** What {@code text} says; nothing where it is absent or says nothing. */
  static Loose of(String file, Optional<String> text) {
    Location place = Location.ofFile(file);
    return text.map(t -> new Source(file, t.startsWith("\uFEFF") ? t.substring(1) : t))
        .flatMap(source -> YamlReader.read(source, LIMITS, new Diagnostics()))
        .map(node -> Loose.of(node, place))
        .orElseGet(() -> Loose.nothing(place));
  }
}
