package dev.portolan.portal.reference;

import java.util.HashSet;
import java.util.Set;

/**
 * The anchors of one page. They are made from names, so that they stay as long as the names do:
 * {@code body.address.city}, {@code query.limit}, {@code response.404}.
 */
final class Anchors {
  private final Set<String> taken = new HashSet<>();

  /** {@code wanted}, or it with a number if it is taken; in a form that ids and URLs allow. */
  String take(String wanted) {
    String clean = clean(wanted);
    String id = clean;
    for (int i = 2; !taken.add(id); i++) {
      id = clean + "~" + i;
    }
    return id;
  }

  private static String clean(String wanted) {
    StringBuilder clean = new StringBuilder(wanted.length());
    wanted
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || "._-$:=*~".indexOf(c) >= 0 ? c : '_')
        .forEach(clean::appendCodePoint);
    return clean.isEmpty() ? "_" : clean.toString();
  }
}
