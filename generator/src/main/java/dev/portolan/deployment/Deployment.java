package dev.portolan.deployment;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.gateway.Address;
import dev.portolan.gateway.EffectivePlugin;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Route;
import java.util.List;
import java.util.Optional;

/**
 * A version of a product that is linked to a gateway service.
 *
 * @param link what the version says, with its place
 * @param gateway what the files of the control plane configure; nothing if it has no files
 * @param service nothing if no file has it, which has been reported
 * @param routes those that lead to the service, in the order of the files
 * @param plugins those that requests of the version can meet, narrowest scope first
 */
public record Deployment(
    Product product,
    Version version,
    Version.GatewayLink link,
    ControlPlane controlPlane,
    Optional<Gateway> gateway,
    Optional<GatewayService> service,
    List<DeployedRoute> routes,
    List<EffectivePlugin> plugins) {

  /**
   * A route of a version.
   *
   * @param addresses its public and upstream URLs
   * @param plugins those that requests it takes can meet, narrowest scope first
   */
  public record DeployedRoute(Route route, List<Address> addresses, List<EffectivePlugin> plugins) {
    public DeployedRoute {
      addresses = List.copyOf(addresses);
      plugins = List.copyOf(plugins);
    }
  }

  public Deployment {
    routes = List.copyOf(routes);
    plugins = List.copyOf(plugins);
  }
}
