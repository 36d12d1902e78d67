package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader chooses in a value: the alternatives of the value itself, else of its items, else
 * of the first property that stands for different objects. Alternatives within alternatives are
 * none of its own.
 */
final class Variants {
  /** A body with more properties than this has other worries. */
  private static final int MAX_PLACES = 200;

  private final Definitions definitions;
  private final Direction direction;

  /** A part of the value, and all schemas that hold for it. */
  private record Place(String pointer, int depth, Joint joint) {}

  Variants(Definitions definitions, Direction direction) {
    this.definitions = definitions;
    this.direction = direction;
  }

  /** A variant, and what holds for a value that takes it. */
  private record Way(Variant variant, List<JsonNode> schemas) {}

  /** The variants of {@code schema}, in its order; none if there are not at least two. */
  List<Variant> of(JsonNode schema) {
    return ways(schema).stream().map(Way::variant).toList();
  }

  /**
   * The labels of the variants of {@code schema} that {@code value} takes. A schema that names a
   * discriminator says itself which value each takes, so of those at most one fits.
   */
  List<String> taken(JsonNode schema, JsonNode value, Validator validator) {
    List<String> taken = new ArrayList<>();
    for (Way way : ways(schema)) {
      JsonNode part = value.at(way.variant.choice().at());
      if (!part.isMissingNode() && validator.fit(way.schemas, part, direction) != Fit.NO) {
        taken.add(way.variant.label());
      }
    }
    return taken;
  }

  private List<Way> ways(JsonNode schema) {
    Deque<Place> open = new ArrayDeque<>();
    open.add(new Place("", 0, Joint.of(List.of(schema), definitions)));
    int places = 0;
    while (!open.isEmpty() && places++ < MAX_PLACES) {
      Place place = open.remove();
      for (Fork fork : place.joint.forks()) {
        List<Way> ways = ways(fork, place);
        if (ways.size() > 1) {
          return ways;
        }
      }
      if (place.depth < 2) {
        below(place, open);
      }
    }
    return List.of();
  }

  private void below(Place place, Deque<Place> open) {
    List<JsonNode> items = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode part : place.joint.bases()) {
      if (part.path("items").isObject() && !part.has("prefixItems")) {
        items.add(part.get("items"));
      }
      part.path("properties").fieldNames().forEachRemaining(names::add);
    }
    int depth = place.depth + 1;
    if (!items.isEmpty()) {
      open.add(new Place(place.pointer + "/0", depth, Joint.of(items, definitions)));
    }
    Members members = Members.of(place.joint.parts(), definitions);
    names.removeAll(members.hidden(direction));
    for (String name : names) {
      List<JsonNode> schemas = members.property(name);
      String step = name.replace("~", "~0").replace("/", "~1");
      open.add(new Place(place.pointer + "/" + step, depth, Joint.of(schemas, definitions)));
    }
  }

  /** The branches of {@code fork} that a reader would name. */
  private List<Way> ways(Fork fork, Place place) {
    List<Way> ways = new ArrayList<>();
    if (!fork.alternatives()) {
      return ways;
    }
    boolean root = place.pointer.matches("(/0)*");
    int last = -1;
    for (Fork.Branch branch : fork.branches()) {
      boolean base = fork.kind() == Fork.Kind.EXTENSIONS && branch.name().isEmpty();
      if (branch.index() == last || branch.isNull() || base) {
        continue;
      }
      last = branch.index();
      Joint joint = Joint.of(branch.schemas(), definitions);
      if (!root && !isObject(joint)) {
        return List.of();
      }
      String label = branch.name().or(() -> title(joint)).orElse(String.valueOf(ways.size() + 1));
      Variant variant = new Variant(label, new Choice(place.pointer, branch.index()));
      ways.add(new Way(variant, branch.schemas()));
    }
    return ways;
  }

  private static boolean isObject(Joint joint) {
    return Types.of(joint, Spot.ROOT).stream().findFirst().equals(Optional.of("object"));
  }

  private static Optional<String> title(Joint joint) {
    return joint.parts().stream()
        .map(part -> part.path("title").asText(""))
        .filter(title -> !title.isBlank())
        .findFirst();
  }
}
