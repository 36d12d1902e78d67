package dev.portolan.portal.reference;

import dev.portolan.catalog.Slug;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of pages in one folder, made from what the pages are about. None has two hyphens in a row,
 * so that pages which belong to one of them can be named after it; none is {@code index}.
 */
final class PageNames {
  private final Set<String> taken = new HashSet<>(Set.of("index"));

  /** A name for {@code title}, with a number if it is taken; {@code otherwise} if it has none. */
  String take(String title, String otherwise) {
    String wanted = Slug.derive(title).map(Slug::value).orElse(otherwise);
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }
}
