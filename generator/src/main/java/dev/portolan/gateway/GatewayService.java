package dev.portolan.gateway;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A backend that the gateway sends requests to. What the file leaves open has the gateway's
 * default.
 *
 * @param protocol {@code http}, {@code https}, {@code grpc}, {@code grpcs}, {@code tcp}, {@code
 *     tls}, {@code tls_passthrough} or {@code udp}
 * @param host a host, an upstream's name, or a placeholder as it is written; empty if not given
 * @param port 0 to 65535
 * @param path where the backend's paths begin; nothing is {@code /}
 * @param retries how often a failed request is sent again
 * @param connectTimeout in milliseconds
 * @param writeTimeout in milliseconds
 * @param readTimeout in milliseconds
 * @param servicePackage the package and version that implement it, where the file is of the time of
 *     service packages
 */
public record GatewayService(
    Optional<String> id,
    Optional<String> name,
    String protocol,
    Optional<Located<String>> host,
    int port,
    Optional<Located<String>> path,
    int retries,
    int connectTimeout,
    int writeTimeout,
    int readTimeout,
    boolean enabled,
    Set<String> tags,
    List<Route> routes,
    Optional<PackageVersion> servicePackage,
    Location location) {

  /** What is a version of a product now. */
  public record PackageVersion(String servicePackage, String version) {}

  public GatewayService {
    tags = Tags.copy(tags);
    routes = List.copyOf(routes);
  }

  /** Its name; its id where it has none. */
  public String label() {
    return name.or(() -> id).orElse("");
  }

  /** Where the backend's paths begin, as the gateway takes it. */
  String basePath() {
    return path.map(Located::value).orElse("/");
  }

  GatewayService withRoutes(List<Route> all) {
    return new GatewayService(
        id,
        name,
        protocol,
        host,
        port,
        path,
        retries,
        connectTimeout,
        writeTimeout,
        readTimeout,
        enabled,
        tags,
        all,
        servicePackage,
        location);
  }
}
