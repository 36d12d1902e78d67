package dev.portolan.portal.reference;

import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.html.Html;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.Rendered;
import dev.portolan.portal.DeprecationView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.ProductMark;
import dev.portolan.portal.SearchPlaces;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.StructuredData;
import dev.portolan.portal.Summary;
import dev.portolan.portal.VersionSwitch;
import dev.portolan.portal.reference.Asides.Aside;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.portal.tryit.TryItForm;
import dev.portolan.portal.tryit.TryItForms;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Unit;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a product in one portal: its overview, its operations, its schemas, its downloads.
 * All of it is made from what the portal's audience may see.
 */
public final class VersionUnit implements Unit<Summary> {
  private static final Rendered NO_TEXT =
      new Rendered(Html.EMPTY, List.of(), Collections.emptySortedSet());

  private final SiteView site;
  private final PublishedProduct product;
  private final PublishedVersion version;
  private final SpecReader specs;
  private final Audience audience;
  private final ReferenceNames names;
  private final MarkdownRenderer markdown;
  private final SampleTheme samples;
  private final Twins twins = new Twins();

  /**
   * The unit of {@code version}.
   *
   * @param names shared by the units of the product
   */
  public VersionUnit(
      SiteView site,
      PublishedProduct product,
      PublishedVersion version,
      SpecReader specs,
      Audience audience,
      ReferenceNames names,
      MarkdownRenderer markdown,
      SampleTheme samples) {
    this.site = site;
    this.product = product;
    this.version = version;
    this.specs = specs;
    this.audience = audience;
    this.names = names;
    this.markdown = markdown;
    this.samples = samples;
  }

  @Override
  public String name() {
    return product.slug() + "/" + version.slug();
  }

  @Override
  public Summary render(SiteWriter out, Diagnostics problems) throws IOException {
    Optional<SpecFile> file = version.spec();
    if (file.isEmpty()) {
      return bare(out, List.of());
    }
    Optional<SpecDocument> document = specs.read(file.get(), problems);
    if (document.isEmpty()) {
      return bare(out, List.of("The specification of this version cannot be read."));
    }
    return reference(out, document.get().visibleTo(audience));
  }

  private Summary bare(SiteWriter out, List<String> notes) throws IOException {
    SitePath path = PortalPaths.version(product, version);
    ReferenceNavs navs =
        new ReferenceNavs(
            productLink(),
            ProductMark.of(product),
            product.slug().value(),
            path.value(),
            List.of(),
            List.of());
    String title = product.name() + " " + version.name();
    Frame frame = frame(path, title, "", navs, VersionSwitch.of(product, version));
    overview(out, path, new VersionPages(product, version).bare(frame, notes));
    return new Summary(
        product.slug().value(),
        version.slug().value(),
        List.of(new Summary.Page(title, path.value(), "")),
        Optional.empty(),
        List.of());
  }

