package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTitleTest {
  @TempDir Path folder;

  private Document page(String summary) throws IOException {
    return ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: A, version: "1"}
            paths:
              /a:
                get:
                  operationId: a
                  summary: "%s"
                  description: Described.
                  responses: {}
            """
                .formatted(summary))
        .page("a.html");
  }

  @Test
  void isTheSummary() throws IOException {
    Document page = page("  Get   an a. It is fine. ");
    assertEquals("Get an a. It is fine.", page.select("h1").text());
    assertEquals("Described.", page.select(".op-text").text());
  }

  @Test
  void isTheFirstSentenceOfASummaryThatIsADescription() throws IOException {
    String more =
        "It has more to say than a title can hold, and goes on and on for quite a long while.";
    Document page = page("Gets an a. " + more + " Truly.");
    assertEquals("Gets an a", page.select("h1").text());
    assertEquals("Gets an a. " + more + " Truly. Described.", page.select(".op-text").text());
  }

  @Test
  void isCutBetweenWordsWhereThereIsNoSentence() throws IOException {
    String title = page("Gets " + "one and another ".repeat(10)).select("h1").text();
    assertEquals("Gets " + "one and another ".repeat(4) + "one and…", title);
  }
}
