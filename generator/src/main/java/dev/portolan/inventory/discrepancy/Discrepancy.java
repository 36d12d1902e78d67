package dev.portolan.inventory.discrepancy;

import dev.portolan.diagnostic.Location;

/**
 * One difference.
 *
 * @param subject what it concerns
 * @param message one sentence without a full stop
 * @param remedy what to do about it, as an order, without a full stop
 * @param mend where to do it
 */
public record Discrepancy(
    Kind kind, Subject subject, String message, String remedy, Location mend) {

  /** The kinds, in the order to show them. */
  public enum Kind {
    SERVICE_WITHOUT_OWNER("Service without an owner", Weight.PROBLEM),
    SERVICE_WITHOUT_RESOURCES("Service without resources", Weight.PROBLEM),
    SERVICE_WITHOUT_DOCUMENTS("Service without documentation", Weight.PROBLEM),
    SERVICE_WITHOUT_API("Service without an API description", Weight.NOTE),
    MISSING_RESOURCE("Named resource that is not there", Weight.PROBLEM),
    ARCHIVED_RESOURCE("Service that rests on something given up", Weight.PROBLEM),
    NOBODY_ON_CALL("Nobody on call", Weight.PROBLEM),
    DEPRECATED_DEPENDENCY("Dependency on a deprecated service", Weight.PROBLEM),
    UNSTABLE_DEPENDENCY("Dependency on an experiment", Weight.PROBLEM),
    LIFECYCLE_DIFFERS("Service and API version of different age", Weight.PROBLEM),
    OWNER_DIFFERS("Product and service with different owners", Weight.NOTE),
    SPECIFICATION_DIFFERS("Specification of another version", Weight.PROBLEM),
    VERSION_WITHOUT_GATEWAY_SERVICE("Published version that no gateway serves", Weight.NOTE),
    DISABLED_GATEWAY_SERVICE("Published version behind a disabled gateway service", Weight.PROBLEM),
    UNCLAIMED_GATEWAY_SERVICE("Gateway service that nothing refers to", Weight.PROBLEM),
    UNMAPPED_RESOURCE("Resource that no service rests on", Weight.NOTE),
    SHARED_RESOURCE("Resource that several services rest on", Weight.NOTE),
    EMPTY_INTEGRATION("Integration without resources", Weight.PROBLEM),
    STALE_SNAPSHOT("Snapshot that is too old", Weight.PROBLEM),
    INCOMPLETE_SNAPSHOT("Snapshot of which pages are missing", Weight.PROBLEM);

    private final String title;
    private final Weight weight;

    Kind(String title, Weight weight) {
      this.title = title;
      this.weight = weight;
    }

    /** What people call it. */
    public String title() {
      return title;
    }

    /** Whether it wants mending. */
    public Weight weight() {
      return weight;
    }

    /** The word in addresses and files. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** How much a kind matters. */
  public enum Weight {
    /** Somebody ought to do something. */
    PROBLEM,
    /** It may be meant so. */
    NOTE
  }

  /**
   * What a discrepancy concerns.
   *
   * @param name a service's name, {@code product/version}, a resource's key as text, or an
   *     integration's name
   */
  public record Subject(Type type, String name, String title) {
    /** What a name is of. */
    public enum Type {
      SERVICE,
      VERSION,
      RESOURCE,
      INTEGRATION
    }
  }
}
