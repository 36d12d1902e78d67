package dev.portolan.portal;

import java.util.List;

/**
 * A product; template {@code product.ftlh}.
 *
 * @param labels values of its public labels
 * @param versions oldest to newest; maybe none
 * @param documents the top of its document tree
 * @param start how to begin with the newest version; none or one
 * @param downloads the specification of the newest version
 * @param support http, https or mailto links
 */
public record ProductPage(
    PageHead head,
    ProductNav nav,
    String name,
    String description,
    List<String> labels,
    VersionSwitch versionSwitch,
    DeprecationView deprecation,
    List<VersionRow> versions,
    List<DocumentRow> documents,
    List<Start> start,
    List<LinkView> downloads,
    List<LinkView> support,
    List<String> environments) {

  /**
   * A version in the list.
   *
   * @param status {@code latest}, {@code supported} or {@code deprecated}
   * @param statusTitle the same as readers see it
   * @param released in words; may be empty
   * @param sunset in words; may be empty
   * @param sunsetPassed whether that day has come
   * @param format {@code OpenAPI 3.1.0}; may be empty
   * @param operations how many the version has; 0 where there is no specification
   */
  public record VersionRow(
      String name,
      String path,
      String status,
      String statusTitle,
      String released,
      String sunset,
      boolean sunsetPassed,
      String environment,
      String format,
      int operations) {}

  /** A document in the list. */
  public record DocumentRow(String title, String description, String path) {}

  /**
   * The three things everyone wants first.
   *
   * @param version the name of the version it is about
   * @param path its overview
   * @param environment what the base URLs belong to; may be empty
   * @param baseUrls maybe none
   * @param firstRequest a command line; may be empty
   */
  public record Start(
      String version,
      String path,
      String environment,
      List<String> baseUrls,
      AccessView access,
      String firstRequest) {
    public Start {
      baseUrls = List.copyOf(baseUrls);
    }
  }

  public ProductPage {
    labels = List.copyOf(labels);
    versions = List.copyOf(versions);
    documents = List.copyOf(documents);
    start = List.copyOf(start);
    downloads = List.copyOf(downloads);
    support = List.copyOf(support);
    environments = List.copyOf(environments);
  }
}
