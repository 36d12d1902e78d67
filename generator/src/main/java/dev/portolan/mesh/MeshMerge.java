package dev.portolan.mesh;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.mesh.MeshService.Dataplanes;
import dev.portolan.mesh.MeshService.Status;
import dev.portolan.yaml.Loose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts together what several resources say of the same meshes and services. */
final class MeshMerge {
  private static final Comparator<MeshService> ORDER =
      Comparator.comparing(MeshService::mesh)
          .thenComparing(MeshService::name)
          .thenComparing(s -> s.namespace().orElse(""))
          .thenComparing(s -> String.join(" ", s.zones()));

  private final Diagnostics problems;
  private final SortedMap<String, Mesh> meshes = new TreeMap<>();
  private final SortedMap<String, MeshService> services = new TreeMap<>();
  private final SortedMap<String, MeshService> insights = new TreeMap<>();

  /** What each {@code Dataplane} says to be, by mesh. */
  private final SortedMap<String, List<Dataplane>> dataplanes = new TreeMap<>();

  /** A proxy and the services it is said to be of. */
  private record Dataplane(TreeSet<String> services, Location location) {}

  MeshMerge(Diagnostics problems) {
    this.problems = problems;
  }

  void add(MeshResource resource) {
    Optional<String> name = resource.shownName();
    switch (resource.type()) {
      case "Mesh" -> name.ifPresent(n -> mesh(resource, n));
      case "MeshService" ->
          name.ifPresent(n -> distinct(services, MeshServiceReader.service(resource, n), resource));
      case "ServiceInsight" ->
          resource
              .name()
              .ifPresent(
                  n ->
                      MeshServiceReader.insights(resource, n)
                          .forEach(insight -> distinct(insights, insight, resource)));
      case "Dataplane" -> dataplane(resource);
      default -> {
        // Policies and secrets say nothing of how services are.
      }
    }
  }

  private void mesh(MeshResource resource, String name) {
    meshes.put(
        name,
        new Mesh(name, resource.content().text("mtls", "enabledBackend"), resource.all().place()));
  }

  private void distinct(
      Map<String, MeshService> known, MeshService service, MeshResource resource) {
    MeshService first =
        known.putIfAbsent(
            key(service.mesh(), service.name())
                + service.namespace().map(n -> " " + n).orElse("")
                + resource.zone().map(z -> " " + z).orElse(""),
            service);
    if (first != null) {
      problems.add(
          Diagnostic.warning(
                  "mesh-service-duplicate",
                  service.location(),
                  "two resources tell of the service \""
                      + service.name()
                      + "\" of the mesh \""
                      + service.mesh()
                      + "\"; the first one counts")
              .withRelated(first.location(), "the other one"));
    }
  }

  private void dataplane(MeshResource resource) {
    TreeSet<String> names = new TreeSet<>();
    Loose networking = resource.content().at("networking");
    for (Loose inbound : networking.items("inbound")) {
      inbound.text("tags", "kuma.io/service").ifPresent(names::add);
    }
    networking.text("gateway", "tags", "kuma.io/service").ifPresent(names::add);
    dataplanes
        .computeIfAbsent(resource.mesh(), m -> new ArrayList<>())
        .add(new Dataplane(names, resource.all().place()));
  }

  MeshState finish(String controlPlane, List<String> files) {
    List<MeshService> all = new ArrayList<>();
    SortedMap<String, MeshService> alone = new TreeMap<>(insights);
    for (MeshService service : services.values()) {
      Optional<String> same =
          insights.entrySet().stream()
              .filter(insight -> isSame(service, insight.getValue()))
              .map(Map.Entry::getKey)
              .findFirst();
      all.add(same.map(key -> joined(service, insights.get(key))).orElse(service));
      same.ifPresent(alone::remove);
    }
    all.addAll(alone.values());
    for (String mesh : dataplanes.keySet()) {
      all.addAll(ofDataplanesAlone(mesh, all));
    }
    List<MeshService> counted =
        all.stream()
            .map(service -> service.dataplanes().isPresent() ? service : counted(service))
            .sorted(ORDER)
            .toList();
    for (MeshService service : counted) {
      meshes.putIfAbsent(
          service.mesh(), new Mesh(service.mesh(), Optional.empty(), service.location()));
    }
    return new MeshState(controlPlane, files, List.copyOf(meshes.values()), counted);
  }

  private static String key(String mesh, String name) {
    return mesh + " " + name;
  }

  private static boolean isSame(MeshService service, MeshService insight) {
    return service.mesh().equals(insight.mesh()) && isCalled(service, insight.name());
  }

  /** Whether proxies call the service so: one of Kubernetes is {@code name_namespace_svc_port}. */
  private static boolean isCalled(MeshService service, String name) {
    String inCluster = service.name() + "_" + service.namespace().orElse("") + "_svc";
    return service.name().equals(name)
        || (service.namespace().isPresent()
            && (name.equals(inCluster) || name.startsWith(inCluster + "_")));
  }

  /** Services that nothing tells of but their proxies. */
  private List<MeshService> ofDataplanesAlone(String mesh, List<MeshService> known) {
    SortedMap<String, MeshService> found = new TreeMap<>();
    for (Dataplane dataplane : dataplanes.get(mesh)) {
      for (String name : dataplane.services()) {
        if (known.stream().noneMatch(s -> s.mesh().equals(mesh) && isCalled(s, name))) {
          found.putIfAbsent(name, unknown(mesh, name, dataplane.location()));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static MeshService unknown(String mesh, String name, Location location) {
    return new MeshService(
        mesh,
        name,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Status.UNKNOWN,
        Optional.empty(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty(),
        location);
  }

  private static MeshService joined(MeshService service, MeshService insight) {
    boolean told = service.dataplanes().isPresent();
    return new MeshService(
        service.mesh(),
        service.name(),
        service.namespace(),
        service.zones().isEmpty() ? insight.zones() : service.zones(),
        insight.type(),
        told || service.status() == Status.NOT_AVAILABLE ? service.status() : insight.status(),
        told ? service.dataplanes() : insight.dataplanes(),
        service.ports(),
        service.addresses().isEmpty() ? insight.addresses() : service.addresses(),
        service.labels(),
        service.created().or(insight::created),
        service.modified().or(insight::modified),
        service.location());
  }

  /** With its proxies counted, where the mesh itself does not say how many there are. */
  private MeshService counted(MeshService service) {
    int total = 0;
    for (Dataplane dataplane : dataplanes.getOrDefault(service.mesh(), List.of())) {
      total += dataplane.services().stream().anyMatch(name -> isCalled(service, name)) ? 1 : 0;
    }
    return total == 0 ? service : service.withDataplanes(new Dataplanes(total, Optional.empty()));
  }
}
