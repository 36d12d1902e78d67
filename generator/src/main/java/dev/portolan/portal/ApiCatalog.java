package dev.portolan.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.List;

/**
 * {@code .well-known/api-catalog}: the APIs of a portal for machines that look for them (RFC 9727),
 * as a linkset (RFC 9264). Each visible version is one API, known by its base URL, else by its
 * page: with its specification ({@code service-desc}), its page ({@code service-doc}) and, for all
 * but the newest, the {@code latest-version} (RFC 5829). In a portal without a URL links are
 * relative.
 */
final class ApiCatalog {
  private static final String PATH = ".well-known/api-catalog";

  private final SiteView site;
  private final PublishedCatalog catalog;
  private final Summaries summaries;

  ApiCatalog(SiteView site, PublishedCatalog catalog, Summaries summaries) {
    this.site = site;
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /** The linkset. */
  ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode linkset = root.putArray("linkset");
    ObjectNode all = linkset.addObject();
    all.put("anchor", href(PATH));
    ArrayNode items = all.putArray("item");
    for (PublishedProduct product : catalog.products()) {
      for (PublishedVersion version : product.versions()) {
        String anchor = anchor(product, version);
        items.addObject().put("href", anchor).put("title", product.name() + " " + version.name());
        describe(linkset.addObject().put("anchor", anchor), product, version);
      }
    }
    return root;
  }

  private void describe(ObjectNode api, PublishedProduct product, PublishedVersion version) {
    summaries
        .reference(product, version)
        .map(Summary.Reference::downloads)
        .filter(downloads -> !downloads.isEmpty())
        .ifPresent(
            downloads -> {
              ArrayNode descriptions = api.putArray("service-desc");
              downloads.forEach(
                  download ->
                      descriptions
                          .addObject()
                          .put("href", href(download.path()))
                          .put("type", type(download.name())));
            });
    ArrayNode documents = api.putArray("service-doc");
    String page = PortalPaths.version(product, version).value();
    documents.addObject().put("href", href(page)).put("type", "text/html");
    documents
        .addObject()
        .put("href", href(page.replaceFirst("\\.html$", ".md")))
        .put("type", "text/markdown");
    product
        .latest()
        .filter(latest -> !latest.equals(version))
        .ifPresent(
            latest ->
                api.putArray("latest-version").addObject().put("href", anchor(product, latest)));
  }

  private String anchor(PublishedProduct product, PublishedVersion version) {
    List<String> urls =
        summaries.reference(product, version).map(Summary.Reference::baseUrls).orElse(List.of());
    return urls.stream()
        .filter(url -> url.matches("https?://[^{}\\s]+"))
        .findFirst()
        .orElseGet(() -> href(PortalPaths.version(product, version).value()));
  }

  private static String type(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    return switch (extension) {
      case "json" -> "application/json";
      case "yaml" -> "application/yaml";
      case "graphql" -> "application/graphql";
      default -> "text/plain";
    };
  }

  private String href(String path) {
    return site.url().isEmpty() ? "../" + path : site.absolute(path);
  }
}
