package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing that a specification says is missing from its pages. Each {@code facts-VERSION.yaml} has
 * a word of its own, Q…Q or 70…, in every documentable place of that version of OpenAPI; each word
 * is text of a page and of its Markdown twin, or where a link of it leads out of the site.
 */
class FactsTest {
  private static final Pattern SENTINEL = Pattern.compile("Q[A-Za-z0-9]+Q|\\b70\\d\\d\\b");

  /** Facts that are not shown on purpose, and why. */
  private static final Map<String, String> OMITTED =
      new TreeMap<>(
          Map.of(
              "QunusedparameterQ", "a component that no operation uses is part of no call",
              "QunusedparameterdescriptionQ", "a component that no operation uses",
              "QbodynameQ", "the name of a body is not sent (2.0)",
              "QbothbodyQ", "the name of a body",
              "QwideQ", "another part of the merged schema does not allow the value",
              "QunaskedQ", "an extension that the portal does not ask for",
              "QmsenumQ", "the name of a type in generated code"));

  @TempDir private Path folder;

  private static String fixture(String version) throws IOException {
    try (InputStream in = FactsTest.class.getResourceAsStream("facts-" + version + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, 170, .html",
    "3.0, 230, .html",
    "3.1, 330, .html",
    "3.2, 390, .html",
    "extensions, 55, .html",
    "2.0, 170, .md",
    "3.0, 230, .md",
    "3.1, 330, .md",
    "3.2, 390, .md",
    "extensions, 55, .md"
  })
  void everyFactIsOnAPage(String version, int atLeast, String ending) throws IOException {
    String spec = fixture(version);
    String pages =
        ReferenceSite.of(folder, spec).files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(ending))
            .map(Map.Entry::getValue)
            .map(page -> ending.equals(".md") ? page : shown(Jsoup.parse(page)))
            .collect(Collectors.joining("\n"));
    TreeSet<String> sentinels = new TreeSet<>();
    Matcher matcher = SENTINEL.matcher(spec);
    while (matcher.find()) {
      sentinels.add(matcher.group());
    }
    assertTrue(sentinels.size() >= atLeast, "sentinels: " + sentinels.size());
    long omitted = sentinels.stream().filter(OMITTED::containsKey).count();
    List<String> wrong = new ArrayList<>();
    for (String sentinel : sentinels) {
      if (pages.contains(sentinel) == OMITTED.containsKey(sentinel)) { // shown though listed, too
        wrong.add(sentinel);
      }
    }
    assertEquals(List.of(), wrong);
    System.out.printf(
        Locale.ROOT,
        "facts of %s in %s: %d, and %d left out on purpose%n",
        version,
        ending,
        sentinels.size() - omitted,
        omitted);
  }

  /** The text of a page and where its links lead; ids and paths of the site do not count. */
  private static String shown(Document page) {
    String links =
        String.join("\n", page.select("a[href^=http], a[href^=mailto]").eachAttr("href"));
    return page.select("main, .rail").text() + "\n" + links;
  }

  /** What has no word of its own in the specification, by page and anchor. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operation | query.QqueryQ | deprecated",
        "operation | query.QqueryQ | may be sent without a value",
        "operation | query.QqueryQ | reserved characters may be sent as they are",
        "operation | query.QqueryQ | Separate with bars:",
        "operation | query.spaces | Separate with spaces:",
        "operation | query.repeated | Repeat the name: repeated=example&repeated=example-2",
        "operation | query.deep | Name each property in brackets:",
        "operation | query.spread | Send each property by its own name: a=1&b=2",
        "operation | header.X-Pairs | a=1,b=2",
        "operation | path.matrix | Begin with a semicolon: ;matrix=example;matrix=example-2",
        "operation | path.label | Begin with a dot: .example",
        "operation | body.QpropertyQ | read-only",
        "operation | body.written | write-only",
        "operation | body.list | all items different",
        "operation | body.strict | no other properties",
        "operation | body.closed | no other items",
        "operation | body.optional | any number of matching items",
        "operation | body.containing | 7012 to 7013 matching items",
        "operation | cookie.QcookieQ | QcookiedescriptionQ",
        "operation | body.types | string or integer or null",
        "operation | body.yes | any value",
        "operation | body.never | nothing: no value is valid",
        "operation | body.recursive | recursive",
        "operation | body.tuple | further items",
        "operation | body.dependent | If QdependentkeyQ is there, QdependentvalueQ is required",
        "operation | body.dependent | If QdependentschemakeyQ is there, the rule “with QdependentschemakeyQ” below holds",
        "operation | body.conditional | If a is QifQ or not there, QthenQ is required; otherwise the rule “else” below holds",
        "operation | response.200.header.QresponseheaderQ | deprecated",
        "operation | callback.QcallbacknameQ.PUT | deprecated",
        "operation | authorization | together with",
        "operation | authorization | No authorization",
        "plain | authorization | No authorization is needed",
      })
  void tellsFlagsInWords(String page, String id, String words) throws IOException {
    Element element =
        ReferenceSite.of(folder, fixture("3.1")).page(page + ".html").getElementById(id);
    assertNotNull(element, id);
    String text = (element.tagName().matches("h\\d") ? element.parent() : element).text();
    assertTrue(text.contains(words), text);
  }

  @Test
  void linksToTheOperationThatAResponseLeadsTo() throws IOException {
    Element response =
        ReferenceSite.of(folder, fixture("3.1"))
            .page("operation.html")
            .getElementById("response.200");
    assertEquals(
        List.of(
            "../../shop/v1/plain.html",
            "../../shop/v1/plain.html",
            "https://example.com/QoperationrefQ"),
        response.select(".links > li > a").eachAttr("href"));
  }

  @Test
  void countsEveryOperationParameterAndStatusOnItsPage() throws IOException {
    Document page = ReferenceSite.of(folder, fixture("3.1")).page("operation.html");
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
