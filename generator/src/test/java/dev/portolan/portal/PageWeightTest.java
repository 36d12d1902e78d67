package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.BuiltSites;
import dev.portolan.Corpora;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader downloads for a page, compressed, measured against a budget for each kind of page
 * ({@code design.md}: HTML and CSS of a typical operation within 40 kB, scripts below 30 kB).
 */
class PageWeightTest {
  @TempDir private Path folder;

  /** More than this as it is written makes any page slow to lay out; in bytes. */
  private static final int HARD = 300_000;

  private final Map<Path, Integer> compressed = new ConcurrentHashMap<>();

  /**
   * What a kind of page may weigh.
   *
   * @param styled HTML and CSS, gzip, in bytes
   * @param scripts that the page loads by itself, gzip, in bytes
   * @param html as it is written, in bytes
   */
  private record Budget(int styled, int scripts, int html) {}

  private static final Budget PAGE = new Budget(40_000, 30_000, 150_000);

  /**
   * A page of a large specification: not typical, but never hard to open. The list of all
   * operations, once for all pages, counts among its scripts.
   */
  private static final Budget LARGE = new Budget(50_000, 30_000, HARD);

  /** These list a part of a large specification, and take the script with the whole with them. */
  private static final Budget LARGE_LIST = new Budget(40_000, 30_000, 150_000);

  private enum Kind {
    HOME,
    SEARCH,
    NOT_FOUND,
    PRODUCT,
    DOCUMENT,
    PAGE,
    VERSION,
    OPERATION,
    SCHEMA,
    LIST;

    static Kind of(String path) {
      if (path.equals("index.html")) {
        return HOME;
      } else if (path.startsWith("search/")) {
        return SEARCH;
      } else if (path.equals("404.html")) {
        return NOT_FOUND;
      } else if (path.startsWith("pages/")) {
        return PAGE;
      } else if (path.contains("/docs/")) {
        return DOCUMENT;
      } else if (path.contains("/tags/") || path.matches(".*/schemas/index(--[0-9]+)?\\.html")) {
        return LIST;
      } else if (path.contains("/schemas/")) {
        return SCHEMA;
      }
      boolean index = path.endsWith("/index.html");
      int depth = path.split("/").length;
      return !index && depth == 3 ? OPERATION : index && depth == 3 ? VERSION : PRODUCT;
    }
  }

  /** A page and what it weighs. */
  private record Weight(String path, Kind kind, int styled, int scripts, int html) {
    boolean over(Budget budget) {
      return styled > budget.styled || scripts > budget.scripts || html > budget.html;
    }

    @Override
    public String toString() {
      return "%s: HTML and CSS %.1f kB, scripts %.1f kB compressed; HTML %.1f kB as written"
          .formatted(path, styled / 1e3, scripts / 1e3, html / 1e3);
    }
  }

  @Test
  void everyPageOfTheSampleIsLight() throws IOException {
    List<Weight> weights = weigh(BuiltSites.sample(folder));
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Kind.LIST)),
        weights.stream().map(Weight::kind).collect(Collectors.toSet()),
        "no version of it is large");
    assertLight(weights, Map.of());
  }

  @Test
  void pagesOfALargeSpecificationStayBearable() throws IOException {
    Corpora.required();
    assertLight(
        weigh(BuiltSites.large(folder)),
        Map.of(
            Kind.OPERATION,
            LARGE,
            Kind.SCHEMA,
            LARGE,
            Kind.SEARCH,
            LARGE,
            Kind.VERSION,
            LARGE_LIST,
            Kind.LIST,
            LARGE_LIST));
  }

  private static void assertLight(List<Weight> weights, Map<Kind, Budget> budgets) {
    Map<Kind, Weight> heaviest = new TreeMap<>();
    List<Weight> over = new ArrayList<>();
    for (Weight weight : weights) {
      heaviest.merge(weight.kind(), weight, (a, b) -> b.styled() > a.styled() ? b : a);
      if (weight.over(budgets.getOrDefault(weight.kind(), PAGE))) {
        over.add(weight);
      }
    }
    heaviest.forEach((kind, weight) -> System.out.println("heaviest " + kind + ": " + weight));
    assertEquals(List.of(), over);
  }

  private List<Weight> weigh(Path portal) throws IOException {
    try (Stream<Path> files = Files.walk(portal)) {
      return files
          .filter(file -> file.toString().endsWith(".html") && !isFrame(file))
          .sorted()
          .map(page -> weigh(portal, page))
          .toList();
    }
  }

  /** No reader opens it: it comes with the diagrams of a page, after the page. */
  private static boolean isFrame(Path file) {
    return file.endsWith("assets/mermaid/frame.html");
  }

  private Weight weigh(Path portal, Path page) {
    try {
      byte[] bytes = Files.readAllBytes(page);
      Document html = Jsoup.parse(Files.readString(page));
      int styled = gzip(bytes);
      for (String href : html.select("link[rel=stylesheet]").eachAttr("href")) {
        styled += gzip(file(portal, page, href));
      }
      int scripts = 0;
      for (String src : html.select("script[src]").eachAttr("src")) {
        scripts += gzip(file(portal, page, src));
      }
      String path = portal.relativize(page).toString().replace('\\', '/');
      return new Weight(path, Kind.of(path), styled, scripts, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code page} links to; 404.html is shown anywhere, so it counts from the site's root. */
  private static Path file(Path portal, Path page, String link) {
    return link.startsWith("/")
        ? portal.resolve(link.substring(1))
        : page.resolveSibling(link).normalize();
  }

  private int gzip(Path file) {
    return compressed.computeIfAbsent(
        file,
        f -> {
          try {
            return gzip(Files.readAllBytes(f));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static int gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
