package dev.portolan.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Figures about the traffic of a catalog, over one time.
 *
 * @param comparable whether the logs reach back far enough to compare with the time before
 * @param products in the order of the catalog, each
 * @param services in the order of the gateway's files, each; then those that only a version names
 * @param serviceless routes that lead to no service and were used
 * @param consumers most requests first; empty where they are not wanted
 */
public record Snapshot(
    Steps steps,
    boolean comparable,
    List<Source> sources,
    Usage total,
    List<ProductUsage> products,
    List<ServiceUsage> services,
    List<RouteUsage> serviceless,
    Unmatched unmatched,
    List<ConsumerUsage> consumers) {

  /**
   * Where figures come from.
   *
   * @param detailed false: its control plane has {@code analytics: false}, so only counts, errors
   *     and the average latency are taken from it
   * @param entries those that were read, also before and after the time of the snapshot
   * @param skipped damaged lines
   * @param from the oldest entry
   * @param to the newest entry
   */
  public record Source(
      String name,
      String controlPlane,
      boolean detailed,
      long entries,
      long skipped,
      Optional<Instant> from,
      Optional<Instant> to) {}

  /**
   * Figures of something.
   *
   * @param previous those of as long a time right before
   * @param series one for each step, in their order
   */
  public record Usage(Metrics metrics, Metrics previous, List<Metrics> series) {
    public Usage {
      series = List.copyOf(series);
    }
  }

  /** Traffic of all gateway services that versions of a product are linked to. */
  public record ProductUsage(String slug, Usage usage, List<VersionUsage> versions) {
    public ProductUsage {
      versions = List.copyOf(versions);
    }
  }

  /** Traffic of the gateway service that a version is linked to; none if it is linked to none. */
  public record VersionUsage(String slug, Usage usage) {}

  /**
   * Traffic of a gateway service.
   *
   * @param routes in the order of the file; then those that only the log knows
   */
  public record ServiceUsage(
      String controlPlane, String name, Usage usage, List<RouteUsage> routes) {
    public ServiceUsage {
      routes = List.copyOf(routes);
    }
  }

  /** Traffic of a route. */
  public record RouteUsage(String controlPlane, String name, Metrics metrics) {}

  /** Traffic of a consumer, of all control planes. */
  public record ConsumerUsage(String name, Metrics metrics) {}

  /**
   * Traffic that the catalog knows nothing of.
   *
   * @param services named by the log, most requests first
   * @param unrouted requests that the gateway had no service for
   */
  public record Unmatched(Metrics metrics, List<UnknownService> services, long unrouted) {
    public Unmatched {
      services = List.copyOf(services);
    }
  }

  /** A service that only the log knows. */
  public record UnknownService(String controlPlane, String name, Metrics metrics) {}

  public Snapshot {
    sources = List.copyOf(sources);
    products = List.copyOf(products);
    services = List.copyOf(services);
    serviceless = List.copyOf(serviceless);
    consumers = List.copyOf(consumers);
  }
}
