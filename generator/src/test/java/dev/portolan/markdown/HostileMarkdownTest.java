package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.variable.Variables;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkdownTest {
  private static final long LIMIT_MILLIS = 2_000;

  private final MarkdownRenderer renderer = new MarkdownRenderer();

  static Stream<Family> families() {
    return Family.all().stream();
  }

  /** As long as the screen lets it be, and refused by a count if it is longer. */
  @ParameterizedTest
  @MethodSource("families")
  void takesBoundedTimeForEveryFamily(Family family) throws Exception {
    for (int size : List.of(3_000, 80_000)) {
      String text = family.text(size);
      try {
        Screen.check(text);
      } catch (TooHardException e) {
        return;
      }
      long millis = processorTime(() -> page(text));
      assertTrue(millis <= LIMIT_MILLIS * 2, () -> family + " of " + size + ": " + millis + " ms");
      if (millis > LIMIT_MILLIS / 2) {
        System.out.println(family + " of " + text.length() + " characters: " + millis + " ms");
      }
    }
  }

  private Optional<Rendered> page(String text) {
    MarkdownText whole = new MarkdownText("a.md", 1, text);
    try {
      Rendered rendered =
          renderer.page(
              whole.text(),
              Variables.NONE,
              Optional.of("T"),
              2,
              Harmless.EVERYWHERE,
              new Remarks(whole));
      return Optional.of(rendered);
    } catch (TooHardException e) {
      assertFalse(e.getMessage().contains("longer than"), e.getMessage());
      return Optional.empty();
    }
  }

  /** The processor time of {@code work} in milliseconds, on a stack like that of real work. */
  private static long processorTime(Callable<?> work) throws Exception {
    FutureTask<Long> task =
        new FutureTask<>(
            () -> {
              long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              work.call();
              return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            });
    new Thread(null, task, "timed", 4L << 20).start();
    return task.get() / 1_000_000;
  }

  @ParameterizedTest
  @MethodSource("families")
  void isHarmlessForEveryFamily(Family family) {
    Harmless.check(family.toString(), Harmless.render(renderer, family.text(2_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](java\\nscript:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](\u0001javascript:alert(1))",
        "[a](vbscript:msgbox(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](file:///etc/passwd)",
        "[a](//evil.example)",
        "[a](\\\\\\\\evil.example)",
        "[a](/\\\\evil.example)",
        "<javascript:alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]",
        "![a](javascript:alert(1))",
        "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
        "![a](x\"onerror=\"alert(1))",
        "[a](x \"t\\\"onclick=\\\"alert(1)\")",
        "```x\"><img/src=x/onerror=alert(1)>\n```",
        "# a {#x onclick=alert(1)}\n\n<h1 id=x onclick=alert(1)>b</h1>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href=x style=\"position:fixed\" class=overlay target=_blank rel=opener ping=//x>x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<style\u001f>@import '//evil.example'</style>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<base href=//evil.example>\n<meta http-equiv=refresh content=0;url=//evil.example>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<input type=password name=p><input type=checkbox checked onclick=alert(1)>",
        "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
        "<p id=config>a</p><a name=__proto__>b</a>\n\n## search\n\n## search",
        "<!-- <script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>",
        "<textarea><script>alert(1)</script>",
        "text <textarea> text\n\nmore",
        "text <plaintext> text\n\nmore",
        "text <title> text\n\nmore",
        "</main></div></body></html><script>alert(1)</script>",
        "a </main> b </div> c",
        "<table><tr><td><script>alert(1)</script></table>",
        "| <img src=x onerror=alert(1)> |\n|---|\n| </table><script>x</script> |",
        "> [!NOTE] <img src=x onerror=alert(1)>\n> x",
        "<b><i></b></i><u>",
        "<p><p><p><div><ul><li><table><p>",
        "<select><option><style></option></select><img src=x onerror=alert(1)></style></select>",
        "<x-y onclick=alert(1)>a</x-y> <constructor>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
      })
  void leavesNothingThatRuns(String markdown) {
    Rendered rendered = Harmless.render(renderer, markdown.replace("\\n", "\n"));
    Harmless.check(markdown, rendered);
    Rendered article = renderer.article(markdown, 2);
    Harmless.check(markdown, article);
    Harmless.check(
        markdown,
        new Rendered(renderer.fragment(markdown, 3), List.of(), new java.util.TreeSet<>()));
  }

  @Test
  void keepsTheRestOfThePageWhenRawTextIsOpened() {
    for (String tag : List.of("textarea", "title", "plaintext", "xmp", "style", "script", "svg")) {
      Rendered rendered = Harmless.render(renderer, "a <" + tag + "> b\n\n## After\n\nend");
      assertEquals("c-after", rendered.headings().get(0).id(), tag);
    }
  }

  @Test
  void allowsNoElementThatMakesHarmlessMarkupRun() {
    for (String name :
        List.of(
            "svg",
            "math",
            "style",
            "script",
            "iframe",
            "form",
            "object",
            "embed",
            "template",
            "noscript",
            "textarea",
            "title",
            "xmp",
            "plaintext",
            "select",
            "option",
            "button",
            "base",
            "link",
            "meta",
            "frame",
            "frameset",
            "noembed",
            "noframes",
            "video",
            "audio",
            "canvas",
            "foreignobject",
            "mtext",
            "mglyph",
            "annotation-xml")) {
      assertFalse(Allowed.element(name), name);
    }
    for (String name : Allowed.names()) {
      for (String attribute :
          List.of("style", "onclick", "srcset", "srcdoc", "formaction", "ping")) {
        assertFalse(Allowed.attribute(name, attribute), name + " " + attribute);
      }
      assertTrue(name.equals("a") || !Allowed.attribute(name, "href"), name);
      assertTrue(name.equals("img") || !Allowed.attribute(name, "src"), name);
    }
  }

  @Test
  void cleaningAgainChangesNothing() throws IOException {
    for (Path file : markdown(Corpora.required().resolve("samples/hostile"))) {
      Markup out = new Markup();
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      new BlockWriter(out, RawHtml.VERBATIM, false).children(Syntax.parse(text));
      Element once = Cleaned.body(out.toString());
      assertEquals(once.html(), Cleaned.body(once.html()).html(), file.toString());
    }
  }

  @Test
  void survivesEveryHostileFileOfTheCorpora() throws IOException {
    Path hostile = Corpora.required().resolve("samples/hostile");
    int files = 0;
    for (Path file : markdown(hostile)) {
      // Not all of it is UTF-8; as Latin-1 every byte is a character.
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Harmless.check(file.toString(), Harmless.render(renderer, text));
      files++;
    }
    Path naughty = hostile.resolve("blns/blns.txt");
    for (String line : Files.readAllLines(naughty)) {
      Harmless.check(line, Harmless.render(renderer, line));
      Harmless.check(line, Harmless.render(renderer, "[a](" + line + ") ![b](<" + line + ">)"));
      Harmless.check(
          line, Harmless.render(renderer, "# " + line + "\n\n<a href=\"" + line + "\">"));
    }
    assertTrue(files > 50, "hostile files: " + files);
  }

  @Test
  void refusesByCountAndNotByTime() {
    assertRefusedAbove("x", Screen.LONGEST);
    assertRefusedAbove("\n", 50_000);
    assertRefusedAbove("a\n", 10_000);
    assertRefusedAbove("*", 150_000);
    assertRefusedAbove("> ", 60);
    assertRefusedAbove("1. ", 60);
  }

  private static void assertRefusedAbove(String piece, int most) {
    assertDoesNotThrow(() -> Screen.check(piece.repeat(most - 1)));
    assertDoesNotThrow(() -> Screen.check(piece.repeat(most)));
    assertThrows(TooHardException.class, () -> Screen.check(piece.repeat(most + 1)));
  }

  @Test
  void tellsOnlyThatATextIsTooHard() {
    Diagnostics problems = new Diagnostics();
    String text = "[x](#nowhere) <iframe>\n\n" + "> ".repeat(61) + "a";
    Rendered rendered =
        renderer.document(new MarkdownText("a.md", 3, text), "T", Harmless.EVERYWHERE, problems);
    assertEquals(1, problems.sorted().size());
    assertEquals("a.md:3:1", problems.sorted().get(0).location().toString());
    assertTrue(rendered.html().markup().startsWith("<pre class=\"source\" tabindex=\"0\">\n[x]"));
    assertTrue(rendered.text().startsWith("[x]"));
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
