package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.List;

/** Finds out why a folder is no catalog, and tells what to do. */
final class MissingSite {
  private static final String MINIMAL = "{title: My APIs, portals: {public: {}}}";

  private final CatalogFolder folder;

  MissingSite(CatalogFolder folder) {
    this.folder = folder;
  }

  /** Reports one problem with the way out that fits the folder best. */
  void report(Diagnostics problems) throws IOException {
    problems.add(
        Diagnostic.error(
                "site-file-missing",
                Location.ofFile(SiteReader.FILE),
                "there is no portolan.yaml, so this folder is no catalog")
            .withHint(hint()));
  }

  private String hint() throws IOException {
    List<String> names = folder.list("");
    if (folder.passesLink(SiteReader.FILE)) {
      return "portolan.yaml is a symbolic link; put the file itself here";
    }
    if (folder.isFile("portolan.yml")) {
      return "rename portolan.yml to portolan.yaml";
    }
    for (String name : names) {
      if (folder.isFile(name + "/" + SiteReader.FILE)) {
        return "there is one in the folder \"" + name + "\"; give that folder";
      }
    }
    SpecSniffer sniffer = new SpecSniffer(folder);
    for (String name : names) {
      if (folder.isFile(name) && sniffer.kind(name).isPresent()) {
        return "create portolan.yaml with this line: "
            + MINIMAL
            + "; then move \""
            + name
            + "\" to products/my-api/versions/v1, with a version.yaml beside it and a product.yaml"
            + " in products/my-api";
      }
    }
    return "create portolan.yaml with this line: " + MINIMAL;
  }

  /** Reports a catalog in which there is nothing to show. */
  static void reportNoProducts(CatalogFolder folder, Diagnostics problems) {
    if (!folder.isDirectory("products")) {
      problems.add(
          Diagnostic.warning(
                  "catalog-without-products",
                  Location.ofFile(SiteReader.FILE),
                  "the catalog has no products")
              .withHint("add a folder products/my-api with a product.yaml"));
    }
  }
}
