package dev.portolan.hub;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Document;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.hub.Publication.Chain;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.portal.PortalPaths;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the pages that portals have too say of where they come from and who sees them. */
final class Provenances {
  private final Publication publication;
  private final Sources sources;
  private final Map<String, Provenance> versions = new HashMap<>();
  private final Map<SitePath, OfDocument> documents = new HashMap<>();

  /** What a document's page says in any case, and the file it is made of. */
  private record OfDocument(String file, Provenance provenance) {}

  Provenances(
      Catalog catalog, PublishedCatalog everything, Publication publication, Sources sources) {
    this.publication = publication;
    this.sources = sources;
    for (int i = 0; i < catalog.products().size(); i++) {
      Product product = catalog.products().get(i);
      PublishedProduct shown = everything.products().get(i);
      for (Version version : product.versions()) {
        versions.put(product.slug() + "/" + version.slug(), version(product, version));
      }
      documents(
          product.documents(),
          shown.documents(),
          Publication.of(product),
          (document, page) -> PortalPaths.document(shown, page));
    }
    documents(
        catalog.pages(),
        everything.pages(),
        portal -> List.of(),
        (document, page) -> PortalPaths.page(page));
    everything.services().forEach(service -> internal(service, service.documents()));
  }

  /** Documents of services are for those who run them. */
  private void internal(PublishedProduct service, List<PublishedDocument> all) {
    for (PublishedDocument document : all) {
      documents.put(
          PortalPaths.document(service, document),
          new OfDocument(
              document.file(),
              new Provenance(
                  List.of(Part.toned("Seen in the hub alone", "muted")),
                  "",
                  List.of(sources.edit("Edit source", Location.ofFile(document.file()))))));
      internal(service, document.children());
    }
  }

  /** Where a document's page is. */
  private interface Place {
    SitePath of(Document document, PublishedDocument page);
  }

  private void documents(
      List<Document> all, List<PublishedDocument> shown, Chain above, Place place) {
    for (int i = 0; i < all.size(); i++) {
      Document document = all.get(i);
      Chain chain = above.and(Publication.of(document));
      documents.put(
          place.of(document, shown.get(i)),
          new OfDocument(
              document.file(),
              new Provenance(
                  marks(chain, List.of(Statuses.of(document))),
                  publication.sentence(chain),
                  List.of(sources.edit("Edit source", Location.ofFile(document.file()))))));
      documents(document.children(), shown.get(i).children(), chain, place);
    }
  }

  private Provenance version(Product product, Version version) {
    Chain chain = Publication.of(product, version);
    List<Part> links = new ArrayList<>();
    links.add(Part.link("Dashboard", HubPaths.version(product, version).value()));
    version
        .spec()
        .ifPresent(spec -> links.add(sources.edit("Edit source", Location.ofFile(spec.file()))));
    return new Provenance(marks(chain, Statuses.of(version)), publication.sentence(chain), links);
  }

  private List<Part> marks(Chain chain, List<Part> statuses) {
    List<Part> marks = new ArrayList<>(statuses);
    List<String> visibleIn = publication.visibleIn(chain);
    marks.add(
        visibleIn.isEmpty()
            ? Part.toned("Not visible to readers", "draft")
            : Part.toned("Visible in " + String.join(", ", visibleIn), "muted"));
    return marks;
  }

  /**
   * What the pages of a version's reference say.
   *
   * @param name {@code product/version}
   */
  Provenance version(String name) {
    return versions.getOrDefault(name, Provenance.NONE);
  }

  /**
   * What the page of a document says.
   *
   * @param problems those in a file
   */
  Provenance document(SitePath path, Function<String, List<Diagnostic>> problems) {
    OfDocument document = documents.get(path);
    if (document == null) {
      throw new IllegalStateException("no document is at " + path);
    }
    Provenance provenance = document.provenance();
    List<Diagnostic> found = problems.apply(document.file());
    if (found.isEmpty()) {
      return provenance;
    }
    List<Part> marks = new ArrayList<>(provenance.marks());
    marks.add(Problems.link(found, document.file()));
    return new Provenance(marks, provenance.why(), provenance.links());
  }
}
