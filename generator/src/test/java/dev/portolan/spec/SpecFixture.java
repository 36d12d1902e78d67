package dev.portolan.spec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with specifications written by a test, and what reading one of them gives. */
public final class SpecFixture {
  private static final SpecDocument.Audience PUBLIC = new SpecDocument.Audience(true, false);

  private final Path folder;
  private final Diagnostics problems = new Diagnostics();

  public SpecFixture(Path folder) {
    this.folder = folder;
  }

  public SpecFixture with(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  private Optional<SpecDocument> tried(String file) throws IOException {
    return new SpecReader(CatalogFolder.open(folder))
        .read(new SpecFile(kind(file), file, "product"), problems);
  }

  private static SpecKind kind(String file) {
    if (file.endsWith(".graphql")) {
      return SpecKind.GRAPHQL;
    }
    if (file.endsWith(".proto")) {
      return SpecKind.GRPC;
    }
    return file.contains("asyncapi") ? SpecKind.ASYNCAPI : SpecKind.OPENAPI;
  }

  public boolean isRead(String file) throws IOException {
    return tried(file).isPresent();
  }

  /** Reads the file as a specification of the product in the folder {@code product}. */
  public SpecDocument read(String file) throws IOException {
    return tried(file).orElseThrow(() -> new AssertionError("not read: " + problems.sorted()));
  }

  public ApiReference reference(String file) throws IOException {
    return read(file).visibleTo(PUBLIC).reference();
  }

  public Operation operation(String file, String id) throws IOException {
    return reference(file).operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public String download(String file, String name) throws IOException {
    return read(file).visibleTo(PUBLIC).downloads().get(name).get();
  }

  /** The problems so far, a line each, without hints. */
  public List<String> problems() {
    return problems.sorted().stream().map(SpecFixture::line).toList();
  }

  public SpecFixture assertNoProblems() {
    assertTrue(problems().isEmpty(), () -> String.join("\n", problems()));
    return this;
  }

  private static String line(Diagnostic problem) {
    return problem.location()
        + ": "
        + problem.severity().word()
        + ": "
        + problem.message()
        + " ["
        + problem.code()
        + "]";
  }
}
