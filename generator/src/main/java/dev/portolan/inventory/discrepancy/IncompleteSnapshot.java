package dev.portolan.inventory.discrepancy;

import dev.portolan.diagnostic.Location;
import dev.portolan.inventory.Integration;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import dev.portolan.inventory.discrepancy.Discrepancy.Subject;
import java.util.ArrayList;
import java.util.List;

/** A snapshot that does not hold all its tool has. */
final class IncompleteSnapshot implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Integration integration : estate.inventory().integrations()) {
      integration.snapshots().stream()
          .filter(snapshot -> !snapshot.complete())
          .map(
              snapshot ->
                  new Discrepancy(
                      Kind.INCOMPLETE_SNAPSHOT,
                      new Subject(
                          Subject.Type.INTEGRATION, integration.name(), integration.displayName()),
                      "pages of " + snapshot.file() + " are missing, or could not be read",
                      "save all pages, one after the other",
                      Location.ofFile(snapshot.file())))
          .forEach(found::add);
    }
    return found;
  }
}
