package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import dev.portolan.portal.Summary;
import dev.portolan.portal.VersionSwitch;
import dev.portolan.portal.reference.Asides.Aside;
import dev.portolan.portal.tryit.TryItForm;
import dev.portolan.portal.tryit.TryItForms;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes the pages of a version's operations, schemas and lists, with their twins if the site has
 * any and what belongs to them, and notes what search finds in them.
 */
final class ReferenceFiles {
  private final SiteWriter out;
  private final PublishedProduct product;
  private final PublishedVersion version;
  private final SpecDocument.Visible visible;
  private final VersionReference reference;
  private final Frames frames;
  private final Found found;
  private final Optional<Twins> twins;

  ReferenceFiles(
      SiteWriter out,
      PublishedProduct product,
      PublishedVersion version,
      SpecDocument.Visible visible,
      VersionReference reference,
      Frames frames,
      Found found,
      Optional<Twins> twins) {
    this.out = out;
    this.product = product;
    this.version = version;
    this.visible = visible;
    this.reference = reference;
    this.frames = frames;
    this.found = found;
    this.twins = twins;
  }

  /** Writes {@code pages}; returns what the site map and others are to know of them. */
  List<Summary.Page> lists(Map<SitePath, ListPage> pages) throws IOException {
    List<SiteWriter.Work> works = new ArrayList<>();
    pages.forEach(
        (path, page) ->
            works.add(
                () -> {
                  out.page(path, "list.ftlh", page);
                  twin(path, all -> all.list(page, path));
                }));
    out.together(works);
    return pages.entrySet().stream()
        .map(
            page ->
                new Summary.Page(
                    page.getValue().title(),
                    page.getKey().value(),
                    page.getValue().head().description()))
        .toList();
  }

  /** Writes the pages of all operations; and {@code downloads}, for which one thread takes long. */
  void operations(
      SortedMap<String, Supplier<String>> downloads,
      ReferenceNames names,
      OperationPages pages,
      TagPages tags,
      TryItForms forms)
      throws IOException {
    List<SiteWriter.Work> works = new ArrayList<>();
    downloads.forEach(
        (name, text) ->
            works.add(() -> out.text(new SitePath(reference.paths().file(name)), text.get())));
    for (Operation operation : reference.reference().operations()) {
      Found part = found.part();
      works.add(() -> operation(operation, names, pages, tags, forms, part));
    }
    out.together(works);
  }

  private void operation(
      Operation operation,
      ReferenceNames names,
      OperationPages pages,
      TagPages tags,
      TryItForms forms,
      Found part)
      throws IOException {
    SitePath path = new SitePath(reference.paths().operation(operation.id()).orElseThrow());
    Map<PublishedVersion, String> targets = new LinkedHashMap<>();
    for (PublishedVersion other : product.versions()) {
      targets.put(other, other.equals(version) ? path.value() : names.path(other, operation));
    }
    String route = operation.method() + " " + operation.path();
    String title = OperationTitle.of(operation);
    Frame frame =
        frames.page(
            path,
            title,
            title.equals(route) ? route : title + ": " + route,
            tags.home(path.value()).stream().toList(),
            VersionSwitch.of(product, version, targets::get));
    OperationPages.Made made =
        pages.page(operation, frame, download(operation), tryIt(forms, operation));
    if (made.script().isPresent()) {
      out.text(new SitePath(made.script().get().path()), made.script().get().text());
    }
    texts(made.examples());
    OperationPage page = made.page();
    out.page(path, "operation.ftlh", page);
    part.operation(operation, page, path.value());
    twin(path, all -> all.operation(page, path));
  }

  private void twin(SitePath page, Function<Twins, String> text) throws IOException {
    if (twins.isPresent()) {
      out.text(Twins.path(page), text.apply(twins.get()));
    }
  }

  /** The operation alone; none where its format or the site has no such thing. */
  private List<LinkView> download(Operation operation) throws IOException {
    if (twins.isEmpty()) {
      return List.of();
    }
    Optional<String> document = visible.download(operation);
    if (document.isEmpty()) {
      return List.of();
    }
    SitePath path = new SitePath(reference.paths().operationFile(operation.id()).orElseThrow());
    out.text(path, document.get());
    return List.of(LinkView.inside(reference.phrases().text("operation.download"), path.value()));
  }

  private Optional<TryItView> tryIt(TryItForms forms, Operation operation) throws IOException {
    Optional<TryItForm> form = forms.of(operation);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    SitePath path = new SitePath(reference.paths().tryIt(operation));
    out.text(path, form.get().script());
    return Optional.of(new TryItView(path.value(), form.get().origins()));
  }

  /** Writes the pages of all named schemas, and of the parts of pages that have their own. */
  void schemas() throws IOException {
    SchemaPages pages = new SchemaPages(reference);
    List<SiteWriter.Work> works = new ArrayList<>();
    for (String name : reference.schemas().keySet()) {
      Found part = found.part();
      works.add(
          () -> {
            SchemaPages.Made made = pages.page(name, frames);
            SitePath path = new SitePath(reference.paths().schema(name).orElseThrow());
            schema(path, name, made.page(), part);
            texts(made.examples());
            lists(made.lists());
          });
    }
    out.together(works);
    // Parts that have pages of their own may have such parts again.
    for (List<Aside> asides = reference.asides().take();
        !asides.isEmpty();
        asides = reference.asides().take()) {
      works.clear();
      for (Aside aside : asides) {
        Found part = found.part();
        works.add(
            () ->
                schema(new SitePath(aside.path()), aside.name(), pages.page(aside, frames), part));
      }
      out.together(works);
    }
  }

  private void schema(SitePath path, String name, SchemaPage page, Found part) throws IOException {
    out.page(path, "schema.ftlh", page);
    part.schema(name, page, path.value());
    twin(path, all -> all.schema(page, path));
  }

  private void texts(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      out.text(new SitePath(file.getKey()), file.getValue());
    }
  }
}
