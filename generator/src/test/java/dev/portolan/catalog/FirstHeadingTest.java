package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstHeadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "# Plain§Plain",
        "text¶¶## Second level ##§Second level",
        "###### Six§Six",
        "#¶# After an empty one§After an empty one",
        "####### Seven¶# One§One",
        "#hashtag¶# Title§Title",
        "   # Indented§Indented",
        "    # Code¶# Title§Title",
        "```¶# Code¶```¶# Title§Title",
        "~~~~¶# Code¶~~~¶# Code¶~~~~¶# Title§Title",
        "Underlined¶===§Underlined",
        "Underlined¶---§Underlined",
        "¶---¶# Not underlined§Not underlined",
        "- item¶---¶# Title§Title",
        "| a | b |¶---|---¶# Title§Title",
        "# *Some* **marks** `code` ~~gone~~§Some marks code gone",
        "# snake_case stays§snake_case stays",
        "# _Emphasis_§Emphasis",
        "# A [link](https://a.example/b) and ![image](c.png)§A link and image",
        "# A [reference][r]§A reference",
        "# <b>Bold</b> & 1 < 2§Bold & 1 < 2",
        "# Escaped \\*stars\\*§Escaped *stars*",
        "# Limits {#the-limits}§Limits",
        "# Limits {{: #limits}}§Limits",
        "# Use {id} and {#§Use {id} and {#",
        "# C\\#§C#",
        "# C# and F#§C# and F#",
        "# é 𝄞 価格§é 𝄞 価格"
      })
  void findsTheWordsOfTheFirstHeading(String text, String title) {
    assertEquals(Optional.of(title), FirstHeading.of(text.replace('¶', '\n'), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "```\n# Code", "# ", "#\n", "> # Quoted", "---", "==="})
  void findsNoneWhereThereIsNone(String text) {
    assertEquals(Optional.empty(), FirstHeading.of(text, 1));
  }

  @Test
  void beginsAtTheLineItIsTold() {
    assertEquals(Optional.of("Two"), FirstHeading.of("# One\n# Two\n", 2));
    assertEquals(Optional.empty(), FirstHeading.of("# One\n", 2));
  }

  @Test
  void takesTimeInProportionToTheText() {
    for (String text :
        List.of(
            "# " + "[".repeat(400_000),
            "# " + "[](".repeat(150_000),
            "# " + "<a ".repeat(150_000),
            "# " + "#".repeat(400_000) + "x",
            "# " + "*_".repeat(200_000),
            "-".repeat(400_000),
            "#\n".repeat(200_000),
            "```\n".repeat(100_001))) {
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FirstHeading.of(text, 1));
    }
  }
}
