package dev.portolan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageScanTest {
  @Test
  void findsLinksAndIdsAsABrowserUnderstandsThem() {
    PageScan scan =
        PageScan.of(
            """
            <!DOCTYPE html><title>href="no" <a href="no"></title>
            <!-- <a href="no" id="no"> -->
            <link rel=stylesheet href=a.css><script src='b.js'>"<a href='no'>"</script>
            <p ID="one" data-href="no" data-needs="charts">x < y <a HREF = "c.html?a=1&amp;b=2#&#x66;" name="two">z</a>
            <img src="d.png" srcset="d.png 1x, e.png 2x" alt="> href=no">
            <picture><source srcset="f.webp"></picture><object data="g.svg"></object>
            <input name="no"/><a id='th"ree' href=" h.html "
            >x</a></textarea><textarea><a href="no"></textarea>
            <video poster="i.png"></video><form action="j.html"></form><a href></a>
            """);

    assertEquals(
        List.of(
            "a.css",
            "b.js",
            "c.html?a=1&b=2#f",
            "d.png",
            "d.png",
            "e.png",
            "f.webp",
            "g.svg",
            "h.html",
            "i.png",
            "j.html"),
        scan.links());
    assertEquals(List.of("one", "two", "th\"ree"), scan.ids());
    assertEquals(List.of("charts"), scan.needs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "<a", "<a href", "<a href=", "<a href=\"x", "<!--", "<script>", "<a =\">"})
  void survivesWhatIsCutOff(String html) {
    assertEquals(Jsoup.parse(html).select("[id]").size(), PageScan.of(html).ids().size());
  }

  @ParameterizedTest
  @CsvSource({
    "a/b/c.html, d.html, a/b/d.html",
    "a/b/c.html, ../d.html#x, a/d.html#x",
    "a/b/c.html, ../../d.html?q=1, d.html",
    "a/b/c.html, ../../../d.html, ../../../../d.html",
    "a/b/c.html, '#x%20y', a/b/c.html#x y",
    "a/b/c.html, '', a/b/c.html",
    "c.html, ./d%2Bx.html, d+x.html",
    "c.html, d+x.html, d+x.html",
    "c.html, a/, a/",
    "c.html, /d.html, ..//d.html",
    "c.html, 100%.html, 100%.html",
  })
  void resolvesLinksInsideTheSite(String page, String link, String target) {
    assertEquals(
        Optional.of(target), LinkTarget.of(new SitePath(page), link).map(LinkTarget::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/", "//example.org/a.js", "mailto:a@b.example", "data:,x"})
  void leavesOtherHostsAlone(String link) {
    assertEquals(Optional.empty(), LinkTarget.of(new SitePath("a.html"), link));
  }
}
