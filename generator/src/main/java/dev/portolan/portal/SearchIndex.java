package dev.portolan.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes what the search of a portal reads: its index, and everything from A to Z. */
final class SearchIndex {
  /** Above this many entries, the page from A to Z leaves operations and schemas to versions. */
  private static final int LONG = 3000;

  private static final JsonMapper JSON = new JsonMapper();

  private final SiteView site;
  private final List<SearchEntry> entries;

  SearchIndex(SiteView site, PublishedCatalog catalog, Summaries summaries) {
    this.site = site;
    this.entries = entries(catalog, summaries);
  }

  private static List<SearchEntry> entries(PublishedCatalog catalog, Summaries summaries) {
    List<SearchEntry> entries = new ArrayList<>();
    for (PublishedProduct product : catalog.products()) {
      entries.add(
          SearchEntry.plain(
              SearchEntry.Kind.PRODUCT,
              product.name(),
              "",
              PortalPaths.product(product).value(),
              product.slug()
                  + " "
                  + String.join(" ", product.publicLabels().values())
                  + " "
                  + product.description().orElse("")));
      pages(entries, SearchEntry.Kind.DOCUMENT, product.name(), summaries.of(product));
      List<PublishedVersion> newestFirst = new ArrayList<>(product.versions());
      Collections.reverse(newestFirst);
      for (PublishedVersion version : newestFirst) {
        summaries
            .reference(product, version)
            .ifPresent(reference -> reference(entries, product, version, reference));
      }
    }
    pages(entries, SearchEntry.Kind.PAGE, "", summaries.pages());
    return entries;
  }

  private static void pages(
      List<SearchEntry> entries, SearchEntry.Kind kind, String where, Summary summary) {
    for (Summary.Page page : summary.pages()) {
      entries.add(SearchEntry.plain(kind, page.title(), where, page.path(), page.description()));
      String above = where.isEmpty() ? page.title() : where + " / " + page.title();
      for (Summary.Heading heading : page.headings()) {
        entries.add(
            SearchEntry.plain(
                SearchEntry.Kind.SECTION,
                heading.text(),
                above,
                page.path() + "#" + heading.id(),
                ""));
      }
    }
  }

  private static void reference(
      List<SearchEntry> entries,
      PublishedProduct product,
      PublishedVersion version,
      Summary.Reference reference) {
    String where = product.name() + " / " + version.name();
    for (Summary.OperationEntry operation : reference.operations()) {
      entries.add(
          new SearchEntry(
              SearchEntry.Kind.OPERATION,
              operation.summary().isEmpty() ? operation.id() : operation.summary(),
              where,
              operation.path(),
              operation.method(),
              operation.route(),
              operation.id(),
              operation.deprecated() || version.deprecated()));
    }
    for (Summary.SchemaEntry schema : reference.schemas()) {
      entries.add(
          new SearchEntry(
              SearchEntry.Kind.SCHEMA,
              schema.name(),
              where,
              schema.path(),
              "",
              "",
              "",
              version.deprecated()));
    }
  }

  /**
   * {@code search/index.js}: a classic script, so that it can be loaded from a disk as well. Each
   * entry is {@code [kind, title, where, path, method, route, words, deprecated]}, {@code kind} and
   * {@code where} being positions in the lists before; what is empty at the end is left out.
   */
  String script() {
    ObjectNode index = JSON.createObjectNode();
    ArrayNode kinds = index.putArray("kinds");
    for (SearchEntry.Kind kind : SearchEntry.Kind.values()) {
      kinds.add(kind.title());
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    ArrayNode list = JSON.createArrayNode();
    for (SearchEntry entry : entries) {
      int place = places.computeIfAbsent(entry.where(), where -> places.size());
      ArrayNode row = list.addArray().add(entry.kind().ordinal()).add(entry.title()).add(place);
      row.add(entry.path()).add(entry.method()).add(entry.route()).add(entry.words());
      row.add(entry.deprecated() ? 1 : 0);
      trim(row);
    }
    ArrayNode names = index.putArray("places");
    places.keySet().forEach(names::add);
    index.set("entries", list);
    try {
      return "window.portolanIndex = " + inScript(JSON.writeValueAsString(index)) + ";\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can be written
    }
  }

  private static void trim(ArrayNode row) {
    for (int i = row.size() - 1; i > 3; i--) {
      if (!row.get(i).asText().isEmpty() && !row.get(i).asText().equals("0")) {
        return;
      }
      row.remove(i);
    }
  }

  /** JSON that is a JavaScript expression everywhere, even inside a page. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** Everything from A to Z. */
  SearchPage page() {
    boolean all = entries.size() <= LONG;
    Map<String, List<SearchPage.Entry>> letters = new TreeMap<>();
    List<SearchPage.Entry> others = new ArrayList<>();
    entries.stream()
        .filter(entry -> entry.kind() != SearchEntry.Kind.SECTION)
        .filter(entry -> all || !reference(entry.kind()))
        .sorted(
            Comparator.comparing((SearchEntry e) -> e.title().toLowerCase(Locale.ROOT))
                .thenComparing(SearchEntry::title)
                .thenComparing(SearchEntry::path))
        .forEach(
            entry -> {
              String letter = letter(entry.title());
              List<SearchPage.Entry> group =
                  letter.isEmpty()
                      ? others
                      : letters.computeIfAbsent(letter, l -> new ArrayList<>());
              group.add(
                  new SearchPage.Entry(
                      entry.title(), entry.path(), entry.kind().title(), entry.where()));
            });
    List<SearchPage.Letter> groups =
        letters.entrySet().stream()
            .map(e -> new SearchPage.Letter(e.getKey(), "letter-" + e.getKey(), e.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!others.isEmpty()) {
      groups.add(new SearchPage.Letter("#", "letter-other", others));
    }
    return new SearchPage(
        PageHead.of(
            site,
            PortalPaths.SEARCH,
            "A to Z",
            "",
            List.of(LinkView.inside("Products", PortalPaths.HOME.value()))),
        groups,
        all);
  }

  private static boolean reference(SearchEntry.Kind kind) {
    return kind == SearchEntry.Kind.OPERATION || kind == SearchEntry.Kind.SCHEMA;
  }

  /** The first letter in upper case; empty for anything that is not a letter from A to Z. */
  private static String letter(String title) {
    String plain =
        java.text.Normalizer.normalize(title.strip(), java.text.Normalizer.Form.NFD)
            .toUpperCase(Locale.ROOT);
    return !plain.isEmpty() && plain.charAt(0) >= 'A' && plain.charAt(0) <= 'Z'
        ? plain.substring(0, 1)
        : "";
  }
}
