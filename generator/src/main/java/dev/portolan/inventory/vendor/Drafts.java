package dev.portolan.inventory.vendor;

import dev.portolan.diagnostic.Location;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one integration while its answers are read. */
public final class Drafts {
  private final Map<List<String>, Draft> byName = new LinkedHashMap<>();
  private Optional<Instant> newest = Optional.empty();

  /** The resource of that type and name; a new one if it was not told of before. */
  public Draft draft(String type, String name, Location place) {
    return byName.computeIfAbsent(List.of(type, name), key -> new Draft(this, type, name, place));
  }

  /** The resource that has {@code value} as its {@code note}. */
  Optional<Draft> noted(String type, String note, String value) {
    return byName.values().stream()
        .filter(draft -> draft.type().equals(type) && draft.note(note).equals(Optional.of(value)))
        .findFirst();
  }

  /** All that have {@code value} as their {@code note}. */
  List<Draft> allNoted(String type, String note, String value) {
    return byName.values().stream()
        .filter(draft -> draft.type().equals(type) && draft.note(note).equals(Optional.of(value)))
        .toList();
  }

  /** The drafts in the order they were told of. */
  public Collection<Draft> all() {
    return byName.values();
  }

  /** Notes that an answer tells of {@code time}. */
  void saw(Optional<Instant> time) {
    if (time.isPresent() && (newest.isEmpty() || newest.get().isBefore(time.get()))) {
      newest = time;
    }
  }

  /** The newest time told since the last call; forgets it. */
  public Optional<Instant> takeNewest() {
    Optional<Instant> taken = newest;
    newest = Optional.empty();
    return taken;
  }
}
