package dev.portolan.portal.reference;

import dev.portolan.catalog.Slug;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.catalog.TryIt;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.message.Language;
import dev.portolan.message.Messages;
import dev.portolan.portal.BrandFiles;
import dev.portolan.portal.BrandView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.Summary;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Theme;
import dev.portolan.site.Themes;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The reference pages of the product {@code shop}, made from specifications in text blocks. */
final class ReferenceSite {
  private static final Located<Language> ENGLISH =
      new Located<>(Language.ENGLISH, Location.ofFile("x"));

  private final SiteView view;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, Object> views = new LinkedHashMap<>();
  private final Map<String, Summary> summaries = new LinkedHashMap<>();

  private ReferenceSite(Messages messages) {
    this.view =
        new SiteView(
            "Harbour",
            "",
            "",
            true,
            new SiteView.OrganizationView("", "", ""),
            List.of(LinkView.inside("Products", "index.html")),
            List.of(),
            false,
            true,
            List.of("curl", "python"),
            BrandView.of(BrandFiles.NONE, ""),
            messages);
  }

  /** The pages of one version, {@code v1}. */
  static ReferenceSite of(Path folder, String spec) throws IOException {
    return of(folder, new TreeMap<>(Map.of("v1", spec)), List.of());
  }

  /** The pages of several versions, by slug; {@code gateway} serves all of them. */
  static ReferenceSite of(Path folder, TreeMap<String, String> specs, List<String> gateway)
      throws IOException {
    List<PublishedVersion> versions = new ArrayList<>();
    for (Map.Entry<String, String> spec : specs.entrySet()) {
      String file = "shop/" + spec.getKey() + ".yaml";
      Files.createDirectories(folder.resolve("shop"));
      Files.writeString(folder.resolve(file), spec.getValue(), StandardCharsets.UTF_8);
      versions.add(
          new PublishedVersion(
              new Slug(spec.getKey()),
              spec.getKey(),
              "shop/" + spec.getKey(),
              spec.getKey().equals(specs.lastKey()),
              false,
              Optional.empty(),
              false,
              Optional.empty(),
              Optional.of(new SpecFile(SpecKind.OPENAPI, file, "shop")),
              Optional.empty(),
              gateway,
              Optional.empty(),
              Optional.empty(),
              TryIt.LIVE,
              Optional.empty()));
    }
    PublishedProduct product =
        new PublishedProduct(
            new Slug("shop"),
            "Shop",
            Optional.empty(),
            "shop",
            "shop",
            Optional.empty(),
            new TreeMap<>(),
            Optional.empty(),
            versions,
            List.of());
    CatalogFolder catalog = CatalogFolder.open(folder);
    Diagnostics problems = new Diagnostics();
    Theme theme =
        new Themes(catalog, problems).open("portal", Location.ofFile("x"), ENGLISH).orElseThrow();
    SpecReader specReader = new SpecReader(catalog);
    Audience audience = new Audience(true, false, List.of("x-asked-*"));
    ReferenceNames operations = new ReferenceNames(product, specReader, audience);
    ReferenceSite site = new ReferenceSite(theme.messages());
    for (PublishedVersion version : versions) {
      VersionUnit unit =
          new VersionUnit(
              site.view,
              product,
              version,
              catalog,
              specReader,
              audience,
              operations,
              new MarkdownRenderer(),
              SampleTheme.of(theme, site.view.codeSamples(), Location.ofFile("x"), problems));
      site.summaries.put(
          version.slug().value(), unit.render(site.writer(theme, problems), problems));
    }
    return site;
  }

  private SiteWriter writer(Theme theme, Diagnostics problems) {
    return new SiteWriter() {
      @Override
      public void page(SitePath path, String template, Object page) {
        views.put(path.value(), page);
        text(path, theme.render(template, view, page, path, problems).orElseThrow());
      }

      @Override
      public void text(SitePath path, String content) {
        if (files.put(path.value(), content) != null) {
          throw new IllegalStateException("written twice: " + path);
        }
      }

      @Override
      public void bytes(SitePath path, byte[] content) {
        throw new IllegalStateException("not expected: " + path);
      }

      @Override
      public void together(List<? extends Work> works) throws IOException {
        for (Work work : works) {
          work.run();
        }
      }

      @Override
      public void joined(SitePath path, List<SitePath> parts) {
        throw new IllegalStateException("not expected: " + path);
      }
    };
  }

  /** All files by path. */
  Map<String, String> files() {
    return files;
  }

  /** The records that pages are printed from, by path. */
  Map<String, Object> views() {
    return views;
  }

  /** A page of version {@code v1}. */
  Document page(String name) {
    return file("shop/v1/" + name);
  }

  /** Any page. */
  Document file(String path) {
    String html = files.get(path);
    if (html == null) {
      throw new AssertionError("no " + path + " among " + files.keySet());
    }
    return Jsoup.parse(html);
  }

  /** What the unit of {@code version} told. */
  Summary summary(String version) {
    return summaries.get(version);
  }
}
