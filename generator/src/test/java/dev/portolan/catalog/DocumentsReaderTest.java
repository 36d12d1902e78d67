package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsReaderTest {
  @TempDir Path folder;

  /** Files with their front matter, and the slugs of the tree they make. */
  static Stream<Arguments> trees() {
    return Stream.of(
        arguments(
            "numbers first, then titles",
            "minus five half ten tenth twenty alpha Beta",
            List.of(
                "20-twenty.md",
                "beta.md title: b; slug: Beta",
                "alpha.md title: A",
                "tenth.md order: 10; title: b",
                "10-ten.md title: a",
                "005-five.md",
                "half.md order: 5.5",
                "30-minus.md order: -1")),
        arguments(
            "a year is no number",
            "2025-news 2026-01-news",
            List.of("2026-01-news.md", "2025-news.md")),
        arguments(
            "a folder stands where its own document does",
            "a guides(z) b",
            List.of("10-a.md", "20-guides/index.md", "20-guides/z.md", "30-b.md")),
        arguments(
            "the order of the own document counts before the number of the folder",
            "guides a b",
            List.of("10-a.md", "20-guides/index.md order: 1", "30-b.md")),
        arguments(
            "documents of a folder without one stand where the folder is",
            "a y z b",
            List.of("10-a.md", "20-folder/10-y.md", "20-folder/20-z.md", "30-b.md")),
        arguments(
            "and below the nearest document above",
            "top(leaf y)",
            List.of("top/index.md", "top/sub/y.md", "top/a/deep/er/leaf.md")),
        arguments(
            "index.md goes before README.md, which is then like any other",
            "index(other README)",
            List.of("index.md", "README.md", "other.md")),
        arguments(
            "case does not matter for these two names",
            "guide(x)",
            List.of("guide/Readme.md", "guide/x.md")),
        arguments(
            "a number before a folder's name is not part of its slug",
            "guide(intro)",
            List.of("10-guide/README.md", "10-guide/01-intro.md")),
        arguments(
            "a name that is no slug becomes one",
            "getting-started uber-uns Snake_Case document-a0cbb",
            List.of("1-Getting started!.md", "2-Über uns.md", "3-Snake_Case.md", "4-価格.md")),
        arguments("a device of old is no name", "con-document", List.of("con.md")),
        arguments("what is hidden is not read", "a", List.of("a.md", "_b.md", ".c.md", "_d/e.md")),
        arguments("other files are left alone", "a", List.of("a.md", "b.txt", "c.png")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trees")
  void makesATreeInReadingOrder(String name, String tree, List<String> files) throws IOException {
    StringBuilder catalog = new StringBuilder(MiniCatalog.SITE + "== products/.keep\n");
    for (String file : files) {
      String path = file.replaceAll("(\\.[a-z]+) .*", "$1");
      catalog.append("== pages/" + path + "\n---\n");
      catalog.append(file.substring(path.length()).strip().replace("; ", "\n") + "\n---\n");
    }
    MiniCatalog.Read read = MiniCatalog.read(folder, catalog.toString());
    assertEquals(
        List.of("catalog-without-products"),
        read.problems().stream().map(problem -> problem.code()).toList());
    assertEquals(tree, slugs(read.catalog().pages()));
  }

  private static String slugs(List<Document> documents) {
    return String.join(
        " ",
        documents.stream()
            .map(d -> d.slug() + (d.children().isEmpty() ? "" : "(" + slugs(d.children()) + ")"))
            .toList());
  }
}
