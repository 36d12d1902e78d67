package dev.portolan.gateway;

import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the files of one control plane configure, merged as decK merges them.
 *
 * @param controlPlane its name in the catalog
 * @param files the files that were read, in the order they were named
 * @param services in the order of the files
 * @param serviceless routes that lead to no service
 * @param plugins those of every scope, in the order of the files
 * @param upstreams in the order of the files
 * @param complete false where a part could not be read, or leans on what other files hold: then
 *     nothing can be told from what is missing here
 */
public record Gateway(
    String controlPlane,
    List<String> files,
    List<GatewayService> services,
    List<Route> serviceless,
    List<Plugin> plugins,
    List<Upstream> upstreams,
    boolean complete) {
  public Gateway {
    files = List.copyOf(files);
    services = List.copyOf(services);
    serviceless = List.copyOf(serviceless);
    plugins = List.copyOf(plugins);
    upstreams = List.copyOf(upstreams);
  }

  /** The service of that name; nothing if there is none. */
  public Optional<GatewayService> serviceNamed(String name) {
    return services.stream().filter(s -> s.name().filter(name::equals).isPresent()).findFirst();
  }

  /** The service of that id; nothing if there is none. */
  public Optional<GatewayService> serviceWithId(String id) {
    return services.stream().filter(s -> s.id().filter(id::equals).isPresent()).findFirst();
  }

  /**
   * Where requests for a host are spread over servers.
   *
   * @param name the host that services name
   * @param algorithm how targets are chosen
   */
  public record Upstream(
      String name, String algorithm, List<Target> targets, Set<String> tags, Location location) {
    public Upstream {
      targets = List.copyOf(targets);
      tags = Tags.copy(tags);
    }
  }

  /**
   * One server of an upstream.
   *
   * @param address host and port
   * @param weight its share of the requests, relative to the others
   */
  public record Target(String address, int weight, Location location) {}
}
