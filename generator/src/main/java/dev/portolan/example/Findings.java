package dev.portolan.example;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong, up to a limit; with a limit of 0 only whether something is. */
final class Findings {
  private final int limit;
  private final List<Violation> list = new ArrayList<>();
  private boolean any;

  Findings(int limit) {
    this.limit = limit;
  }

  void add(At at, Supplier<String> message) {
    any = true;
    if (list.size() < limit) {
      list.add(new Violation(At.pointer(at), message.get()));
    }
  }

  /** Adds what was found elsewhere. */
  void addAll(Findings found) {
    any = any || found.any;
    for (Violation violation : found.list) {
      if (list.size() < limit) {
        list.add(violation);
      }
    }
  }

  /** True if something is wrong. */
  boolean any() {
    return any;
  }

  /** True if nothing more is of interest. */
  boolean full() {
    return any && list.size() >= limit;
  }

  /** True if only the fact is of interest. */
  boolean brief() {
    return limit == 0;
  }

  List<Violation> list() {
    return list;
  }
}
