package dev.portolan.inventory.event;

import dev.portolan.inventory.ResourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param type what and how, such as {@code pull_request.merged} or {@code version.deprecated}
 * @param title in words, without a full stop
 * @param services names of the services it concerns, sorted; maybe none
 * @param integration where it was told; {@code catalog} for the catalog's own history
 * @param resource what it happened to, if that is a resource
 * @param product slug of the product it happened to
 * @param version slug of its version it happened to
 * @param url where the tool shows it
 * @param actor who did it: a login name, or the name of a commit's author
 * @param file the file of the catalog it was changed in
 */
public record Event(
    Instant time,
    String type,
    String title,
    List<String> services,
    String integration,
    Optional<ResourceKey> resource,
    Optional<String> product,
    Optional<String> version,
    Optional<String> url,
    Optional<String> actor,
    Optional<String> file) {

  /** The integration of what the catalog's history tells. */
  public static final String CATALOG = "catalog";

  public Event {
    services = List.copyOf(services);
  }

  /** The first part of {@link #type}: {@code pull_request}. */
  public String kind() {
    int dot = type.indexOf('.');
    return dot < 0 ? type : type.substring(0, dot);
  }
}
