package dev.portolan.hub;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the head of a version's dashboard says of it. */
final class VersionFacts {
  private final Estate estate;
  private final Versions versions;
  private final ServiceViews services;

  VersionFacts(Estate estate, Versions versions, ServiceViews services) {
    this.estate = estate;
    this.versions = versions;
    this.services = services;
  }

  List<Fact> of(Product product, Version version) {
    String file = version.location().file();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Visible in", estate.publication().cell(Publication.of(product, version))));
    facts.add(
        new Fact(
            "Released",
            Cell.text(version.released().map(Object::toString).orElse("")),
            "Write released: in " + file));
    if (version.deprecated() || version.sunset().isPresent()) {
      facts.add(
          new Fact(
              "Sunset",
              Cell.text(version.sunset().map(Object::toString).orElse("")),
              "Write sunset: in " + file));
    }
    facts.add(
        new Fact(
            "Gateway service",
            version.gatewayService().isPresent()
                ? Cell.of(
                    versions.gatewayService(version),
                    Part.toned(version.gatewayService().get().controlPlane(), "note"))
                : Cell.EMPTY,
            "Not linked. Write gateway_service: in " + file));
    facts.add(
        new Fact(
            "Specification",
            versions.specification(product, version),
            "Put a specification into " + version.folder()));
    facts.add(new Fact("Access", access(version), "Write access: in " + file));
    List<Part> behind = services(product, version);
    if (!behind.isEmpty()) {
      facts.add(Fact.of("Services", Cell.of(behind)));
    }
    facts.add(Fact.of("Labels", Labelled.cell(version.labels())));
    facts.add(Fact.of("Owner", Owners.cell(estate, product.owner())));
    facts.add(Fact.of("Source", estate.sources().cell(version.location())));
    return facts;
  }

  private List<Part> services(Product product, Version version) {
    return estate.inventory().apis().stream()
        .filter(
            link ->
                link.product().equals(product.slug().value())
                    && link.version().equals(version.slug().value()))
        .map(link -> services.link(link.service()))
        .distinct()
        .toList();
  }

  private Cell access(Version version) {
    List<Part> parts = new ArrayList<>();
    version
        .access()
        .flatMap(Version.Access::authStrategy)
        .flatMap(this::strategy)
        .ifPresent(parts::add);
    version
        .access()
        .flatMap(Version.Access::applicationRegistration)
        .ifPresent(
            registration ->
                parts.add(
                    Part.toned(
                        registration.enabled()
                            ? "registration, "
                                + (registration.approval() == Version.Approval.AUTO
                                    ? "approved at once"
                                    : "approved by hand")
                            : "no registration",
                        "note")));
    return Cell.of(parts);
  }

  private Optional<Part> strategy(String name) {
    return estate.catalog().site().authStrategies().stream()
        .filter(strategy -> strategy.name().equals(name))
        .map(strategy -> Part.text(strategy.displayName()))
        .findFirst();
  }
}
