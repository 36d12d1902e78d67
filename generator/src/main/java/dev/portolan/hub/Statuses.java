package dev.portolan.hub;

import dev.portolan.catalog.Document;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.PublishStatus;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.Part;
import java.util.ArrayList;
import java.util.List;

/** What authors said of the state of their things, in words. */
final class Statuses {
  private static final Part PUBLISHED = Part.toned("Published", "good");
  private static final Part UNPUBLISHED = Part.toned("Unpublished", "draft");
  private static final Part DEPRECATED = Part.toned("Deprecated", "warning");

  private Statuses() {}

  static Part of(Product product) {
    return of(product.publishStatus());
  }

  static Part of(Document document) {
    return of(document.status());
  }

  private static Part of(PublishStatus status) {
    return status == PublishStatus.PUBLISHED ? PUBLISHED : UNPUBLISHED;
  }

  /** Its publication, and what readers should know of its future. */
  static List<Part> of(Version version) {
    List<Part> parts = new ArrayList<>();
    parts.add(of(version.publishStatus()));
    boolean somewhere =
        version.portalOverrides().values().stream().anyMatch(o -> o.deprecated().orElse(false));
    if (version.deprecated()) {
      parts.add(DEPRECATED);
    } else if (somewhere) {
      parts.add(Part.toned("Deprecated in a portal", "warning"));
    }
    return parts;
  }

  /** The same as words for filters. */
  static List<String> words(Version version) {
    return of(version).stream().map(Part::text).toList();
  }
}
