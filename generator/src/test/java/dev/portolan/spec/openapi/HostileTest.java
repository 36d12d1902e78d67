package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that were made to break readers: each is read or refused, quickly, and never thrown at. */
class HostileTest {
  @Test
  void survivesEveryFile() throws IOException {
    Path root = Corpora.required().resolve("samples/hostile/generated");
    CatalogFolder folder = CatalogFolder.open(root);
    int read = 0;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString();
      String boundary = name.substring(0, name.indexOf('/'));
      for (SpecKind kind : SpecKind.values()) {
        Diagnostics problems = new Diagnostics();
        Optional<SpecDocument> document =
            assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> new SpecReader(folder).read(new SpecFile(kind, name, boundary), problems),
                name);
        document.ifPresent(
            d -> {
              SpecDocument.Visible visible = d.visibleTo(new SpecDocument.Audience(true, true));
              visible.reference();
              visible.downloads().values().forEach(text -> assertNotNull(text.get(), name));
            });
        read += document.isPresent() ? 1 : 0;
        if (boundary.equals("openapi-broken") && kind == SpecKind.OPENAPI) {
          boolean reference = name.contains("/ref-") && !name.contains("siblings");
          assertFalse(reference && problems.sorted().isEmpty(), name + " has no finding");
        }
      }
    }
    System.out.println("hostile files: " + files.size() + ", documents read: " + read);
    assertTrue(read > 0);
  }
}
