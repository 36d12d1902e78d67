package dev.portolan.search;

/** What can be found. The order is the rank of what fits a query equally well. */
public enum Kind {
  PRODUCT("Product", "Products"),
  OPERATION("Operation", "Operations"),
  DOCUMENT("Document", "Documents"),
  PAGE("Page", "Pages"),
  SCHEMA("Schema", "Schemas"),
  SECTION("Section", "Sections"),
  PARAMETER("Parameter", "Parameters"),
  PROPERTY("Property", "Properties"),
  VALUE("Value", "Values");

  private final String title;
  private final String plural;

  Kind(String title, String plural) {
    this.title = title;
    this.plural = plural;
  }

  /** One of them, for readers. */
  public String title() {
    return title;
  }

  /** Several of them, for readers. */
  public String plural() {
    return plural;
  }
}
