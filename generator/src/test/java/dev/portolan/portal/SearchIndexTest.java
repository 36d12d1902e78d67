package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  @TempDir Path folder;

  private static JsonNode index(BuiltPortal built) throws IOException {
    String script = built.text("search/index.js");
    String start = "window.portolanIndex = ";
    assertTrue(script.startsWith(start) && script.endsWith(";\n"), script);
    return new JsonMapper().readTree(script.substring(start.length(), script.length() - 2));
  }

  private static List<String> lines(JsonNode index) {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : index.get("entries")) {
      lines.add(
          index.get("kinds").get(entry.get(0).intValue()).textValue()
              + ": "
              + entry.get(1).textValue()
              + " ("
              + index.get("places").get(entry.get(2).intValue()).textValue()
              + ")");
    }
    return lines;
  }

  @Test
  void findsProductsDocumentsHeadingsOperationsSchemasAndPages() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
    JsonNode index = index(built);
    assertEquals(
        List.of(
            "Product: Payments ()",
            "Document: Start here (Payments)",
            "Section: Before (Payments / Start here)",
            "Section: Keys (Payments / Start here)",
            "Section: After (Payments / Start here)",
            "Document: Refunds (Payments)",
            "Section: How long it takes (Payments / Refunds)",
            "Document: Partial refunds (Payments)",
            "Operation: List refunds (Payments / 2.0)",
            "Operation: Create a refund (Payments / 2.0)",
            "Schema: Refund (Payments / 2.0)",
            "Page: About us ()"),
        lines(index));
    JsonNode create = index.get("entries").get(9);
    assertEquals("payments/v2/create-refund.html", create.get(3).textValue());
    assertEquals("POST", create.get(4).textValue());
    assertEquals("/refunds", create.get(5).textValue());
    assertEquals("createRefund", create.get(6).textValue());
    assertEquals(1, create.get(7).intValue());
    for (JsonNode entry : index.get("entries")) {
      String path = entry.get(3).textValue();
      int hash = path.indexOf('#');
      assertTrue(built.has(hash < 0 ? path : path.substring(0, hash)), path);
    }
  }

  @Test
  void productsAreFoundByPublicLabelsAndNeverByInternalOnes() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    String words = index(built).get("entries").get(0).get(6).textValue();
    assertTrue(words.contains("Fintechs") && words.contains("Move money"), words);
    assertTrue(!words.contains("4711"), words);
  }

  @Test
  void theIndexCannotEndItsScript() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder, Harbour.SITE, Harbour.CARDS.replace("Issue cards.", "'</script><!-- &'"));
    String script = built.text("search/index.js");
    assertTrue(script.contains("\\u003c/script\\u003e\\u003c!-- \\u0026"), script);
  }

  @Test
  void everythingIsListedFromAToZ() throws IOException {
    Document page =
        BuiltPortal.of(
                folder,
                Harbour.SITE,
                Harbour.PAYMENTS,
                Harbour.PAGES,
                Harbour.CARDS.replace("name: Cards", "name: 3-D Secure"))
            .page("search/index.html");
    assertEquals(
        List.of("A", "C", "L", "P", "R", "S", "#"), page.select(".az-group h2").eachText());
    assertEquals(
        "Create a refund Operation, Payments / 2.0", page.select(".az-list li").get(1).text());
  }
}
