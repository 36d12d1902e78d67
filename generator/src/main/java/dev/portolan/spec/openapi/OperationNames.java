package dev.portolan.spec.openapi;

import dev.portolan.catalog.Slug;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives operations their ids and file names, unique in one reference: from {@code operationId},
 * else from method and path; the second one of a name becomes {@code name-2}. Names follow from the
 * operations before it alone, so that what is hidden leaves no gap.
 */
final class OperationNames {
  /** Files and folders beside an operation's page. */
  private static final Set<String> RESERVED = Set.of("index", "openapi", "schemas");

  private final Diagnostics problems;
  private final Map<String, Location> written = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> slugs = new HashSet<>();

  OperationNames(Diagnostics problems) {
    this.problems = problems;
  }

  /** What an operation is called. */
  record Name(String id, String slug) {}

  /**
   * The name of an operation.
   *
   * @param operationId as written
   * @param otherwise what to name it after, such as method and path
   * @param place of the id
   */
  Name name(Optional<String> operationId, String otherwise, Location place) {
    Optional<String> given = operationId.map(String::strip).filter(id -> !id.isEmpty());
    given.ifPresent(id -> reportSecond(id, place));
    String wished =
        given
            .flatMap(Slug::derive)
            .or(() -> Slug.derive(otherwise))
            .map(Slug::value)
            .orElse("operation");
    if (RESERVED.contains(wished) || new Slug(wished).reserved()) {
      wished = wished + "-operation";
    }
    return new Name(unique(given.orElse(wished), ids), unique(wished, slugs));
  }

  private void reportSecond(String id, Location place) {
    Location first = written.putIfAbsent(id, place);
    if (first != null) {
      problems.add(
          Diagnostic.warning(
                  "operation-id-duplicate",
                  place,
                  "the operationId \"" + id + "\" is given to two operations")
              .withHint("give each operation an operationId of its own")
              .withRelated(first, "first given here"));
    }
  }

  private static String unique(String wished, Set<String> taken) {
    String name = wished;
    for (int i = 2; !taken.add(name); i++) {
      String end = "-" + i;
      name = wished.substring(0, Math.min(wished.length(), 80 - end.length())) + end;
    }
    return name;
  }
}
