package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramFencesTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @ParameterizedTest
  @ValueSource(strings = {"plantuml", "puml", "PlantUML", "{.plantuml}", "text", ""})
  void drawsFences(String language) {
    Element figure =
        body("```" + language + "\n@startuml\nA -> B : hello\n@enduml\n```\n")
            .expectFirst("figure.diagram[data-diagram=plantuml]");

    assertEquals("hello", figure.select("svg[role=img] text").get(4).text());
    assertEquals("Diagram", figure.expectFirst("svg").attr("aria-label"));
    assertTrue(figure.expectFirst("details pre").wholeText().contains("A -> B : hello"));
  }

  @Test
  void leavesCodeThatIsNoDiagram() {
    assertTrue(body("```text\nA -> B\n```\n").select("svg").isEmpty());
    assertTrue(body("`@startuml`").select("svg").isEmpty());
  }

  @Test
  void namesDiagramsByTheFenceOrByTheirTitle() {
    Element own = body("```puml\ntitle Inside\nA -> B\n```\n");
    assertEquals("Inside", own.expectFirst("svg").attr("aria-label"));
    assertTrue(own.select("figcaption").isEmpty());

    Element fence = body("```puml title=\"Out <b>\"\ntitle Inside\nA -> B\n```\n");
    assertEquals("Out <b>", fence.expectFirst("svg").attr("aria-label"));
    assertEquals("Out <b>", fence.expectFirst("figure.diagram > figcaption").text());
  }

  @Test
  void showsTheSourceOfWhatCannotBeDrawn() {
    Diagnostics problems = new Diagnostics();
    String text = "Text.\n\n- item\n\n  ```plantuml\n  A -> B\n  what is this\n  ```\n";
    Rendered rendered =
        renderer.document(new MarkdownText("a.md", 11, text), "T", Links.NONE, problems);
    Element figure =
        Jsoup.parseBodyFragment(rendered.html().markup()).expectFirst("figure.diagram.is-broken");

    assertEquals("diagram-broken", problems.sorted().get(0).code());
    assertEquals(new Location("a.md", 17, 3), problems.sorted().get(0).location());
    assertTrue(figure.select("details, svg").isEmpty());
    assertEquals("A -> B\nwhat is this\n", figure.expectFirst("pre").wholeText());
  }

  @Test
  void drawsInDescriptionsOfSpecifications() {
    String markup = renderer.fragment("Text.\n\n```plantuml\nA -> B : x\n```\n", 3).markup();

    assertTrue(markup.contains("<svg "));
    assertFalse(renderer.summary("Text.\n\n```plantuml\nA -> B\n```\n", 99).contains("Source"));
  }

  /** Two descriptions on a page do not share a name, and abbreviations stay out of drawings. */
  @Test
  void keepsWhatOtherConstructsDoOutOfDrawings() {
    Element body =
        body("A PSP pays.\n\n```puml\nPSP -> B : PSP\n```\n\n*[PSP]: Payment service provider\n");

    assertEquals(1, body.select("abbr").size(), body.html());
    assertTrue(body.select("svg abbr").isEmpty());
  }

  @Test
  void leavesMermaidToTheBrowserWithItsSourceInSight() {
    Element figure =
        body("```mermaid title=\"Paying <b>\"\ngraph LR\n  A --> B\n```\n")
            .expectFirst("figure.diagram[data-diagram=mermaid][data-needs=mermaid]");

    assertEquals("graph LR\n  A --> B\n", figure.expectFirst("pre.mermaid code").wholeText());
    assertTrue(figure.expectFirst("details").hasAttr("open"));
    assertEquals("Paying <b>", figure.attr("data-name"));
    assertEquals("Paying <b>", figure.expectFirst("> figcaption").text());
    assertEquals(
        "```mermaid\ngraph LR\n  A --> B\n```\n",
        rendered("```mermaid\ngraph LR\n  A --> B\n```\n", new Diagnostics()).markdown());
  }

  @Test
  void saysWhereMermaidIsBroken() {
    Diagnostics problems = new Diagnostics();
    String text = "Text.\n\n```mermaid\ngraph LR\n  A --> B[call(me)]\n```\n";
    Rendered rendered =
        renderer.document(new MarkdownText("a.md", 11, text), "T", Links.NONE, problems);

    assertEquals(new Location("a.md", 15, 3), problems.sorted().get(0).location());
    assertEquals("diagram-broken", problems.sorted().get(0).code());
    assertFalse(rendered.html().markup().contains("data-needs"));
  }

  @Test
  void writesTheSourceInTheTwin() {
    Rendered rendered =
        rendered("A\n\n```puml title=\"T\"\nA -> B : x\n```\n\nZ\n", new Diagnostics());

    assertEquals("A\n\n```plantuml\nA -> B : x\n```\n\nZ\n", rendered.markdown());
  }

  private Element body(String markdown) {
    return Jsoup.parseBodyFragment(rendered(markdown, new Diagnostics()).html().markup()).body();
  }

  private Rendered rendered(String markdown, Diagnostics problems) {
    return renderer.document(new MarkdownText("a.md", 1, markdown), "T", Links.NONE, problems);
  }
}
