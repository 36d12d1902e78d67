package dev.portolan.portal;

import dev.portolan.html.Html;
import dev.portolan.publish.PublishedProduct;

/**
 * The sign beside a product's name: its icon, else its emblem.
 *
 * @param icon where the icon is, from the root of the site; empty: there is none
 * @param emblem what is shown without an icon
 */
public record ProductMark(String icon, Html emblem) {

  /** The mark of {@code product}. */
  public static ProductMark of(PublishedProduct product) {
    return new ProductMark(
        PortalPaths.icon(product).map(Object::toString).orElse(""), Emblem.of(product.slug()));
  }
}
