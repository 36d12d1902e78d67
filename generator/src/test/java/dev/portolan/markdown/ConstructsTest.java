package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostics;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents may have beside CommonMark and GFM. */
class ConstructsTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();
  private final Diagnostics problems = new Diagnostics();

  private Rendered rendered(String markdown) {
    Rendered rendered =
        renderer.document(
            new MarkdownText("a.md", 1, markdown), "Title", Harmless.EVERYWHERE, problems);
    Harmless.check(markdown, rendered);
    return rendered;
  }

  private Element page(String markdown) {
    return Jsoup.parseBodyFragment(rendered(markdown).html().markup()).body();
  }

  private List<String> codes() {
    return problems.sorted().stream().map(d -> d.location() + " " + d.code()).toList();
  }

  @Test
  void knowsTheCalloutsOfMkDocs() {
    Element page = page("!!! danger \"Do *not*\"\n    One\n\n    - two\n\nAfter.\n");
    Element callout = page.selectFirst("aside.callout.callout-caution[role=note]");
    assertEquals("Do not One two", callout.text());
    assertEquals("not", callout.select("> p.callout-title > em").text());
    assertEquals("After.", callout.nextElementSibling().text());
    assertEquals("Warning", page("!!! warning\n    a\n").select(".callout-title").text());
    assertEquals("Example", page("!!! example\n    a\n").select(".callout-title").text());
    assertTrue(page("!!! note \"\"\n    a\n").select(".callout-title").isEmpty());
    assertEquals(1, page("!!! pied-piper \"Pied\"\n    a\n").select(".callout-note").size());
  }

  @Test
  void foldsCallouts() {
    Element page = page("??? note \"More\"\n    Hidden\n\n???+ tip\n    Shown\n");
    List<Element> all = page.select("details.callout");
    assertEquals("More", all.get(0).select("> summary").text());
    assertFalse(all.get(0).hasAttr("open"));
    assertTrue(all.get(1).hasAttr("open"));
    assertEquals("Tip", all.get(1).select("> summary").text());
  }

  @Test
  void knowsTheCalloutsOfKramdown() {
    Element before = page("a\n\n{:.note}\n> **Note:** Regions differ.\n> More.\n");
    assertEquals("Note Regions differ. More.", before.select("aside.callout-note").text());
    assertEquals("Warning Careful.", page("Careful.\n{: .warning }\n").select("aside").text());
    assertEquals("Important a", page("{:.important}\n> a\n").select("aside").text());
    assertEquals("Note a", page("{:.info}\n> a\n").select("aside").text());
  }

  @Test
  void letsReadersChooseBetweenTabs() {
    Element page =
        page("=== \"cURL\"\n    ```bash\n    curl x\n    ```\n\n=== \"Java\"\n    text\n");
    Element group = page.selectFirst("div.tabs");
    List<Element> inputs = group.select("> input[type=radio]");
    assertEquals(List.of("c-tab-curl", "c-tab-java"), inputs.stream().map(Element::id).toList());
    assertEquals(1, group.select("input[checked]").size());
    assertTrue(inputs.get(0).hasAttr("checked"));
    assertEquals(1, inputs.stream().map(i -> i.attr("name")).distinct().count());
    assertEquals("cURL", group.select("label[for=c-tab-curl]").text());
    assertEquals("curl x", group.select("> label + .tab pre").get(0).text());
    assertEquals(2, page("=== \"a\"\n    a\n\n===! \"b\"\n    b\n").select(".tabs").size());
    assertTrue(
        page("=== \"a\"\n    a\n\n===+ \"b\"\n    b\n").selectFirst("#c-tab-b").hasAttr("checked"));
  }

  @Test
  void numbersFootnotesInTheOrderOfTheText() {
    Element page = page("a[^b] c[^A] d[^b]\n\n[^a]: First.\n[^b]: Second\n\n    goes on.\n");
    assertEquals(List.of("1", "2", "1"), page.select("sup.footnote").eachText());
    assertEquals(
        List.of("Second goes on. ↩ ↩", "First. ↩"), page.select(".footnotes li").eachText());
    assertEquals("#c-fn-b", page.selectFirst("sup a").attr("href"));
    assertEquals("c-fn-b", page.selectFirst(".footnotes li").id());
    assertEquals("a[^none]", page("a[^none]\n").text());
    page("a\n\n[^x]: b\n");
    assertEquals(List.of("a.md:3:1 footnote-unused"), codes());
  }

  @Test
  void listsDefinitions() {
    Element page =
        page("Refund\nReturn\n: Money back\n: Goods back\n\nPayout\n:   Money out\n\n    More\n");
    Element list = page.selectFirst("dl.terms");
    assertEquals(1, page.select("dl").size());
    assertEquals(List.of("Refund", "Return", "Payout"), list.select("dt").eachText());
    assertEquals(
        List.of("Money back", "Goods back", "Money out More"), list.select("dd").eachText());
  }

  @Test
  void explainsAbbreviations() {
    Element page =
        page("*[PSP]: Payment service provider\n*[OAuth 2]: x\n\nA PSP, PSPs, `PSP`, OAuth 2.\n");
    assertEquals(List.of("PSP", "OAuth 2"), page.select("abbr").eachText());
    assertEquals("Payment service provider", page.selectFirst("abbr").attr("title"));
  }

  @Test
  void givesBlocksIdsAndCaptions() {
    Element page =
        page(
            "## Limits {#the-limits}\n\n| a |\n|---|\n| b |\n{: caption=\"By plan\" #plans}\n\n"
                + "![Flow](flow.svg)\n{: caption='How it flows'}\n\n[x](#plans) [y](#the-limits)\n");
    assertEquals("c-the-limits", page.selectFirst("h2").id());
    assertEquals("Limits #", page.selectFirst("h2").text());
    assertEquals("By plan", page.select("table#c-plans > caption").text());
    assertEquals("How it flows", page.select("figure > img + figcaption").text());
    assertEquals(List.of(), codes());
  }

  @Test
  void makesStepsAndCardsOfLists() {
    Element page = page("1. a\n2. b\n{: .steps}\n\n- c\n- d\n{: .cards}\n");
    assertEquals("a b", page.select("ol.steps").text());
    assertEquals("c d", page.select("ul.cards").text());
  }

  @Test
  void tellsOfAttributesThatMeanNothing() {
    Element page = page("a\n{: .steps .fancy onclick=alert(1) style=\"x\"}\n");
    assertEquals("<p>a</p>", page.html().strip());
    assertEquals(4, codes().size());
    assertTrue(codes().stream().allMatch("a.md:2:1 attribute-unknown"::equals), codes()::toString);
  }

  @Test
  void listsTheHeadingsWhereAskedTo() {
    for (String mark : List.of("[TOC]", "[[_TOC_]]", "* TOC\n{:toc}")) {
      Element nav = page(mark + "\n\n## A\n\n### B\n\n## C\n").selectFirst("nav.contents");
      assertEquals(List.of("A", "B", "C"), nav.select("a").eachText(), mark);
      assertEquals("B", nav.select("li li").text());
    }
  }

  @Test
  void namesEmoji() {
    assertEquals("🚀 ✅ 👍", page(":rocket: :white_check_mark: :+1:\n").text());
    assertEquals(
        ":rocket: :nosuch: 10:100:20 :rocket:",
        page("\\:rocket: :nosuch: 10:100:20 `:rocket:`\n").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!! Attention everyone",
        "??? what",
        "!!! note \"open",
        "=== Tab",
        ": no term",
        "{{site.base_gateway}}",
        "{{onclick=alert(1)}}",
        "{ \"json\": 1 }",
        "{:}",
        "[^x]: ",
        "Text [TOC]",
        "*[]: x"
      })
  void leavesWhatItDoesNotKnow(String text) {
    if (!text.startsWith("[^")) {
      assertEquals(text, page(text + "\n").text());
    }
    assertTrue(page("```\n" + text + "\n```\n").select("pre").text().contains(text.strip()));
  }

  @Test
  void letsNobodyElseWriteItsMarks() {
    Element page =
        page(
            "<div data-block=\"tab\" data-name=\"x\" class=\"tabs\">\n\na\n\n</div>\n\n"
                + "<sup data-name=\"x\">1</sup> <nav>b</nav> <input type=\"radio\" name=\"c-x\">\n");
    assertTrue(page.select(".tabs, nav, input, [data-block], [data-name]").isEmpty());
  }

  @Test
  void hasTabsWithoutIdsAmongOtherTexts() {
    Element page =
        Jsoup.parseBodyFragment(
                renderer.fragment("=== \"a\"\n    b[^1]\n\n[^1]: c\n\n[TOC]\n", 3).markup())
            .body();
    assertEquals("a b1 c", page.text());
    assertTrue(page.select("[id], input, nav").isEmpty());
  }

  @Test
  void saysTheSameInItsTwin() {
    String markdown =
        """
        Text[^1] of a term.

        Refund
        : Money back

        **cURL**

        curl

        > [!TIP] Fast
        >
        > Do.

        [^1]: A note.
        """;
    String written =
        "Text[^n] of a term.\n\n[^n]: A note.\n\nRefund\n: Money back\n\n=== \"cURL\"\n    curl\n\n"
            + "!!! tip \"Fast\"\n    Do.\n";
    assertEquals(markdown, rendered(written).markdown());
    assertEquals(
        markdown.replace("**cURL**\n\ncurl\n\n", ""),
        rendered(markdown.replace("**cURL**\n\ncurl\n\n", "")).markdown());
  }
}
