package dev.portolan.portal;

import dev.portolan.search.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a unit of a portal tells those pages that are made of all units: home, product pages,
 * search, site map, {@code catalog.json}. Plain data, all of it visible in the portal.
 *
 * @param product the product's slug; empty for the portal's own pages
 * @param version the version's slug; empty unless the unit is a version
 * @param pages the unit's pages except those of operations and schemas, in reading order
 * @param reference what the version's specification says; absent where there is none to show
 * @param found what search finds in the unit
 */
public record Summary(
    String product,
    String version,
    List<Page> pages,
    Optional<Reference> reference,
    List<Entry> found) {

  /**
   * A page.
   *
   * @param path from the root of the site
   * @param description one sentence or empty
   * @param updated when it last changed, if that is known
   */
  public record Page(String title, String path, String description, Optional<LocalDate> updated) {
    /** A page that is made of many files. */
    public Page(String title, String path, String description) {
      this(title, path, description, Optional.empty());
    }
  }

  /**
   * A specification.
   *
   * @param kind a word of {@link dev.portolan.catalog.SpecKind#word()}
   * @param formatVersion as written: {@code 3.1.0}
   * @param downloads the main file first
   * @param operations in the order of the specification
   * @param schemas the named ones
   * @param baseUrls of the servers that the specification names, as templates or URLs
   * @param firstRequest a command line that calls something simple; empty: none is known
   */
  public record Reference(
      String kind,
      String formatVersion,
      List<Download> downloads,
      List<OperationEntry> operations,
      List<SchemaEntry> schemas,
      List<String> baseUrls,
      String firstRequest) {
    public Reference {
      downloads = List.copyOf(downloads);
      operations = List.copyOf(operations);
      schemas = List.copyOf(schemas);
      baseUrls = List.copyOf(baseUrls);
    }
  }

  /** A file to download: its name and where it is. */
  public record Download(String name, String path) {}

  /**
   * An operation.
   *
   * @param route the path template, or the name of a webhook or callback
   * @param path where its page is
   */
  public record OperationEntry(
      String id, String method, String route, String summary, boolean deprecated, String path) {}

  /** A named schema and where its page is. */
  public record SchemaEntry(String name, String path) {}

  public Summary {
    pages = List.copyOf(pages);
    found = List.copyOf(found);
  }

  /** Where all pages of the unit are, those of operations and schemas too. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    pages.forEach(page -> paths.add(page.path()));
    reference.ifPresent(
        described -> {
          described.operations().forEach(operation -> paths.add(operation.path()));
          described.schemas().forEach(schema -> paths.add(schema.path()));
        });
    return paths;
  }
}
