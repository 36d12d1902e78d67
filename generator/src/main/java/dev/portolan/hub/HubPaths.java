package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Slug;
import dev.portolan.catalog.Team;
import dev.portolan.catalog.Version;
import dev.portolan.site.SitePath;

/**
 * Where the hub's own pages are. Those of products, documents and operations are below {@code
 * products/}, as {@link dev.portolan.portal.PortalPaths} has them.
 */
public final class HubPaths {
  static final SitePath HOME = SitePath.of("index.html");
  static final SitePath NOT_FOUND = SitePath.of("404.html");
  static final SitePath PRODUCTS = SitePath.of("products/index.html");
  static final SitePath VERSIONS = SitePath.of("versions/index.html");
  static final SitePath DOCUMENTS = SitePath.of("documents/index.html");
  static final SitePath SERVICES = SitePath.of("services/index.html");
  static final SitePath DEPENDENCIES = SitePath.of("dependencies/index.html");
  static final SitePath RESOURCES = SitePath.of("resources/index.html");
  static final SitePath INTEGRATIONS = SitePath.of("integrations/index.html");
  static final SitePath SCORECARDS = SitePath.of("scorecards/index.html");
  static final SitePath EVENTS = SitePath.of("events/index.html");
  static final SitePath DISCREPANCIES = SitePath.of("discrepancies/index.html");
  static final SitePath CONTROL_PLANES = SitePath.of("control-planes/index.html");
  static final SitePath TEAMS = SitePath.of("teams/index.html");
  static final SitePath PROBLEMS = SitePath.of("problems/index.html");

  private HubPaths() {}

  static SitePath version(Product product, Version version) {
    return SitePath.of("versions", product.slug().value(), version.slug() + ".html");
  }

  static SitePath controlPlane(ControlPlane controlPlane) {
    return SitePath.of("control-planes", file(controlPlane.name()));
  }

  static SitePath team(Team team) {
    return SitePath.of("teams", file(team.name()));
  }

  /** The file of something whose name is free text; one that would hide the list has another. */
  static String file(String name) {
    return key(name) + ".html";
  }

  /** A name as a part of a path or an anchor; different names are different. */
  public static String key(String name) {
    String slug = Slug.derive(name).map(Slug::value).orElse("x");
    return slug.equals(name) && !slug.equals("index")
        ? slug
        : slug + "-" + Integer.toHexString(name.hashCode());
  }
}
