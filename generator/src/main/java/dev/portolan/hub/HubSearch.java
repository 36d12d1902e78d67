package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Team;
import dev.portolan.catalog.Version;
import dev.portolan.inventory.Resource;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.SearchPage;
import dev.portolan.portal.SearchPages;
import dev.portolan.portal.SearchPlaces;
import dev.portolan.portal.Summary;
import dev.portolan.scorecard.Assessment;
import dev.portolan.search.Entry;
import dev.portolan.search.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What search finds in the hub: everything, published or not. */
final class HubSearch {
  private final Estate estate;
  private final List<Entry> entries;

  HubSearch(Estate estate, List<Summary> summaries) {
    this.estate = estate;
    this.entries = entries(summaries);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Everything from A to Z. */
  SearchPage page() {
    return new SearchPages(estate.site(), entries).page();
  }

  private List<Entry> entries(List<Summary> summaries) {
    List<Entry> all = new ArrayList<>();
    for (Product product : estate.products()) {
      all.add(product(product));
      for (Version version : product.versions()) {
        all.add(version(product, version));
      }
    }
    summaries.forEach(summary -> all.addAll(summary.found()));
    ServiceViews views = new ServiceViews(estate);
    for (Service service : estate.services()) {
      all.add(
          new Entry(
              Kind.SERVICE,
              SearchPlaces.of(estate.shown(service)),
              service.displayName(),
              "",
              views.path(service),
              "",
              "",
              List.of(service.name()),
              labels(service.labels()),
              service.description().orElse("")));
    }
    for (Resource resource : estate.inventory().resources()) {
      all.add(
          plain(
              Kind.RESOURCE,
              resource.title(),
              ResourceViews.path(resource).value(),
              resource.typeName() + " " + resource.key().name()));
    }
    for (Assessment assessment : estate.assessments()) {
      all.add(
          plain(
              Kind.SCORECARD,
              assessment.scorecard().title(),
              ScorecardPages.path(assessment).value(),
              assessment.scorecard().description().orElse("")));
    }
    for (ControlPlane controlPlane : estate.controlPlanes()) {
      all.add(
          plain(
              Kind.CONTROL_PLANE,
              controlPlane.name(),
              HubPaths.controlPlane(controlPlane).value(),
              controlPlane.description().orElse("")));
    }
    for (Team team : estate.catalog().teams()) {
      all.add(plain(Kind.TEAM, team.displayName(), HubPaths.team(team).value(), team.name()));
    }
    return all;
  }

  private Entry product(Product product) {
    return new Entry(
        Kind.PRODUCT,
        SearchPlaces.of(estate.shown(product)),
        product.name(),
        "",
        PortalPaths.product(estate.shown(product)).value(),
        "",
        "",
        List.of(product.slug().value()),
        labels(product.labels()) + " " + labels(product.publicLabels()),
        product.description().orElse(""));
  }

  private Entry version(Product product, Version version) {
    return new Entry(
        Kind.VERSION,
        SearchPlaces.of(estate.shown(product), estate.shown(product, version)),
        product.name() + " " + version.name(),
        "",
        HubPaths.version(product, version).value(),
        "",
        "",
        List.of(version.slug().value()),
        String.join(" ", Statuses.words(version)) + " " + labels(version.labels()),
        "");
  }

  private static Entry plain(Kind kind, String title, String path, String words) {
    return new Entry(kind, Entry.Place.NOWHERE, title, "", path, "", "", List.of(), words, "");
  }

  private static String labels(Map<String, String> labels) {
    List<String> words = new ArrayList<>();
    labels.forEach((key, value) -> words.add(key + " " + value));
    return String.join(" ", words);
  }
}
