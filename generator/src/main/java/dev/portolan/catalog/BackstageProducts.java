package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes products of Backstage's APIs. An API is a product of one version; those whose names differ
 * in a version at their ends ({@code orders-v1}, {@code orders-v2}) are one product. Backstage does
 * not say what is meant for the public, so none of it is published.
 */
final class BackstageProducts {
  private static final Pattern VERSIONED =
      Pattern.compile("(.*?[a-z0-9])[-_.](v?[0-9]{1,4}(?:[-_.][0-9]{1,4}){0,3})");

  private final CatalogFolder folder;
  private final Backstage backstage;
  private final SpecSniffer sniffer;
  private final Diagnostics problems;

  BackstageProducts(CatalogFolder folder, Backstage backstage, Diagnostics problems) {
    this.folder = folder;
    this.backstage = backstage;
    this.sniffer = new SpecSniffer(folder);
    this.problems = problems;
  }

  /** An API and the version it is. */
  private record Api(BackstageEntity entity, String version) {}

  /** The products that {@code known} does not have. */
  List<Product> products(List<Product> known, List<Team> teams) throws IOException {
    Map<String, List<Api>> byProduct = new TreeMap<>();
    for (BackstageEntity api : backstage.apis()) {
      String word = api.ref().word();
      Matcher versioned = VERSIONED.matcher(word);
      boolean split = versioned.matches();
      byProduct
          .computeIfAbsent(split ? versioned.group(1) : word, name -> new ArrayList<>())
          .add(new Api(api, split ? versioned.group(2) : "v1"));
    }
    List<Product> products = new ArrayList<>();
    for (Map.Entry<String, List<Api>> apis : byProduct.entrySet()) {
      Optional<Slug> slug = Slug.parse(apis.getKey()).or(() -> Slug.derive(apis.getKey()));
      boolean taken =
          slug.filter(s -> known.stream().anyMatch(p -> p.slug().folded().equals(s.folded())))
              .isPresent();
      if (slug.isEmpty() || slug.get().reserved() || taken) {
        BackstageEntity first = apis.getValue().get(0).entity();
        problems.add(
            Diagnostic.info(
                "backstage-api-not-read",
                first.all().at("metadata", "name").place(),
                taken
                    ? "the catalog has a product \"" + slug.get() + "\" of its own, which counts"
                    : "no address can be made of \"" + first.name() + "\""));
      } else {
        products.add(product(slug.get(), apis.getValue(), teams));
      }
    }
    return products;
  }

  private Product product(Slug slug, List<Api> apis, List<Team> teams) throws IOException {
    BackstageEntity first = apis.get(0).entity();
    Optional<BackstageEntity> provider = backstage.provider(first);
    String name =
        apis.size() == 1 && !apis.get(0).entity().title().equals(apis.get(0).entity().name())
            ? first.title()
            : provider
                .filter(p -> p.ref().word().equals(slug.value()))
                .map(BackstageEntity::title)
                .orElse(apis.size() == 1 ? first.title() : slug.value());
    List<Version> versions = new ArrayList<>();
    TreeSet<String> slugs = new TreeSet<>();
    for (Api api : apis) {
      Optional<Slug> version = Slug.parseVersion(api.version());
      if (version.isPresent() && slugs.add(version.get().folded())) {
        versions.add(version(api, version.get()));
      }
    }
    return new Product(
        slug,
        name,
        first
            .all()
            .text("metadata", "description")
            .or(() -> provider.flatMap(p -> p.all().text("metadata", "description"))),
        directory(first),
        Optional.empty(),
        owner(first, teams),
        new TreeMap<>(),
        new TreeMap<>(),
        PublishStatus.UNPUBLISHED,
        new TreeSet<>(),
        Optional.empty(),
        TryIt.LIVE,
        VersionOrder.sort(versions),
        List.of(),
        first.all().at("metadata", "name").place());
  }

  private static Optional<String> owner(BackstageEntity entity, List<Team> teams) {
    Optional<BackstageEntity.Ref> owner = entity.ref("group", "spec", "owner");
    return teams.stream()
        .map(Team::name)
        .filter(name -> owner.filter(ref -> name.equalsIgnoreCase(ref.word())).isPresent())
        .findFirst();
  }

  private Version version(Api api, Slug slug) throws IOException {
    BackstageEntity entity = api.entity();
    return new Version(
        slug,
        api.version(),
        directory(entity),
        PublishStatus.UNPUBLISHED,
        entity.all().text("spec", "lifecycle").filter("deprecated"::equals).isPresent(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty(),
        spec(entity),
        new TreeMap<>(),
        Optional.empty(),
        TryIt.LIVE,
        entity.all().at("metadata", "name").place());
  }

  /** The definition, if it is a file of the catalog. */
  private Optional<SpecFile> spec(BackstageEntity entity) throws IOException {
    Optional<String> file = Backstage.localFile(entity).filter(folder::isFile);
    Optional<SpecKind> kind = file.isEmpty() ? Optional.empty() : sniffer.kind(file.get());
    if (kind.isPresent()) {
      return Optional.of(new SpecFile(kind.get(), file.get(), parent(file.get())));
    }
    Location place = entity.all().at("spec", "definition").place();
    problems.add(
        Diagnostic.info(
                "backstage-definition-not-read",
                place,
                "the definition of \"" + entity.name() + "\" is not a file of the catalog")
            .withHint("nothing is fetched; name a file: $text: ./openapi.yaml"));
    return Optional.empty();
  }

  private static String directory(BackstageEntity entity) {
    return parent(entity.file());
  }

  private static String parent(String file) {
    return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
  }
}
