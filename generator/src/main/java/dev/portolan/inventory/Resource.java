package dev.portolan.inventory;

import dev.portolan.diagnostic.Location;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A thing that another tool knows: a repository, a monitor, a gateway service.
 *
 * @param vendor the kind of integration, such as {@code github}
 * @param typeName the word of its type for people, such as {@code Repository}
 * @param id as the tool identifies it; its name where it has no other
 * @param title what people read
 * @param facts to show, in the tool's order of importance
 * @param details what is behind the facts
 * @param changed when it changed last, as the tool says
 * @param source where the file it was read from tells of it
 */
public record Resource(
    ResourceKey key,
    String vendor,
    String typeName,
    String id,
    String title,
    Optional<String> description,
    Optional<String> url,
    Optional<Status> status,
    List<Fact> facts,
    Details details,
    Optional<Instant> changed,
    Location source) {

  /** Something to show of a resource. */
  public record Fact(String label, String value, Optional<String> link) {}

  /**
   * The state a tool says a resource is in.
   *
   * @param word the tool's own
   */
  public record Status(String word, Tone tone) {}

  /** What a status means for people. */
  public enum Tone {
    GOOD,
    WARNING,
    BAD,
    NEUTRAL
  }

  public Resource {
    facts = List.copyOf(facts);
  }
}
