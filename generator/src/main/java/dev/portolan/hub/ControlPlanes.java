package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.portal.LinkView;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of control planes, and the dashboard of each. */
final class ControlPlanes {
  private final Estate estate;
  private final GatewayTables tables;

  ControlPlanes(Estate estate) {
    this.estate = estate;
    this.tables = new GatewayTables(estate);
  }

  /** The anchor of a gateway service on the page of its control plane. */
  static String anchor(GatewayService service) {
    return "service-" + HubPaths.key(service.label());
  }

  ListPage list() {
    TableBuilder table =
        new TableBuilder(
                "control-planes",
                "control planes",
                "There is no control plane yet. Name one under control_planes: in portolan.yaml.")
            .column("name", "Control plane")
            .column("environment", "Environment")
            .column("versions", "Versions", Kind.NUMBER)
            .column("services", "Gateway services", Kind.NUMBER)
            .column("routes", "Routes", Kind.NUMBER)
            .column("plugins", "Plugins", Kind.NUMBER)
            .column("proxy_urls", "Public URLs", Kind.LIST)
            .column("problems", "Problems", Kind.NUMBER)
            .filter("environment", "Environment");
    for (ControlPlane controlPlane : estate.controlPlanes()) {
      Optional<Gateway> gateway = estate.gateway(controlPlane);
      table.row(
          new Facets().add("environment", controlPlane.environment().orElse("")),
          Cell.of(link(controlPlane)),
          Cell.text(controlPlane.environment().orElse("")),
          Cell.number(versions(controlPlane).size()),
          number(gateway.map(g -> g.services().size())),
          number(gateway.map(ControlPlanes::routes)),
          number(gateway.map(g -> g.plugins().size())),
          urls(controlPlane),
          Problems.count(estate.problems().in(files(controlPlane))));
    }
    return new ListPage(
        estate.head(HubPaths.CONTROL_PLANES, "Control planes"),
        "Control planes",
        "The parts of the gateway, and what their configuration files hold.",
        table.withExports());
  }

  private static Cell number(Optional<Integer> number) {
    return number.map(Cell::number).orElse(Cell.EMPTY);
  }

  private static int routes(Gateway gateway) {
    return gateway.serviceless().size()
        + gateway.services().stream().mapToInt(service -> service.routes().size()).sum();
  }

  static Part link(ControlPlane controlPlane) {
    return Part.link(controlPlane.name(), HubPaths.controlPlane(controlPlane).value());
  }

  private static Cell urls(ControlPlane controlPlane) {
    return Cell.of(controlPlane.proxyUrls().stream().map(url -> Part.toned(url, "code")).toList());
  }

  private static String[] files(ControlPlane controlPlane) {
    return controlPlane.gatewayFiles().stream().map(Located::value).toArray(String[]::new);
  }

  /** A version that a control plane serves. */
  private record Served(Product product, Version version) {}

  private List<Served> versions(ControlPlane controlPlane) {
    List<Served> served = new ArrayList<>();
    for (Product product : estate.products()) {
      for (Version version : product.versions()) {
        if (version
            .gatewayService()
            .filter(link -> link.controlPlane().equals(controlPlane.name()))
            .isPresent()) {
          served.add(new Served(product, version));
        }
      }
    }
    return served;
  }

