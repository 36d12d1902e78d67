package dev.portolan.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Trees;
import dev.portolan.corpus.HtmlValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every page of the hub. */
class HubFrameTest {
  private static final Pattern STRAY =
      Pattern.compile("Optional\\[|\\bnull\\b|\\$\\{|@[0-9a-f]{6,}");

  @TempDir static Path folder;
  private static BuiltHub hub;

  @BeforeAll
  static void build() throws IOException {
    hub =
        BuiltHub.of(
            folder,
            Wharf.CATALOG.replace("display_name: Idle", "display_name: 'I<b>&\"''${x}'"),
            ServicesTest.SERVICES.replace("display_name: Moon", "display_name: 'M<b>&\"''${x}'"),
            """
            == products/h/product.yaml
            name: 'P<b>&"''${x}'
            description: 'D<b>&"''${x}'
            owner: idle
            portals: [public]
            == products/h/versions/v1/version.yaml
            name: 'V<b>&"''${x}'
            == products/h/docs/a.md
            ---
            title: 'T<b>&"''${x}'
            ---
            Text.
            """);
  }

  @Test
  void everyTextOfAnAuthorIsEscaped() throws IOException {
    for (String path : hub.pages()) {
      Document page = hub.page(path);
      assertEquals(0, page.select("b").size(), path);
      page.select("*").forEach(element -> assertFalse(element.hasAttr("''${x}"), path));
      String ours = hub.text(path).replace("'${x}", "").replace("&#39;${x}", "");
      assertFalse(STRAY.matcher(ours).find(), path);
    }
    assertTrue(hub.page("products/h/index.html").select("h1").text().endsWith("P<b>&\"'${x}"));
    assertTrue(hub.page("versions/h/v1.html").text().contains("V<b>&\"'${x}"));
  }

  @Test
  void pagesAreValidHtml() throws IOException {
    HtmlValidator validator = new HtmlValidator();
    List<String> errors = new ArrayList<>();
    for (String path : hub.pages()) {
      validator.errors(hub.folder().resolve(path)).forEach(e -> errors.add(path + ":" + e));
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void hasLandmarksIdsThatAreUniqueAndHeadingsInOrder() throws IOException {
    for (String path : hub.pages()) {
      Document page = hub.page(path);
      assertEquals(1, page.select("main#content").size(), path);
      assertEquals(1, page.select("main h1").size(), path);
      List<String> names = page.select("nav, aside").eachAttr("aria-label");
      assertEquals(page.select("nav, aside").size(), names.size(), path);
      assertEquals(new TreeSet<>(names).size(), names.size(), path + " " + names);
      List<String> ids = page.select("[id]").eachAttr("id");
      assertEquals(new TreeSet<>(ids).size(), ids.size(), path + " " + ids);
      int before = 0;
      for (Element heading : page.select("main :is(h1, h2, h3, h4, h5, h6)")) {
        int level = heading.normalName().charAt(1) - '0';
        assertTrue(level <= before + 1, path + ": " + heading);
        before = level;
      }
      assertEquals("noindex, nofollow", page.select("meta[name=robots]").attr("content"), path);
      assertEquals(0, page.select("[style], style, link[type*=atom]").size(), path);
      assertEquals(1, page.select("link[href$=assets/hub.css]").size(), path);
    }
  }

  @Test
  void hasNoDeadLink() {
    assertTrue(
        hub.problems().stream().noneMatch(line -> line.contains("dead") || line.contains("link")),
        hub.problems()::toString);
  }

  @Test
  void givesTheSameBytesWithOneThread() throws IOException {
    BuiltHub again = BuiltHub.of(folder.resolve("catalog"), folder.resolve("again"), 1);

    assertEquals(Trees.digest(hub.folder()), Trees.digest(again.folder()));
  }
}
