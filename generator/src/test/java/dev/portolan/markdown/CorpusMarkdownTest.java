package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.corpus.HtmlValidator;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Markdown document of the corpora that was written for readers. */
class CorpusMarkdownTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @Test
  void rendersEveryDocumentCompletelyAndSafely() throws IOException {
    Path corpora = Corpora.required();
    Map<String, Integer> codes = new TreeMap<>();
    List<Path> files = documents(corpora);
    long slowest = 0;
    String slowestName = "";
    for (Path file : files) {
      String name = corpora.relativize(file).toString();
      String text = body(Files.readString(file));
      Diagnostics problems = new Diagnostics();
      long start = System.nanoTime();
      Rendered rendered =
          renderer.document(
              new MarkdownText(name, 1, text), "Title", Harmless.EVERYWHERE, problems);
      long nanos = System.nanoTime() - start;
      Harmless.check(name, rendered);
      assertEquals(text.isBlank(), rendered.html().isEmpty(), name);
      for (Diagnostic problem : problems.sorted()) {
        codes.merge(problem.code(), 1, Integer::sum);
        assertTrue(!problem.code().equals("markdown-too-hard"), () -> name + " " + problem);
      }
      if (nanos > slowest) {
        slowest = nanos;
        slowestName = name;
      }
    }
    System.out.println(
        files.size() + " documents; slowest " + slowest / 1_000_000 + " ms: " + slowestName);
    System.out.println("told to their authors: " + codes);
    assertTrue(files.size() > 150, "documents: " + files.size());
  }

  @Test
  void printsValidHtml(@TempDir Path folder) throws IOException {
    Path corpora = Corpora.required();
    HtmlValidator validator = new HtmlValidator();
    List<String> errors = new ArrayList<>();
    Path page = folder.resolve("page.html");
    for (Path file : documents(corpora)) {
      String name = corpora.relativize(file).toString();
      Rendered rendered = Harmless.render(renderer, body(Files.readString(file)));
      Files.writeString(
          page,
          "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><main><h1>x</h1>\n"
              + rendered.html()
              + "\n</main></body></html>");
      validator.errors(page).forEach(error -> errors.add(name + ":" + error));
    }
    assertEquals(List.of(), errors);
  }

  private static String body(String text) {
    int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
    return (end < 0 ? text : text.substring(end + 5)).replace("\r\n", "\n");
  }

  private static List<Path> documents(Path corpora) throws IOException {
    try (Stream<Path> files = Files.walk(corpora)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(md|mdx|markdown)"))
          .filter(file -> !file.toString().contains("/hostile/"))
          .sorted()
          .toList();
    }
  }
}
