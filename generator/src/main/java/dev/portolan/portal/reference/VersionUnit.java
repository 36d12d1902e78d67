package dev.portolan.portal.reference;

import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.html.Html;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.Rendered;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.Pictures;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.ProductMark;
import dev.portolan.portal.SearchPlaces;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.Summary;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.portal.tryit.TryItForms;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Unit;
import dev.portolan.source.CatalogFolder;
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
import java.util.SortedMap;
import java.util.function.Supplier;

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
  private final CatalogFolder files;
  private final SpecReader specs;
  private final Audience audience;
  private final ReferenceNames names;
  private final MarkdownRenderer markdown;
  private final SampleTheme samples;
  private final Optional<Twins> twins;

  /**
   * The unit of {@code version}.
   *
   * @param files where pictures are that the specification names
   * @param names shared by the units of the product
   */
  public VersionUnit(
      SiteView site,
      PublishedProduct product,
      PublishedVersion version,
      CatalogFolder files,
      SpecReader specs,
      Audience audience,
      ReferenceNames names,
      MarkdownRenderer markdown,
      SampleTheme samples) {
    this.site = site;
    this.twins = site.copies() ? Optional.of(new Twins(site.messages())) : Optional.empty();
    this.product = product;
    this.version = version;
    this.files = files;
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
      return bare(out, List.of(site.messages().text("version.unreadable")));
    }
    return reference(out, document.get().visibleTo(audience), problems);
  }

  private Summary bare(SiteWriter out, List<String> notes) throws IOException {
    SitePath path = PortalPaths.version(product, version);
    Frames frames =
        new Frames(site, product, version, navs(path.value(), "", List.of(), List.of()));
    overview(
        out,
        path,
        new VersionPages(product, version, site.messages()).bare(frames.overview(""), notes));
    return new Summary(
        product.slug().value(),
        version.slug().value(),
        List.of(new Summary.Page(frames.title(), path.value(), "")),
        Optional.empty(),
        List.of());
  }

  private Summary reference(SiteWriter out, SpecDocument.Visible visible, Diagnostics problems)
      throws IOException {
    ApiReference api = visible.reference();
    names.learn(version, api);
    VersionPaths paths = new VersionPaths(product.siteFolder() + "/" + version.slug(), api);
    Prose prose = new Prose(markdown);
    Phrases phrases = new Phrases(site.messages());
    VersionReference reference =
        new VersionReference(
            api,
            paths,
            prose,
            new Extensions(audience.extensions(), phrases),
            phrases,
            copied(out, visible, paths, problems));
    List<TagSection> sections = TagSections.of(reference);
    SchemaIndex schemas = new SchemaIndex(reference);
    ReferenceNavs navs =
        navs(
            paths.overview(),
            schemas.all().isEmpty() ? "" : paths.schemaList(),
            sections,
            schemas.all());
    Optional<NavScript> script = navs.file();
    if (script.isPresent()) {
      out.text(new SitePath(script.get().path()), script.get().text());
    }
    Frames frames = new Frames(site, product, version, navs);
    TagPages tags = new TagPages(reference, sections, frames);
    List<String> baseUrls = BaseUrls.of(version.baseUrls(), api.servers());
    OperationPages pages = new OperationPages(reference, baseUrls, sections, samples);
    String sample = firstRequest(api).map(pages::curl).orElse("");
    SortedMap<String, Supplier<String>> texts = visible.downloads();
    List<Summary.Download> downloads =
        texts.keySet().stream().map(f -> new Summary.Download(f, paths.file(f))).toList();

    Rendered introduction = api.info().description().map(prose::article).orElse(NO_TEXT);
    SitePath overview = PortalPaths.version(product, version);
    Frame frame = frames.overview(description(api, prose));
    overview(
        out,
        overview,
        new VersionPages(product, version, site.messages())
            .page(
                frame, reference, introduction.html(), baseUrls, tags, schemas, downloads, sample));
    Found found = new Found(SearchPlaces.of(product, version));
    found.introduction(frames.title(), introduction, overview.value());
    found.tags(frames.title(), sections);
    ReferenceFiles files =
        new ReferenceFiles(out, product, version, visible, reference, frames, found, twins);
    List<Summary.Page> listed = new ArrayList<>();
    listed.add(new Summary.Page(frames.title(), overview.value(), frame.head().description()));
    listed.addAll(files.lists(tags.pages()));
    listed.addAll(files.lists(schemas.pages(frames)));
    files.operations(texts, names, pages, tags, new TryItForms(api, version, baseUrls));
    files.schemas();
    return new Summary(
        product.slug().value(),
        version.slug().value(),
        listed,
        Optional.of(
            new Summary.Reference(
                api.kind().word(),
                api.formatVersion(),
                downloads,
                api.operations().stream().map(o -> entry(o, paths)).toList(),
                schemas.all().stream()
                    .map(link -> new Summary.SchemaEntry(link.title(), link.href()))
                    .toList(),
                baseUrls,
                sample)),
        found.entries());
  }

  private String description(ApiReference api, Prose prose) {
    return api.info()
        .summary()
        .or(() -> api.info().description().map(prose::summary))
        .or(product::description)
        .orElse("");
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

  /** The pictures and documents that the specification names, and where they are now. */
  private Map<String, String> copied(
      SiteWriter out, SpecDocument.Visible visible, VersionPaths paths, Diagnostics problems) {
    Pictures pictures = new Pictures(files, product.folder(), product.siteFolder(), out, problems);
    Map<String, String> copied = new LinkedHashMap<>();
    visible
        .assets()
        .forEach(
            (name, file) -> {
              SitePath path = new SitePath(paths.file(name));
              if (pictures.copy(file, path)) {
                copied.put(name, path.value());
              }
            });
    return copied;
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

  private void overview(SiteWriter out, SitePath path, VersionPage page) throws IOException {
    out.page(path, "version.ftlh", page);
    if (twins.isPresent()) {
      out.text(Twins.path(path), twins.get().version(page, path));
    }
  }

  private ReferenceNavs navs(
      String overview, String schemaList, List<TagSection> sections, List<LinkView> schemas) {
    return new ReferenceNavs(
        Frames.link(product),
        ProductMark.of(product),
        product.slug().value(),
        overview,
        schemaList,
        sections,
        schemas,
        site.messages());
  }
}
