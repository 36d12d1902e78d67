package dev.portolan.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFolderTest {
  @TempDir Path temporary;
  private Path root;
  private CatalogFolder folder;
  private final Diagnostics problems = new Diagnostics();

  @BeforeEach
  void makeFolder() throws IOException {
    root = Files.createDirectories(temporary.resolve("catalog"));
    Files.createDirectories(temporary.resolve("catalog-secret"));
    Files.writeString(temporary.resolve("catalog-secret/s.yaml"), "secret");
    folder = CatalogFolder.open(root);
  }

  @Test
  void opensFoldersOnly() throws IOException {
    Files.writeString(root.resolve("f"), "");
    assertThrows(NoSuchFileException.class, () -> CatalogFolder.open(root.resolve("f")));
    assertThrows(NoSuchFileException.class, () -> CatalogFolder.open(root.resolve("none")));
  }

  @Test
  void listsNamesInOneOrderAndLeavesHiddenOnesOut() throws IOException {
    for (String name : List.of("b", "a", "C", ".git", "_draft", "é")) {
      Files.writeString(root.resolve(name), "");
    }
    assertEquals(List.of("C", "a", "b", "é"), folder.list(""));
    assertEquals(List.of(), folder.list("none"));
    assertEquals(List.of(), folder.list("a"));
  }

  @Test
  void followsNoLink() throws IOException {
    Files.createDirectories(root.resolve("real"));
    Files.writeString(root.resolve("real/f"), "x");
    Files.createSymbolicLink(root.resolve("out"), temporary.resolve("catalog-secret"));
    Files.createSymbolicLink(root.resolve("in"), root.resolve("real"));
    Files.createSymbolicLink(root.resolve("file"), root.resolve("real/f"));
    Files.createSymbolicLink(root.resolve("dangling"), root.resolve("none"));
    Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
    Files.createSymbolicLink(root.resolve("prefix"), Path.of("../catalog-secret/s.yaml"));
    for (String path :
        List.of("out/s.yaml", "in/f", "file", "dangling", "loop", "prefix", "loop/x")) {
      assertFalse(folder.isFile(path), path);
      assertTrue(folder.passesLink(path), path);
      assertThrows(NoSuchFileException.class, () -> folder.bytes(path), path);
    }
    for (String path : List.of("out", "in", "loop")) {
      assertFalse(folder.isDirectory(path), path);
      assertEquals(List.of(), folder.list(path));
    }
    assertTrue(folder.isLink("out") && !folder.isLink("out/s.yaml") && !folder.isLink("real"));
    assertTrue(folder.isFile("real/f"));
  }

  @Test
  void leavesTheFolderByNoPath() throws IOException {
    Path secret = temporary.resolve("catalog-secret/s.yaml");
    for (String path :
        List.of("../catalog-secret/s.yaml", "x/../../catalog-secret/s.yaml", secret.toString())) {
      assertFalse(folder.isFile(path), path);
      assertFalse(folder.isDirectory(path.replace("/s.yaml", "")), path);
      assertEquals(List.of(), folder.list(path.replace("/s.yaml", "")));
      assertThrows(NoSuchFileException.class, () -> folder.bytes(path), path);
      assertThrows(NoSuchFileException.class, () -> folder.size(path), path);
    }
  }

  @Test
  void namesFilesTheSameWayInEveryLocale() throws IOException {
    for (String name : List.of("über.md", "価格 +100%.md", "a b.md")) {
      Path file = root.resolve(name);
      Files.writeString(file, name);
      assertEquals(file, FileNames.byUri(root, name));
      assertEquals(name, FileNames.byUri(file));
      assertEquals(name, FileNames.of(FileNames.in(root, name)));
    }
    Path child = Files.createDirectories(root.resolve("größe"));
    assertEquals("größe", FileNames.byUri(child));
  }

  @Test
  void survivesNamesThatNoFileCanHave() {
    assertFalse(folder.isFile("a\0b"));
    assertFalse(folder.isDirectory("a\0b"));
    assertFalse(folder.isFile("x".repeat(100_000)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "p/a.yaml, b.yaml, p, p/b.yaml",
        "p/a.yaml, ./c/../b.yaml, p, p/b.yaml",
        "p/v/a.yaml, ../b.yaml, p, p/b.yaml",
        "p/a.yaml, ../b.yaml, p, -",
        "p/a.yaml, ../p/b.yaml, p, p/b.yaml",
        "p/a.yaml, ../pq/b.yaml, p, -",
        "p/a.yaml, ../../x, '', -",
        "a.yaml, b.yaml, '', b.yaml",
        "a.yaml, .., '', -",
        "p/a.yaml, ., p, -",
        "p/a.yaml, /etc/passwd, p, -",
        "p/a.yaml, ..\\b, p, -",
        "p/a.yaml, c//b.yaml, p, p/c/b.yaml",
        "p/a.yaml, %2e%2e/b.yaml, p, p/%2e%2e/b.yaml"
      })
  void resolvesReferencesInsideABoundary(
      String from, String reference, String within, String expected) {
    assertEquals(Optional.ofNullable(expected), CatalogFolder.resolve(from, reference, within));
  }

  @Test
  void readsTextWithoutMarkAndWithPlainLineEnds() throws IOException {
    Files.write(root.resolve("f"), "\uFEFFa\r\nb\rc\nd".getBytes(UTF_8));
    assertEquals("a\nb\nc\nd", folder.text("f", 100, problems).orElseThrow().text());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void placesTheFirstByteThatIsNotText() throws IOException {
    Files.write(
        root.resolve("a"),
        new byte[] {'x', '\r', '\n', (byte) 0xc3, (byte) 0xa9, 'y', (byte) 0xff});
    Files.write(root.resolve("b"), new byte[] {'x', '\n', 'y', 'z', 0});
    Files.write(root.resolve("c"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x', 0});
    Files.write(root.resolve("d"), new byte[] {'x', (byte) 0xe2, (byte) 0x82});
    for (String file : List.of("a", "b", "c", "d")) {
      assertEquals(Optional.empty(), folder.text(file, 100, problems));
    }
    assertEquals(
        List.of(
            new Location("a", 2, 3),
            new Location("b", 2, 3),
            new Location("c", 1, 1),
            new Location("d", 1, 2)),
        problems.sorted().stream().map(Diagnostic::location).toList());
  }

  @Test
  void allowsExactlyAsManyBytesAsTheLimit() throws IOException {
    Files.writeString(root.resolve("f"), "é".repeat(5));
    assertTrue(folder.text("f", 10, problems).isPresent());
    assertTrue(folder.text("f", 11, problems).isPresent());
    assertEquals(List.of(), problems.sorted());
    assertTrue(folder.text("f", 9, problems).isEmpty());
    assertEquals("file-too-large", problems.sorted().get(0).code());
  }
}
