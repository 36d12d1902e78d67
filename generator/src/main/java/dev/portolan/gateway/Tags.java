package dev.portolan.gateway;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tags: each once, in the order of the file. */
final class Tags {
  private Tags() {}

  static Set<String> copy(Set<String> tags) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }
}
