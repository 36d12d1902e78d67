package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;

/**
 * A part of the gateway with its own configuration, usually one environment.
 *
 * @param gatewayFiles decK files, relative to the catalog
 * @param meshFiles globs of mesh resources, relative to the catalog
 * @param proxyUrls public base URLs, without a trailing slash
 * @param analytics whether traffic figures are wanted
 */
public record ControlPlane(
    String name,
    Optional<String> description,
    Optional<String> environment,
    List<Located<String>> gatewayFiles,
    List<Located<String>> meshFiles,
    List<String> proxyUrls,
    boolean analytics,
    Location location) {
  public ControlPlane {
    gatewayFiles = List.copyOf(gatewayFiles);
    meshFiles = List.copyOf(meshFiles);
    proxyUrls = List.copyOf(proxyUrls);
  }

  ControlPlane withGatewayFiles(List<Located<String>> files) {
    return new ControlPlane(
        name, description, environment, files, meshFiles, proxyUrls, analytics, location);
  }
}
