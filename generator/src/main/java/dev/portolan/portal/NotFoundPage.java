package dev.portolan.portal;

import java.util.List;

/**
 * The answer to a path that leads nowhere; template {@code not-found.ftlh}. Hosts serve it for any
 * path, so its links do not start from where it lies.
 *
 * @param base what leads to the root of the site from anywhere: the path of the portal's URL, or
 *     empty where the portal has no URL
 */
public record NotFoundPage(PageHead head, String base, List<LinkView> products) {
  public NotFoundPage {
    products = List.copyOf(products);
  }
}
