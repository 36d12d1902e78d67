package dev.portolan.mesh;

import dev.portolan.diagnostic.Location;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service of a mesh, told by a {@code MeshService}, by a {@code ServiceInsight}, or by both.
 *
 * @param name as the mesh calls it; a name that Kubernetes gives for show counts more
 * @param zones where it runs
 * @param type {@code internal}, {@code external} or {@code gateway_delegated}, where the mesh says
 *     so
 * @param dataplanes how many proxies it has; nothing if nobody says so
 * @param addresses the names it is reached by
 * @param created nothing where the mesh does not know, which it writes as the year 1
 * @param modified nothing where the mesh does not know
 */
public record MeshService(
    String mesh,
    String name,
    Optional<String> namespace,
    List<String> zones,
    Optional<String> type,
    Status status,
    Optional<Dataplanes> dataplanes,
    List<Port> ports,
    List<String> addresses,
    SortedMap<String, String> labels,
    Optional<Instant> created,
    Optional<Instant> modified,
    Location location) {

  /** How a service is. */
  public enum Status {
    ONLINE,
    PARTIALLY_DEGRADED,
    OFFLINE,
    NOT_AVAILABLE,
    UNKNOWN
  }

  /**
   * Proxies of a service.
   *
   * @param online those that are healthy, or connected where the mesh does not say what is healthy;
   *     nothing if it says neither
   */
  public record Dataplanes(int total, Optional<Integer> online) {
    /** Those that are not online; nothing if that is not known. */
    public Optional<Integer> offline() {
      return online.map(n -> Math.max(total - n, 0));
    }
  }

  /** A port of a service; {@code protocol} is that of the application. */
  public record Port(int port, Optional<String> name, Optional<String> protocol) {}

  public MeshService {
    zones = List.copyOf(zones);
    ports = List.copyOf(ports);
    addresses = List.copyOf(addresses);
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  MeshService withDataplanes(Dataplanes counts) {
    return new MeshService(
        mesh,
        name,
        namespace,
        zones,
        type,
        status,
        Optional.of(counts),
        ports,
        addresses,
        labels,
        created,
        modified,
        location);
  }
}
