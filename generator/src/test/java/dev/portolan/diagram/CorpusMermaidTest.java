package dev.portolan.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Mermaid sources of the corpora: Mermaid 11.17.2 draws all but eight of them. */
class CorpusMermaidTest {
  private static final Pattern FENCE =
      Pattern.compile(
          "^([ \\t]*)(`{3,}|~{3,})[ \\t]*\\{?mermaid[^\\n]*\\n(.*?)^[ \\t]*\\2[ \\t]*$",
          Pattern.MULTILINE | Pattern.DOTALL);

  /** Those that it refuses, and we know why. */
  private static final Set<String> REFUSED =
      Set.of(
          "mermaid-config-frontmatter.md",
          "mermaid-huge.md",
          "upstream_docs_zenuml_reply_assignments.mmd");

  @Test
  void raisesNoFalseAlarm() throws IOException {
    Path samples = Corpora.required();
    Set<String> refused = new TreeSet<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String source : sources(file)) {
          seen++;
          if (MermaidScreen.check(source).isPresent()) {
            refused.add(file.getFileName().toString());
            System.out.println(file + " " + MermaidScreen.check(source));
          }
        }
      }
    }
    assertEquals(new TreeSet<>(REFUSED), refused);
    assertTrue(seen > 400, () -> "too few");
  }

  private static List<String> sources(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".mmd")) {
      return List.of(Files.readString(file));
    } else if (!name.endsWith(".md") && !name.endsWith(".mdx")) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return FENCE.matcher(text).results().map(found -> found.group(3)).toList();
  }
}
