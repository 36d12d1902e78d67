package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.markdown.Includes;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.MarkdownText;
import dev.portolan.markdown.Rendered;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.search.Entry;
import dev.portolan.search.Kind;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Renders a tree of documents: those of a product, or the pages of a portal. */
final class Documents {
  /** Bytes of a document; checked before, so this one is only for safety. */
  static final long LARGEST = 8L << 20;

  private final SiteView site;
  private final MarkdownRenderer markdown;
  private final DocumentWorld world;
  private final ProductNav nav;
  private final Function<PublishedDocument, SitePath> paths;
  private final List<LinkView> above;
  private final Entry.Place place;

  /**
   * Documents that share a navigation.
   *
   * @param paths where each document's page is
   * @param above the breadcrumbs to the top of the tree
   * @param place what they belong to
   */
  Documents(
      SiteView site,
      MarkdownRenderer markdown,
      DocumentWorld world,
      ProductNav nav,
      Function<PublishedDocument, SitePath> paths,
      List<LinkView> above,
      Entry.Place place) {
    this.site = site;
    this.markdown = markdown;
    this.world = world;
    this.nav = nav;
    this.paths = paths;
    this.above = List.copyOf(above);
    this.place = place;
  }

  /**
   * What is told of the documents.
   *
   * @param found what search finds in them
   */
  record Told(List<Summary.Page> pages, List<Entry> found) {}

  /** Renders all documents of {@code tree}; says what they contain. */
  Told render(DocumentTree tree, SiteWriter out, Diagnostics problems) throws IOException {
    List<Summary.Page> pages = new ArrayList<>();
    List<Entry> found = new ArrayList<>();
    List<DocumentTree.Entry> entries = tree.entries();
    for (int i = 0; i < entries.size(); i++) {
      PublishedDocument document = entries.get(i).document();
      SitePath path = paths.apply(document);
      SitePath twin = new SitePath(path.value().replaceFirst("\\.html$", ".md"));
      Rendered text = text(document, path, problems);
      String description = document.description().orElse("");
      Optional<LocalDate> updated = world.changes().of(document.file());
      String updatedOn = updated.map(site.messages()::date).orElse("");
      List<LinkView> crumbs = new ArrayList<>(above);
      entries.get(i).ancestors().forEach(ancestor -> crumbs.add(link(ancestor)));
      out.page(
          path,
          "document.ftlh",
          new DocumentPage(
              PageHead.of(site, path, title(document), description(document, text), crumbs)
                  .updated(updated)
                  .about(site, StructuredData.Type.TECH_ARTICLE)
                  .withMarkdown(site, twin),
              nav,
              document.title(),
              text.html(),
              DocumentPage.outline(text.headings()),
              updatedOn,
              world.editUrl().map(url -> url.of(document.file())).orElse(""),
              tree.from(i, -1).map(this::link).stream().toList(),
              tree.from(i, 1).map(this::link).stream().toList()));
      if (site.copies()) {
        out.text(twin, markdown(document, text, updatedOn));
      }
      pages.add(new Summary.Page(document.title(), path.value(), description, updated));
      found(document.title(), path.value(), description, text, found);
    }
    return new Told(pages, found);
  }

  private Rendered text(PublishedDocument document, SitePath path, Diagnostics problems)
      throws IOException {
    CatalogFolder files = world.files();
    Optional<Source> source = files.text(document.file(), LARGEST, problems);
    MarkdownText text =
        source
            .map(read -> MarkdownText.body(read, document.bodyLine()))
            .orElse(new MarkdownText(document.file(), 1, ""));
    text = Includes.expand(text, world.includes(problems), problems);
    DocumentLinks links = new DocumentLinks(path, world, problems);
    try {
      return markdown.document(text, document.title(), links, problems);
    } catch (UncheckedIOException e) {
      throw e.getCause(); // an image could not be copied
    }
  }

  private String markdown(PublishedDocument document, Rendered text, String updated) {
    String body = ("# " + document.title() + "\n\n" + text.markdown()).stripTrailing() + "\n";
    return updated.isEmpty()
        ? body
        : body + "\n" + site.messages().text("document.updated", "day", updated) + "\n";
  }

  private LinkView link(PublishedDocument document) {
    return LinkView.inside(document.title(), paths.apply(document).value());
  }

  /** In a browser's tab a document's title needs its product's name. */
  private String title(PublishedDocument document) {
    return nav.name().isEmpty() ? document.title() : document.title() + " - " + nav.name();
  }

  private static String description(PublishedDocument document, Rendered text) {
    return document.description().orElseGet(() -> Words.shortened(text.text(), 160));
  }

  /** The document with what stands before its first heading, and its sections. */
  private void found(
      String title, String path, String description, Rendered text, List<Entry> found) {
    String lead =
        text.sections().stream()
            .filter(section -> section.heading().isEmpty())
            .map(Rendered.Section::text)
            .findFirst()
            .orElse("");
    Kind kind = place.equals(Entry.Place.NOWHERE) ? Kind.PAGE : Kind.DOCUMENT;
    found.add(new Entry(kind, place, title, "", path, "", "", List.of(), description, lead));
    found.addAll(SearchPlaces.sections(place, title, path, text));
  }
}
