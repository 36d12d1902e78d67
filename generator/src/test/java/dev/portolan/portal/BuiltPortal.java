package dev.portolan.portal;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.catalog.Portal;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.history.ChangeDates;
import dev.portolan.publish.PublishFilter;
import dev.portolan.site.SiteRenderer;
import dev.portolan.site.Theme;
import dev.portolan.site.Themes;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The portals of a catalog, built in memory.
 *
 * @param files by their path in the output
 * @param problems a line each
 */
record BuiltPortal(SortedMap<String, byte[]> files, List<String> problems) {

  /** Builds the catalog that {@code files} describe, see {@link MiniCatalog#write}. */
  static BuiltPortal of(Path folder, String... files) throws IOException {
    return of(MiniCatalog.write(folder, files));
  }

  /** Builds the catalog in {@code folder}. */
  static BuiltPortal of(Path folder) throws IOException {
    CatalogFolder catalogFolder = CatalogFolder.open(folder);
    Diagnostics problems = new Diagnostics();
    Catalog catalog = CatalogReader.read(catalogFolder, problems).orElseThrow();
    SortedMap<String, byte[]> out = new ConcurrentSkipListMap<>();
    SiteRenderer renderer =
        new SiteRenderer(
            2,
            (path, content) -> {
              if (out.put(path.value(), content) != null) {
                throw new IllegalStateException("written twice: " + path);
              }
            },
            (done, all, name) -> {});
    for (Portal portal : catalog.site().portals()) {
      Theme theme =
          new Themes(catalogFolder, problems)
              .open(portal.theme(), portal.location(), portal.language())
              .orElseThrow();
      renderer.add(
          PortalSite.plan(
              PublishFilter.publish(catalog, portal),
              new SpecReader(catalogFolder),
              theme,
              ChangeDates.of(catalogFolder, catalog.documentFiles()),
              problems),
          theme);
    }
    renderer.render(problems);
    return new BuiltPortal(out, problems.sorted().stream().map(MiniCatalog::line).toList());
  }

  /** A page of the portal {@code public}. */
  Document page(String path) {
    return Jsoup.parse(text(path));
  }

  /** A file of the portal {@code public}. */
  String text(String path) {
    byte[] content = files.get("portals/public/" + path);
    if (content == null) {
      throw new IllegalArgumentException("no " + path + " among " + files.keySet());
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** True if the portal {@code public} has the file. */
  boolean has(String path) {
    return files.containsKey("portals/public/" + path);
  }

  /** The pages of all portals, by their path in the output. */
  List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }
}
