package dev.portolan.hub;

import dev.portolan.catalog.Team;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import java.util.Optional;

/** Teams as values. */
final class Owners {
  private Owners() {}

  /** The team that owns something, with a link; nothing if nobody is named. */
  static Cell cell(Estate estate, Optional<String> name) {
    return estate
        .owner(name)
        .map(team -> Cell.of(link(team)))
        .or(() -> name.map(Cell::text))
        .orElse(Cell.EMPTY);
  }

  static Part link(Team team) {
    return Part.link(team.displayName(), HubPaths.team(team).value());
  }

  /** The name readers know; for filters. */
  static String word(Estate estate, Optional<String> name) {
    return estate.owner(name).map(Team::displayName).or(() -> name).orElse("No owner");
  }
}
