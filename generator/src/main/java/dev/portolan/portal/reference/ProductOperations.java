package dev.portolan.portal.reference;

import dev.portolan.catalog.Slug;
import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.portal.PortalPaths;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which operations the visible versions of one product have, so that a reader who changes the
 * version stays with the operation. A version is read when somebody asks for it first; all that is
 * kept are names. Safe for use by several threads.
 */
public final class ProductOperations {
  private final PublishedProduct product;
  private final SpecReader specs;
  private final Audience audience;
  private final Map<Slug, Map<String, String>> known = new HashMap<>();

  /** The operations of {@code product} that {@code audience} may see. */
  public ProductOperations(PublishedProduct product, SpecReader specs, Audience audience) {
    this.product = product;
    this.specs = specs;
    this.audience = audience;
  }

  /** Spares reading {@code version}, whose reference is at hand. */
  synchronized void learn(PublishedVersion version, ApiReference reference) {
    if (product.versions().size() > 1) {
      known.computeIfAbsent(version.slug(), slug -> slugs(reference));
    }
  }

  /**
   * Where {@code version} has {@code operation}, by its id, else by method and path; its overview
   * where it has not.
   */
  synchronized String path(PublishedVersion version, Operation operation) throws IOException {
    Map<String, String> slugs = known.get(version.slug());
    if (slugs == null) {
      slugs = slugs(version);
      known.put(version.slug(), slugs);
    }
    String slug = slugs.getOrDefault(operation.id(), slugs.get(route(operation)));
    return slug == null
        ? PortalPaths.version(product, version).value()
        : PortalPaths.version(product, version, slug + ".html").value();
  }

  private Map<String, String> slugs(PublishedVersion version) throws IOException {
    Optional<SpecFile> file = version.spec();
    if (file.isEmpty()) {
      return Map.of();
    }
    // Its problems are told by the version's own unit.
    Optional<SpecDocument> document = specs.read(file.get(), new Diagnostics());
    return document.map(d -> slugs(d.visibleTo(audience).reference())).orElse(Map.of());
  }

  private static Map<String, String> slugs(ApiReference reference) {
    Map<String, String> slugs = new HashMap<>();
    for (Operation operation : reference.operations()) {
      slugs.putIfAbsent(route(operation), operation.slug());
    }
    for (Operation operation : reference.operations()) {
      slugs.put(operation.id(), operation.slug());
    }
    return slugs;
  }

  private static String route(Operation operation) {
    return operation.kind() + " " + operation.method() + " " + operation.path();
  }
}
