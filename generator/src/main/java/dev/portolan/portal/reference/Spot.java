package dev.portolan.portal.reference;

import java.util.Optional;

/**
 * Where a row of a tree stands.
 *
 * @param id its anchor
 * @param origin the schema it is merged from; empty: the one it stands in
 * @param path the named schemas it is in, innermost first; null: none
 */
record Spot(
    String id, String name, String mark, boolean required, String origin, int depth, Path path) {

  /** A row without anything above it. */
  static Spot top(String id, String name, String mark, boolean required) {
    return new Spot(id, name, mark, required, "", 0, null);
  }

  /** The named schemas that a row is in. */
  record Path(String name, Path up) {}

  Spot below(String suffix, String name, String mark) {
    return new Spot(id + suffix, name, mark, false, "", depth + 1, path);
  }

  /** The place of a property, whose anchor ends in {@code name}. */
  Spot property(String name, boolean required, String origin) {
    String from = isIn(origin) ? "" : origin;
    return new Spot(id + "." + name, name, "property", required, from, depth + 1, path);
  }

  /** The same place within {@code schema}, if that has a name. */
  Spot in(Optional<String> schema) {
    return schema
        .map(s -> new Spot(id, name, mark, required, origin, depth, new Path(s, path)))
        .orElse(this);
  }

  /** The same place with the anchor it was given. */
  Spot at(String anchor) {
    return new Spot(anchor, name, mark, required, "", depth, path);
  }

  /** True if the schema {@code name} is around this place. */
  boolean isIn(String name) {
    for (Path p = path; p != null; p = p.up()) {
      if (p.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
