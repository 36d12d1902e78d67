package dev.portolan.portal;

import dev.portolan.catalog.TryIt;
import dev.portolan.message.Messages;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.search.SearchIndex;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the files of a portal that are made of all its units. */
final class PortalIndex {
  private final PublishedCatalog catalog;
  private final SiteView site;
  private final Summaries summaries;
  private final SiteWriter out;

  PortalIndex(PublishedCatalog catalog, SiteView site, List<Summary> summaries, SiteWriter out) {
    this.catalog = catalog;
    this.site = site;
    this.summaries = new Summaries(summaries);
    this.out = out;
  }

  void write() throws IOException {
    Twins twins = new Twins(site.messages());
    HomePage home = new HomePages(site, catalog).page();
    out.page(PortalPaths.HOME, "home.ftlh", home);
    out.text(Twins.path(PortalPaths.HOME), twins.home(home, PortalPaths.HOME));
    ProductPages products = new ProductPages(site, summaries);
    for (PublishedProduct product : catalog.products()) {
      SitePath path = PortalPaths.product(product);
      ProductPage page = products.page(product);
      out.page(path, "product.ftlh", page);
      out.text(Twins.path(path), twins.product(page, path));
    }
    out.page(SitePath.of("404.html"), "not-found.ftlh", notFound());
    if (catalog.portal().tryIt() == TryIt.LIVE) {
      out.page(
          SitePath.of("oauth-callback.html"),
          "oauth-callback.ftlh",
          new SignedInPage(PageHead.unlisted(site.messages().text("sign_in.title"))));
    }
    out.together(List.of(this::search, this::machineFiles));
    LlmsText llms = new LlmsText(site, catalog, summaries);
    out.text(SitePath.of("llms.txt"), llms.list());
    out.joined(SitePath.of("llms-full.txt"), llms.all());
  }

  private void search() throws IOException {
    SearchPages search = new SearchPages(site, catalog, summaries);
    out.page(PortalPaths.SEARCH, "search.ftlh", search.page());
    Messages messages = site.messages();
    SearchIndex index =
        new SearchIndex(
            search.entries(),
            kind -> messages.text("kind." + kind.word()),
            kind -> messages.text("kinds." + kind.word()));
    for (Map.Entry<String, String> file : index.files().entrySet()) {
      out.text(SitePath.of("search", file.getKey()), file.getValue());
    }
  }

  private void machineFiles() throws IOException {
    out.text(SitePath.of("catalog.json"), new CatalogJson(catalog, summaries).text());
    out.text(SitePath.of("feed.xml"), new Feed(site, catalog).text());
    ApiCatalog apis = new ApiCatalog(site, catalog, summaries);
    out.text(SitePath.of(".well-known/api-catalog"), JsonFile.of(apis.json()));
    CrawlerFiles crawlers = new CrawlerFiles(site);
    out.text(SitePath.of("robots.txt"), crawlers.robots());
    Optional<String> siteMap = crawlers.siteMap(paths(), updated());
    if (siteMap.isPresent()) {
      out.text(SitePath.of("sitemap.xml"), siteMap.get());
    }
  }

  /** Every page that search engines should know, in reading order. */
  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    paths.add(PortalPaths.HOME.value());
    for (PublishedProduct product : catalog.products()) {
      paths.add(PortalPaths.product(product).value());
      paths.addAll(summaries.of(product).paths());
      product.versions().forEach(version -> paths.addAll(summaries.of(product, version).paths()));
    }
    paths.addAll(summaries.pages().paths());
    return paths;
  }

  private Map<String, LocalDate> updated() {
    Map<String, LocalDate> updated = new HashMap<>();
    for (Summary summary : summaries.all()) {
      for (Summary.Page page : summary.pages()) {
        page.updated().ifPresent(day -> updated.put(page.path(), day));
      }
    }
    return updated;
  }

  private NotFoundPage notFound() {
    String base =
        site.url().isEmpty()
            ? ""
            : Optional.ofNullable(URI.create(site.url()).getRawPath()).orElse("") + "/";
    return new NotFoundPage(
        PageHead.unlisted(site.messages().text("not_found.head")),
        base,
        catalog.products().stream()
            .limit(8)
            .map(p -> LinkView.inside(p.name(), PortalPaths.product(p).value()))
            .toList());
  }
}
