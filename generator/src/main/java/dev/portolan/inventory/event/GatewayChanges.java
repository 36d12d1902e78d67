package dev.portolan.inventory.event;

import dev.portolan.history.Revision;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.ResourceKey;
import dev.portolan.inventory.event.DeckState.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** What a commit did to the gateway of a control plane: its services, routes and plugins. */
final class GatewayChanges {
  private final Revision revision;
  private final Revision.Changed file;
  private final String controlPlane;
  private final Inventory inventory;

  GatewayChanges(
      Revision revision, Revision.Changed file, String controlPlane, Inventory inventory) {
    this.revision = revision;
    this.file = file;
    this.controlPlane = controlPlane;
    this.inventory = inventory;
  }

  /** A file that came or went tells of its services alone: the rest came or went with them. */
  List<Event> events() {
    SortedMap<Thing, String> before = new DeckState(State.of(file.file(), file.before())).things();
    SortedMap<Thing, String> after = new DeckState(State.of(file.file(), file.after())).things();
    TreeSet<Thing> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<Event> events = new ArrayList<>();
    for (Thing thing : all) {
      boolean with =
          !thing.kind().equals("gateway_service")
              && (cameOrWent(thing, before, after) || cameOrWent(thing, after, before));
      if (with) {
        continue;
      }
      String was = before.get(thing);
      String is = after.get(thing);
      if (was == null) {
        events.add(event(thing, "added"));
      } else if (is == null) {
        events.add(event(thing, "removed"));
      } else if (!was.equals(is)) {
        events.add(event(thing, "updated"));
      }
    }
    return events;
  }

  /** Whether the service of a route or plugin is in {@code there} and not in {@code other}. */
  private static boolean cameOrWent(
      Thing thing, SortedMap<Thing, String> there, SortedMap<Thing, String> other) {
    Thing service = new Thing("gateway_service", thing.service(), thing.service());
    return there.containsKey(service) && !other.containsKey(service);
  }

  private Event event(Thing thing, String done) {
    ResourceKey key =
        new ResourceKey("gateway", "gateway_service", controlPlane + "/" + thing.service());
    boolean ofService = !thing.service().isEmpty();
    String what =
        switch (thing.kind()) {
          case "gateway_service" -> "Gateway service " + thing.name();
          case "route" -> "Route " + thing.name();
          default -> "Plugin " + thing.name();
        };
    String where =
        thing.kind().equals("gateway_service") || !ofService ? "" : " of " + thing.service();
    return new Event(
        revision.time(),
        thing.kind() + "." + done,
        what + where + " was " + done + " in " + controlPlane,
        ofService ? inventory.servicesOf(key) : List.of(),
        "gateway",
        inventory.resource(key).map(resource -> key),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(revision.author()).filter(name -> !name.isBlank()),
        Optional.of(file.file()));
  }
}
