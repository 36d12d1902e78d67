package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.util.Optional;

/** People who own things. */
public record Team(
    String name,
    String displayName,
    Optional<String> email,
    Optional<NamedLink> slack,
    Optional<NamedLink> onCall,
    Location location) {

  /** A name with an optional http or https link. */
  public record NamedLink(String name, Optional<String> link) {}
}
