package dev.portolan.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A link that names a thing of the catalog rather than a file: {@code op:payments/v2/createRefund},
 * {@code schema:payments/v2/Refund}, {@code product:payments}, {@code product:payments/v2}, {@code
 * doc:payments/refunds}.
 *
 * @param names decoded, in order
 * @param fragment with {@code #}, or empty
 */
record CatalogLink(Kind kind, List<String> names, String fragment) {

  /** What can be linked to, and how. */
  enum Kind {
    OP("op:PRODUCT/VERSION/OPERATION", 3, 3),
    SCHEMA("schema:PRODUCT/VERSION/SCHEMA", 3, 3),
    PRODUCT("product:PRODUCT or product:PRODUCT/VERSION", 1, 2),
    DOC("doc:PRODUCT/DOCUMENT", 2, 2);

    private final String form;
    private final int least;
    private final int most;

    Kind(String form, int least, int most) {
      this.form = form;
      this.least = least;
      this.most = most;
    }

    /** For messages. */
    String form() {
      return form;
    }
  }

  CatalogLink {
    names = List.copyOf(names);
  }

  /** The kind that {@code target} begins with, if it is no link to a file. */
  static Optional<Kind> kind(String target) {
    return Arrays.stream(Kind.values())
        .filter(kind -> target.regionMatches(true, 0, scheme(kind), 0, scheme(kind).length()))
        .findFirst();
  }

  /** The link that {@code target} is; nothing if it has too few names, too many or an empty one. */
  static Optional<CatalogLink> of(Kind kind, String target) {
    int hash = target.indexOf('#');
    String path = target.substring(scheme(kind).length(), hash < 0 ? target.length() : hash);
    List<String> names =
        Arrays.stream(path.split("/", kind.most)).map(CatalogLink::decode).toList();
    boolean fits = names.size() >= kind.least && names.stream().noneMatch(String::isBlank);
    return fits
        ? Optional.of(new CatalogLink(kind, names, hash < 0 ? "" : target.substring(hash)))
        : Optional.empty();
  }

  private static String scheme(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + ":";
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray "%": nothing has such a name
    }
  }
}
