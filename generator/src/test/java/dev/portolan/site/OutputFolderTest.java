package dev.portolan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.WrongUseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path folder;
  private Path catalog;
  private Path out;

  @BeforeEach
  void places() throws IOException {
    catalog = Files.createDirectories(folder.resolve("work/catalog"));
    out = folder.resolve("work/out");
  }

  @Test
  void putsTheNewTreeInThePlaceOfTheFormerOne() throws IOException {
    build("a.html", "1");
    build("b/c.html", "2");

    assertEquals(List.of(".portolan-output", "b", "b/c.html"), tree(out));
    assertEquals(List.of("catalog", "out"), list(folder.resolve("work")));
  }

  @Test
  void leavesTheFormerOutputWhereNothingIsCommitted() throws IOException {
    build("a.html", "1");
    try (OutputFolder next = OutputFolder.claim(out, catalog)) {
      next.write(new SitePath("b.html"), bytes("2"));
    }

    assertEquals("1", Files.readString(out.resolve("a.html")));
    assertEquals(List.of("catalog", "out"), list(folder.resolve("work")));
  }

  @Test
  void keepsSitesThatWereNotBuilt() throws IOException {
    try (OutputFolder first = OutputFolder.claim(out, catalog)) {
      first.write(new SitePath("portals/a/index.html"), bytes("a1"));
      first.write(new SitePath("portals/b/x/index.html"), bytes("b1"));
      first.write(new SitePath("hub/index.html"), bytes("h1"));
      first.commit();
    }
    try (OutputFolder second = OutputFolder.claim(out, catalog)) {
      second.write(new SitePath("portals/a/index.html"), bytes("a2"));
      second.keep(List.of(new SitePath("portals/b"), new SitePath("analytics")));
      second.commit();
    }

    assertEquals("a2", Files.readString(out.resolve("portals/a/index.html")));
    assertEquals("b1", Files.readString(out.resolve("portals/b/x/index.html")));
    assertFalse(Files.exists(out.resolve("hub")));
  }

  @Test
  void refusesPlacesWhereReplacingWouldDestroySomething() throws IOException {
    Files.createDirectories(catalog.resolve("products"));
    Path home = Path.of(System.getProperty("user.home"));
    for (Path place :
        List.of(
            Path.of("/"),
            home,
            catalog,
            catalog.resolve("../catalog"),
            folder.resolve("work"),
            folder,
            catalog.resolve("site"),
            catalog.resolve("products/new"),
            catalog.resolve("products/target/out"))) {
      assertThrows(
          WrongUseException.class, () -> OutputFolder.claim(place, catalog).close(), "" + place);
    }
    assertEquals(List.of("catalog"), list(folder.resolve("work")));
  }

  @Test
  void seesThroughLinksToTheCatalog() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), catalog);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("no"));

    for (Path place : List.of(link, link.resolve("products"), dangling)) {
      assertThrows(WrongUseException.class, () -> OutputFolder.claim(place, catalog).close());
    }
  }

  @Test
  void buildsInsideTheCatalogWhereItsReaderDoesNotLook() throws IOException {
    for (String place : List.of("target/portolan", "_site", ".site", "target")) {
      out = catalog.resolve(place);
      build("a.html", place);
      assertEquals(place, Files.readString(out.resolve("a.html")));
      FileTree.delete(catalog.resolve(Path.of(place).getName(0).toString()));
    }
  }

  @Test
  void refusesAFolderWithFilesThatAreNotOurs() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.txt"), "ten years");

    WrongUseException e =
        assertThrows(WrongUseException.class, () -> OutputFolder.claim(out, catalog));

    assertTrue(e.getMessage().contains("holds files that Portolan did not make"), e.getMessage());
    assertEquals(List.of("thesis.txt"), tree(out));
    assertEquals(List.of("catalog", "out"), list(folder.resolve("work")));
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Files.createDirectories(out);
    build("a.html", "1");

    assertTrue(Files.exists(out.resolve("a.html")));
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(out, "x");

    assertThrows(WrongUseException.class, () -> OutputFolder.claim(out, catalog));
    assertEquals("x", Files.readString(out));
  }

  @Test
  void letsOneBuildAtATimeWriteToAnOutput() throws IOException {
    try (OutputFolder first = OutputFolder.claim(out, catalog)) {
      IOException e = assertThrows(IOException.class, () -> OutputFolder.claim(out, catalog));

      assertTrue(e.getMessage().contains("another build (process "), e.getMessage());
      first.write(new SitePath("a.html"), bytes("1"));
      first.commit();
    }
    build("a.html", "2");
    assertEquals("2", Files.readString(out.resolve("a.html")));
  }

  @Test
  void removesWhatAKilledBuildLeft() throws IOException {
    build("a.html", "1");
    Path staging = Files.createDirectories(out.resolveSibling(".out.portolan-staging-x/deep"));
    Files.writeString(staging.resolve("half.html"), "half");
    Path old = Files.createDirectories(out.resolveSibling(".out.portolan-old-x"));
    Files.writeString(old.resolve("older.html"), "0");
    Files.writeString(out.resolveSibling(".out.portolan.lock"), "process 1 x\n");
    build("b.html", "2");

    assertEquals(List.of(".portolan-output", "b.html"), tree(out));
    assertEquals(List.of("catalog", "out"), list(folder.resolve("work")));
  }

  @Test
  void putsTheFormerOutputBackAfterAKillBetweenTheRenames() throws IOException {
    build("a.html", "1");
    Files.move(out, out.resolveSibling(".out.portolan-old-x"));
    Files.createDirectories(out.resolveSibling(".out.portolan-staging-x"));
    OutputFolder.claim(out, catalog).close();

    assertEquals("1", Files.readString(out.resolve("a.html")));
    assertEquals(List.of("catalog", "out"), list(folder.resolve("work")));
  }

  @Test
  void leavesTheFoldersOfOtherOutputsAlone() throws IOException {
    Path other = Files.createDirectories(out.resolveSibling(".out2.portolan-staging-x"));
    build("a.html", "1");

    assertTrue(Files.exists(other));
  }

  @Test
  void neverFollowsALinkWhenItDeletes() throws IOException {
    Path precious = Files.createDirectories(folder.resolve("precious"));
    Files.writeString(precious.resolve("x"), "x");
    build("a.html", "1");
    Files.createSymbolicLink(out.resolve("link"), precious);
    Files.createSymbolicLink(out.resolveSibling(".out.portolan-old-link"), precious);
    build("b.html", "2");

    assertEquals("x", Files.readString(precious.resolve("x")));
    assertFalse(Files.exists(out.resolve("link")));
  }

  @Test
  void writesNoFileTwice() throws IOException {
    try (OutputFolder output = OutputFolder.claim(out, catalog)) {
      output.write(new SitePath("a.html"), bytes("1"));
      assertThrows(IOException.class, () -> output.write(new SitePath("a.html"), bytes("2")));
    }
  }

  private void build(String path, String content) throws IOException {
    try (OutputFolder output = OutputFolder.claim(out, catalog)) {
      output.write(new SitePath(path), bytes(content));
      output.commit();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> list(Path place) throws IOException {
    try (Stream<Path> children = Files.list(place)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> tree(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> !path.equals(root))
          .map(path -> root.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
