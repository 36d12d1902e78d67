package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark and GFM specifications, before anything is cleaned or decorated.
 * Where we differ, the reason is here; when a difference is gone, the test fails as well.
 */
class SpecificationExamplesTest {
  private static final String FENCE = "`".repeat(32);

  private static final String BARE_LINKS = "bare URLs are links: GFM's autolinks are always on";
  private static final String TILDES = "flexmark wants no backticks after ~~~ either";
  private static final String INDENTS =
      "flexmark counts the indentation of list items from the list, not from the item before";
  private static final String BOXES = "our void elements end with a slash";
  private static final String NEWER = "CommonMark 0.31 allows these comments";

  private static final Map<Integer, String> COMMONMARK =
      Map.ofEntries(
          Map.entry(146, TILDES),
          Map.entry(312, INDENTS),
          Map.entry(313, INDENTS),
          Map.entry(602, BARE_LINKS),
          Map.entry(606, BARE_LINKS),
          Map.entry(608, BARE_LINKS),
          Map.entry(611, BARE_LINKS),
          Map.entry(612, BARE_LINKS));

  private static final Map<Integer, String> GFM =
      Map.ofEntries(
          Map.entry(116, TILDES),
          Map.entry(279, BOXES),
          Map.entry(280, BOXES),
          Map.entry(292, INDENTS),
          Map.entry(293, INDENTS),
          Map.entry(610, BARE_LINKS),
          Map.entry(614, BARE_LINKS),
          Map.entry(616, BARE_LINKS),
          Map.entry(619, BARE_LINKS),
          Map.entry(620, BARE_LINKS),
          Map.entry(645, NEWER),
          Map.entry(646, NEWER),
          Map.entry(653, "raw HTML is cleaned later, by a stricter list"));

  private static final Map<Integer, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry(20, "only wants that nothing crashes"),
          Map.entry(22, "raw HTML is cleaned later, by a stricter list"),
          Map.entry(23, "no footnotes yet"),
          Map.entry(26, BOXES),
          Map.entry(27, BOXES),
          Map.entry(28, BOXES));

  private record Example(int number, String markdown, String html) {}

  @Test
  void followsCommonMark() throws IOException {
    compare("commonmark-spec/spec.txt", 652, COMMONMARK);
  }

  @Test
  void followsGitHub() throws IOException {
    compare("gfm-spec/spec.txt", 673, GFM);
  }

  @Test
  void followsTheExtensionsOfGitHub() throws IOException {
    compare("gfm-spec/extensions.txt", 28, EXTENSIONS);
  }

  @Test
  void rendersEveryExampleAsADocument() throws IOException {
    MarkdownRenderer renderer = new MarkdownRenderer();
    for (String file : List.of("commonmark-spec/spec.txt", "gfm-spec/spec.txt")) {
      for (Example example : examples(file)) {
        Harmless.check(
            file + " " + example.number(), Harmless.render(renderer, example.markdown()));
      }
    }
  }

  private static void compare(String file, int count, Map<Integer, String> known)
      throws IOException {
    List<Example> examples = examples(file);
    Map<Integer, String> differences = new TreeMap<>();
    for (Example example : examples) {
      Markup out = new Markup();
      new BlockWriter(out, RawHtml.VERBATIM, false).children(Syntax.parse(example.markdown()));
      if (!out.toString().strip().equals(example.html().strip())) {
        differences.put(
            example.number(),
            example.markdown() + "expected:\n" + example.html() + "but was:\n" + out);
      }
    }
    int passed = examples.size() - differences.size();
    System.out.println(file + ": " + passed + " of " + examples.size() + " examples");
    assertEquals(count, examples.size());
    Map<Integer, String> unknown = new TreeMap<>(differences);
    unknown.keySet().removeAll(known.keySet());
    assertTrue(unknown.isEmpty(), () -> String.join("\n", unknown.values()));
    assertEquals(new TreeMap<>(known).keySet(), differences.keySet(), "differences that are gone");
  }

  private static List<Example> examples(String file) throws IOException {
    Path path = Corpora.required().resolve("samples/markdown").resolve(file);
    List<Example> examples = new ArrayList<>();
    StringBuilder markdown = null;
    StringBuilder html = null;
    for (String line : Files.readAllLines(path)) {
      if (line.startsWith(FENCE + " example")) {
        markdown = new StringBuilder();
      } else if (line.startsWith(FENCE) && html != null) {
        examples.add(new Example(examples.size() + 1, markdown.toString(), html.toString()));
        markdown = null;
        html = null;
      } else if (line.equals(".") && markdown != null && html == null) {
        html = new StringBuilder();
      } else if (markdown != null) {
        (html == null ? markdown : html).append(line.replace('→', '\t')).append('\n');
      }
    }
    return examples;
  }
}
