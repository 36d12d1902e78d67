package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import dev.portolan.search.Entry;
import dev.portolan.search.Entry.Age;
import dev.portolan.search.Entry.Place;
import dev.portolan.search.Kind;
import dev.portolan.search.SearchIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code search.js} over indexes that {@link SearchIndex} made, opened from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SearchTest {
  private static final Place PAY = new Place("pay", "Payments", "2.0", Age.CURRENT);
  private static final Place PAY_OLD = new Place("pay", "Payments", "1.0", Age.DEPRECATED);
  private static final Place GUIDES = new Place("pay", "Payments", "", Age.CURRENT);
  private static final Place CARDS = new Place("cards", "Cards", "1", Age.CURRENT);

  private static final List<Entry> SMALL =
      List.of(
          new Entry(
              Kind.PRODUCT,
              GUIDES,
              "Payments",
              "",
              "pay.html",
              "",
              "",
              List.of("pay"),
              "Fintechs",
              "Move money."),
          operation(PAY, "Create a refund", "createRefund", "POST", "/refunds"),
          operation(PAY, "Get a refund", "getRefund", "GET", "/refunds/{id}"),
          operation(
              PAY,
              "List the accounts of a customer",
              "listAccounts",
              "GET",
              "/customers/{id}/accounts"),
          operation(PAY_OLD, "Create a refund", "createRefund", "POST", "/v1/refunds"),
          operation(CARDS, "Issue a card", "issueCard", "POST", "/cards"),
          Entry.part(Kind.PROPERTY, PAY, "end_to_end_id", "Refund", "refund.html#e", List.of()),
          Entry.part(Kind.VALUE, PAY, "sepa_instant", "Refund, type", "refund.html#v", List.of()),
          new Entry(
              Kind.DOCUMENT, GUIDES, "返金の手順", "", "ja.html", "", "", List.of(), "", "返金を作成します"),
          new Entry(
              Kind.DOCUMENT, GUIDES, "Возврат платежа", "", "ru.html", "", "", List.of(), "", ""),
          new Entry(
              Kind.DOCUMENT, GUIDES, "استرداد المبلغ", "", "ar.html", "", "", List.of(), "", ""),
          Entry.section(
              GUIDES,
              "Check the signature",
              "Webhooks",
              "hooks.html#c",
              "Compare it in constant time."));

  @TempDir static Path folder;
  private Chromium chromium;
  private Page page;

  private static Entry operation(
      Place place, String title, String id, String method, String route) {
    String path = place.version() + "-" + id + ".html";
    return new Entry(Kind.OPERATION, place, title, "", path, method, route, List.of(id), "", "");
  }

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    page = open("small", SMALL);
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Page open(String name, List<Entry> entries) throws IOException {
    Path site = Files.createDirectories(folder.resolve(name).resolve("search")).getParent();
    for (Map.Entry<String, String> file :
        new SearchIndex(entries, Kind::word, Kind::word).files().entrySet()) {
      Files.writeString(site.resolve("search").resolve(file.getKey()), file.getValue());
    }
    try (InputStream script =
        SearchTest.class.getResourceAsStream("/dev/portolan/themes/portal/assets/search.js")) {
      Files.copy(script, site.resolve("search.js"));
    }
    Files.writeString(
        site.resolve("index.html"),
        "<!DOCTYPE html><meta charset=utf-8><script src=search.js></script>");
    Page opened = chromium.browser().newPage();
    opened.navigate(site.resolve("index.html").toUri().toString());
    return opened;
  }

  private static JsonNode find(Page page, String text) throws IOException {
    return find(page, text, "undefined");
  }

  private static JsonNode find(Page page, String text, String filter) throws IOException {
    Object found =
        page.evaluate(
            "text => portolanSearch.find(text, "
                + filter
                + ").then(found => JSON.stringify(found))",
            text);
    return new JsonMapper().readTree((String) found);
  }

  private List<String> paths(String text) throws IOException {
    return find(page, text).path("entries").findValuesAsText("path");
  }

  private void first(String text, String path) throws IOException {
    List<String> found = paths(text);
    assertTrue(!found.isEmpty() && found.get(0).equals(path), text + " finds " + found);
  }

  @Test
  void cutsQueriesAsTheIndexIsCut() throws IOException {
    InputStream in = SearchTest.class.getResourceAsStream("/dev/portolan/search/words.json");
    for (JsonNode example : new JsonMapper().readTree(in)) {
      Object words =
          page.evaluate(
              "text => JSON.stringify([portolanSearch.words(text), portolanSearch.joined(text)])",
              example.path("text").textValue());
      assertEquals(
          "[" + example.path("words") + "," + example.path("joined") + "]",
          new JsonMapper().readTree((String) words).toString());
    }
  }

  @Test
  void findsNamesHoweverTheyAreWritten() throws IOException {
    for (String text :
        List.of(
            "createRefund",
            "create refund",
            "create_refund",
            "createrefund",
            "CREATE REF",
            "refund create")) {
      first(text, "2.0-createRefund.html");
    }
    first("end_to_end_id", "refund.html#e");
    first("endtoendid", "refund.html#e");
    first("sepa instant", "refund.html#v");
    first("pay", "pay.html");
    first("fintechs", "pay.html");
  }

  @Test
  void findsCallsByMethodAndPath() throws IOException {
    assertEquals(List.of("2.0-createRefund.html", "1.0-createRefund.html"), paths("POST /refunds"));
    first("/refunds/re_42", "2.0-getRefund.html");
    first("get /refunds/{refundId}", "2.0-getRefund.html");
    first("/customers/7/acc", "2.0-listAccounts.html");
    first("/v1/refunds", "1.0-createRefund.html");
    first("/bank/api/cards", "1-issueCard.html");
    assertEquals(List.of(), paths("DELETE /refunds"));
  }

  @Test
  void forgivesTypingErrors() throws IOException {
    first("creat refnud", "2.0-createRefund.html");
    first("acounts custommer", "2.0-listAccounts.html");
    first("signatrue", "hooks.html#c");
  }

  @Test
  void findsWordsOfEveryScript() throws IOException {
    first("返金", "ja.html");
    first("手順", "ja.html");
    first("作成", "ja.html");
    first("возврат", "ru.html");
    first("ПЛАТЕЖ", "ru.html");
    first("المبلغ", "ar.html");
  }

  @Test
  void ranksTheOldBelowTheNewAndWordsOfNoUseBelowTheRest() throws IOException {
    List<String> refunds = paths("create refund");
    assertTrue(refunds.indexOf("2.0-createRefund.html") < refunds.indexOf("1.0-createRefund.html"));
    first("how do I check the signature of a webhook", "hooks.html#c");
    assertEquals(List.of(), paths("zzzzzz"));
    assertEquals(List.of(), paths("…"));
  }

  @Test
  void countsByKindAndPlaceAndKeepsToWhatIsChosen() throws IOException {
    JsonNode all = find(page, "refund");
    assertEquals(5, all.path("total").intValue());
    assertEquals(3, all.path("kinds").path(Kind.OPERATION.ordinal()).intValue());
    JsonNode operations = find(page, "refund", "{kind: " + Kind.OPERATION.ordinal() + "}");
    assertEquals(3, operations.path("total").intValue());
    JsonNode cards = find(page, "card", "{place: 0}");
    assertEquals(List.of("1-issueCard.html"), cards.path("entries").findValuesAsText("path"));
  }

  @Test
  void loadsLittleOfALargeIndex() throws IOException {
    List<String> things =
        List.of("invoice", "order", "refund", "harbour", "vessel", "berth", "cargo");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      String thing = things.get(i % things.size());
      Place place = new Place("p" + i % 50, "Product " + i % 50, "1", Age.CURRENT);
      String name = thing + "_" + Integer.toString(i, 36) + "_state";
      entries.add(
          i % 10 == 0
              ? operation(place, "Update " + name, "update" + i, "PUT", "/" + thing + "s/" + i)
              : Entry.part(
                  Kind.PROPERTY, place, name, "Schema" + i / 40, "s" + i + ".html#x", List.of()));
    }
    Page large = open("large", entries);
    for (String text :
        List.of("harbour_7py_state", "update invoice", "PUT /vessels/70", "cargo state")) {
      int before = bytes(large);
      assertFalse(find(large, text).path("entries").isEmpty(), text);
      int transferred = bytes(large) - before;
      assertTrue(transferred < 300_000, text + " loads " + transferred);
      System.out.printf(
          Locale.ROOT,
          "search of 100,000 entries: %s loads %d bytes and then takes %.0f ms%n",
          text,
          transferred,
          milliseconds(large, text));
    }
    assertEquals(
        "s" + Integer.parseInt("7py", 36) + ".html#x",
        find(large, "harbour_7py_state").path("entries").path(0).path("path").textValue());
    large.close();
  }

  /** What a query takes whose files are there. */
  private static double milliseconds(Page page, String text) {
    Object time =
        page.evaluate(
            "text => { const start = performance.now(); return portolanSearch.find(text)"
                + ".then(() => performance.now() - start); }",
            text);
    return ((Number) time).doubleValue();
  }

  /** Compressed bytes of what was loaded, as a host would send it. */
  private static int bytes(Page page) throws IOException {
    int sum = 0;
    Object files = page.evaluate("() => portolanSearch.files.join()");
    for (String name : ((String) files).split(",")) {
      if (!name.isEmpty()) {
        Path file = folder.resolve("large/search").resolve(name + ".js");
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
          gzip.write(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        }
        sum += out.size();
      }
    }
    return sum;
  }
}
