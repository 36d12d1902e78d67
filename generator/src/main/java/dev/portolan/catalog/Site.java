package dev.portolan.catalog;

import java.util.List;
import java.util.Optional;

/** What {@code portolan.yaml} says. Lists keep the order of the file. */
public record Site(
    String title,
    Optional<String> description,
    Optional<Organization> organization,
    List<Portal> portals,
    Optional<Hub> hub,
    List<ControlPlane> controlPlanes,
    List<AuthStrategy> authStrategies) {
  public Site {
    portals = List.copyOf(portals);
    controlPlanes = List.copyOf(controlPlanes);
    authStrategies = List.copyOf(authStrategies);
  }
}
