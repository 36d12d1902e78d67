package dev.portolan.inventory.event;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.history.Revision;
import dev.portolan.inventory.Details.Happening;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what happened. */
public final class Events {
  private static final Comparator<Event> NEWEST_FIRST =
      Comparator.comparing(Event::time)
          .reversed()
          .thenComparing(Event::type)
          .thenComparing(Event::title);

  private Events() {}

  /**
   * All events, newest first.
   *
   * @param history the commits that changed files which {@link #isWanted} accepts
   */
  public static List<Event> of(Catalog catalog, Inventory inventory, List<Revision> history) {
    List<Event> events = new ArrayList<>();
    for (Resource resource : inventory.resources()) {
      List<String> services = inventory.servicesOf(resource.key());
      for (Happening one : resource.details().happenings()) {
        events.add(event(resource, services, one));
      }
    }
    Map<String, String> controlPlanes = controlPlanes(catalog);
    for (Revision revision : history) {
      for (Revision.Changed file : revision.files()) {
        String controlPlane = controlPlanes.get(file.file());
        events.addAll(
            controlPlane == null
                ? new CatalogChanges(revision, file, catalog, inventory).events()
                : new GatewayChanges(revision, file, controlPlane, inventory).events());
      }
    }
    return events.stream().distinct().sorted(NEWEST_FIRST).toList();
  }

  /** Whether changes of {@code file} can be events. */
  public static boolean isWanted(Catalog catalog, String file) {
    return CatalogChanges.isWanted(file) || controlPlanes(catalog).containsKey(file);
  }

  private static Event event(Resource resource, List<String> services, Happening one) {
    return new Event(
        one.time(),
        one.type(),
        one.title(),
        services,
        resource.key().integration(),
        Optional.of(resource.key()),
        Optional.empty(),
        Optional.empty(),
        one.url(),
        one.actor(),
        Optional.empty());
  }

  /** The control plane that a file of decK's configures. */
  private static Map<String, String> controlPlanes(Catalog catalog) {
    Map<String, String> byFile = new TreeMap<>();
    for (ControlPlane plane : catalog.site().controlPlanes()) {
      if (plane.gatewayFiles().isEmpty()) {
        byFile.put("gateway/" + plane.name() + ".yaml", plane.name());
      }
      plane.gatewayFiles().forEach(file -> byFile.put(file.value(), plane.name()));
    }
    return byFile;
  }
}
