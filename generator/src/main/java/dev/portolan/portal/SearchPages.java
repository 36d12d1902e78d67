package dev.portolan.portal;

import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.search.Entry;
import dev.portolan.search.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what search finds in a portal, and lists it from A to Z. */
public final class SearchPages {
  /** Above this many, the page from A to Z leaves operations and schemas to versions. */
  private static final int LONG = 700;

  private static final Set<Kind> ALWAYS =
      EnumSet.complementOf(
          EnumSet.of(
              Kind.OPERATION,
              Kind.SCHEMA,
              Kind.SECTION,
              Kind.PARAMETER,
              Kind.PROPERTY,
              Kind.VALUE));
  private static final Set<Kind> REFERENCE = EnumSet.of(Kind.OPERATION, Kind.SCHEMA);

  private final SiteView site;
  private final List<Entry> entries;

  SearchPages(SiteView site, PublishedCatalog catalog, Summaries summaries) {
    this(site, entries(catalog, summaries));
  }

  /** The list of {@code entries}. */
  public SearchPages(SiteView site, List<Entry> entries) {
    this.site = site;
    this.entries = List.copyOf(entries);
  }

  private static List<Entry> entries(PublishedCatalog catalog, Summaries summaries) {
    List<Entry> entries = new ArrayList<>();
    for (PublishedProduct product : catalog.products()) {
      entries.add(product(product));
      entries.addAll(summaries.of(product).found());
      List<PublishedVersion> newestFirst = new ArrayList<>(product.versions());
      Collections.reverse(newestFirst);
      for (PublishedVersion version : newestFirst) {
        entries.addAll(summaries.of(product, version).found());
      }
    }
    entries.addAll(summaries.pages().found());
    return entries;
  }

  private static Entry product(PublishedProduct product) {
    return new Entry(
        Kind.PRODUCT,
        SearchPlaces.of(product),
        product.name(),
        "",
        PortalPaths.product(product).value(),
        "",
        "",
        List.of(product.slug().value()),
        String.join(" ", product.publicLabels().values()),
        product.description().orElse(""));
  }

  /** All of them. */
  List<Entry> entries() {
    return entries;
  }

  /** Everything from A to Z. */
  public SearchPage page() {
    boolean all = entries.stream().filter(e -> REFERENCE.contains(e.kind())).count() <= LONG;
    Map<String, List<SearchPage.Entry>> letters = new TreeMap<>();
    List<SearchPage.Entry> others = new ArrayList<>();
    entries.stream()
        .filter(e -> ALWAYS.contains(e.kind()) || (all && REFERENCE.contains(e.kind())))
        .sorted(
            Comparator.comparing((Entry e) -> e.title().toLowerCase(Locale.ROOT))
                .thenComparing(Entry::title)
                .thenComparing(Entry::path))
        .forEach(
            entry -> {
              String letter = letter(entry.title());
              List<SearchPage.Entry> group =
                  letter.isEmpty()
                      ? others
                      : letters.computeIfAbsent(letter, l -> new ArrayList<>());
              group.add(row(entry));
            });
    List<SearchPage.Letter> groups = new ArrayList<>();
    letters.forEach(
        (letter, list) -> groups.add(new SearchPage.Letter(letter, "letter-" + letter, list)));
    if (!others.isEmpty()) {
      groups.add(new SearchPage.Letter("#", "letter-other", others));
    }
    return new SearchPage(
        PageHead.of(
            site,
            PortalPaths.SEARCH,
            site.messages().text("index.title"),
            "",
            List.of(site.home())),
        groups,
        all);
  }

  private SearchPage.Entry row(Entry entry) {
    Entry.Place place = entry.place();
    String product = entry.kind() == Kind.PRODUCT ? "" : place.product();
    String where = place.version().isEmpty() ? product : product + " / " + place.version();
    return new SearchPage.Entry(
        entry.title(), entry.path(), site.messages().text("kind." + entry.kind().word()), where);
  }

  /** The first letter in upper case; empty for anything that is not a letter from A to Z. */
  private static String letter(String title) {
    String plain =
        Normalizer.normalize(title.strip(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    return !plain.isEmpty() && plain.charAt(0) >= 'A' && plain.charAt(0) <= 'Z'
        ? plain.substring(0, 1)
        : "";
  }
}
