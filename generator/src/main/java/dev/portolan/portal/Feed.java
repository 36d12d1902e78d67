package dev.portolan.portal;

import dev.portolan.html.Html;
import dev.portolan.message.Messages;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code feed.xml}: what happened to the versions that readers see, newest first, as Atom (RFC
 * 4287). A catalog says on which day a version was released and on which it stops working; for a
 * deprecation it names no day, so that entry carries the day of the product's newest release. The
 * ids stay the same from build to build.
 */
final class Feed {
  private static final int MOST = 200;

  private final SiteView site;
  private final PublishedCatalog catalog;
  private final Messages messages;

  /**
   * Something to tell.
   *
   * @param kind {@code released}, {@code deprecated} or {@code sunset}
   */
  private record Entry(
      LocalDate day, String kind, String title, String text, String path, String key) {}

  Feed(SiteView site, PublishedCatalog catalog) {
    this.site = site;
    this.catalog = catalog;
    this.messages = site.messages();
  }

  /** The file's text. */
  String text() {
    List<Entry> entries = entries();
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    xml.append(messages.language().tag()).append("\">\n");
    element(xml, "  ", "id", id(""));
    element(xml, "  ", "title", site.title());
    if (!site.description().isEmpty()) {
      element(xml, "  ", "subtitle", site.description());
    }
    element(xml, "  ", "updated", time(entries.isEmpty() ? LocalDate.EPOCH : entries.get(0).day()));
    String author = site.organization().name();
    xml.append("  <author><name>");
    xml.append(Html.escape(author.isEmpty() ? site.title() : author)).append("</name></author>\n");
    link(xml, "  ", "alternate", href("index.html"));
    if (!site.url().isEmpty()) {
      link(xml, "  ", "self", site.absolute("feed.xml"));
    }
    entries.forEach(entry -> entry(xml, entry));
    return xml.append("</feed>\n").toString();
  }

  private void entry(StringBuilder xml, Entry entry) {
    xml.append("  <entry>\n");
    element(xml, "    ", "id", id(entry.key()));
    element(xml, "    ", "title", entry.title());
    element(xml, "    ", "updated", time(entry.day()));
    xml.append("    <category term=\"").append(entry.kind()).append("\"/>\n");
    link(xml, "    ", "alternate", href(entry.path()));
    element(xml, "    ", "summary", entry.text());
    xml.append("  </entry>\n");
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (PublishedProduct product : catalog.products()) {
      for (PublishedVersion version : product.versions()) {
        entries.addAll(entries(product, version));
      }
    }
    entries.sort(Comparator.comparing(Entry::day).reversed().thenComparing(Entry::key));
    return entries.subList(0, Math.min(MOST, entries.size()));
  }

  private List<Entry> entries(PublishedProduct product, PublishedVersion version) {
    List<Entry> entries = new ArrayList<>();
    String name = product.name() + " " + version.name();
    String path = PortalPaths.version(product, version).value();
    String key = product.slug() + "/" + version.slug() + "/";
    version
        .released()
        .ifPresent(
            day ->
                entries.add(
                    new Entry(
                        day,
                        "released",
                        messages.text("feed.released", "name", name),
                        product.description().orElse(product.name()),
                        path,
                        key + "released")));
    if (version.deprecated() && !version.sunsetPassed()) {
      newest(product)
          .ifPresent(
              day ->
                  entries.add(
                      new Entry(
                          day,
                          "deprecated",
                          messages.text("feed.deprecated", "name", name),
                          advice(product, version),
                          path,
                          key + "deprecated")));
    }
    if (version.sunsetPassed()) {
      version
          .sunset()
          .ifPresent(
              day ->
                  entries.add(
                      new Entry(
                          day,
                          "sunset",
                          messages.text("feed.switched_off", "name", name),
                          advice(product, version),
                          path,
                          key + "sunset")));
    }
    return entries;
  }

  /** What those who use a deprecated version should know. */
  private String advice(PublishedProduct product, PublishedVersion version) {
    String until =
        version
            .sunset()
            .map(
                day ->
                    version.sunsetPassed()
                        ? messages.text("deprecation.stopped", "day", messages.date(day))
                        : messages.text("deprecation.stops", "day", messages.date(day)))
            .orElse(messages.text("feed.still_works"));
    return product
        .latest()
        .filter(latest -> !latest.deprecated())
        .map(latest -> until + " " + messages.text("deprecation.instead", "version", latest.name()))
        .orElse(until);
  }

  private static Optional<LocalDate> newest(PublishedProduct product) {
    return product.versions().stream()
        .flatMap(version -> version.released().stream())
        .max(Comparator.naturalOrder());
  }

  /** The same for the same portal and thing, and no other's. */
  private String id(String key) {
    String name = site.url() + "\n" + site.title() + "\n" + catalog.portal().name() + "\n" + key;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private String href(String path) {
    return site.url().isEmpty() ? path : site.absolute(path);
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private static void element(StringBuilder xml, String indent, String name, String text) {
    xml.append(indent).append('<').append(name).append('>').append(Html.escape(text));
    xml.append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder xml, String indent, String relation, String href) {
    xml.append(indent).append("<link rel=\"").append(relation).append("\" href=\"");
    xml.append(Html.escape(href)).append("\"/>\n");
  }
}
