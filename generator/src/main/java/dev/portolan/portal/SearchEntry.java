package dev.portolan.portal;

/**
 * Something that can be found.
 *
 * @param title what readers see
 * @param where the names above it, such as {@code Payments / 2.0}; may be empty
 * @param path where it leads, maybe with a fragment
 * @param method of an operation; else empty
 * @param route the path template of an operation; else empty
 * @param words more words by which it is found
 */
record SearchEntry(
    Kind kind,
    String title,
    String where,
    String path,
    String method,
    String route,
    String words,
    boolean deprecated) {

  /** What can be found; the order in which groups of results are shown. */
  enum Kind {
    PRODUCT("Product"),
    OPERATION("Operation"),
    DOCUMENT("Document"),
    SECTION("Section"),
    SCHEMA("Schema"),
    PAGE("Page");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  static SearchEntry plain(Kind kind, String title, String where, String path, String words) {
    return new SearchEntry(kind, title, where, path, "", "", words, false);
  }
}
