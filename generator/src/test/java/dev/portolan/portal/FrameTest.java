package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.corpus.HtmlValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every page of a portal. */
class FrameTest {
  /** Markup and quotes in every text an author can write. */
  private static final String HOSTILE = "<b>&\"'${x}";

  private static final Pattern STRAY =
      Pattern.compile("Optional\\[|\\bnull\\b|\\$\\{|@[0-9a-f]{6,}");

  @TempDir static Path folder;
  private static BuiltPortal built;

  @BeforeAll
  static void build() throws IOException {
    built =
        BuiltPortal.of(
            folder,
            Harbour.SITE,
            Harbour.PAYMENTS,
            Harbour.CARDS,
            Harbour.PAGES,
            """
            == products/h/product.yaml
            name: 'P<b>&"''${x}'
            description: 'D<b>&"''${x}'
            publish_status: published
            support: {email: a@b.example}
            == products/h/versions/v1/version.yaml
            name: 'V<b>&"''${x}'
            publish_status: published
            access: {auth_strategy: oauth}
            == products/h/versions/v2/version.yaml
            name: 'W<b>&"''${x}'
            publish_status: published
            deprecated: true
            == products/h/docs/a.md
            ---
            title: 'T<b>&"''${x}'
            description: 'S<b>&"''${x}'
            status: published
            ---
            ## H\\<b>&"'${x}
            Text.
            """);
  }

  private static Document page(String path) {
    return Jsoup.parse(new String(built.files().get(path), StandardCharsets.UTF_8));
  }

  @Test
  void noBuildProblem() {
    assertEquals(
        List.of(
            "products/cards/product.yaml: warning: the product has no version"
                + " [product-without-version]"),
        built.problems().stream().filter(line -> !line.contains("html-")).toList());
  }

  @Test
  void pagesAreValidHtml() throws IOException {
    HtmlValidator validator = new HtmlValidator();
    List<String> errors = new ArrayList<>();
    for (String path : built.pages()) {
      Path file = folder.resolve("page.html");
      Files.write(file, built.files().get(path));
      validator.errors(file).forEach(error -> errors.add(path + ":" + error));
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void everyTextOfAnAuthorIsEscaped() {
    for (String path : built.pages()) {
      Document page = page(path);
      assertEquals(0, page.select("b").size(), path);
      page.select("*").forEach(element -> assertFalse(element.hasAttr("''${x}"), path));
    }
    Document product = page("portals/public/h/index.html");
    assertEquals("P" + HOSTILE, product.select("h1").text());
    assertEquals("D" + HOSTILE, product.select(".lead").text());
    assertTrue(product.select(".version-switch").text().contains("V" + HOSTILE));
    assertEquals("D" + HOSTILE, product.select("meta[name=description]").attr("content"));
    Document home = page("portals/public/index.html");
    assertTrue(home.select(".product-card h3").eachText().contains("P" + HOSTILE));
    Document document = page("portals/public/h/docs/a.html");
    assertEquals("T" + HOSTILE, document.select("h1").text());
    assertTrue(page("portals/public/search/index.html").text().contains("T" + HOSTILE));
  }

  @Test
  void nothingOfOursShowsThrough() {
    for (String path : built.files().keySet()) {
      if (path.contains("/assets/") || path.contains("/h/") || path.contains("openapi")) {
        continue;
      }
      String text = new String(built.files().get(path), StandardCharsets.UTF_8);
      String ours = text.replace("'${x}", "").replace("&#39;${x}", "");
      ours = path.endsWith("catalog.json") ? ours.replace(": null", "") : ours;
      assertFalse(STRAY.matcher(ours).find(), path);
    }
  }

  @Test
  void thePolicyAllowsNothingInline() {
    for (String path : built.pages()) {
      Document page = page(path);
      String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
      assertTrue(
          policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), path);
      assertFalse(policy.contains("unsafe"), path);
      for (Element element : page.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          assertFalse(attribute.getKey().startsWith("on"), path + " " + element);
          assertFalse(attribute.getKey().equals("style"), path + " " + element);
        }
      }
      // A data block is no script: no policy is about it.
      page.select("script:not([type$=json])")
          .forEach(script -> assertTrue(script.hasAttr("src"), path));
      assertEquals(0, page.select("style").size(), path);
    }
  }

  @Test
  void linksAreRelativeAndNameTheirFile() {
    for (String path : built.pages()) {
      if (path.endsWith("404.html")) {
        continue;
      }
      for (Element link : page(path).select("[href], [src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        boolean elsewhere = target.startsWith("https://") || target.startsWith("mailto:");
        boolean isFile =
            target.matches("[^/:][^:]*\\.[a-z]+(#.+)?|#.+") || target.endsWith("/api-catalog");
        assertTrue(elsewhere || isFile, path + " links to " + target);
      }
    }
  }

  @Test
  void hasLandmarksAndAWayPastThem() {
    for (String path : built.pages()) {
      Document page = page(path);
      assertEquals("en", page.select("html").attr("lang"), path);
      assertEquals("ltr", page.select("html").attr("dir"), path);
      assertEquals("#content", page.select("body > a").first().attr("href"), path);
      assertEquals(1, page.select("main#content").size(), path);
      assertEquals(1, page.select("main h1").size(), path);
      assertEquals(1, page.select("header.header").size(), path);
      assertEquals(1, page.select("footer").size(), path);
      List<String> names = page.select("nav, aside.rail").eachAttr("aria-label");
      assertEquals(page.select("nav, aside.rail").size(), names.size(), path);
      assertEquals(new TreeSet<>(names).size(), names.size(), path + " " + names);
    }
  }

  @Test
  void headingsOfTheTextGoDownOneStepAtATime() {
    for (String path : built.pages()) {
      int before = 0;
      for (Element heading : page(path).select("main :is(h1, h2, h3, h4, h5, h6)")) {
        int level = heading.normalName().charAt(1) - '0';
        assertTrue(level <= before + 1, path + ": " + heading);
        before = level;
      }
    }
  }

  @Test
  void idsAreUnique() {
    for (String path : built.pages()) {
      List<String> ids = page(path).select("[id]").eachAttr("id");
      assertEquals(new TreeSet<>(ids).size(), ids.size(), path + " " + ids);
    }
  }

  @Test
  void tellsWhereThePageReallyIs() {
    assertEquals(
        "https://developers.harbour.example/payments/docs/start.html",
        page("portals/public/payments/docs/start.html").select("link[rel=canonical]").attr("href"));
    assertEquals(
        "https://developers.harbour.example/",
        page("portals/public/index.html").select("link[rel=canonical]").attr("href"));
  }
}
