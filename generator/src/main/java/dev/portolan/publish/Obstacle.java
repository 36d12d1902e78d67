package dev.portolan.publish;

/**
 * Why something is not visible in a portal: one link of its chain that is open (domain.md §2).
 *
 * @param kind what is missing
 * @param name of the product, version or document that has to be changed
 * @param file the file to mend, relative to the catalog
 */
public record Obstacle(Kind kind, String name, String file) {

  /** The ways in which a link of the chain can be open. */
  public enum Kind {
    /** The product's {@code publish_status} is not {@code published}. */
    PRODUCT_UNPUBLISHED,
    /** The product's {@code portals} do not name the portal. */
    PRODUCT_ELSEWHERE,
    /** The version's {@code publish_status} is not {@code published}. */
    VERSION_UNPUBLISHED,
    /** What the version's {@code portals} say of this portal is not {@code published}. */
    VERSION_UNPUBLISHED_HERE,
    /** The document's {@code status} is not {@code published}. */
    DOCUMENT_UNPUBLISHED,
    /** The document's {@code portals} do not name the portal. */
    DOCUMENT_ELSEWHERE
  }
}
