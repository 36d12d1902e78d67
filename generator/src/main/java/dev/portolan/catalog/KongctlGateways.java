package dev.portolan.catalog;

import dev.portolan.catalog.Kongctl.Resource;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What kongctl's files say of control planes: their decK files, and which service is which API. */
final class KongctlGateways {
  private final Kongctl kongctl;
  private final Site site;

  KongctlGateways(Kongctl kongctl, Site site) {
    this.kongctl = kongctl;
    this.site = site;
  }

  /**
   * The control planes of the catalog; one that names no gateway file has those that kongctl gives
   * to decK for a control plane of its name.
   */
  List<ControlPlane> controlPlanes() {
    List<ControlPlane> planes = new ArrayList<>();
    for (ControlPlane plane : site.controlPlanes()) {
      List<Located<String>> files = new ArrayList<>();
      for (Resource known : kongctl.all("control_planes")) {
        if (plane.gatewayFiles().isEmpty() && names(known).contains(plane.name())) {
          for (Resource file : known.items("_deck", "files")) {
            file.all()
                .text()
                .flatMap(written -> kongctl.path(known.file(), written, file.place()))
                .ifPresent(files::add);
          }
        }
      }
      planes.add(files.isEmpty() ? plane : plane.withGatewayFiles(files));
    }
    return planes;
  }

  /** The gateway service that implements {@code api}, if its control plane is in the catalog. */
  Optional<Version.GatewayLink> link(Resource api) {
    for (Resource implementation :
        kongctl.children(api, "implementations", "api_implementations", "api")) {
      Resource service = implementation.at("service");
      Optional<String> plane = kongctl.reference(service.at("control_plane_id"));
      Optional<String> id = kongctl.reference(service.at("id"));
      Optional<ControlPlane> known =
          plane.flatMap(
              ref ->
                  site.controlPlanes().stream()
                      .filter(p -> called("control_planes", ref).contains(p.name()))
                      .findFirst());
      if (known.isPresent() && id.isPresent()) {
        Optional<String> name = serviceName(id.get());
        return Optional.of(
            new Version.GatewayLink(
                known.get().name(),
                name,
                name.isPresent() ? Optional.empty() : id,
                service.place()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> serviceName(String ref) {
    List<Resource> services = new ArrayList<>(kongctl.all("gateway_services"));
    kongctl.all("control_planes").forEach(p -> services.addAll(p.items("gateway_services")));
    return services.stream()
        .filter(service -> service.ref().filter(ref::equals).isPresent())
        .flatMap(
            service ->
                kongctl
                    .text(service, "_external", "selector", "matchFields", "name")
                    .or(() -> kongctl.text(service, "name"))
                    .stream())
        .findFirst();
  }

  private List<String> called(String kind, String ref) {
    List<String> names = new ArrayList<>(List.of(ref));
    kongctl.named(kind, ref).ifPresent(resource -> names.addAll(names(resource)));
    return names;
  }

  private List<String> names(Resource resource) {
    List<String> names = new ArrayList<>(resource.ref().stream().toList());
    kongctl.text(resource, "name").ifPresent(names::add);
    kongctl.text(resource, "_external", "selector", "matchFields", "name").ifPresent(names::add);
    return names;
  }
}
