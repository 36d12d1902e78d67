package dev.portolan.gateway;

import dev.portolan.diagnostic.Location;
import java.util.Optional;
import java.util.Set;

/**
 * Something the gateway does with requests on their way. Its configuration is not kept: it may hold
 * secrets, and which of its values do is known to the plugin alone.
 *
 * @param protocols those of requests that it runs for
 * @param tags those of the file, and those that its {@code select_tags} add
 */
public record Plugin(
    Optional<String> id,
    String name,
    Optional<String> instanceName,
    boolean enabled,
    Set<String> protocols,
    Scope scope,
    Set<String> tags,
    Location location) {

  /**
   * For which requests a plugin runs: those for which all that is named here holds. With nothing
   * named it is global.
   *
   * @param service name of a service, or its id where it has no name
   * @param route name of a route, or its id where it has no name
   */
  public record Scope(
      Optional<String> service,
      Optional<String> route,
      Optional<String> consumer,
      Optional<String> consumerGroup) {

    /** Whether the plugin runs for every request of its control plane. */
    public boolean isGlobal() {
      return service.isEmpty() && route.isEmpty() && consumer.isEmpty() && consumerGroup.isEmpty();
    }
  }

  public Plugin {
    protocols = Tags.copy(protocols);
    tags = Tags.copy(tags);
  }

  Plugin withScope(Scope other) {
    return new Plugin(id, name, instanceName, enabled, protocols, other, tags, location);
  }
}
