package dev.portolan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/diagnostics.md} and the codes in the sources together. */
class DiagnosticsPageTest {
  private static final Path PAGE = Path.of("../docs/diagnostics.md");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9-]+)` \\| [^|]*[^| ][^|]* \\|", Pattern.MULTILINE);
  private static final Pattern TEXT = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

  /** The calls that take a code: it is the first text they are given. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:Diagnostic\\s*\\.\\s*(?:error|warning|info)\\(|choice\\(|known\\(|problem\\("
              + "|KnownNames\\s*\\.\\s*(?:of|unreadable)\\(|Severity\\.[A-Z]+,)[^;\"]{0,200}"
              + TEXT);

  @Test
  void hasARowForEveryCode() throws IOException {
    Set<String> missing = found(CALL);
    assertTrue(missing.size() > 90, "the sources are not understood any more: " + missing);
    missing.removeAll(rows());
    assertEquals(Set.of(), missing);
  }

  @Test
  void hasNoRowForACodeThatIsGone() throws IOException {
    Set<String> gone = rows();
    gone.removeAll(found(TEXT));
    assertEquals(Set.of(), gone);
  }

  private static Set<String> rows() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Matcher row = ROW.matcher(Files.readString(PAGE)); row.find(); ) {
      assertTrue(codes.add(row.group(1)), () -> "two rows for " + row.group(1));
    }
    return codes;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        for (Matcher text = pattern.matcher(Files.readString(file)); text.find(); ) {
          codes.add(text.group(1));
        }
      }
    }
    return codes;
  }
}
