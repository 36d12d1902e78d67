package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a catalog folder, checks it, and tells every problem of it in one run. What cannot be read
 * is left out; what cannot be told to be published is not.
 */
public final class CatalogReader {
  private static final Comparator<Product> BY_NAME =
      Comparator.comparing((Product product) -> product.name().toLowerCase(Locale.ROOT))
          .thenComparing(Product::slug);

  private final CatalogFolder folder;
  private final Diagnostics problems;
  private final YamlFiles files;

  private CatalogReader(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
    this.files = new YamlFiles(folder, problems);
  }

  /**
   * The catalog in {@code folder}, with whatever could be read of it.
   *
   * @param problems receives what is wrong
   * @return nothing if there is no {@code portolan.yaml} that can be read; then a problem says why
   * @throws IOException if the disk fails
   */
  public static Optional<Catalog> read(CatalogFolder folder, Diagnostics problems)
      throws IOException {
    return new CatalogReader(folder, problems).read();
  }

  private Optional<Catalog> read() throws IOException {
    if (!folder.isFile(SiteReader.FILE)) {
      new MissingSite(folder).report(problems);
      return Optional.empty();
    }
    UnreadFiles.report(folder, problems);
    List<String> ownSamples = SampleLanguages.ofThemes(folder);
    Optional<SiteReader> reader =
        files.read(SiteReader.FILE).map(f -> new SiteReader(f, folder, ownSamples, problems));
    Optional<Site> written =
        reader.isPresent() ? Optional.of(reader.get().read()) : Optional.empty();
    Kongctl kongctl =
        Kongctl.read(written.map(s -> s.imports().kongctl()).orElse(List.of()), folder, problems);
    Optional<Site> site =
        written.map(
            s ->
                s.with(
                    new KongctlGateways(kongctl, s).controlPlanes(),
                    new KongctlServices(kongctl).strategies(s.authStrategies())));
    Backstage backstage =
        new Backstage(
            new BackstageReader(folder, problems)
                .read(site.map(s -> s.imports().backstage()).orElse(List.of())));
    Optional<Fields> teamsFile = teamsFile();
    List<Team> teams =
        new ArrayList<>(teamsFile.map(new TeamsReader(problems)::read).orElse(List.of()));
    teams.addAll(backstage.teams(teams));
    KnownNames teamNames = teamNames(teamsFile, teams);
    References references =
        reader.map(r -> r.references(teamNames)).orElseGet(() -> References.withoutSite(teamNames));
    // Without a site the rest is read all the same, for the problems it has.
    List<Product> products = new ArrayList<>(products(references));
    products.addAll(new BackstageProducts(folder, backstage, problems).products(products, teams));
    if (site.isPresent()) {
      products.addAll(
          new KongctlProducts(kongctl, folder, site.get(), problems).products(products));
    }
    if (products.isEmpty() && !hasProductFolders()) {
      reportNoProducts();
    }
    List<Service> services = services(references, backstage, kongctl, teams);
    List<Document> pages =
        new DocumentsReader(folder, references, problems)
            .read("pages", references.portals().names());
    return site.map(
        s ->
            new Catalog(
                folder, s, teams, products.stream().sorted(BY_NAME).toList(), services, pages));
  }

  private List<Service> services(
      References references, Backstage backstage, Kongctl kongctl, List<Team> teams)
      throws IOException {
    List<Service> read = new ArrayList<>(new ServicesReader(folder, references, problems).read());
    read.addAll(backstage.services(teams));
    read.addAll(new KongctlServices(kongctl).services(teams));
    return new Services(Codeowners.read(folder, problems), teams, problems).join(read);
  }

  private Optional<Fields> teamsFile() throws IOException {
    if (folder.isFile(TeamsReader.FILE)) {
      return files.read(TeamsReader.FILE);
    }
    files.reportMissing(TeamsReader.FILE);
    return Optional.of(files.empty(TeamsReader.FILE));
  }

  /** Those of the file, the unusable ones too, and those of {@code teams}. */
  private static KnownNames teamNames(Optional<Fields> file, List<Team> teams) {
    return file.flatMap(fields -> fields.names("teams"))
        .map(ArrayList<String>::new)
        .map(
            names -> {
              teams.stream().map(Team::name).filter(n -> !names.contains(n)).forEach(names::add);
              return KnownNames.of("team-unknown", TeamsReader.FILE, names);
            })
        .orElseGet(() -> KnownNames.unreadable("team-unknown", TeamsReader.FILE));
  }

  private List<Product> products(References references) throws IOException {
    ProductReader reader = new ProductReader(folder, references, problems);
    List<Named<Product>> products = new ArrayList<>();
    for (String name : folder.list("products")) {
      String path = "products/" + name;
      if (folder.isDirectory(path)) {
        reader.read(path).ifPresent(products::add);
      }
    }
    return new Duplicates(problems).products(products);
  }

  private boolean hasProductFolders() throws IOException {
    return folder.list("products").stream().anyMatch(n -> folder.isDirectory("products/" + n));
  }

  private void reportNoProducts() throws IOException {
    List<String> folders = new ArrayList<>(folder.list(""));
    folders.removeIf(name -> name.equals("products") || !folder.isDirectory(name));
    problems.add(
        Diagnostic.warning(
                "catalog-without-products",
                Location.ofFile(SiteReader.FILE),
                "the catalog has no products")
            .withHint(
                Nearest.of("products", folders)
                    .map(name -> "rename the folder \"" + name + "\" to \"products\"")
                    .orElse("add a folder products/my-api with a product.yaml")));
  }
}
