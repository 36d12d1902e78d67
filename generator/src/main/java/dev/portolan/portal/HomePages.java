package dev.portolan.portal;

import dev.portolan.catalog.SpecKind;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the home page: the products, and what their list can be cut down by. */
final class HomePages {
  private static final String KIND = "kind";

  private final SiteView site;
  private final PublishedCatalog catalog;

  HomePages(SiteView site, PublishedCatalog catalog) {
    this.site = site;
    this.catalog = catalog;
  }

  HomePage page() {
    return new HomePage(
        PageHead.of(site, PortalPaths.HOME, site.title(), site.description(), List.of())
            .about(site, StructuredData.Type.WEB_SITE)
            .withMarkdown(site, Twins.path(PortalPaths.HOME)),
        site.title(),
        site.description(),
        catalog.products().stream().map(this::card).toList(),
        filters(),
        catalog.pages().stream()
            .filter(page -> page.description().isPresent())
            .map(
                page ->
                    new HomePage.Guide(
                        page.title(),
                        page.description().orElseThrow(),
                        PortalPaths.page(page).value()))
            .toList());
  }

  private HomePage.Card card(PublishedProduct product) {
    Optional<PublishedVersion> latest = product.latest();
    StringBuilder facets = new StringBuilder();
    product
        .publicLabels()
        .forEach((key, value) -> facets.append(facet(labelKey(key), value)).append('\n'));
    kind(product).ifPresent(kind -> facets.append(facet(KIND, kind.word())).append('\n'));
    return new HomePage.Card(
        product.name(),
        PortalPaths.product(product).value(),
        product.description().orElse(""),
        ProductMark.of(product),
        List.copyOf(product.publicLabels().values()),
        kind(product).map(SpecKind::title).orElse(""),
        latest.map(PublishedVersion::name).orElse(""),
        latest.map(PublishedVersion::deprecated).orElse(false),
        facets.toString());
  }

  /** The kind of the newest visible version's specification. */
  private static Optional<SpecKind> kind(PublishedProduct product) {
    return product.latest().flatMap(PublishedVersion::spec).map(spec -> spec.kind());
  }

  /** Keys of labels share the URL with ours. */
  private static String labelKey(String key) {
    return key.equals(KIND) || key.equals("q") ? "label-" + key : key;
  }

  private static String facet(String key, String value) {
    return key + "=" + value.toLowerCase(Locale.ROOT);
  }

  private List<HomePage.Filter> filters() {
    Map<String, Map<String, HomePage.Option>> byKey = new TreeMap<>();
    Map<String, HomePage.Option> kinds = new TreeMap<>();
    for (PublishedProduct product : catalog.products()) {
      product
          .publicLabels()
          .forEach(
              (key, value) ->
                  count(
                      byKey.computeIfAbsent(key, k -> new TreeMap<>()),
                      value.toLowerCase(Locale.ROOT),
                      value));
      kind(product).ifPresent(kind -> count(kinds, kind.word(), kind.title()));
    }
    List<HomePage.Filter> filters = new ArrayList<>();
    byKey.forEach(
        (key, options) -> filters.add(filter(labelKey(key), Words.capitalized(key), options)));
    filters.add(filter(KIND, site.messages().text("home.kind"), kinds));
    filters.removeIf(filter -> filter.options().size() < 2);
    return filters;
  }

  private static void count(Map<String, HomePage.Option> options, String value, String title) {
    HomePage.Option before = options.get(value);
    options.put(
        value,
        before == null
            ? new HomePage.Option(value, title, 1)
            : new HomePage.Option(value, before.title(), before.count() + 1));
  }

  private static HomePage.Filter filter(
      String key, String title, Map<String, HomePage.Option> options) {
    return new HomePage.Filter(
        key,
        title,
        options.values().stream().sorted(Comparator.comparing(HomePage.Option::value)).toList());
  }
}
