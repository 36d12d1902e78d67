package dev.portolan.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

  private final Diagnostics problems = new Diagnostics();

  private Optional<Asset> asset(String svg) {
    return Assets.of("a.svg", svg.getBytes(StandardCharsets.UTF_8), problems);
  }

  private String cleaned(String svg) {
    return new String(asset(svg).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void keepsWhatDraws() {
    String svg =
        """
        <?xml version="1.0"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12" class="x">
          <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
          <style>.a{fill:url(#g)}</style>
          <path class="a" d="M0 0L1 1" style="fill: url('#g')"/><text>a &amp; <![CDATA[<b>]]></text>
        </svg>
        """;
    String clean = cleaned(svg);
    assertTrue(clean.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12\""));
    assertTrue(clean.contains("<style>.a{fill:url(#g)}</style>"), clean);
    assertTrue(clean.contains("<stop offset=\"0\" stop-color=\"#fff\"></stop>"));
    assertTrue(clean.contains("style=\"fill: url('#g')\""));
    assertTrue(clean.contains("a &amp; &lt;b&gt;"));
    assertEquals(clean, cleaned(clean), "cleaning twice changes nothing");
    assertTrue(problems.sorted().isEmpty());
  }

  @Test
  void readsTheSizeFromWidthAndHeightOrTheViewBox() {
    assertEquals("24x12", size("viewBox=\"0 0 24 12\""));
    assertEquals("48x24", size("width=\"48\" viewBox=\"0 0 24 12\""));
    assertEquals("30x20", size("width=\"30px\" height=\"20\""));
    assertEquals("24x12", size("width=\"100%\" height=\"100%\" viewBox=\"0,0,24,12\""));
    assertEquals("0x0", size("width=\"10em\""));
  }

  private String size(String attributes) {
    Asset asset = asset("<svg " + attributes + "/>").orElseThrow();
    return asset.width() + "x" + asset.height();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script href='x.js'/>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<g onload='alert(1)'/>",
        "<g ONCLICK='alert(1)'/>",
        "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/></foreignObject>",
        "<a href='javascript:alert(1)'><text>x</text></a>",
        "<a xlink:href='https://evil.example'><text>x</text></a>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<set attributeName='onclick' to='alert(1)'/>",
        "<use href='https://evil.example/x.svg#a'/>",
        "<use xlink:href='other.svg#a'/>",
        "<image href='https://evil.example/x.png'/>",
        "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
        "<style>@import url(https://evil.example/x.css);</style>",
        "<style>@\\69mport 'https://evil.example/x.css';</style>",
        "<style>a{background:url( https://evil.example/x.png )}</style>",
        "<rect fill='url(https://evil.example/x.svg#a)'/>",
        "<rect style='fill:url(//evil.example)'/>",
        "<feImage href='https://evil.example/x.png'/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<handler type='text/javascript'>alert(1)</handler>",
        "<?xml-stylesheet href='https://evil.example/x.css'?>",
        "<!-- <script>alert(1)</script> -->",
        "<g id='a\"><script>alert(1)</script>'/>",
        "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
        "<title><script>alert(1)</script></title>",
      })
  void leavesOutWhatRunsOrLoads(String content) {
    String clean = cleaned(OPEN + content + "<path d=\"M1 1\"/></svg>").toLowerCase(Locale.ROOT);
    assertTrue(clean.contains("<path d=\"m1 1\">"), clean);
    for (String bad :
        List.of(
            "<script",
            "onload=\"",
            "onclick=\"",
            "evil",
            "javascript:",
            "<animate",
            "<set",
            "<iframe",
            "other.svg",
            "svg+xml",
            "xml-stylesheet",
            "import")) {
      assertFalse(clean.contains(bad), clean);
    }
  }

  @Test
  void saysWhatWasLeftOutAndWhere() {
    assertTrue(asset("<svg>\n  <script>x</script></svg>").isPresent());
    Diagnostic problem = problems.sorted().get(0);
    assertEquals("a.svg:2:3 svg-removed", problem.location() + " " + problem.code());
  }

  @Test
  void refusesDocumentTypesThatDefineSomething() {
    String bomb =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n";
    assertTrue(asset(bomb + "<svg><text>&a;</text></svg>").isEmpty());
    assertEquals("a.svg:2:1", problems.sorted().get(0).location().toString());
  }

  @Test
  void refusesWhatIsNoSvg() {
    assertTrue(asset("<html><svg/></html>").isEmpty());
    assertTrue(asset("").isEmpty());
    assertTrue(asset("just text").isEmpty());
    assertTrue(
        Assets.of("a.svg", new byte[] {'<', 's', 'v', 'g', (byte) 0xFF, '>'}, problems).isEmpty());
  }

  @Test
  void refusesImagesThatGrowWhenDrawn() {
    StringBuilder svg = new StringBuilder(OPEN).append("<g id=\"a0\"><rect/></g>");
    for (int i = 1; i <= 30; i++) {
      String use = "<use href=\"#a" + (i - 1) + "\"/>";
      svg.append("<g id=\"a").append(i).append("\">").append(use).append(use).append("</g>");
    }
    assertTrue(asset(svg + "</svg>").isEmpty());
    assertTrue(asset(OPEN + "<g>".repeat(20_000) + "</g>".repeat(20_000) + "</svg>").isEmpty());
    assertTrue(asset(OPEN + "<rect/>".repeat(60_000) + "</svg>").isEmpty());
  }

  @Test
  void allowsImagesThatReferToThemselvesInACircle() {
    assertTrue(cleaned(OPEN + "<g id=\"a\"><use href=\"#a\"/></g></svg>").contains("<use"));
  }
}
