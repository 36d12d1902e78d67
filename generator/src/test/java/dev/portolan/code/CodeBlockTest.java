package dev.portolan.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodeBlockTest {
  @Test
  void printsPlainCodeWithoutMore() {
    assertEquals("<pre><code>a &lt; b\n</code></pre>", block("", "a < b\n"));
  }

  @Test
  void putsATitleInACaption() {
    assertEquals(
        "<figure class=\"code\"><figcaption class=\"code-title\">a &lt;b&gt;.json</figcaption>"
            + "<pre data-language=\"json\"><code><span class=\"t-number\">1</span></code></pre>"
            + "</figure>",
        block("json title=\"a <b>.json\"", "1"));
  }

  @Test
  void printsLinesOnlyWhereTheyAreAskedFor() {
    assertEquals(
        "<pre class=\"lined\" data-language=\"json\"><code>"
            + "<span class=\"line\" data-line=\"9\">[\n</span>"
            + "<span class=\"line is-marked\" data-line=\"10\">\n</span>"
            + "<span class=\"line\" data-line=\"11\">]</span></code></pre>",
        block("json {2} linenums=9", "[\n\n]"));
  }

  @Test
  void closesTokensAtTheEndsOfLines() {
    assertEquals(
        "<pre class=\"lined\" data-language=\"java\"><code>"
            + "<span class=\"line is-marked\"><span class=\"t-comment\">/* a</span>\n</span>"
            + "<span class=\"line\"><span class=\"t-comment\">b */</span>\n</span></code></pre>",
        block("java {1}", "/* a\nb */\n"));
  }

  @Test
  void escapesTheNameOfTheLanguage() {
    assertEquals(
        "<pre data-language=\"&quot;&gt;&lt;b&gt;\"><code>x</code></pre>", block("\"><b>", "x"));
  }

  private static String block(String info, String code) {
    return CodeBlock.html(CodeFence.of(info), code).markup();
  }
}
