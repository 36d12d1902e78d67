package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One version of a product.
 *
 * @param folder its folder, relative to the catalog
 * @param sunset the day it stops working
 * @param released orders versions
 * @param tryIt the most that readers may do with its operations
 * @param portalOverrides what single portals do differently, by portal name
 */
public record Version(
    Slug slug,
    String name,
    String folder,
    PublishStatus publishStatus,
    boolean deprecated,
    Optional<LocalDate> sunset,
    Optional<LocalDate> released,
    SortedMap<String, PortalOverride> portalOverrides,
    Optional<GatewayLink> gatewayService,
    Optional<SpecFile> spec,
    SortedMap<String, String> labels,
    Optional<Access> access,
    TryIt tryIt,
    Location location) {

  /** What one portal does differently; what is absent is as for every portal. */
  public record PortalOverride(
      Optional<PublishStatus> publishStatus, Optional<Boolean> deprecated) {}

  /** The gateway service that implements the version, by name or id. */
  public record GatewayLink(
      String controlPlane, Optional<String> name, Optional<String> id, Location location) {}

  /** How one gets to call the version. */
  public record Access(
      Optional<String> authStrategy, Optional<ApplicationRegistration> applicationRegistration) {}

  /** How applications are registered. */
  public record ApplicationRegistration(
      boolean enabled, Approval approval, Optional<String> url, Optional<String> email) {}

  /** Who lets applications in. */
  public enum Approval {
    AUTO,
    MANUAL
  }

  public Version {
    portalOverrides = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(portalOverrides));
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }
}
