package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A kind of text that keeps Markdown parsers busy, in any size. After the pathological tests of
 * cmark, cmark-gfm and commonmark-java, and what was found to be slow in flexmark and jsoup.
 */
record Family(String name, IntFunction<String> maker) {
  /** About {@code size} characters of it. */
  String text(int size) {
    return maker.apply(size);
  }

  @Override
  public String toString() {
    return name;
  }

  static List<Family> all() {
    List<Family> all = new ArrayList<>();
    for (String unit :
        List.of(
            // links, images, references
            "[",
            "]",
            "![[]()",
            "[a](<b",
            "[a](b",
            "[a](b \"",
            "[ (](",
            "[a](b) ",
            "[a]",
            "[a][b]",
            "[a]: /u\n",
            "[a]: /u \"\n",
            "[a\\\\\\\\\\\\\\\\\n",
            "[a](b\\\\\\\\",
            "[a](b \"\\\\\\\\",
            "![a](b) ",
            "[a](b\n\n",
            // emphasis, code
            "*a ",
            "a* ",
            "**a _b ",
            "*a **a ",
            "_a",
            "~a ",
            "~~a ~b ",
            "__a__",
            "`a`",
            "`a``b",
            "*_[a](b)*`c`<d>",
            "*[`<&!_~\\",
            "*",
            "\\",
            // raw HTML
            "a <?",
            "a <!A ",
            "a <!-- ",
            "a <![CDATA[",
            "<a x='' ",
            "<a ",
            "<",
            "<b>",
            "<div>",
            "<div>\n\n",
            "<a href=x>",
            "<b><i><u><s><em>",
            "<table>",
            "<table><tr><td>",
            "<p><b>",
            "<ul><li>",
            "<ruby><rt>",
            "<svg>",
            "a <svg> ",
            "a <script> ",
            "<h1>",
            "<a>\n",
            "<pre>\n",
            "<details>\n\n",
            "<a b=\"<a b='",
            // bare URLs, entities
            "www.",
            "_www.",
            "http://",
            "a@",
            "a@b.",
            "&amp;",
            "&a",
            "&#",
            // blocks
            "# a\n",
            "a\n=\n",
            "```\n",
            "~~~\n",
            "    a\n",
            "\n",
            " ",
            "\t",
            "***\n",
            "a\n",
            "- a\n",
            "- a\n\n",
            "-\n",
            "- [x] a\n",
            "> a\n\n",
            "> - a\nb\n",
            "> [!NOTE]\n> a\n\n",
            "## Example\n\n",
            "a\\\n",
            "a  \n",
            "|-|-\n",
            "|a|b|c\n|-|-\n",
            "a | b\n",
            "|-",
            // what MkDocs and Kramdown add
            "!!! note\n",
            "??? note \"a\"\n\n",
            "=== \"a\"\n",
            "=== \"a\"\n\n    a\n\n",
            "a\n: b\n",
            "a\n: b\n\n",
            ": a\n",
            "[^a]",
            "[^a]: b\n",
            "*[a]: b\n",
            "{: .note}\n",
            "a\n{: .note}\n\n",
            "> a\n{: .note #a}\n\n",
            "{: caption=a}\n\na\n\n",
            "# a {#a}\n",
            "[TOC]\n\n",
            ":smile:",
            ":a",
            "{",
            "{: a=\"",
            // characters
            "a",
            "lorem ipsum ",
            ":",
            "\0",
            "\uD800",
            "\u0301")) {
      all.add(of(unit, "", unit, ""));
    }
    all.add(of("backslashes in a bracket", "[", "\\", ""));
    all.add(of("emphasis that never closes", "a**b", "c* ", ""));
    all.add(of("spaces in a heading", "#", " ", "x"));
    all.add(of("spaces before closing marks", "# a", " ", "#"));
    all.add(of("an open comment", "<!--", "a\n", ""));
    all.add(of("an open instruction", "<?", "a\n", ""));
    all.add(of("an open CDATA section", "<![CDATA[", "x\n", ""));
    all.add(of("attributes without end", "<a ", "x='' ", ""));
    all.add(of("a fence without end", "```\n", "`` `\n", ""));
    all.add(of("a long heading", "", "a\n", "===\n"));
    all.add(of("a long label", "[", "a", "]"));
    all.add(of("punctuation after a URL", "http://a.b/", "?", ""));
    all.add(of("entities after a URL", "http://a.b/", "&a;", ""));
    all.add(of("blank lines in code", "    a\n", "\n", "b"));
    all.add(of("a lazy quote", "> ".repeat(59) + "a\n", "b\n", ""));
    all.add(of("a wide table", wide(300), "|\n", ""));
    all.add(of("a note referred to", "[^a]: b\n\n", "[^a]", ""));
    all.add(of("a word that is short", "*[a]: b\n\n", "a ", ""));
    all.add(of("meanings of one word", "a\n", ": b\n", ""));
    all.add(of("blank lines in a callout", "!!! note\n", "\n", "    a"));
    all.add(numbered("abbreviations", i -> "*[a " + i + "]: b\n\na " + i + " "));
    all.add(numbered("notes and words", i -> "[^" + i + "]: a\n\n[^" + i + "] a\n\n"));
    all.add(numbered("deep callouts", i -> "    ".repeat(i % 50) + "!!! note\n"));
    all.add(numbered("deep tabs", i -> "    ".repeat(i % 50) + "=== \"a\"\n"));
    all.add(nested("brackets", "[", "a", "]"));
    all.add(nested("links", "[a ", "", "](b)"));
    all.add(nested("images", "![a ", "", "](b)"));
    all.add(nested("emphasis", "*a **a ", "", "b** b*"));
    all.add(nested("stars", "*", "a", "*"));
    all.add(nested("parentheses after a URL", "(", "http://a.b/((", ")"));
    all.add(numbered("runs of backticks", i -> "e" + "`".repeat(i % 2_000)));
    all.add(numbered("definitions", i -> "[a" + i + "]: /u\n"));
    all.add(numbered("definitions apart", i -> "[a" + i + "]: /u\n\n"));
    all.add(numbered("ordered items", i -> i + ". a\n"));
    all.add(numbered("footnotes", i -> "[^" + i + "]: [^" + (i + 1) + "]\n\n"));
    all.add(numbered("deep lists", i -> "  ".repeat(i % 100) + "- a\n"));
    all.add(numbered("deep quotes", i -> "> ".repeat(1 + i % 60) + "[!NOTE]\n"));
    all.add(
        new Family(
            "a URL many times", n -> "[a]: /" + "x".repeat(n / 2) + "\n\n" + "[a]".repeat(n / 6)));
    all.add(new Family("a table of many columns", n -> wide(n / 4)));
    return List.copyOf(all);
  }

  private static String wide(int columns) {
    return "|" + "a|".repeat(columns) + "\n|" + "-|".repeat(columns) + "\n";
  }

  private static Family of(String name, String start, String unit, String end) {
    return new Family(name, n -> start + unit.repeat(Math.max(1, n / unit.length())) + end);
  }

  private static Family nested(String name, String open, String middle, String close) {
    int length = open.length() + close.length();
    return new Family(
        "nested " + name, n -> open.repeat(n / length) + middle + close.repeat(n / length));
  }

  private static Family numbered(String name, IntFunction<String> piece) {
    return new Family(
        "numbered " + name,
        n -> {
          StringBuilder text = new StringBuilder();
          for (int i = 1; text.length() < n; i++) {
            text.append(piece.apply(i));
          }
          return text.toString();
        });
  }
}
