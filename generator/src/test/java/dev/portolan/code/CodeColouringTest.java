package dev.portolan.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.html.Html;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColouringTest {
  private static final List<String> LANGUAGES =
      List.of(
          ("bash c console cpp csharp css diff dockerfile go graphql groovy hcl html http ini java"
                  + " javascript json jsx kotlin lua makefile markdown nginx php powershell"
                  + " properties protobuf python ruby rust scala shell sql swift toml tsx typescript xml"
                  + " yaml")
              .split(" "));

  /** Beginnings of things, and characters that mean something somewhere. */
  private static final String[] PIECES =
      ("\" ' ` ( ) [ ] { } < > / \\ | & ; : , . = + - * # $ % @ ! ? ~ ^ _ a A b 0 9 \n \r\n \t é 漢 😀 "
              + "/* */ // -- --[[ ]] <!-- --> <![CDATA[ ]]> <a </a> /> <script> </script> <?php ?> "
              + "${ $( #{ \\( {{ f\" r#\" R\"( @\" $\" %w[ <<EOF EOF <<<A \"\"\" ''' ``` ~~~ --- - "
              + "key: |- >- &x *y !z :: := => -> if class def function new return true null #if "
              + "=begin =end @media RUN FROM GET HTTP/1.1 PS> $ 0x 1e 1.5 \u0000 \ud83d")
          .split(" ");

  static List<String> languages() {
    return LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void marksTheTokensOfEachLanguage(String language) throws IOException {
    Snippet snippet = Snippet.of(language);

    String markup = CodeColouring.colour(language, snippet.code()).markup();

    assertEquals(snippet.normal(), Snippet.ofMarkup(markup).normal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js",
        "ts",
        "py",
        "yml",
        "sh",
        "shell",
        "rb",
        "cs",
        "c#",
        "c++",
        "kt",
        "rs",
        "proto",
        "tf",
        "terraform",
        "docker",
        "JSON",
        "ini",
        "make",
        "md",
        "patch",
        "ps1",
        "gql",
        "golang"
      })
  void knowsTheUsualNames(String name) {
    assertTrue(CodeColouring.knows(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "none", "plantuml", "no such language", "\"><script>"})
  void leavesCodeOfOtherLanguagesPlain(String language) {
    assertEquals(
        "&lt;b&gt; if (a &amp;&amp; 1) \"x\"",
        CodeColouring.colour(language, "<b> if (a && 1) \"x\"").markup());
  }

  @Test
  void leavesVeryLongCodePlain() {
    String longest = "1".repeat(CodeColouring.LONGEST);

    assertTrue(CodeColouring.colour("json", longest).markup().startsWith("<span"));
    assertEquals(longest + "1", CodeColouring.colour("json", longest + "1").markup());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void neverChangesTheText(String language) {
    Random random = new Random(language.hashCode());
    for (int round = 0; round < 400; round++) {
      StringBuilder code = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        code.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? "" : " ");
      }
      assertSameText(language, code.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void neverChangesTheTextOfACutSnippet(String language) throws IOException {
    String code = Snippet.of(language).code();
    for (int at = 0; at <= code.length(); at++) {
      assertSameText(language, code.substring(0, at));
      assertSameText(language, code.substring(at));
    }
  }

  /**
   * Of processor time, each takes a few milliseconds; what takes quadratic time would take seconds.
   */
  @ParameterizedTest
  @MethodSource("languages")
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void takesTimeInProportionToTheLength(String language) {
    String[] starts = {"", "class A { x = \"", "{\"a\": ["};
    for (int i = 0; i < PIECES.length; i++) {
      String code = starts[i % starts.length] + PIECES[i].repeat(60_000 / PIECES[i].length());
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      CodeColouring.colour(language, code);
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      assertTrue(spent < 700_000_000L, PIECES[i] + ": " + spent / 1_000_000 + " ms");
    }
  }

  @Test
  void givesTheSameInParallel() throws IOException {
    List<String> codes = new ArrayList<>();
    for (String language : LANGUAGES) {
      codes.add(Snippet.of(language).code());
    }
    List<Html> alone =
        IntStream.range(0, codes.size())
            .mapToObj(i -> CodeColouring.colour(LANGUAGES.get(i), codes.get(i)))
            .collect(Collectors.toList());

    List<Boolean> same =
        IntStream.range(0, 4_000)
            .parallel()
            .mapToObj(i -> i % codes.size())
            .map(i -> CodeColouring.colour(LANGUAGES.get(i), codes.get(i)).equals(alone.get(i)))
            .collect(Collectors.toList());

    assertFalse(same.contains(false));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void linesAreTheSameAsTheWhole(String language) throws IOException {
    String code = Snippet.of(language).code();

    List<Html> lines = CodeColouring.lines(language, code);

    assertEquals(code.lines().count(), lines.size());
    String joined = lines.stream().map(Html::markup).collect(Collectors.joining("\n")) + "\n";
    assertEquals(
        Snippet.ofMarkup(CodeColouring.colour(language, code).markup()).normal(),
        Snippet.ofMarkup(joined).normal());
    lines.forEach(
        line -> assertEquals(count(line.markup(), "<span"), count(line.markup(), "</span>")));
  }

  /** Every block of code in the Markdown of real projects. */
  @Test
  void coloursTheCodeOfRealDocuments() throws IOException {
    Pattern fence = Pattern.compile("(?m)^ *(```+|~~~+) *([^\\s`]*)[^\n]*\n([\\s\\S]*?)^ *\\1");
    int known = 0;
    int coloured = 0;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Corpora.required())) {
      files = walk.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path file : files) {
      Matcher block = fence.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      while (block.find()) {
        String language = block.group(2);
        assertSameText(language, block.group(3));
        if (CodeColouring.knows(language)) {
          known++;
          coloured +=
              CodeColouring.colour(language, block.group(3)).markup().contains("<span") ? 1 : 0;
        }
      }
    }
    assertTrue(known > 500, "blocks of code: " + known);
    assertTrue(coloured > known * 0.95, coloured + " of " + known + " have a token");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** Only spans were added, and nothing of the text can open a tag. */
  private static void assertSameText(String language, String code) {
    Html html = CodeColouring.colour(language, code);
    assertNotNull(html);
    String markup = html.markup();
    String text = markup.replaceAll("<span class=\"t-[a-z]+\">|</span>", "");
    assertFalse(text.contains("<") || text.contains(">"), markup);
    assertEquals(
        code, text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), markup);
    assertEquals(html, CodeColouring.colour(language, code));
  }
}