  private Summary reference(SiteWriter out, SpecDocument.Visible visible) throws IOException {
    ApiReference api = visible.reference();
    names.learn(version, api);
    VersionPaths paths = new VersionPaths(name(), api);
    Prose prose = new Prose(markdown);
    VersionReference reference =
        new VersionReference(api, paths, prose, new Extensions(audience.extensions()));
    List<TagSection> sections = TagSections.of(reference);
    List<String> baseUrls = BaseUrls.of(version.baseUrls(), api.servers());
    ReferenceNavs navs =
        new ReferenceNavs(
            productLink(),
            ProductMark.of(product),
            product.slug().value(),
            paths.overview(),
            sections,
            api.schemas().keySet().stream()
                .map(schema -> LinkView.inside(schema, paths.schema(schema).orElseThrow()))
                .toList());
    Optional<NavScript> script = navs.file();
    if (script.isPresent()) {
      out.text(new SitePath(script.get().path()), script.get().text());
    }
    OperationPages pages = new OperationPages(reference, baseUrls, sections, samples);
    String sample = firstRequest(api).map(pages::curl).orElse("");
    List<Summary.Download> downloads = downloads(out, visible, paths);

    Rendered introduction = api.info().description().map(prose::article).orElse(NO_TEXT);
    String title = product.name() + " " + version.name();
    SitePath overview = PortalPaths.version(product, version);
    Frame frame =
        frame(
            overview,
            title,
            api.info()
                .summary()
                .or(() -> api.info().description().map(prose::summary))
                .or(product::description)
                .orElse(""),
            navs,
            VersionSwitch.of(product, version));
    overview(
        out,
        overview,
        new VersionPages(product, version)
            .page(frame, reference, introduction.html(), baseUrls, sections, downloads, sample));
    Found found = new Found(SearchPlaces.of(product, version));
    found.introduction(title, introduction, overview.value());
    TryItForms forms = new TryItForms(api, version, baseUrls);
    operations(out, visible, reference, navs, pages, forms, found);
    schemas(out, reference, navs, found);
    return new Summary(
        product.slug().value(),
        version.slug().value(),
        List.of(new Summary.Page(title, overview.value(), frame.head().description())),
        Optional.of(
            new Summary.Reference(
                api.kind().word(),
                api.formatVersion(),
                downloads,
                api.operations().stream().map(o -> entry(o, paths)).toList(),
                api.schemas().keySet().stream()
                    .map(n -> new Summary.SchemaEntry(n, paths.schema(n).orElseThrow()))
                    .toList(),
                baseUrls,
                sample)),
        found.entries());
  }

  private static Summary.OperationEntry entry(Operation operation, VersionPaths paths) {
    return new Summary.OperationEntry(
        operation.id(),
        operation.method(),
        operation.path(),
        operation.summary().orElse(""),
        operation.deprecated(),
        paths.operation(operation.id()).orElseThrow());
  }

  private static List<Summary.Download> downloads(
      SiteWriter out, SpecDocument.Visible visible, VersionPaths paths) throws IOException {
    List<Summary.Download> downloads = new ArrayList<>();
    for (Map.Entry<String, String> file : visible.downloads().entrySet()) {
      SitePath path = new SitePath(paths.file(file.getKey()));
      out.text(path, file.getValue());
      downloads.add(new Summary.Download(file.getKey(), path.value()));
    }
    return downloads;
  }

  /** The operation alone; none where its format has no such thing. */
  private static List<LinkView> download(
      SiteWriter out, SpecDocument.Visible visible, VersionPaths paths, Operation operation)
      throws IOException {
    Optional<String> document = visible.download(operation);
    if (document.isEmpty()) {
      return List.of();
    }
    SitePath path = new SitePath(paths.operationFile(operation.id()).orElseThrow());
    out.text(path, document.get());
    return List.of(LinkView.inside("Download this operation as OpenAPI", path.value()));
  }

