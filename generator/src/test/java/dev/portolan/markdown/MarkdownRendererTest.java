package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();
  private final Diagnostics problems = new Diagnostics();
  private final List<String> asked = new ArrayList<>();

  /** Every link leads below {@code to/}, every image is 640 by 480. */
  private final Links links =
      new Links() {
        @Override
        public Optional<String> link(String target, Location at) {
          asked.add("link " + target + " at " + at);
          return target.startsWith("missing") ? Optional.empty() : Optional.of("to/" + target);
        }

        @Override
        public Optional<Picture> image(String target, Location at) {
          asked.add("image " + target + " at " + at);
          return target.startsWith("missing")
              ? Optional.empty()
              : Optional.of(new Picture("to/" + target, 640, 480));
        }
      };

  private Rendered document(String markdown) {
    return renderer.document(
        new MarkdownText("docs/refunds.md", 5, markdown), "Refunds", links, problems);
  }

  private Element page(String markdown) {
    return Jsoup.parseBodyFragment(document(markdown).html().markup()).body();
  }

  private List<String> codes() {
    return problems.sorted().stream().map(d -> d.location() + " " + d.code()).toList();
  }

  @Test
  void headsNoColumnWithAnEmptyCell() {
    Document page =
        Jsoup.parse(new MarkdownRenderer().fragment("| | A |\n|---|---|\n| b | c |\n", 2).markup());
    assertEquals("A", page.select("th").text());
    assertEquals(3, page.select("td").size());
  }

  @Test
  void dropsTheFirstHeadingThatRepeatsTheTitleAndKeepsItsAnchor() {
    Element page = page("# Refunds\n\nText, see [above](#refunds).");
    assertTrue(page.select("h1, h2").isEmpty());
    assertEquals("span", page.getElementById("c-refunds").normalName());
    assertEquals("#c-refunds", page.selectFirst("a").attr("href"));
  }

  @Test
  void keepsAFirstHeadingThatSaysSomethingElseBelowTheTitle() {
    assertEquals("c-other", page("# Other\n\n## Part").selectFirst("h2").id());
  }

  @Test
  void putsHeadingsInOrderWhateverLevelsWereWritten() {
    List<Heading> headings = document("### A\n\n##### B\n\n### C\n\n# D\n\n## E").headings();
    assertEquals(
        List.of("2 c-a", "3 c-b", "2 c-c", "2 c-d", "3 c-e"),
        headings.stream().map(h -> h.level() + " " + h.id()).toList());
  }

  @Test
  void numbersHeadingsOfTheSameNameAsGitHubDoes() {
    List<Heading> headings =
        document("## Example\n\n## Example\n\n## Example 1\n\n## Example").headings();
    assertEquals(
        List.of("c-example", "c-example-1", "c-example-1-1", "c-example-2"),
        headings.stream().map(Heading::id).toList());
  }

  @Test
  void keepsLettersOfEveryScriptInIds() {
    assertEquals("c-über-die-返金", document("## Über die 返金!").headings().get(0).id());
    assertEquals("c-section", document("## !!!").headings().get(0).id());
  }

  @Test
  void linksEachHeadingToItself() {
    Element anchor = page("## Refund a `payment`").selectFirst("h2 > a.anchor");
    assertEquals("#c-refund-a-payment", anchor.attr("href"));
    assertEquals("Link to Refund a payment", anchor.attr("aria-label"));
  }

  @Test
  void asksForRelativeLinksAndImagesWithTheirPlaces() {
    Element page = page("Über [a](b.md#c) und\n  ![d](e.png)\n\n<img src=\"f.png\">\n");
    assertEquals(
        List.of(
            "image e.png at docs/refunds.md:6:3",
            "image f.png at docs/refunds.md:8:1",
            "link b.md#c at docs/refunds.md:5:6"),
        asked);
    assertEquals("to/b.md#c", page.selectFirst("a").attr("href"));
    assertEquals("to/e.png", page.selectFirst("img").attr("src"));
  }

  @Test
  void keepsTheTextOfLinksAndImagesThatLeadNowhere() {
    Element page = page("See [the **guide**](missing.md) and ![a chart](missing.png).");
    assertEquals("<p>See the <strong>guide</strong> and a chart.</p>", page.html());
  }

  @Test
  void marksLinksToOtherHosts() {
    Element link = page("<https://example.com>").selectFirst("a");
    assertEquals("noopener noreferrer nofollow ugc", link.attr("rel"));
    assertFalse(page("[mail](mailto:a@example.com)").select("a[href^=mailto]").isEmpty());
  }

  @Test
  void findsHeadingsOfTheSameDocument() {
    assertEquals("#c-how-to", page("[x](#How-To)\n\n## How to").selectFirst("p > a").attr("href"));
    assertTrue(codes().isEmpty());
    page("\n[x](#elsewhere)");
    assertEquals(List.of("docs/refunds.md:6:1 anchor-unknown"), codes());
  }

  @Test
  void showsImagesOfOtherHostsAsLinks() {
    Element page = page("![logo](https://example.com/logo.png)");
    assertTrue(page.select("img").isEmpty());
    assertEquals("logo", page.selectFirst("a[href=https://example.com/logo.png]").text());
    assertEquals(List.of("docs/refunds.md:5:1 image-remote"), codes());
  }

  @Test
  void givesImagesTheirSizeAndLoadsThemLate() {
    Element image = page("![a](b.png)").selectFirst("img");
    assertEquals("640x480", image.attr("width") + "x" + image.attr("height"));
    assertEquals("lazy", image.attr("loading"));
    assertEquals("async", image.attr("decoding"));
  }

  @Test
  void keepsTheProportionsOfAnImageWhoseWidthTheAuthorChose() {
    Element image = page("<img src=b.png width=320 height=9>").selectFirst("img");
    assertEquals("320x240", image.attr("width") + "x" + image.attr("height"));
  }

  @Test
  void turnsQuotesIntoCallouts() {
    Element page =
        page("> [!NOTE]\n> Mind *this*.\n\n> [!WARNING] Title\n> Text\n\n> [!OTHER]\n> x");
    Element note = page.selectFirst("aside.callout.callout-note");
    assertEquals("Note", note.selectFirst(".callout-title").text());
    assertEquals("Mind this.", note.select("p").last().text());
    assertEquals("Title", page.selectFirst(".callout-warning .callout-title").text());
    assertEquals("[!OTHER] x", page.selectFirst("blockquote").text());
  }

  @Test
  void wrapsTablesAndCodeForThemes() {
    Element page = page("| a | b |\n|--:|:-:|\n| 1 | 2 |\n\n```json title\n{}\n```\n");
    assertEquals("0", page.selectFirst("div.table-scroll").attr("tabindex"));
    assertEquals("1", page.selectFirst("td.align-right").text());
    assertEquals("{}\n", page.selectFirst("figure.code > pre > code.language-json").wholeText());
  }

  @Test
  void saysWhetherTasksAreDone() {
    Element page = page("- [x] one\n- [ ] two\n");
    assertEquals(2, page.select("ul.task-list > li.task > input[type=checkbox][disabled]").size());
    assertEquals("Done", page.selectFirst("input[checked]").attr("aria-label"));
  }

  @Test
  void leavesOutElementsThatAreNotAllowedAndSaysWhere() {
    Element page =
        page("One\n\n<iframe src=x></iframe>\n\na <b onclick=x>b</b> <script>c</script>");
    assertEquals("<p>One</p>\n<p>a <b>b</b></p>", page.html());
    assertEquals(
        List.of("docs/refunds.md:7:1 html-removed", "docs/refunds.md:9:22 html-removed"), codes());
  }

  @Test
  void showsPlaceholdersInAngleBracketsAsText() {
    assertEquals("Send <your-token> now", page("Send <your-token> now").text());
    assertEquals(List.of("docs/refunds.md:5:6 html-unknown"), codes());
  }

  @Test
  void keepsMarkdownInsideOfDetails() {
    Element details =
        page("<details>\n<summary>More</summary>\n\n**x**\n\n</details>").selectFirst("details");
    assertEquals("x", details.selectFirst("strong").text());
  }

  @Test
  void tellsTheTextSectionBySection() {
    Rendered rendered = document("Intro\nmore\n\n## One\n\n- a\n- b\n\n```\nc\nd\n```\n");
    assertEquals("Intro more", rendered.sections().get(0).text());
    assertEquals("a\nb\nc\nd", rendered.sections().get(1).text());
    assertEquals("Intro more\na\nb\nc\nd", rendered.text());
  }

  @Test
  void rendersDescriptionsWithoutIdsAndRelativeLinks() {
    assertEquals(
        "<h4>A</h4>\n<p>b <code>c</code> d e</p>",
        renderer.fragment("# A\n\nb `c` [d](e.md) [e](#a)", 4).markup());
    assertEquals("<p>a &lt; b &amp; c</p>", renderer.fragment("a < b & c", 4).markup());
  }

  @Test
  void summarisesInOneLine() {
    String text = "Creates a *refund* of a [payment](https://example.com),\nat once.\n\nMore.";
    assertEquals(
        "Creates a <em>refund</em> of a payment, at once.", renderer.inline(text).markup());
    assertEquals("Creates a refund of a payment, at once.", renderer.summary(text, 100));
    assertEquals("Creates a refund of…", renderer.summary(text, 20));
    assertEquals("Creates a refund of a payment, at once. More.", renderer.plain(text));
  }

  @Test
  void showsTextsThatAreTooHardAsTheyWereWritten() {
    Element page = page("# a\n\n" + "> ".repeat(61) + "deep");
    assertTrue(page.selectFirst("pre.source").text().startsWith("# a"));
    assertEquals(List.of("docs/refunds.md:5:1 markdown-too-hard"), codes());
  }

  @Test
  void replacesCharactersThatHtmlCannotHold() {
    String text = "a\u0001b\u0085c\uD83Dd\uFFFFe 🎉\tf";
    String clean = "<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe 🎉\tf</p>";
    assertEquals(clean, document(text).html().markup());
    assertEquals(clean, renderer.fragment(text, 3).markup());
  }

  @Test
  void linksBareAddresses() {
    assertEquals(
        List.of("http://localhost:8080/a", "http://www.example.com", "mailto:me@example.com"),
        page("See http://localhost:8080/a, www.example.com; write me@example.com.")
            .select("a")
            .eachAttr("href"));
    assertEquals(
        "http://localhost:2379", page("[http://localhost:2379\"]").select("a").attr("href"));
  }

  @Test
  void findsReferencesDefinedFurtherDownInTablesAndTasks() {
    Element page =
        page("| a |\n|---|\n| [y] |\n\n- [ ] see [y]\n  - [x] [y]\n\n[y]: https://example.com\n");
    assertEquals(3, page.select("a[href=https://example.com]").size());
    assertEquals(2, page.select("li.task").size());
  }

  @Test
  void takesTheTextAboveATableForAParagraph() {
    Element page = page("Rates:\n| a | `b\\|c` |\n|---|:-:|\n| 1 |\n");
    assertEquals("Rates:", page.selectFirst("p").text());
    assertEquals("b|c", page.selectFirst("th > code").text());
    assertEquals(2, page.select("tbody td").size());
  }
}
