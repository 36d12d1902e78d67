package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

class MarkdownTwinTest {
  private static String twin(String text) {
    return new MarkdownRenderer()
        .document(new MarkdownText("a.md", 1, text), "Title", Links.NONE, new Diagnostics())
        .markdown();
  }

  @Test
  void saysTheSameInMarkdown() {
    String text =
        """
        ## Before *you* begin

        A **strong** word, `code`, ~~old~~ and [a link](https://harbour.example).
        A snake\\_case name and a \\<tag>.

        - one
        - two
          - deeper
        - [x] done

        1. first
        2. second

        > quoted

        ```json
        {"a": 1}
        ```

        | Field | Type |
        | --- | --- |
        | `a` | b \\| c |
        """;
    assertEquals(
        """
        ## Before *you* begin

        A **strong** word, `code`, ~~old~~ and [a link](https://harbour.example). A snake_case name and a \\<tag>.

        - one
        - two
          - deeper
        - [x] done

        1. first
        2. second

        > quoted

        ```json
        {"a": 1}
        ```

        | Field | Type |
        | --- | --- |
        | `a` | b \\| c |
        """,
        twin(text));
  }

  @Test
  void keepsCallouts() {
    assertEquals(
        """
        > [!WARNING]
        >
        > Compare first.
        """,
        twin("> [!WARNING]\n> Compare first.\n"));
  }

  @Test
  void isTheSameWhenReadAndWrittenAgain() {
    String text =
        """
        # Not the title

        1. One

           ```sh
           ls
           ```
        2. Two

           More of two.

        > - a
        > - b
        >
        > > deep
        """;
    assertEquals(twin(twin(text)), twin(text));
  }

  @Test
  void knowsNothingOfCommentsAndOfLinksThatLeadNowhere() {
    assertEquals("See the plan.\n", twin("<!-- secret -->\n\nSee [the plan](secret.md)."));
  }
}
