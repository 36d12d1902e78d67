package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;

/** How a tree grows while a file is read: within limits, each key once. */
final class Growth {
  private final String file;
  private final Limits limits;
  private final Diagnostics problems;
  private int nodes;

  /** Ends reading; its diagnostic has been added already. */
  static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
  }

  Growth(String file, Limits limits, Diagnostics problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  /** How many nodes there are so far. */
  int nodes() {
    return nodes;
  }

  /** Counts {@code more} nodes that begin at {@code place}, {@code depth} levels deep. */
  void grow(int more, int depth, long place) throws Stop {
    if (depth > limits.depth()) {
      throw stop(
          Diagnostic.error(
              "yaml-too-deep",
              at(place),
              "values are nested more than " + limits.depth() + " deep"));
    }
    nodes += more;
    if (nodes > limits.nodes() || nodes < 0) {
      throw stop(
          Diagnostic.error(
              "yaml-too-many-values",
              at(place),
              "the file stands for more than " + limits.nodes() + " values"));
    }
  }

  /** Puts a value of the file into {@code object}; reports a key that is there already. */
  void put(PlacedObject object, String name, JsonNode value, long keyPlace, long valuePlace) {
    if (object.has(name) && !object.isMerged(name)) {
      report(
          Diagnostic.error(
                  "duplicate-key",
                  at(keyPlace),
                  "the key \"" + name + "\" is given twice; the first one counts")
              .withRelated(object.locationOfKey(name), "first given here"));
      object.markDuplicates();
      return;
    }
    object.putPlaced(name, value, keyPlace, valuePlace);
  }

  Location at(long place) {
    return Places.unpack(file, place);
  }

  void report(Diagnostic problem) {
    problems.add(problem);
  }

  /** Reports what makes further reading useless. */
  Stop stop(Diagnostic problem) {
    problems.add(problem);
    return new Stop();
  }
}
