package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a specification says is missing from the pages. */
class FactsTest {
  private static final Pattern SENTINEL = Pattern.compile("Q[a-z]+Q|\\b70[01]\\d\\b");

  @TempDir private Path folder;

  private static String fixture() throws IOException {
    try (InputStream in = FactsTest.class.getResourceAsStream("facts-3.1.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void showsEveryFactOfAnOpenApi31Document() throws IOException {
    String spec = fixture();
    ReferenceSite site = ReferenceSite.of(folder, spec);
    String pages =
        site.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".html"))
            .map(Map.Entry::getValue)
            .map(Jsoup::parse)
            .map(FactsTest::shown)
            .collect(Collectors.joining("\n"));
    TreeSet<String> sentinels = new TreeSet<>();
    Matcher matcher = SENTINEL.matcher(spec);
    while (matcher.find()) {
      sentinels.add(matcher.group());
    }
    assertTrue(sentinels.size() > 150, "sentinels: " + sentinels.size());
    List<String> missing = new ArrayList<>();
    for (String sentinel : sentinels) {
      if (!pages.contains(sentinel)) {
        missing.add(sentinel);
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(pages.contains("mailto:qcontact@example.com"));
  }

  /** The text of a page and where its links lead; ids and paths of the site do not count. */
  private static String shown(Document page) {
    String links =
        String.join("\n", page.select("a[href^=http], a[href^=mailto]").eachAttr("href"));
    return page.select("main, .rail").text() + "\n" + links;
  }

  @Test
  void countsEveryOperationParameterAndStatusOnItsPage() throws IOException {
    Document page = ReferenceSite.of(folder, fixture()).page("operation.html");
    for (String id :
        List.of(
            "path.QpathparameterQ",
            "query.QqueryQ",
            "header.QheaderQ",
            "cookie.QcookieQ",
            "body.QpropertyQ",
            "body.enumerated=QenumvalueQ",
            "response.200",
            "response.4XX",
            "response.default",
            "response.200.header.QresponseheaderQ",
            "response.200.body.QresponsepropertyQ")) {
      assertEquals(id, page.getElementById(id) == null ? "" : id);
    }
  }
}
