package dev.portolan.mesh;

import dev.portolan.mesh.MeshService.Dataplanes;
import dev.portolan.mesh.MeshService.Port;
import dev.portolan.mesh.MeshService.Status;
import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the resources that tell of services: {@code MeshService} and {@code ServiceInsight}. */
final class MeshServiceReader {
  /** The numbers that JSON of protobuf may have in place of words. */
  private static final List<String> STATUSES =
      List.of("none", "offline", "partially_degraded", "online", "not_available");

  private static final List<String> TYPES = List.of("internal", "external", "gateway_delegated");

  private MeshServiceReader() {}

  /** A {@code MeshService}. */
  static MeshService service(MeshResource resource, String name) {
    Loose content = resource.content();
    Loose status = resource.all().at("status");
    Optional<Dataplanes> dataplanes =
        count(status.at("dataplaneProxies"), "total")
            .map(
                total -> {
                  Loose proxies = status.at("dataplaneProxies");
                  return new Dataplanes(
                      total, count(proxies, "healthy").or(() -> count(proxies, "connected")));
                });
    List<Port> ports = new ArrayList<>();
    for (Loose port : content.items("ports")) {
      count(port, "port")
          .ifPresent(
              number -> ports.add(new Port(number, port.text("name"), port.text("appProtocol"))));
    }
    List<String> addresses = new ArrayList<>();
    status.items("addresses").forEach(a -> a.text("hostname").ifPresent(addresses::add));
    status.items("vips").forEach(vip -> vip.text("ip").ifPresent(addresses::add));
    return new MeshService(
        resource.mesh(),
        name,
        resource.namespace(),
        resource.zone().stream().toList(),
        Optional.empty(),
        status(content.text("state"), dataplanes),
        dataplanes,
        ports,
        addresses,
        resource.labels(),
        resource.created(),
        resource.modified(),
        resource.all().place());
  }

  /** Services that are there but whose proxies are not healthy are degraded. */
  private static Status status(Optional<String> state, Optional<Dataplanes> dataplanes) {
    if (state.filter(s -> s.equalsIgnoreCase("Unavailable")).isPresent()) {
      return Status.NOT_AVAILABLE;
    }
    if (dataplanes.isEmpty()) {
      return state.isPresent() ? Status.ONLINE : Status.UNKNOWN;
    }
    if (dataplanes.get().online().isEmpty()) {
      return Status.UNKNOWN;
    }
    int online = dataplanes.get().online().get();
    return online == 0
        ? Status.OFFLINE
        : online < dataplanes.get().total() ? Status.PARTIALLY_DEGRADED : Status.ONLINE;
  }

  /**
   * The services that a {@code ServiceInsight} tells of: itself, as the mesh's API has it, or those
   * it lists, as it is stored.
   */
  static List<MeshService> insights(MeshResource resource, String name) {
    Loose content = resource.content();
    if (!content.at("services").isMapping()) {
      return List.of(insight(resource, name, content));
    }
    List<MeshService> services = new ArrayList<>();
    for (Map.Entry<String, Loose> service : content.entries("services").entrySet()) {
      services.add(insight(resource, service.getKey(), service.getValue()));
    }
    return services;
  }

  private static MeshService insight(MeshResource resource, String name, Loose told) {
    // Before 1.2 the counts stood where the status is now.
    Loose counts = told.at("dataplanes").isMapping() ? told.at("dataplanes") : told;
    Optional<Integer> online = count(counts, "online");
    Optional<Integer> offline = count(counts, "offline");
    Optional<Integer> total = count(counts, "total");
    Optional<Dataplanes> dataplanes =
        total.isEmpty() && online.isEmpty() && offline.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Dataplanes(
                    total.orElse(online.orElse(0) + offline.orElse(0)),
                    // What is none is left out in JSON of protobuf.
                    Optional.of(online.orElse(0))));
    List<String> zones = new ArrayList<>(told.texts("zones"));
    told.at("zones").entries().keySet().forEach(zones::add);
    return new MeshService(
        resource.mesh(),
        name,
        resource.namespace(),
        zones.isEmpty() ? resource.zone().stream().toList() : zones,
        word(told.text("serviceType"), TYPES),
        word(told.text("status"), STATUSES)
            .map(MeshServiceReader::status)
            .orElseGet(() -> status(Optional.empty(), dataplanes)),
        dataplanes,
        List.of(),
        told.text("addressPort").stream().toList(),
        new TreeMap<>(),
        resource.created(),
        resource.modified(),
        told.place());
  }

  private static Optional<String> word(Optional<String> text, List<String> words) {
    return text.map(t -> t.toLowerCase(Locale.ROOT))
        .map(
            t ->
                t.matches("[0-4]") && t.charAt(0) - '0' < words.size()
                    ? words.get(t.charAt(0) - '0')
                    : t)
        .filter(words::contains);
  }

  private static Status status(String word) {
    return word.equals("none") ? Status.UNKNOWN : Status.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<Integer> count(Loose part, String key) {
    return part.number(key)
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
        .map(BigDecimal::intValue);
  }
}
