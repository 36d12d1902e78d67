package dev.portolan.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {
  @Test
  void readsOnceForSeveralPortalsAndReportsToEach(@TempDir Path folder) throws IOException {
    SpecReader reader = new SpecReader(CatalogFolder.open(folder));
    SpecFile file = spec(folder, "a");
    Diagnostics first = new Diagnostics();
    Diagnostics second = new Diagnostics();
    assertSame(reader.read(file, first).orElseThrow(), reader.read(file, second).orElseThrow());
    assertEquals(first.sorted(), second.sorted());
    assertEquals(1, first.sorted().size());
  }

  @Test
  void forgetsWhatWasNotAskedForLately(@TempDir Path folder) throws IOException {
    SpecReader reader = new SpecReader(CatalogFolder.open(folder));
    SpecFile first = spec(folder, "first");
    SpecDocument document = reader.read(first, new Diagnostics()).orElseThrow();
    for (int i = 0; i < 10; i++) {
      reader.read(spec(folder, "other" + i), new Diagnostics());
    }
    assertNotSame(document, reader.read(first, new Diagnostics()).orElseThrow());
  }

  @Test
  void givesAllThreadsTheSameDocument(@TempDir Path folder) throws IOException {
    SpecReader reader = new SpecReader(CatalogFolder.open(folder));
    SpecFile file = spec(folder, "a");
    Set<SpecDocument> documents = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 50)
        .parallel()
        .forEach(
            i -> {
              try {
                documents.add(reader.read(file, new Diagnostics()).orElseThrow());
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertEquals(1, documents.size());
  }

  private static SpecFile spec(Path folder, String name) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        "openapi: 3.0.3\ninfo: {title: A}\npaths: {/a: {get: {responses: {200: {description: a}}}}}\n");
    return new SpecFile(SpecKind.OPENAPI, name + ".yaml", "");
  }
}
