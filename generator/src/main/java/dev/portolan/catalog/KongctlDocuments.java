package dev.portolan.catalog;

import dev.portolan.catalog.Kongctl.Resource;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.FrontMatter;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes documents of those of an API whose text is a file; a status that is not given hides. */
final class KongctlDocuments {
  private final Kongctl kongctl;
  private final CatalogFolder folder;
  private final Diagnostics problems;
  private final TreeSet<String> slugs = new TreeSet<>();

  KongctlDocuments(Kongctl kongctl, CatalogFolder folder, Diagnostics problems) {
    this.kongctl = kongctl;
    this.folder = folder;
    this.problems = problems;
  }

  /** The documents of {@code api}, as a tree in the order of the files. */
  List<Document> read(Resource api) throws IOException {
    List<Resource> all = kongctl.children(api, "documents", "api_documents", "api");
    return below(all, all, Optional.empty());
  }

  /** Those of {@code siblings} whose parent is {@code parent}, with what is below them. */
  private List<Document> below(List<Resource> siblings, List<Resource> all, Optional<String> parent)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Resource document : siblings) {
      if (kongctl.reference(document.at("parent_document_id")).equals(parent)) {
        document(document, all).ifPresent(documents::add);
      }
    }
    return documents;
  }

  private Optional<Document> document(Resource document, List<Resource> all) throws IOException {
    List<Document> children =
        new ArrayList<>(below(document.items("children"), all, Optional.empty()));
    if (document.ref().isPresent()) {
      children.addAll(below(all, all, document.ref()));
    }
    Resource content = document.at("content");
    Optional<Located<String>> file = kongctl.file(content);
    String called = kongctl.text(document, "slug").or(document::ref).orElse("");
    Optional<Slug> slug = Slug.parseDocument(called).or(() -> Slug.derive(called));
    if (file.isEmpty() && content.all().text().isPresent()) {
      problems.add(
          Diagnostic.info(
                  "kongctl-document-inline",
                  content.place(),
                  "the text of this document stands here and not in a file, so it is not shown")
              .withHint("put it into a file: content: !file docs/" + called + ".md"));
    }
    if (file.isEmpty() || slug.isEmpty() || slug.get().device()) {
      return Optional.empty();
    }
    if (!slugs.add(slug.get().folded())) {
      problems.add(
          Diagnostic.error(
              "document-slug-duplicate",
              document.place(),
              "two documents of this API have the slug \"" + slug.get() + "\""));
      return Optional.empty();
    }
    Optional<Source> source = folder.text(file.get().value(), DocumentsReader.LIMIT, problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    int line = FrontMatter.of(source.get(), new Diagnostics()).bodyLine();
    return Optional.of(
        new Document(
            slug.get(),
            kongctl
                .text(document, "title")
                .or(() -> FirstHeading.of(source.get().text(), line))
                .orElse(slug.get().value()),
            Optional.empty(),
            kongctl.text(document, "status").filter("published"::equals).isPresent()
                ? PublishStatus.PUBLISHED
                : PublishStatus.UNPUBLISHED,
            Optional.empty(),
            file.get().value(),
            line,
            children));
  }
}
