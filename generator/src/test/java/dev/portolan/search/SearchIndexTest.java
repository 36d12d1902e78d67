package dev.portolan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.search.Entry.Age;
import dev.portolan.search.Entry.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  private static final Place NEW = new Place("pay", "Pay", "2", Age.CURRENT);
  private static final Place OLD = new Place("pay", "Pay", "1", Age.DEPRECATED);

  private static Entry operation(Place place, String title, String id, String route) {
    return new Entry(
        Kind.OPERATION, place, title, "", id + ".html", "POST", route, List.of(id), "", "");
  }

  private static JsonNode data(SortedMap<String, String> files, String name) throws IOException {
    String script = files.get(name + ".js");
    String start = "portolanSearch.add(\"" + name + "\",";
    assertTrue(script.startsWith(start) && script.endsWith(");\n"), script);
    return new JsonMapper().readTree(script.substring(start.length(), script.length() - 3));
  }

  @Test
  void numbersEntriesByRank() throws IOException {
    SortedMap<String, String> files =
        index(
                List.of(
                    operation(OLD, "Create", "a", "/refunds"),
                    Entry.part(Kind.PROPERTY, NEW, "amount", "Refund", "r.html#amount", List.of()),
                    operation(NEW, "Create a refund", "createRefund", "/refunds/{id}")))
            .files();
    int operation = Kind.OPERATION.ordinal();
    int property = Kind.PROPERTY.ordinal();
    assertEquals(
        "[[0," + operation + ",0],[0," + property + ",1],[2," + operation + ",2]]",
        data(files, "index").path("groups").toString());
    assertEquals(
        "[[\"Create a refund\",\"createRefund.html\",\"\",\"POST\",\"/refunds/{id}\"],"
            + "[\"amount\",\"r.html#amount\",\"Refund\"],"
            + "[\"Create\",\"a.html\",\"\",\"POST\",\"/refunds\"]]",
        data(files, "entries-0").toString());
    assertEquals(
        "[[\"pay\",\"Pay\",\"2\",\"0*1\"],[\"pay\",\"Pay\",\"1\",\"2\"]]",
        data(files, "index").path("places").toString());
  }

  @Test
  void saysWhatAWordIsInAnEntry() throws IOException {
    SortedMap<String, String> files =
        index(List.of(operation(NEW, "Create a refund", "makeRefund", "/refunds/{id}"))).files();
    List<String> words = new ArrayList<>();
    data(files, "words-0").forEach(row -> words.add(row.toString()));
    assertEquals(
        List.of(
            "[\"/refunds\",\"\",\"\",\"\",\"\",\"\",\"0\"]",
            "[\"/{}\",\"\",\"\",\"\",\"\",\"\",\"0\"]",
            "[\"2\",\"\",\"\",\"\",\"0\"]",
            "[\"a\",\"\",\"\",\"0\"]",
            "[\"create\",\"\",\"0\"]",
            "[\"createarefund\",\"0\"]",
            "[\"id\",\"\",\"\",\"\",\"0\"]",
            "[\"make\",\"\",\"\",\"0\"]",
            "[\"makerefund\",\"0\",\"\",\"0\"]",
            "[\"pay\",\"\",\"\",\"\",\"0\"]",
            "[\"post\",\"\",\"\",\"\",\"0\"]",
            "[\"refund\",\"\",\"\",\"0\"]",
            "[\"refunds\",\"\",\"\",\"\",\"0\"]"),
        words);
  }

  @Test
  void cutsALargeIndexIntoFilesThatStaySmall() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      entries.add(Entry.part(Kind.PROPERTY, NEW, "field" + i, "S", "s.html#f" + i, List.of()));
    }
    SortedMap<String, String> files = index(entries).files();
    JsonNode index = data(files, "index");
    assertEquals(files.size(), 1 + index.path("words").size() + index.path("entries").size());
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertTrue(file.getValue().length() < 80_000, file.getKey() + " " + file.getValue().length());
    }
    for (int i = 0; i < index.path("words").size(); i++) {
      assertEquals(index.path("words").path(i), data(files, "words-" + i).path(0).path(0));
    }
    Collections.shuffle(entries, new java.util.Random(1));
    assertEquals(files.keySet(), index(entries).files().keySet());
  }

  @Test
  void cannotEndItsScript() {
    String all =
        String.join(
            "",
            index(List.of(operation(NEW, "</script><!-- \u2028", "x</script>", "/<script>")))
                .files()
                .values());
    assertFalse(all.contains("<"), all);
    assertFalse(all.contains("\u2028"), all);
  }

  @Test
  void anEmptySiteHasAnIndexToo() {
    assertEquals(List.of("index.js"), List.copyOf(index(List.of()).files().keySet()));
  }

  private static SearchIndex index(List<Entry> entries) {
    return new SearchIndex(entries, Kind::word, kind -> kind.word() + "s");
  }
}
