package dev.portolan.hub;

import dev.portolan.analytics.Snapshot;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Hub;
import dev.portolan.deployment.CoverageReport;
import dev.portolan.deployment.Deployments;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.event.Event;
import dev.portolan.mesh.MeshState;
import dev.portolan.scorecard.Assessment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the hub shows.
 *
 * @param hub how it is to look
 * @param deployments versions and the gateway services that implement them
 * @param coverages by folders of versions, filled while specifications are read: all are there when
 *     every unit is done
 * @param meshes what the mesh files of control planes tell
 * @param inventory integrations and resources
 * @param assessments how services do on scorecards, by the scorecards' names
 * @param events what happened, newest first
 * @param traffic figures from logs; nothing where the catalog names none, or they are empty
 */
public record HubContents(
    Catalog catalog,
    Hub hub,
    Deployments deployments,
    Map<String, CoverageReport> coverages,
    List<MeshState> meshes,
    Inventory inventory,
    List<Assessment> assessments,
    List<Event> events,
    Optional<Snapshot> traffic) {
  public HubContents {
    meshes = List.copyOf(meshes);
    assessments = List.copyOf(assessments);
    events = List.copyOf(events);
  }
}
