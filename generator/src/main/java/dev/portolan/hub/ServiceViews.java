package dev.portolan.hub;

import dev.portolan.catalog.Owner;
import dev.portolan.catalog.Service;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.portal.PortalPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services as values. */
final class ServiceViews {
  private final Estate estate;

  ServiceViews(Estate estate) {
    this.estate = estate;
  }

  /** Where the page of {@code service} is. */
  String path(Service service) {
    return PortalPaths.product(estate.shown(service)).value();
  }

  Part link(Service service) {
    return Part.link(service.displayName(), path(service));
  }

  /** Services by their names. */
  Cell links(List<String> names) {
    return Cell.of(names.stream().map(this::link).toList());
  }

  Part link(String name) {
    return estate.service(name).map(this::link).orElse(Part.text(name));
  }

  /** Who owns it, and how one knows if its own file does not say. */
  Cell owner(Service service) {
    Optional<Owner> owner = service.owner();
    if (owner.isEmpty()) {
      return Cell.EMPTY;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        estate.owner(owner.get().team()).map(Owners::link).orElse(Part.text(owner.get().name())));
    if (owner.get().by() != Owner.By.CATALOG) {
      parts.add(
          Part.toned(
              owner.get().by() == Owner.By.CODEOWNERS ? "by CODEOWNERS" : "by Backstage", "note"));
    }
    return Cell.of(parts);
  }

  /** The owner's name for filters. */
  String ownerWord(Service service) {
    return service
        .owner()
        .map(owner -> Owners.word(estate, owner.team().or(() -> Optional.of(owner.name()))))
        .orElse("No owner");
  }

  static Cell lifecycle(Service service) {
    return service
        .lifecycle()
        .map(
            lifecycle ->
                Cell.of(
                    Part.toned(
                        lifecycle.word(),
                        switch (lifecycle) {
                          case EXPERIMENTAL -> "draft";
                          case PRODUCTION -> "good";
                          case DEPRECATED -> "warning";
                        })))
        .orElse(Cell.EMPTY);
  }
}
