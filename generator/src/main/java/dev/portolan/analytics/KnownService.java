package dev.portolan.analytics;

import dev.portolan.gateway.GatewayService;
import java.util.Optional;

/** A gateway service that the catalog knows, from the gateway's files or from a version's link. */
final class KnownService {
  private final String controlPlane;
  private final Optional<String> id;
  private final String name;
  private final Optional<GatewayService> configuration;

  /**
   * A service.
   *
   * @param name its name; its id where it has none
   */
  KnownService(
      String controlPlane,
      Optional<String> id,
      String name,
      Optional<GatewayService> configuration) {
    this.controlPlane = controlPlane;
    this.id = id;
    this.name = name;
    this.configuration = configuration;
  }

  String controlPlane() {
    return controlPlane;
  }

  Optional<String> id() {
    return id;
  }

  String name() {
    return name;
  }

  Optional<GatewayService> configuration() {
    return configuration;
  }
}
