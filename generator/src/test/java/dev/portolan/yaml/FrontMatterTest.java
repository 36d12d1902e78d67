package dev.portolan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
  private final Diagnostics problems = new Diagnostics();

  private FrontMatter read(String text) {
    return FrontMatter.of(new Source("d.md", text), problems);
  }

  private List<String> lines() {
    return problems.sorted().stream().map(MiniCatalog::line).toList();
  }

  @Test
  void placesKeysInTheWholeFile() {
    FrontMatter read = read("---\ntitle: T\n# comment\n\nslug: s\n---\nBody\n---\n");
    Fields fields = read.fields().orElseThrow();
    assertEquals(Optional.of("T"), fields.text("title"));
    assertEquals(new Location("d.md", 2, 8), fields.placeOf("title"));
    assertEquals(new Location("d.md", 5, 7), fields.placeOf("slug"));
    assertTrue(read.present());
    assertEquals(7, read.bodyLine());
  }

  @Test
  void needsNoFrontMatterAndNoText() {
    for (String text : List.of("", "Body\n", "# T\n---\n", " ---\na: b\n---\n", "--- x\n---\n")) {
      FrontMatter read = read(text);
      assertFalse(read.present(), text);
      assertEquals(1, read.bodyLine());
      assertTrue(read.fields().orElseThrow().finish());
    }
    assertEquals(List.of(), lines());
  }

  @Test
  void readsEmptyFrontMatter() {
    for (String text :
        List.of("---\n---\nBody", "---\n\n---\n", "---\n# c\n---", "---  \n---  \n")) {
      FrontMatter read = read(text);
      assertTrue(read.present(), text);
      assertTrue(read.fields().orElseThrow().finish());
    }
    assertEquals(3, read("---\n---\nBody").bodyLine());
    assertEquals(4, read("---\n# c\n---").bodyLine());
    assertEquals(List.of(), lines());
  }

  @Test
  void takesATextBetweenTwoRulesForText() {
    for (String text : List.of("---\n\ntext\n\n---\nmore", "---\n", "---", "---\ntext only\n")) {
      FrontMatter read = read(text);
      assertFalse(read.present(), text);
      assertEquals(1, read.bodyLine());
    }
    assertEquals(List.of(), lines());
  }

  @Test
  void readsKeysAfterABlankLine() {
    assertEquals(
        Optional.of("T"), read("---\n\ntitle: T\n---\n").fields().orElseThrow().text("title"));
  }

  @Test
  void reportsWhatItCannotRead() {
    assertTrue(read("---\ntitle: a: b\n---\n").fields().isEmpty());
    assertTrue(read("---\n- a\n---\n").fields().isEmpty());
    assertTrue(read("---\ntitle: T\n\ntext\n").fields().isEmpty());
    assertEquals(
        List.of(
            "d.md:1:1: error: the front matter that begins here has no end [front-matter-open]",
            "d.md:2:1: error: expected keys with values, found a list [not-a-mapping]",
            "d.md:2:9: error: not valid YAML: mapping values are not allowed here [yaml-syntax]"),
        lines());
  }

  @Test
  void refusesTagsInFrontMatter() {
    read("---\ntitle: !!javax.script.ScriptEngineManager []\n---\n");
    assertEquals(
        List.of(
            "d.md:2:8: error: the tag \"!!javax.script.ScriptEngineManager\" is not allowed"
                + " [yaml-tag]"),
        lines());
  }
}
