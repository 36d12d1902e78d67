package dev.portolan.inventory;

import java.util.Comparator;

/**
 * What tells one resource from all others.
 *
 * @param integration name of an integration
 * @param type word of its kind, such as {@code repository}
 * @param name as the integration calls it, such as {@code harbour/billing}
 */
public record ResourceKey(String integration, String type, String name)
    implements Comparable<ResourceKey> {
  private static final Comparator<ResourceKey> ORDER =
      Comparator.comparing(ResourceKey::integration)
          .thenComparing(ResourceKey::type)
          .thenComparing(ResourceKey::name);

  @Override
  public int compareTo(ResourceKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return integration + " " + type + " " + name;
  }
}
