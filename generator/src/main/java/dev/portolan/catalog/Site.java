package dev.portolan.catalog;

import dev.portolan.yaml.Located;
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
    List<AuthStrategy> authStrategies,
    Imports imports,
    Optional<Analytics> analytics) {
  /** Globs of files of other tools that are read in place. */
  public record Imports(List<Located<String>> backstage, List<Located<String>> kongctl) {
    static final Imports NONE = new Imports(List.of(), List.of());

    public Imports {
      backstage = List.copyOf(backstage);
      kongctl = List.copyOf(kongctl);
    }
  }

  public Site {
    portals = List.copyOf(portals);
    controlPlanes = List.copyOf(controlPlanes);
    authStrategies = List.copyOf(authStrategies);
  }

  /** The site with the parts that kongctl's files know more of. */
  Site with(List<ControlPlane> planes, List<AuthStrategy> strategies) {
    return new Site(
        title, description, organization, portals, hub, planes, strategies, imports, analytics);
  }
}
