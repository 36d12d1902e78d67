package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostics;
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
    SymbolicLinks.report(folder, problems);
    Optional<Fields> fields = files.read(SiteReader.FILE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    SiteReader reader = new SiteReader(fields.get(), problems);
    Site site = reader.read();
    Optional<Fields> teamsFile = teamsFile();
    List<Team> teams = teamsFile.map(new TeamsReader(problems)::read).orElse(List.of());
    References references = reader.references(teamNames(teamsFile));
    return Optional.of(
        new Catalog(
            folder,
            site,
            teams,
            products(references),
            new DocumentsReader(folder, references, problems)
                .read("pages", references.portals().names())));
  }

  private Optional<Fields> teamsFile() throws IOException {
    if (folder.isFile(TeamsReader.FILE)) {
      return files.read(TeamsReader.FILE);
    }
    files.reportMissing(TeamsReader.FILE);
    return Optional.of(files.empty(TeamsReader.FILE));
  }

  private static KnownNames teamNames(Optional<Fields> file) {
    return file.flatMap(fields -> fields.names("teams"))
        .map(names -> KnownNames.of("team-unknown", TeamsReader.FILE, names))
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
    if (products.isEmpty()) {
      MissingSite.reportNoProducts(folder, problems);
    }
    return new Duplicates(problems).products(products).stream().sorted(BY_NAME).toList();
  }
}
