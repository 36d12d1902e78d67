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

class SearchPagesTest {
  @TempDir Path folder;

  private static JsonNode file(BuiltPortal built, String name) throws IOException {
    String script = built.text("search/" + name + ".js");
    int start = script.indexOf(',') + 1;
    return new JsonMapper().readTree(script.substring(start, script.lastIndexOf(')')));
  }

  /** What can be found, with its kind. */
  private static List<String> lines(BuiltPortal built) throws IOException {
    JsonNode index = file(built, "index");
    List<String> lines = new ArrayList<>();
    int group = 0;
    for (JsonNode entry : file(built, "entries-0")) {
      JsonNode groups = index.path("groups");
      if (groups.path(group + 1).path(2).asInt(Integer.MAX_VALUE) == lines.size()) {
        group++;
      }
      JsonNode kind = index.path("kinds").path(groups.path(group).path(1).intValue());
      lines.add(kind.path(0).textValue() + ": " + entry.path(0).textValue());
      String path = entry.path(1).textValue();
      int hash = path.indexOf('#');
      assertTrue(built.has(hash < 0 ? path : path.substring(0, hash)), path);
      if (hash > 0) {
        Document page = built.page(path.substring(0, hash));
        assertTrue(page.getElementById(path.substring(hash + 1)) != null, path);
      }
    }
    return lines;
  }

  @Test
  void findsEverythingThatHasAName() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
    assertEquals(
        List.of(
            "Product: Payments",
            "Operation: List refunds",
            "Document: Start here",
            "Document: Refunds",
            "Document: Partial refunds",
            "Page: About us",
            "Schema: Refund",
            "Section: Before",
            "Section: Keys",
            "Section: After",
            "Section: How long it takes",
            "Property: id",
            "Operation: Create a refund"),
        lines(built));
  }

  @Test
  void findsParametersPropertiesAndValuesWhereTheyAreDescribed() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder,
            Harbour.SITE,
            Harbour.PAYMENTS
                .replace(
                    "summary: List refunds\n",
                    "summary: List refunds\n      parameters: [{name: state, in: query,"
                        + " schema: {type: string, enum: [open, done, '1']}}]\n")
                .replace(
                    "Refund: {type: object, properties: {id: {type: string}}}\n",
                    "Refund: {properties: {of: {$ref: '#/components/schemas/Money'}}}\n"
                        + "    Money: {properties: {currency: {enum: [EUR]},"
                        + " parts: {type: array, items: {properties: {cents: {}}}}}}\n"));
    List<String> lines = lines(built);
    lines.removeIf(line -> !line.matches("(Parameter|Property|Value): .*"));
    assertEquals(
        List.of(
            "Parameter: state",
            "Property: of",
            "Property: currency",
            "Property: parts",
            "Property: cents",
            "Value: open",
            "Value: done",
            "Value: EUR"),
        lines);
  }

  @Test
  void productsAreFoundByPublicLabelsAndNeverByInternalOnes() throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS);
    String words = built.text("search/words-0.js");
    assertTrue(words.contains("\"fintechs\"") && words.contains("\"move\""), words);
    assertTrue(!words.contains("4711"), words);
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
