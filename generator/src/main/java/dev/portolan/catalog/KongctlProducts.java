package dev.portolan.catalog;

import dev.portolan.catalog.Kongctl.Resource;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes products of Konnect's APIs. What is published is what a publication says: to a portal of
 * the catalog that has the name of its portal, and if it is private, to none that the public can
 * read. Versions have no status of their own there; each is published with its API.
 */
final class KongctlProducts {
  private final Kongctl kongctl;
  private final CatalogFolder folder;
  private final Site site;
  private final List<String> strategies;
  private final SpecSniffer sniffer;
  private final Diagnostics problems;

  KongctlProducts(Kongctl kongctl, CatalogFolder folder, Site site, Diagnostics problems) {
    this.kongctl = kongctl;
    this.folder = folder;
    this.site = site;
    this.strategies = site.authStrategies().stream().map(AuthStrategy::name).toList();
    this.sniffer = new SpecSniffer(folder);
    this.problems = problems;
  }

  /** The products that {@code known} does not have. */
  List<Product> products(List<Product> known) throws IOException {
    List<Product> products = new ArrayList<>();
    TreeSet<String> taken = new TreeSet<>();
    known.forEach(product -> taken.add(product.slug().folded()));
    for (Resource api : kongctl.all("apis")) {
      String called = kongctl.text(api, "slug").or(api::ref).orElse("");
      Optional<Slug> slug =
          Slug.parse(called)
              .or(() -> Slug.derive(called))
              .or(() -> kongctl.text(api, "name").flatMap(Slug::derive));
      if (api.at("_external").all().isPresent()) {
        continue; // somebody else describes it
      }
      if (slug.isEmpty() || slug.get().reserved() || !taken.add(slug.get().folded())) {
        problems.add(
            Diagnostic.info(
                "kongctl-api-not-read",
                api.place(),
                slug.isEmpty() || slug.get().reserved()
                    ? "no address can be made of this API's slug, ref or name"
                    : "the catalog has a product \"" + slug.get() + "\" already, which counts"));
        continue;
      }
      products.add(product(api, slug.get()));
    }
    return products;
  }

  private Product product(Resource api, Slug slug) throws IOException {
    TreeSet<String> portals = new TreeSet<>();
    Optional<String> strategy = Optional.empty();
    for (Resource publication : kongctl.children(api, "publications", "api_publications", "api")) {
      portal(publication).ifPresent(portals::add);
      strategy =
          strategy.or(
              () ->
                  publication.items("auth_strategy_ids").stream()
                      .flatMap(id -> kongctl.reference(id).stream())
                      .filter(strategies::contains)
                      .findFirst());
    }
    PublishStatus status = portals.isEmpty() ? PublishStatus.UNPUBLISHED : PublishStatus.PUBLISHED;
    String at = parent(api.file());
    return new Product(
        slug,
        kongctl.text(api, "name").orElse(slug.value()),
        kongctl.text(api, "description"),
        at,
        Optional.empty(),
        Optional.empty(),
        labels(api),
        new TreeMap<>(),
        status,
        portals,
        Optional.empty(),
        TryIt.LIVE,
        versions(
            api,
            at,
            status,
            strategy.map(s -> new Version.Access(Optional.of(s), Optional.empty()))),
        new KongctlDocuments(kongctl, folder, problems).read(api),
        api.place());
  }

  private SortedMap<String, String> labels(Resource api) {
    SortedMap<String, String> labels = new TreeMap<>();
    for (String name : api.all().entries("labels").keySet()) {
      kongctl.text(api, "labels", name).ifPresent(value -> labels.put(name, value));
    }
    return labels;
  }

  /** The portal of the catalog that a publication means. */
  private Optional<String> portal(Resource publication) {
    Resource value = publication.at("portal_id");
    Optional<String> ref = kongctl.reference(value);
    if (ref.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> names = new TreeSet<>(List.of(ref.get()));
    Optional<Resource> named = kongctl.named("portals", ref.get());
    named.flatMap(p -> kongctl.text(p, "name")).ifPresent(names::add);
    named
        .flatMap(p -> kongctl.text(p, "_external", "selector", "matchFields", "name"))
        .ifPresent(names::add);
    Optional<Portal> portal =
        site.portals().stream().filter(p -> names.contains(p.name())).findFirst();
    boolean open = kongctl.text(publication, "visibility").filter("public"::equals).isPresent();
    if (portal.isEmpty()) {
      problems.add(
          Diagnostic.info(
                  "kongctl-portal-unknown",
                  value.place(),
                  "the catalog has no portal \"" + ref.get() + "\", so this publishes nothing")
              .withHint("portals are named in portolan.yaml: portals: {" + ref.get() + ": {}}"));
    } else if (!open && portal.get().visibility() == Portal.Visibility.PUBLIC) {
      problems.add(
          Diagnostic.info(
                  "kongctl-publication-private",
                  publication.place(),
                  "the publication is private and everybody can read the portal \""
                      + portal.get().name()
                      + "\", so the API is not in it")
              .withHint("write visibility: public, or make the portal private"));
      return Optional.empty();
    }
    return portal.map(Portal::name);
  }

  private List<Version> versions(
      Resource api, String at, PublishStatus status, Optional<Version.Access> access)
      throws IOException {
    List<Version> versions = new ArrayList<>();
    TreeSet<String> slugs = new TreeSet<>();
    Optional<Version.GatewayLink> link = new KongctlGateways(kongctl, site).link(api);
    List<Resource> all = kongctl.children(api, "versions", "api_versions", "api");
    Optional<String> current = kongctl.text(api, "version");
    for (Resource version : all) {
      String name = kongctl.text(version, "version").or(() -> current).or(version::ref).orElse("1");
      Optional<Slug> slug = Slug.parseVersion(name).or(() -> Slug.derive(name));
      if (slug.isEmpty() || slug.get().reservedInProduct() || !slugs.add(slug.get().folded())) {
        problems.add(
            Diagnostic.info(
                "kongctl-version-not-read",
                version.place(),
                "no address of its own can be made of the version \"" + name + "\""));
        continue;
      }
      Optional<SpecFile> spec = spec(version.at("spec"), at);
      boolean implemented = all.size() == 1 || current.filter(name::equals).isPresent();
      versions.add(
          new Version(
              slug.get(),
              name,
              spec.map(s -> parent(s.file())).orElse(at),
              status,
              false,
              Optional.empty(),
              Optional.empty(),
              new TreeMap<>(),
              implemented ? link : Optional.empty(),
              spec,
              new TreeMap<>(),
              access,
              TryIt.LIVE,
              version.place()));
    }
    return VersionOrder.sort(versions);
  }

  private Optional<SpecFile> spec(Resource value, String at) throws IOException {
    Optional<Located<String>> file = kongctl.file(value);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<SpecKind> kind = sniffer.kind(file.get().value());
    if (kind.isEmpty()) {
      problems.add(
          Diagnostic.warning(
              "kongctl-spec-unknown",
              value.place(),
              "\"" + file.get().value() + "\" is no specification that is known"));
    }
    String path = file.get().value();
    String boundary = path.startsWith(at + "/") ? at : parent(path);
    return kind.map(k -> new SpecFile(k, path, boundary));
  }

  private static String parent(String file) {
    return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
  }
}
