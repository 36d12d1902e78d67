package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadFilesTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeCatalog() throws IOException {
    folder = Files.createDirectory(temporary.resolve("catalog"));
    MiniCatalog.write(
        temporary.resolve("secret"),
        "== product.yaml\nname: Secret\npublish_status: published\n",
        "== versions/v1/version.yaml\npublish_status: published\n",
        "== page.md\n---\nstatus: published\n---\n# Secret\n");
  }

  private void link(String name, String target) throws IOException {
    Path link = folder.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
  }

  @Test
  void namesEveryLinkAndReadsNothingBehindIt() throws IOException {
    link("teams.yaml", "../secret/product.yaml");
    link("products/linked", temporary.resolve("secret").toString());
    link("products/a/docs/page.md", "../../../../secret/page.md");
    link("products/a/docs/self", ".");
    link("products/a/versions/v1", "../../../../secret/versions/v1");
    link("products/a/dangling", "nowhere");
    link("themes/harbour/assets/loop", "loop");
    link("pages", "../secret");
    link("node_modules/other", "/etc");
    link("products/_ignored/x", "/etc");
    MiniCatalog.Read read =
        MiniCatalog.read(folder, MiniCatalog.SITE, "== products/a/product.yaml\nname: A\n");
    assertEquals(
        List.of(
            "pages",
            "products/a/dangling",
            "products/a/docs/page.md",
            "products/a/docs/self",
            "products/a/versions/v1",
            "products/linked",
            "teams.yaml",
            "themes/harbour/assets/loop"),
        read.problems().stream()
            .filter(problem -> problem.code().equals("symbolic-link"))
            .map(problem -> problem.location().toString())
            .toList());
    assertEquals(List.of(), read.catalog().pages());
    assertEquals(List.of(), read.catalog().teams());
    assertEquals(1, read.catalog().products().size());
    assertEquals(List.of(), read.catalog().products().get(0).versions());
    assertEquals(List.of(), read.catalog().products().get(0).documents());
  }

  @Test
  void refusesASiteBehindALink() throws IOException {
    MiniCatalog.write(temporary, MiniCatalog.SITE);
    link("portolan.yaml", "../portolan.yaml");
    Diagnostics problems = new Diagnostics();
    assertEquals(Optional.empty(), CatalogReader.read(CatalogFolder.open(folder), problems));
    assertEquals(
        Optional.of("portolan.yaml is a symbolic link; put the file itself here"),
        problems.sorted().get(0).hint());
  }

  @Test
  void namesAFileWhoseNameIsNotUtf8() throws IOException {
    Files.createDirectories(folder.resolve("products/a/docs"));
    try {
      Path file = Path.of(URI.create(folder.toUri() + "products/a/docs/%FFx.md"));
      Files.writeString(file, "---\nstatus: published\n---\n");
    } catch (IOException | IllegalArgumentException e) {
      Assumptions.abort("this file system has no such names");
    }
    MiniCatalog.Read read =
        MiniCatalog.read(folder, MiniCatalog.SITE, "== products/a/product.yaml\nname: A\n");
    assertEquals(
        List.of("products/a/docs/\uFFFDx.md"),
        read.problems().stream()
            .filter(problem -> problem.code().equals("file-name-not-utf8"))
            .map(problem -> problem.location().toString())
            .toList());
    assertEquals(List.of(), read.catalog().products().get(0).documents());
  }
}
