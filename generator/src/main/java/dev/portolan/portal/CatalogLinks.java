package dev.portolan.portal;

import dev.portolan.catalog.Slug;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.portal.reference.ReferenceNames;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where links to products, versions, documents, operations and schemas lead in one portal. One to
 * what the portal does not show is an error, one to what is not there a warning with the nearest
 * name; both leave the text without a link.
 */
final class CatalogLinks {
  /** Stands for a product's newest version. */
  private static final String LATEST = "latest";

  private final PublishedCatalog catalog;
  private final Map<Slug, ReferenceNames> names;

  /** The links into {@code catalog}, whose products have those {@code names}. */
  CatalogLinks(PublishedCatalog catalog, Map<Slug, ReferenceNames> names) {
    this.catalog = catalog;
    this.names = Map.copyOf(names);
  }

  /**
   * The page that {@code link} leads to.
   *
   * @param target the link as written
   */
  Optional<SitePath> page(CatalogLink link, String target, Location at, Diagnostics problems)
      throws IOException {
    return new Search(target, at, problems).page(link);
  }

  /** Reports a link of a form that no link has. */
  static void malformed(CatalogLink.Kind kind, String target, Location at, Diagnostics problems) {
    problems.add(
        Diagnostic.warning("link-broken", at, "the link \"" + target + "\" is not complete")
            .withHint("write " + kind.form()));
  }

  /** Follows one link from name to name. */
  private final class Search {
    private final String target;
    private final Location at;
    private final Diagnostics problems;

    Search(String target, Location at, Diagnostics problems) {
      this.target = target;
      this.at = at;
      this.problems = problems;
    }

    Optional<SitePath> page(CatalogLink link) throws IOException {
      Optional<PublishedProduct> product = product(link.names().get(0));
      if (product.isEmpty()) {
        return Optional.empty();
      }
      if (link.kind() == CatalogLink.Kind.DOC) {
        return document(product.get(), link.names().get(1));
      }
      if (link.names().size() == 1) {
        return Optional.of(PortalPaths.product(product.get()));
      }
      Optional<PublishedVersion> version = version(product.get(), link.names().get(1));
      if (version.isEmpty()) {
        return Optional.empty();
      }
      return link.names().size() == 2
          ? Optional.of(PortalPaths.version(product.get(), version.get()))
          : part(link.kind(), product.get(), version.get(), link.names().get(2));
    }

    private Optional<PublishedProduct> product(String slug) {
      return pick(
          "product",
          slug,
          catalog.products(),
          product -> product.slug().value(),
          catalog.files().isDirectory("products/" + slug));
    }

    private Optional<PublishedVersion> version(PublishedProduct product, String slug) {
      List<PublishedVersion> versions = product.versions();
      boolean taken = versions.stream().anyMatch(version -> version.slug().value().equals(LATEST));
      if (slug.equals(LATEST) && !taken && !versions.isEmpty()) {
        return product.latest();
      }
      return pick(
          "version",
          slug,
          versions,
          version -> version.slug().value(),
          catalog.files().isDirectory(product.folder() + "/versions/" + slug));
    }

    private Optional<SitePath> document(PublishedProduct product, String slug) {
      List<PublishedDocument> documents =
          new DocumentTree(product.documents())
              .entries().stream().map(DocumentTree.Entry::document).toList();
      return pick(
              "document",
              slug,
              documents,
              document -> document.slug().value(),
              hasFile(catalog.files(), product.folder() + "/docs/" + slug))
          .map(document -> PortalPaths.document(product, document));
    }

    private static boolean hasFile(CatalogFolder files, String path) {
      return files.isFile(path + ".md") || files.isDirectory(path);
    }

    private Optional<SitePath> part(
        CatalogLink.Kind kind, PublishedProduct product, PublishedVersion version, String name)
        throws IOException {
      ReferenceNames known = names.get(product.slug());
      boolean operation = kind == CatalogLink.Kind.OP;
      Optional<SitePath> page =
          operation ? known.operation(version, name) : known.schema(version, name);
      if (page.isEmpty()) {
        missing(
            operation ? "operation" : "schema",
            name,
            operation ? known.operations(version) : known.schemas(version),
            known.hides(version, name));
      }
      return page;
    }

    private <T> Optional<T> pick(
        String what, String name, List<T> all, Function<T, String> slug, boolean hidden) {
      Optional<T> found = all.stream().filter(one -> slug.apply(one).equals(name)).findFirst();
      if (found.isEmpty()) {
        missing(what, name, all.stream().map(slug).toList(), hidden);
      }
      return found;
    }

    private void missing(String what, String name, Collection<String> known, boolean hidden) {
      String portal = "portal \"" + catalog.portal().name() + "\"";
      Diagnostic problem =
          hidden
              ? Diagnostic.error(
                      "link-not-visible",
                      at,
                      "\""
                          + at.file()
                          + "\" links to \""
                          + target
                          + "\", but "
                          + portal
                          + " does not show the "
                          + what
                          + " \""
                          + name
                          + "\"")
                  .withHint("publish it there, or take the link out")
              : Diagnostic.warning(
                  "link-broken",
                  at,
                  "the link \""
                      + target
                      + "\" names the "
                      + what
                      + " \""
                      + name
                      + "\", which is not there");
      Optional<String> hint = hidden ? Optional.empty() : Nearest.hint(name, known);
      problems.add(hint.map(problem::withHint).orElse(problem));
    }
  }
}
