package dev.portolan.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagram.Drawing.Picture;
import dev.portolan.diagram.Drawing.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantUmlTest {
  private final Diagrams diagrams = new Diagrams(true);

  @Test
  void drawsWithAndWithoutTheFirstLine() {
    Picture bare = picture("Alice -> Bob : hello");
    Picture whole = picture("@startuml\nAlice -> Bob : hello\n@enduml\n");

    assertTrue(bare.svg().markup().contains(">hello</text>"));
    assertEquals(bare, whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A -> B : call\nnote left : n\nalt x\nB --> A\nend",
        "class A {\n +int x\n -foo()\n}\nA <|-- B\nB *-- \"1..n\" C : has",
        "[*] --> A\nA --> Z : go\nstate Z {\n [*] --> c\n c --> [*]\n}\nZ --> [*]",
        "start\n:do;\nif (ok?) then (yes)\n:a;\nelse (no)\n:b;\nendif\nstop",
        "component [Web] as w\ncloud K\nw --> K\nnode N {\n database D\n}\nK --> D",
        "@startjson\n{\"a\":[1,2,{\"b\":true}]}\n@endjson",
        "@startmindmap\n* root\n** a\n** b\n@endmindmap",
        "@startgantt\nProject starts 2026-01-05\n[A] lasts 5 days\n@endgantt",
        "robust \"Web\" as W\n@0\nW is Idle\n@100\nW is Busy"
      })
  void drawsEachKindInTheColoursOfTheTheme(String source) {
    Picture picture = picture(source);

    assertFalse(picture.ownColours(), picture.svg().markup());
    assertTrue(picture.svg().markup().contains("var(--diagram-"));
    assertClean(picture.svg().markup());
  }

  @Test
  void drawsTheModelsOfC4() {
    Picture picture =
        picture(
            """
            @startuml
            !include <C4/C4_Container>
            Person(u, "User")
            System_Boundary(s, "Payments") {
              Container(w, "Web", "Java", "Takes orders")
            }
            Rel(u, w, "Uses", "HTTPS")
            @enduml
            """);

    assertTrue(picture.ownColours());
    assertTrue(picture.svg().markup().contains("Payments"));
    assertClean(picture.svg().markup());
  }

  @Test
  void tellsTheAuthorsColoursFromItsOwn() {
    assertTrue(picture("A -> B : <color:red>no</color>").ownColours());
    assertTrue(picture("participant A #lightblue\nA -> B").ownColours());
    Picture dark = picture("skinparam backgroundColor #102030\nA -> B");
    assertTrue(dark.ownColours());
    assertTrue(dark.svg().markup().contains("fill=\"#102030\""));
  }

  @Test
  void takesTheTitle() {
    assertEquals("Paying by card", picture("title Paying by **card**\nA -> B").title());
    assertEquals("", picture("A -> B").title());
  }

  @Test
  void drawsEveryPage() {
    String markup = picture("A -> B : one\nnewpage\nB -> A : two").svg().markup();

    assertEquals(2, count("<svg ", markup));
    assertTrue(markup.contains(">two</text>"));
  }

  /** The table of widths has to know them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zahlung über Größe", "Оплата картой", "カード決済", "银行卡支付", "دفع", "ชำระเงิน",
        "भुगतान", "결제", "e\u0301", "\uD83D\uDE80 \uD83D\uDC69\u200D\uD83D\uDCBB", "→ ≠ ∑ ½",
            "\uE000",
        "\u200B\u200F\uFE0F", "\uD835\uDD04"
      })
  void drawsEveryScript(String text) {
    assertTrue(picture("A -> B : " + text).svg().markup().contains("<text"));
  }

  @Test
  void saysWhichLineIsWrong() {
    assertEquals(
        new Refusal(2, "PlantUML does not understand this line"),
        diagrams.plantUml("A -> B\nthis is not valid !!\nB -> A"));
    assertEquals(
        new Refusal(3, "PlantUML does not understand this line"),
        diagrams.plantUml("@startuml\nA -> B\nthis is not valid !!\n@enduml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!include /etc/passwd",
        "  ! include /etc/passwd",
        "!INCLUDE /etc/passwd",
        "!include file:///etc/passwd",
        "!include https://example.com/x.puml",
        "!include <C4/../../../etc/passwd>",
        "!include <aws/common>",
        "!includeurl https://example.com/x.puml",
        "!include_many /etc/passwd",
        "!includesub /etc/passwd!BASIC",
        "!includedef x",
        "!import /etc/x.zip",
        "!theme spacelab from https://example.com/themes",
        "!pragma layout dot",
        "!pragma layout elk",
        "!pragma graphviz_dot /bin/sh",
        "!log hello",
        "!dump_memory",
        "!while 1\nA -> B\n!endwhile",
        "!foreach $x in [1, 2]\nA -> B\n!endfor",
        "A -> B : %load_json(\"/proc/self/environ\")",
        "A -> B : %getenv(\"PATH\")",
        "A -> B : %GetEnv (\"PATH\")",
        "A -> B : %date()",
        "A -> B : %now()",
        "A -> B : %random()",
        "A -> B : %filename()",
        "A -> B : %call_user_func(\"%date\")",
        "A -> B : <img:/etc/passwd>",
        "A -> B : <img:file:///etc/passwd>",
        "A -> B : <img:https://example.com/x.png>",
        "version",
        "testdot",
        "listfonts",
        "license",
        "help",
        "@startdot\ndigraph G { a [image=\"/etc/passwd\"] }\n@enddot",
        "@startditaa\n+--+\n|  |\n+--+\n@endditaa",
        "@startgantt\nProject starts 2026-01-05\n[A] lasts 9 days\ntoday is colored in red\n@endgantt",
        "!function $f($n)\n!return $f($n + 1)\n!endfunction\nA -> B : $f(1)",
        "skinparam defaultFontSize 100000\nA -> B : hi",
        "@startuml\nA -> B\n@enduml\n@startuml\nA -> B\n@enduml",
        ""
      })
  void refusesWhatIsMoreThanADiagram(String source) {
    Drawing drawing = diagrams.plantUml(source);

    Refusal refusal = assertInstanceOf(Refusal.class, drawing, source);
    assertFalse(refusal.reason().contains("root:"), refusal.reason());
  }

  /** The screen is one fence; the library's sandbox is the other, and is tried alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "!include /etc/passwd\nA -> B",
        "A -> B : %load_json(\"/etc/os-release\")",
        "A -> B : <img:/etc/passwd>",
        "A -> B : %getenv(\"PATH\")",
        "A -> B : %getenv(\"user.home\")",
        "@startdot\ndigraph G { a [image=\"/etc/passwd\"] }\n@enddot"
      })
  void theSandboxAloneOpensNothing(String source) {
    String drawn;
    try {
      drawn = String.join("", PlantUml.draw(source));
    } catch (NotDrawnException e) {
      drawn = e.getMessage();
    }
    for (String secret :
        List.of("root:", "PRETTY_NAME", System.getProperty("user.home") + "<", "/usr/bin")) {
      assertFalse(drawn.contains(secret), drawn);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A -> B : [[javascript:alert(1) click]] <script>alert(1)</script>",
        "A -> B : [[https://example.com{tip} click]]",
        "participant A [[javascript:alert(1)]]\nA -> B\nurl of B is [[javascript:alert(1)]]",
        "class A [[javascript:alert(1)]] {\n [[data:text/html,x]] foo\n}",
        "A -> B : <img:data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+>",
        "sprite $s <svg viewBox=\"0 0 9 9\"><script>alert(1)</script>"
            + "<path d=\"M0 0L9 9\" onclick=\"alert(1)\"/></svg>\nA -> B : <$s>",
        "skinparam defaultFontName \" onload=alert(1) x=\\\"\nA -> B",
        "A -> B : </text></svg><script>alert(1)</script>"
      })
  void leavesNothingActiveInADrawing(String source) {
    if (diagrams.plantUml(source) instanceof Picture picture) {
      assertClean(picture.svg().markup());
    }
  }

  @Test
  void drawsTheSameOnEveryThread() {
    String source = "class A\nclass B\nA <|-- B\nA --> C : x\npackage p {\n class D\n}\nD --> A";
    List<Drawing> drawings =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> new Diagrams(true).plantUml(source))
            .toList();

    assertEquals(1, drawings.stream().distinct().count());
  }

  /** Gradients are the only parts that are referred to. */
  @Test
  void idsOfDifferentDiagramsDoNotMeet() {
    String one = picture("skinparam participantBackgroundColor red|blue\nA -> B").svg().markup();
    String other = picture("skinparam participantBackgroundColor red|blue\nA -> C").svg().markup();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(one);

    assertTrue(id.find(), one);
    assertTrue(one.contains("url(#" + id.group(1) + ")"), one);
    assertFalse(other.contains(id.group(1)), other);
  }

  private Picture picture(String source) {
    return assertInstanceOf(Picture.class, diagrams.plantUml(source), source);
  }

  private static void assertClean(String markup) {
    assertFalse(
        Pattern.compile(
                "<(?:script|a|style|foreignObject|iframe|title)\\b| (?:on\\w+|style|class|xlink:\\w+)=",
                Pattern.CASE_INSENSITIVE)
            .matcher(markup)
            .find(),
        markup);
    Matcher href = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(markup);
    while (href.find()) {
      assertTrue(href.group(1).matches("(?s)#.*|data:image/png;base64,.*"), href.group());
    }
  }

  private static int count(String part, String text) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
