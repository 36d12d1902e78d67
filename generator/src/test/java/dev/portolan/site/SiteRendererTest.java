package dev.portolan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.message.Language;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteRendererTest {
  /** What the tests' one template shows. */
  public record View(String text, List<String> links) {}

  private final Diagnostics problems = new Diagnostics();
  private final Map<SitePath, byte[]> written = new ConcurrentSkipListMap<>();

  @Test
  void rendersUnitsAndIndexPagesIntoTheSitesFolder() throws IOException {
    render(4, plan("portals/public", units(20)));

    assertEquals(22, written.size());
    assertEquals(
        "<p id=\"top\">index of u0 u1 u2 u3 u4 u5 u6 u7 u8 u9 u10 u11 u12 u13 u14 u15 u16 u17 u18"
            + " u19</p>",
        text("portals/public/index.html"));
    assertTrue(written.containsKey(new SitePath("portals/public/assets/a.css")));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void writesTheSameWithOneThreadAndWithMany() throws IOException {
    render(1, plan("a", units(30)));
    SortedMap<String, String> alone = texts();
    written.clear();
    render(8, plan("a", units(30)));

    assertEquals(alone, texts());
  }

  @Test
  void namesBothWritersOfOnePath() {
    Unit<String> one = unit("one", "same.html");
    Unit<String> two = unit("two", "Same.html");

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> render(1, plan("a", List.of(one, two))));

    assertTrue(e.getMessage().contains("\"same.html\" is written by one"), e.getMessage());
    assertTrue(e.getMessage().contains("\"Same.html\" by two"), e.getMessage());
  }

  @Test
  void namesTheUnitThatFailsUnexpectedly() {
    Unit<String> deep =
        new TestUnit("payments/v2", (out, found) -> "" + depth(0)); // overflows the stack

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> render(2, plan("a", List.of(deep))));

    assertTrue(e.getMessage().contains("\"payments/v2\""), e.getMessage());
  }

  @Test
  void passesOnThatTheDiskFailed() {
    Unit<String> unit =
        new TestUnit(
            "u",
            (out, found) -> {
              throw new IOException("No space left on device");
            });

    assertThrows(IOException.class, () -> render(2, plan("a", List.of(unit))));
  }

  @Test
  void reportsDeadLinksOfEveryKindOnce() throws IOException {
    Unit<String> unit =
        new TestUnit(
            "u",
            (out, found) -> {
              View view =
                  new View(
                      "x",
                      List.of(
                          "b.html",
                          "b.html#top",
                          "b.html#gone",
                          "missing.html",
                          "../../index.html",
                          "/index.html",
                          "https://example.org/x",
                          "mailto:a@example.org",
                          "?q=1",
                          "#gone",
                          "../index.html",
                          "../assets/a.css",
                          ".."));
              out.page(new SitePath("d/a.html"), "page.ftlh", view);
              out.page(new SitePath("d/b.html"), "page.ftlh", view);
              return "u";
            });

    render(1, plan("portals/p", List.of(unit)));

    assertEquals(
        List.of(
            "page \"d/a.html\" of portals/p links to \"d/a.html#gone\"; the page is there, but has no"
                + " such anchor",
            "page \"d/a.html\" of portals/p links to \"d/b.html#gone\"; the page is there, but has no"
                + " such anchor",
            "page \"d/a.html\" of portals/p links to \"\", which is not there",
            "page \"d/a.html\" of portals/p links to \"../../../index.html\", outside the site",
            "page \"d/a.html\" of portals/p links to \"..//index.html\", outside the site",
            "page \"d/a.html\" of portals/p links to \"d/missing.html\", which is not there"),
        problems.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void runsUnitsOfTheSameNameNextToEachOther() throws IOException {
    List<String> order = new ArrayList<>();
    SiteRenderer renderer =
        new SiteRenderer(1, written::put, (name, done, total) -> order.add(name + " " + done));
    renderer.add(plan("a", units(2)), theme());
    renderer.add(plan("b", units(2)), theme());
    renderer.addCheck("u0", found -> {});
    renderer.addCheck("draft", found -> {});
    renderer.render(problems);

    assertEquals(List.of("u0 1", "u0 2", "u0 3", "u1 4", "u1 5", "draft 6"), order);
  }

  @Test
  void sharesThePagesOfOneLargeUnitAmongIdleThreads() throws IOException {
    Set<String> renderers = ConcurrentHashMap.newKeySet();
    Unit<String> large =
        new TestUnit(
            "large",
            (out, found) -> {
              for (int i = 0; i < 400; i++) {
                List<String> links = List.of("p" + (i + 1) % 400 + ".html", "gone" + i % 7);
                out.page(new SitePath("p" + i + ".html"), "page.ftlh", new View("x", links));
              }
              return "large";
            });
    SiteRenderer renderer =
        new SiteRenderer(
            4,
            (path, content) -> {
              renderers.add(Thread.currentThread().getName());
              long patience = System.nanoTime() + 5_000_000_000L;
              while (path.value().endsWith(".html")
                  && renderers.size() < 2
                  && System.nanoTime() < patience) {
                Thread.onSpinWait(); // the others may be slow to wake
              }
              written.put(path, content);
            },
            Progress.SILENT);
    renderer.add(plan("a", List.of(large)), theme());
    renderer.render(problems);

    assertEquals(402, written.size());
    assertTrue(renderers.size() > 1, renderers::toString);
    SortedMap<String, String> firstByTarget = new TreeMap<>();
    for (int i = 0; i < 400; i++) {
      firstByTarget.merge("gone" + i % 7, "p" + i + ".html", (x, y) -> x.compareTo(y) <= 0 ? x : y);
    }
    List<String> expected = new ArrayList<>();
    firstByTarget.forEach(
        (target, page) ->
            expected.add(
                "page \"%s\" of a links to \"%s\", which is not there".formatted(page, target)));
    assertEquals(
        expected.stream().sorted().toList(),
        problems.sorted().stream().map(Diagnostic::message).toList(),
        "the first page by path is named, whichever was ready first");
  }

  @Test
  void passesOnWhatFailsInAnotherThread() {
    Unit<String> large =
        new TestUnit(
            "large",
            (out, found) -> {
              for (int i = 0; i < 100; i++) {
                out.page(new SitePath("p" + i + ".html"), "page.ftlh", new View("x", List.of()));
              }
              return "large";
            });
    SiteRenderer renderer =
        new SiteRenderer(
            4,
            (path, content) -> {
              throw new IOException("No space left on device");
            },
            Progress.SILENT);
    renderer.add(plan("a", List.of(large)), theme());

    IOException e = assertThrows(IOException.class, () -> renderer.render(problems));
    assertEquals("No space left on device", e.getMessage());
  }

  private static int depth(int n) {
    return n < 0 ? 0 : depth(n + 1) + 1;
  }

  private void render(int threads, SitePlan<String> plan) throws IOException {
    SiteRenderer renderer = new SiteRenderer(threads, written::put, Progress.SILENT);
    renderer.add(plan, theme());
    renderer.render(problems);
  }

  private Theme theme() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(
        "pages/page.ftlh",
        "<p id=\"top\">${page.text}</p><#list page.links as link><a href=\"${link}\"></a></#list>"
            .getBytes(StandardCharsets.UTF_8));
    files.put("assets/a.css", new byte[] {'a'});
    return Theme.of(
        List.of(new ThemeLayer("test", Optional.empty(), files)),
        new Located<>(Language.ENGLISH, Location.ofFile("x")),
        problems);
  }

  private static List<Unit<String>> units(int count) {
    return IntStream.range(0, count).mapToObj(i -> unit("u" + i, "u" + i + ".html")).toList();
  }

  private static Unit<String> unit(String name, String file) {
    return new TestUnit(
        name,
        (out, found) -> {
          out.page(new SitePath(file), "page.ftlh", new View(name, List.of("index.html")));
          return name;
        });
  }

  private interface Rendering {
    String render(SiteWriter out, Diagnostics found) throws IOException;
  }

  private record TestUnit(String name, Rendering rendering) implements Unit<String> {
    @Override
    public String render(SiteWriter out, Diagnostics found) throws IOException {
      return rendering.render(out, found);
    }
  }

  private static SitePlan<String> plan(String name, List<Unit<String>> units) {
    return new SitePlan<>() {
      @Override
      public SitePath name() {
        return new SitePath(name);
      }

      @Override
      public Object view() {
        return Map.of();
      }

      @Override
      public List<Unit<String>> units() {
        return units;
      }

      @Override
      public void index(List<String> summaries, SiteWriter out, Diagnostics found)
          throws IOException {
        out.page(
            new SitePath("index.html"),
            "page.ftlh",
            new View("index of " + String.join(" ", summaries), List.of()));
      }
    };
  }

  private String text(String path) {
    return new String(written.get(new SitePath(path)), StandardCharsets.UTF_8);
  }

  private SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    written.keySet().forEach(path -> texts.put(path.value(), text(path.value())));
    return texts;
  }
}