  DashboardPage page(ControlPlane controlPlane) {
    Optional<Gateway> gateway = estate.gateway(controlPlane);
    List<Served> served = versions(controlPlane);
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of("versions", "Versions", versionTable(served)));
    if (gateway.isPresent()) {
      sections.add(
          Section.of("services", "Gateway services", services(gateway.get(), served).build()));
      sections.add(
          Section.of(
              "routes", "Routes", tables.routes("routes", controlPlane, gateway.get()).build()));
      sections.add(
          Section.of("plugins", "Plugins", tables.plugins("plugins", gateway.get()).build()));
      if (!gateway.get().upstreams().isEmpty()) {
        sections.add(
            Section.of(
                "upstreams",
                "Upstreams",
                tables.upstreams("upstreams", gateway.get().upstreams()).build()));
      }
    } else {
      sections.add(
          Section.of(
              "services",
              "Gateway services",
              Cell.text(
                  "The catalog has no configuration files of this control plane. Put what decK"
                      + " writes into gateway/"
                      + controlPlane.name()
                      + ".yaml.")));
    }
    sections.add(estate.problems().section(estate.problems().in(files(controlPlane))));
    return new DashboardPage(
        estate.head(
            HubPaths.controlPlane(controlPlane),
            controlPlane.name(),
            LinkView.inside("Control planes", HubPaths.CONTROL_PLANES.value())),
        "Control plane",
        controlPlane.name(),
        new Provenance(
            List.of(), "", List.of(estate.sources().edit("Edit source", controlPlane.location()))),
        controlPlane.description().orElse(""),
        facts(controlPlane, gateway),
        sections);
  }

  private List<Fact> facts(ControlPlane controlPlane, Optional<Gateway> gateway) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Environment",
            Cell.text(controlPlane.environment().orElse("")),
            "Write environment: in portolan.yaml"));
    facts.add(new Fact("Public URLs", urls(controlPlane), "Write proxy_urls: in portolan.yaml"));
    facts.add(
        new Fact(
            "Files",
            Cell.of(
                gateway.map(Gateway::files).orElse(List.of()).stream()
                    .map(file -> estate.sources().file(file))
                    .toList()),
            "None in the catalog"));
    facts.add(
        Fact.of("Analytics", Cell.text(controlPlane.analytics() ? "wanted" : "switched off")));
    return facts;
  }

  private static dev.portolan.hub.view.Table versionTable(List<Served> served) {
    TableBuilder table =
        new TableBuilder("versions", "versions", "No version is linked to this control plane.")
            .column("version", "Version")
            .column("product", "Product")
            .column("status", "Status", Kind.LIST)
            .column("gateway_service", "Gateway service")
            .filter("status", "Status");
    for (Served one : served) {
      Version.GatewayLink link = one.version().gatewayService().orElseThrow();
      table.row(
          new Facets().add("status", Statuses.words(one.version())),
          Cell.of(Versions.link(one.product(), one.version())),
          Cell.text(one.product().name()),
          Cell.of(Statuses.of(one.version())),
          Cell.text(link.name().or(link::id).orElse("")));
    }
    return table.build();
  }

  private TableBuilder services(Gateway gateway, List<Served> served) {
    TableBuilder table =
        new TableBuilder("services", "gateway services", "The files hold no gateway services.")
            .column("service", "Gateway service")
            .column("upstream", "Leads to")
            .column("state", "State")
            .column("versions", "Versions", Kind.LIST)
            .column("routes", "Routes", Kind.NUMBER)
            .column("tags", "Tags", Kind.LIST)
            .column("source", "Source")
            .filter("state", "State")
            .filter("linked", "API products");
    for (GatewayService service : gateway.services()) {
      List<Part> of = new ArrayList<>();
      for (Served one : served) {
        if (estate.gatewayService(one.version()).filter(service::equals).isPresent()) {
          Part link = Versions.link(one.product(), one.version());
          of.add(Part.link(one.product().name() + " " + link.text(), link.href()));
        }
      }
      String state = service.enabled() ? "Enabled" : "Disabled";
      table.row(
          anchor(service),
          new Facets().add("state", state).add("linked", of.isEmpty() ? "none" : "linked"),
          List.of(
              Cell.text(service.label()),
              Cell.of(Part.toned(GatewayTables.url(service), "code")),
              Cell.of(Part.toned(state, service.enabled() ? "good" : "draft")),
              Cell.of(of),
              Cell.number(service.routes().size()),
              GatewayTables.labels(service.tags()),
              estate.sources().cell(service.location())));
    }
    return table;
  }
}
