package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.code.CodeColouring;
import dev.portolan.html.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsMarkdownTest {
  private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

  /** Texts that mean something in Markdown, at their beginning or within. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "# no heading",
        "#",
        "C #",
        "- no item",
        "-",
        "---",
        "===",
        "+ no item",
        "* no item",
        "***",
        "1. no item",
        "12) no item",
        "1.5 times",
        "> no quote",
        "```",
        "~~~",
        "~~not struck~~",
        "`no code`",
        "*no stress* _none_ snake_case __none__",
        "[no](link) ![no](image) [x]: y",
        "<b>no tag</b> <!-- none --> a < b",
        "&lt; &#60; & co",
        "\\ \\* \\\\",
        "| a | b |",
        "a\\",
      })
  void readsAsTheTextThatWasGiven(String text) {
    Html html = RENDERER.fragment(AsMarkdown.text(text), 2);
    assertEquals(
        "<p>" + text + "</p>",
        html.markup().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
  }

  @Test
  void keepsATextOnOneLine() {
    assertEquals("a b c", AsMarkdown.text(" a\n\n# b\r\n\tc ".replace("# ", "")));
    assertEquals("a # b", AsMarkdown.text("a\n\n# b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "`", "a`b", "``", "` a ``", "\\", "<b>", "a|b"})
  void keepsCodeAsItIs(String code) {
    Html html = RENDERER.fragment(AsMarkdown.code(code), 2);
    assertEquals(
        "<p><code>" + Html.escape(code).markup().replace("&#39;", "'") + "</code></p>",
        html.markup());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "```\na\n```", "````", "a\n\n# b\n", "<b>&amp;</b>"})
  void endsABlockOfCodeWhereItEnds(String code) {
    String markdown = "x\n\n" + AsMarkdown.fence("j`s\n# on", code) + "\n\ny";
    String html = RENDERER.fragment(markdown, 2).markup();
    assertEquals(true, html.startsWith("<p>x</p>") && html.endsWith("<p>y</p>"), html);
  }

  @Test
  void keepsALinkOneLink() {
    assertEquals(
        "[a](https://a.example/%28b%29%20%3cc%3e)",
        AsMarkdown.link("a", "https://a.example/(b) <c>"));
  }

  @Test
  void givesColouredCodeBack() {
    String code = "{\"a\": \"<b>&amp; 'c'\"} // &lt;";
    assertEquals(code, CodeColouring.text(CodeColouring.colour("js", code)));
    assertEquals(code, CodeColouring.text(Html.escape(code)));
  }

  @Test
  void leavesAuthorsNoHeadings() {
    Html markup = RENDERER.fragment("# One\n\ntext\n\nTwo\n---\n", 3);
    assertEquals("**One**\n\ntext\n\n**Two**", AsMarkdown.markup(markup));
  }
}
