package dev.portolan.inventory.discrepancy;

import dev.portolan.diagnostic.Location;
import dev.portolan.inventory.Ages;
import dev.portolan.inventory.Integration;
import dev.portolan.inventory.Integration.Snapshot;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import dev.portolan.inventory.discrepancy.Discrepancy.Subject;
import java.util.ArrayList;
import java.util.List;

/** A snapshot that is older than its integration allows. */
final class StaleSnapshot implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Integration integration : estate.inventory().integrations()) {
      integration.snapshots().stream()
          .filter(Snapshot::stale)
          .map(
              snapshot ->
                  new Discrepancy(
                      Kind.STALE_SNAPSHOT,
                      new Subject(
                          Subject.Type.INTEGRATION, integration.name(), integration.displayName()),
                      snapshot.file()
                          + " is "
                          + snapshot.age().map(Ages::words).orElse("too")
                          + " old",
                      "save it anew, best by a job",
                      Location.ofFile(snapshot.file())))
          .forEach(found::add);
    }
    return found;
  }
}
