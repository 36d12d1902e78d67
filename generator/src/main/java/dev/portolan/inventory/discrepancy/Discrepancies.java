package dev.portolan.inventory.discrepancy;

import java.util.Comparator;
import java.util.List;

/** Finds discrepancies of every kind. */
public final class Discrepancies {
  private static final List<Rule> RULES =
      List.of(
          new ServiceWithoutOwner(),
          new ServiceWithoutResources(),
          new ServiceWithoutDocuments(),
          new ServiceWithoutApi(),
          new MissingResource(),
          new ArchivedResource(),
          new NobodyOnCall(),
          new DeprecatedDependency(),
          new UnstableDependency(),
          new LifecycleDiffers(),
          new OwnerDiffers(),
          new SpecificationDiffers(),
          new VersionWithoutGatewayService(),
          new DisabledGatewayService(),
          new UnclaimedGatewayService(),
          new UnmappedResource(),
          new SharedResource(),
          new EmptyIntegration(),
          new StaleSnapshot(),
          new IncompleteSnapshot());

  private static final Comparator<Discrepancy> ORDER =
      Comparator.comparing(Discrepancy::kind)
          .thenComparing(discrepancy -> discrepancy.subject().name())
          .thenComparing(Discrepancy::message);

  private Discrepancies() {}

  /** All there are, by kind and subject. */
  public static List<Discrepancy> find(Estate estate) {
    return RULES.stream().flatMap(rule -> rule.find(estate).stream()).sorted(ORDER).toList();
  }
}
