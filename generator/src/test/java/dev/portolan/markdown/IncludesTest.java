package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncludesTest {
  private final Diagnostics problems = new Diagnostics();
  private final Map<String, String> files = new HashMap<>();

  private MarkdownText expanded(String text) throws IOException {
    return Includes.expand(
        new MarkdownText("a.md", 5, text),
        (from, reference, at) ->
            Optional.ofNullable(files.get(reference)).map(found -> new Source(reference, found)),
        problems);
  }

  private List<String> codes() {
    return problems.sorted().stream().map(d -> d.location() + " " + d.code()).toList();
  }

  @Test
  void putsTheFileInItsPlace() throws IOException {
    files.put("b.md", "---\ntitle: B\n---\nOne\n\nTwo\n");
    MarkdownText text = expanded("Before\n\n    --8<-- \"b.md\"\n\nAfter\n");
    assertEquals("Before\n\n    One\n\n    Two\n\nAfter\n\n", text.text());
    assertEquals("b.md:4:1", text.at(text.text().indexOf("    One")).toString());
    assertEquals("a.md:9:1", text.at(text.text().indexOf("After")).toString());
  }

  @Test
  void takesLinesAndSections() throws IOException {
    files.put(
        "x.py", "import a\n# --8<-- [start:go]\n  def go():\n    run()\n# --8<-- [end:go]\nend\n");
    assertEquals(
        "```\ndef go():\n  run()\n```\n\n", expanded("```\n--8<-- \"x.py:go\"\n```\n").text());
    assertEquals("import a\n\n", expanded("--8<-- 'x.py:1:1'\n").text());
    assertEquals("end\n\n", expanded("--8<-- \"x.py:6\"\n").text());
    assertEquals("import a\n\n", expanded("--8<-- \"x.py::2\"\n").text());
    assertEquals(List.of(), codes());
    assertEquals("\n", expanded("--8<-- \"x.py:9:12\"\n--8<-- \"x.py:none\"").text() + "\n");
    assertEquals(List.of("a.md:5:1 include-missing", "a.md:6:1 include-missing"), codes());
  }

  @Test
  void reportsFilesThatIncludeThemselves() throws IOException {
    files.put("b.md", "B\n--8<-- \"c.md\"\n");
    files.put("c.md", "C\n--8<-- \"b.md\"\n--8<-- \"a.md\"\n");
    files.put("a.md", "A\n");
    assertEquals("B\nC\n\n", expanded("--8<-- \"b.md\"\n").text());
    assertEquals(List.of("c.md:2:1 include-cycle", "c.md:3:1 include-cycle"), codes());
  }

  @Test
  void endsWhereFilesMultiply() throws IOException {
    for (char c = 'b'; c < 'z'; c++) {
      files.put(c + ".md", ("--8<-- \"" + (char) (c + 1) + ".md\"\n").repeat(10));
    }
    files.put("z.md", "x".repeat(10_000) + "\n");
    assertTrue(expanded("--8<-- \"b.md\"\n").text().length() < 2_100_000);
    assertEquals(1, codes().size());
    assertTrue(codes().get(0).endsWith("include-too-much"), codes()::toString);
  }

  @Test
  void leavesTheRestAlone() throws IOException {
    MarkdownText plain = new MarkdownText("a.md", 1, "a -8<- b");
    assertSame(plain, Includes.expand(plain, (f, r, a) -> Optional.empty(), problems));
    String text = "a --8<-- \"b\" c\n--8<-- b\n--8<--\n";
    assertEquals(text + "\n", expanded(text).text());
    assertEquals("--8<-- \"b\"\n\n", expanded(";--8<-- \"b\"\n").text());
    files.put("x.txt", "--8<-- \"x.txt\"\n");
    assertEquals("--8<-- \"x.txt\"\n\n", expanded("--8<-- \"x.txt\"\n").text());
  }
}
