package dev.portolan.portal.reference;

import dev.portolan.catalog.Slug;
import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.portal.PortalPaths;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the visible versions of one product call their operations and schemas, so that documents can
 * link to them and a reader who changes the version stays with the operation. A version is read
 * when somebody asks for it first; all that is kept are names. Safe for use by several threads.
 */
public final class ReferenceNames {
  private final PublishedProduct product;
  private final SpecReader specs;
  private final Audience audience;
  private final Map<Slug, Names> known = new HashMap<>();

  /**
   * The names of one version.
   *
   * @param operations files of their pages, by id
   * @param routes the same by kind, method and path
   * @param schemas files of their pages, by name
   */
  private record Names(
      TreeMap<String, String> operations,
      Map<String, String> routes,
      TreeMap<String, String> schemas) {}

  /** The names in {@code product} that {@code audience} may see. */
  public ReferenceNames(PublishedProduct product, SpecReader specs, Audience audience) {
    this.product = product;
    this.specs = specs;
    this.audience = audience;
  }

  /** The page of the operation of that id; one without an id goes by its page's name. */
  public Optional<SitePath> operation(PublishedVersion version, String id) throws IOException {
    Names names = names(version);
    String file = id + ".html";
    return Optional.ofNullable(names.operations().get(id))
        .or(() -> Optional.of(file).filter(names.operations()::containsValue))
        .map(page -> PortalPaths.version(product, version, page));
  }

  /** The page of the schema of that name. */
  public Optional<SitePath> schema(PublishedVersion version, String name) throws IOException {
    return Optional.ofNullable(names(version).schemas().get(name))
        .map(page -> PortalPaths.version(product, version, page));
  }

  /** The ids of all visible operations. */
  public SortedSet<String> operations(PublishedVersion version) throws IOException {
    return new TreeSet<>(names(version).operations().keySet());
  }

  /** The names of all visible schemas that have a page. */
  public SortedSet<String> schemas(PublishedVersion version) throws IOException {
    return new TreeSet<>(names(version).schemas().keySet());
  }

  /**
   * True if the specification has an operation or schema of that name, and this portal hides it.
   */
  public boolean hides(PublishedVersion version, String name) throws IOException {
    Names visible = names(version);
    Names all = read(version, new Audience(false, false));
    return (all.operations().containsKey(name) && !visible.operations().containsKey(name))
        || (all.schemas().containsKey(name) && !visible.schemas().containsKey(name));
  }

  /** Spares reading {@code version}, whose reference is at hand. */
  synchronized void learn(PublishedVersion version, ApiReference reference) {
    if (product.versions().size() > 1) {
      known.computeIfAbsent(version.slug(), slug -> names(reference));
    }
  }

  /**
   * Where {@code version} has {@code operation}, by its id, else by method and path; its overview
   * where it has not.
   */
  String path(PublishedVersion version, Operation operation) throws IOException {
    Names names = names(version);
    String file =
        names.operations().getOrDefault(operation.id(), names.routes().get(route(operation)));
    return file == null
        ? PortalPaths.version(product, version).value()
        : PortalPaths.version(product, version, file).value();
  }

  private synchronized Names names(PublishedVersion version) throws IOException {
    Names names = known.get(version.slug());
    if (names == null) {
      names = read(version, audience);
      known.put(version.slug(), names);
    }
    return names;
  }

  private Names read(PublishedVersion version, Audience reader) throws IOException {
    Optional<SpecFile> file = version.spec();
    if (file.isEmpty()) {
      return new Names(new TreeMap<>(), Map.of(), new TreeMap<>());
    }
    // Its problems are told by the version's own unit.
    Optional<SpecDocument> document = specs.read(file.get(), new Diagnostics());
    return document
        .map(d -> names(d.visibleTo(reader).reference()))
        .orElse(new Names(new TreeMap<>(), Map.of(), new TreeMap<>()));
  }

  private static Names names(ApiReference reference) {
    TreeMap<String, String> operations = new TreeMap<>();
    Map<String, String> routes = new HashMap<>();
    for (Operation operation : reference.operations()) {
      operations.put(operation.id(), operation.slug() + ".html");
      routes.putIfAbsent(route(operation), operation.slug() + ".html");
    }
    return new Names(operations, routes, new TreeMap<>(VersionPaths.schemas(reference)));
  }

  private static String route(Operation operation) {
    return operation.kind() + " " + operation.method() + " " + operation.path();
  }
}
