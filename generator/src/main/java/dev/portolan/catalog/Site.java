package dev.portolan.catalog;

import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;

/**
 * What {@code portolan.yaml} says. Lists keep the order of the file.
 *
 * @param backstageFiles globs of Backstage descriptors that are read in place
 */
public record Site(
    String title,
    Optional<String> description,
    Optional<Organization> organization,
    List<Portal> portals,
    Optional<Hub> hub,
    List<ControlPlane> controlPlanes,
    List<AuthStrategy> authStrategies,
    List<Located<String>> backstageFiles,
    Optional<Analytics> analytics) {
  public Site {
    portals = List.copyOf(portals);
    controlPlanes = List.copyOf(controlPlanes);
    authStrategies = List.copyOf(authStrategies);
    backstageFiles = List.copyOf(backstageFiles);
  }
}
