package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.util.Optional;

/**
 * Who answers for a service.
 *
 * @param name a team's name, or what a foreign file calls the owner: {@code @harbour/payments}
 * @param team the team of {@code teams.yaml} it is, if it is one
 * @param by which file says so
 * @param location where it is written
 */
public record Owner(String name, Optional<String> team, By by, Location location) {

  /** Where an owner is named. */
  public enum By {
    /** The service's own file. */
    CATALOG,
    /** A Backstage descriptor. */
    BACKSTAGE,
    /** The last line of {@code CODEOWNERS} that matches the service's file. */
    CODEOWNERS
  }
}