  /** The simplest operation to begin with: one that reads, and asks for little. */
  private static Optional<Operation> firstRequest(ApiReference api) {
    Operation best = null;
    long least = Long.MAX_VALUE;
    for (Operation operation : api.operations()) {
      if (operation.kind() == Operation.Kind.PATH && !operation.deprecated()) {
        long asked =
            operation.parameters().stream().filter(Operation.Parameter::required).count()
                + (operation.method().equals("GET") ? 0 : 100);
        if (asked < least) {
          least = asked;
          best = operation;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private void operations(
      SiteWriter out,
      SpecDocument.Visible visible,
      VersionReference reference,
      ReferenceNavs navs,
      OperationPages pages,
      TryItForms forms,
      Found found)
      throws IOException {
    List<SiteWriter.Work> works = new ArrayList<>();
    for (Operation operation : reference.reference().operations()) {
      Found part = found.part();
      works.add(() -> operation(out, visible, reference, navs, pages, forms, operation, part));
    }
    out.together(works);
  }

  private void operation(
      SiteWriter out,
      SpecDocument.Visible visible,
      VersionReference reference,
      ReferenceNavs navs,
      OperationPages pages,
      TryItForms forms,
      Operation operation,
      Found found)
      throws IOException {
    SitePath path = new SitePath(reference.paths().operation(operation.id()).orElseThrow());
    Map<PublishedVersion, String> targets = new LinkedHashMap<>();
    for (PublishedVersion other : product.versions()) {
      targets.put(other, other.equals(version) ? path.value() : names.path(other, operation));
    }
    String route = operation.method() + " " + operation.path();
    String title = OperationTitle.of(operation);
    Frame frame =
        frame(
            path,
            title,
            title.equals(route) ? route : title + ": " + route,
            navs,
            VersionSwitch.of(product, version, targets::get));
    OperationPages.Made made =
        pages.page(
            operation,
            frame,
            download(out, visible, reference.paths(), operation),
            tryIt(out, forms, operation, reference.paths()));
    if (made.script().isPresent()) {
      out.text(new SitePath(made.script().get().path()), made.script().get().text());
    }
    OperationPage page = made.page();
    out.page(path, "operation.ftlh", page);
    found.operation(operation, page, path.value());
    out.text(Twins.path(path), twins.operation(page, path));
  }

  private static Optional<TryItView> tryIt(
      SiteWriter out, TryItForms forms, Operation operation, VersionPaths paths)
      throws IOException {
    Optional<TryItForm> form = forms.of(operation);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    SitePath path = new SitePath(paths.tryIt(operation));
    out.text(path, form.get().script());
    return Optional.of(new TryItView(path.value(), form.get().origins()));
  }

  private void schemas(SiteWriter out, VersionReference reference, ReferenceNavs navs, Found found)
      throws IOException {
    SchemaPages pages = new SchemaPages(reference);
    List<SiteWriter.Work> works = new ArrayList<>();
    for (String name : reference.schemas().keySet()) {
      Found part = found.part();
      works.add(
          () -> {
            SitePath path = new SitePath(reference.paths().schema(name).orElseThrow());
            String what = "The schema " + name + " of " + product.name() + " " + version.name();
            Frame frame = frame(path, name, what, navs, VersionSwitch.of(product, version));
            schema(out, path, name, pages.page(name, frame), part);
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
            () -> {
              SitePath path = new SitePath(aside.path());
              String what = aside.name() + ", a part of " + aside.title();
              Frame frame = frame(path, what, "", navs, VersionSwitch.of(product, version));
              schema(out, path, aside.name(), pages.page(aside, frame), part);
            });
      }
      out.together(works);
    }
  }

  private void schema(SiteWriter out, SitePath path, String name, SchemaPage page, Found found)
      throws IOException {
    out.page(path, "schema.ftlh", page);
    found.schema(name, page, path.value());
    out.text(Twins.path(path), twins.schema(page, path));
  }

  private void overview(SiteWriter out, SitePath path, VersionPage page) throws IOException {
    out.page(path, "version.ftlh", page);
    out.text(Twins.path(path), twins.version(page, path));
  }

  private LinkView productLink() {
    return LinkView.inside(product.name(), PortalPaths.product(product).value());
  }

  private Frame frame(
      SitePath path, String title, String description, ReferenceNavs navs, VersionSwitch versions) {
    List<LinkView> breadcrumbs = new ArrayList<>();
    breadcrumbs.add(LinkView.inside("Products", PortalPaths.HOME.value()));
    breadcrumbs.add(productLink());
    SitePath overview = PortalPaths.version(product, version);
    if (!path.equals(overview)) {
      breadcrumbs.add(LinkView.inside(version.name(), overview.value()));
    }
    return new Frame(
        PageHead.of(site, path, title, description, breadcrumbs)
            .about(
                site,
                path.equals(overview)
                    ? StructuredData.Type.WEB_API
                    : StructuredData.Type.API_REFERENCE)
            .withMarkdown(Twins.path(path)),
        navs.on(path.value()),
        versions,
        DeprecationView.of(product, version));
  }
}
