package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of code in documents: colours, titles, lines. */
class MarkdownCodeTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @Test
  void coloursCodeWhoseLanguageIsNamed() {
    Element page = page("```json\n{\"a\": 1 < 2}\n```");

    assertEquals("\"a\"", page.selectFirst("code .t-property").text());
    assertEquals("{\"a\": 1 < 2}\n", page.selectFirst("code").wholeText());
    assertEquals("json", page.selectFirst("figure.code").attr("data-language"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"```\nif (1)\n```", "```nothing\nif (1)\n```", "    if (1)\n"})
  void leavesOtherCodePlain(String text) {
    Element page = page(text);

    Element code = page.selectFirst("figure.code > pre > code");
    assertEquals("if (1)\n", code.wholeText());
    assertEquals(0, code.childrenSize());
  }

  @Test
  void showsTitleAndLinesThatTheFenceAsksFor() {
    Element page = page("```js title=\"src/<b>.js\" {2} showLineNumbers\nlet a\n\nlet b\n```");

    assertEquals("src/<b>.js", page.selectFirst("figure > figcaption.code-title").wholeText());
    assertEquals("js", page.selectFirst("figure").attr("data-language"));
    assertEquals("let a\n\nlet b\n", page.selectFirst("pre.lined code").wholeText());
    assertEquals(List.of("1", "2", "3"), page.select(".line").eachAttr("data-line"));
    assertEquals(List.of("2"), page.select(".is-marked").eachAttr("data-line"));
  }

  @Test
  void showsNoneOfWhatTheFenceSaidOtherwise() {
    String html = renderer.article("```js title=\"x\" onclick=alert(1)\n1\n```", 2).html().markup();

    assertFalse(html.contains("data-info"), html);
    assertFalse(html.contains("onclick"), html);
  }

  @Test
  void leavesMarkupThatAnAuthorPutIntoCode() {
    Element page =
        page(
            "<pre><code class=\"language-js\" data-info='js title=\"t\"'>let <b>a</b></code></pre>");

    assertEquals("a", page.selectFirst("code > b").text());
    assertNull(page.selectFirst("[data-info]"));
    assertNull(page.selectFirst(".t-keyword"));
  }

  @Test
  void keepsHostileCodeAndInfoHarmless() {
    Element page =
        page(
            "```\"><script>alert(1)</script> title=\"</figcaption><img src=x onerror=y>\"\n<script>\n```");

    assertTrue(page.select("script, img, [onerror]").isEmpty(), page.html());
    assertEquals("<script>\n", page.selectFirst("code").wholeText());
  }

  @Test
  void coloursCodeInDescriptionsToo() {
    String html = renderer.fragment("Try:\n\n```sh\ncurl -X GET x\n```", 3).markup();

    assertTrue(html.contains("<span class=\"t-function\">curl</span>"), html);
  }

  private Element page(String text) {
    return Jsoup.parseBodyFragment(renderer.article(text, 2).html().markup()).body();
  }
}
