package dev.portolan.portal;

import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code llms.txt}: a list of what there is, in Markdown (llmstxt.org), each link leading to a
 * page's Markdown; and {@code llms-full.txt}: all of that in one file.
 */
final class LlmsText {
  /** Above this many operations of a version, the list leaves them to the version's own pages. */
  private static final int LISTED = 150;

  private final SiteView site;
  private final PublishedCatalog catalog;
  private final Summaries summaries;

  LlmsText(SiteView site, PublishedCatalog catalog, Summaries summaries) {
    this.site = site;
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /** The list. */
  String list() {
    StringBuilder text = new StringBuilder("# ").append(oneLine(site.title())).append('\n');
    if (!site.description().isEmpty()) {
      text.append("\n> ").append(oneLine(site.description())).append('\n');
    }
    for (PublishedProduct product : catalog.products()) {
      product(text, product);
    }
    if (!catalog.pages().isEmpty()) {
      text.append("\n## " + say("common.pages") + "\n\n");
      for (PublishedDocument page : documents(catalog.pages())) {
        item(text, page.title(), PortalPaths.markdown(page), page.description());
      }
    }
    return text.toString();
  }

  private void product(StringBuilder text, PublishedProduct product) {
    text.append("\n## ").append(oneLine(product.name())).append("\n\n");
    item(
        text,
        say("common.overview"),
        Twins.path(PortalPaths.product(product)),
        product.description());
    for (PublishedDocument document : documents(product.documents())) {
      item(text, document.title(), PortalPaths.markdown(product, document), document.description());
    }
    for (PublishedVersion version : product.versions()) {
      version(text, product, version);
    }
  }

  private void version(StringBuilder text, PublishedProduct product, PublishedVersion version) {
    String name = product.name() + " " + version.name();
    Optional<String> old =
        version.deprecated() ? Optional.of(say("status.deprecated")) : Optional.empty();
    text.append("\n### ").append(oneLine(name)).append("\n\n");
    item(text, say("common.reference"), Twins.path(PortalPaths.version(product, version)), old);
    Optional<Summary.Reference> reference = summaries.reference(product, version);
    reference
        .flatMap(found -> found.downloads().stream().findFirst())
        .ifPresent(
            file ->
                item(
                    text,
                    say("common.specification"),
                    new SitePath(file.path()),
                    Optional.empty()));
    List<Summary.OperationEntry> operations =
        reference.map(Summary.Reference::operations).orElse(List.of());
    if (operations.size() <= LISTED) {
      for (Summary.OperationEntry operation : operations) {
        item(
            text,
            operation.method() + " " + operation.route(),
            Twins.path(new SitePath(operation.path())),
            Optional.of(operation.summary()).filter(summary -> !summary.isEmpty()));
      }
    } else {
      for (Summary.Page page : summaries.of(product, version).pages().stream().skip(1).toList()) {
        item(
            text,
            page.title(),
            Twins.path(new SitePath(page.path())),
            Optional.of(page.description()));
      }
    }
  }

  /** The pages whose Markdown is the whole: documents, references, operations. */
  List<SitePath> all() {
    List<SitePath> paths = new ArrayList<>();
    paths.add(Twins.path(PortalPaths.HOME));
    for (PublishedProduct product : catalog.products()) {
      paths.add(Twins.path(PortalPaths.product(product)));
      documents(product.documents())
          .forEach(document -> paths.add(PortalPaths.markdown(product, document)));
      for (PublishedVersion version : product.versions()) {
        paths.add(Twins.path(PortalPaths.version(product, version)));
        summaries
            .reference(product, version)
            .map(Summary.Reference::operations)
            .orElse(List.of())
            .forEach(operation -> paths.add(Twins.path(new SitePath(operation.path()))));
      }
    }
    documents(catalog.pages()).forEach(page -> paths.add(PortalPaths.markdown(page)));
    return paths;
  }

  private static List<PublishedDocument> documents(List<PublishedDocument> tree) {
    return new DocumentTree(tree).entries().stream().map(DocumentTree.Entry::document).toList();
  }

  private static void item(
      StringBuilder text, String title, SitePath path, Optional<String> description) {
    text.append("- [").append(oneLine(title).replaceAll("[\\[\\]]", "")).append("](");
    text.append(path).append(')');
    description.ifPresent(words -> text.append(": ").append(oneLine(words)));
    text.append('\n');
  }

  private String say(String key) {
    return site.messages().text(key);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
