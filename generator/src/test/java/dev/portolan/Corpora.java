package dev.portolan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real inputs that nobody here wrote, in {@code shared/corpora} beside the clone. */
public final class Corpora {
  private Corpora() {}

  /** The folder, if it is there. */
  public static Optional<Path> folder() {
    return Stream.of("../shared/corpora", "../../shared/corpora")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The folder; a test that needs it is skipped where it is missing, and says so. */
  public static Path required() {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      System.out.println("skipped: no ../shared/corpora beside this clone");
      Assumptions.abort("no corpora");
    }
    return folder.get();
  }
}
