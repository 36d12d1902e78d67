package dev.portolan.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshReaderTest {
  @TempDir Path folder;
  private final Diagnostics problems = new Diagnostics();

  /** The resources are those of Kuma's own tests and documentation. */
  @Test
  void readsUniversalAndKubernetesResources() throws IOException {
    MeshState state =
        read(
            """
            == mesh/services.yaml
            type: MeshService
            name: redis-1
            mesh: default
            spec:
              selector: {dataplaneLabels: {matchLabels: {app: redis}}}
              ports:
                - {port: 6379, targetPort: 6379, appProtocol: tcp}
            status:
              vips: [{ip: 10.0.0.1}]
            ---
            apiVersion: kuma.io/v1alpha1
            kind: MeshService
            metadata:
              creationTimestamp: "2025-02-03T10:00:00Z"
              labels: {kuma.io/mesh: default, kuma.io/zone: east, kuma.io/display-name: app-2048}
              name: service-2048-app-abc
              namespace: kuma-demo
            spec:
              ports: [{appProtocol: http, name: http, port: 80, targetPort: 80}]
              state: Available
            status:
              addresses: [{hostname: service-2048-app.kuma-demo.default.gg.mesh}]
              dataplaneProxies: {connected: 3, healthy: 2, total: 4}
              vips: [{ip: 10.43.129.183}]
            ---
            type: Mesh
            name: default
            mtls: {enabledBackend: ca-1, backends: [{name: ca-1, type: builtin}]}
            ---
            type: Secret
            name: private
            mesh: default
            data: CANARY
            """);

    assertEquals(List.of(), problems.sorted());
    assertEquals(Optional.of("ca-1"), state.meshes().get(0).mtls());
    assertEquals(
        List.of(
            "default app-2048 PARTIALLY_DEGRADED 2/4 [80 http] [east] 2025-02-03T10:00:00Z",
            "default redis-1 UNKNOWN - [6379 tcp] [] unknown"),
        texts(state));
    assertEquals(
        List.of("service-2048-app.kuma-demo.default.gg.mesh", "10.43.129.183"),
        state.services().get(0).addresses());
    assertFalse(state.toString().contains("CANARY"));
  }

  @Test
  void readsInsightsAsTheApiAnswersAndAsTheyAreStored() throws IOException {
    MeshState state =
        read(
            """
            == mesh/api.json
            {"total": 3, "items": [
              {"type": "ServiceInsight", "mesh": "mesh-1", "name": "backend",
               "creationTime": "0001-01-01T00:00:00Z", "modificationTime": "0001-01-01T00:00:00Z",
               "status": "partially_degraded", "serviceType": "internal",
               "dataplanes": {"total": 100, "online": 70, "offline": 30},
               "addressPort": "backend.mesh:80"},
              {"type": "ServiceInsight", "mesh": "mesh-1", "name": "numbers", "status": 3,
               "serviceType": 1, "dataplanes": {"online": 1, "total": 1}},
              {"type": "ServiceInsight", "mesh": "mesh-1", "name": "none", "status": "offline",
               "dataplanes": {"total": 2}}], "next": null}
            == mesh/stored.yaml
            apiVersion: kuma.io/v1alpha1
            kind: ServiceInsight
            mesh: default
            metadata:
              name: all-services-default
            spec:
              services:
                echo-server_echo-example_svc_1010:
                  dataplanes: {online: 1, total: 1}
                  issuedBackends: {ca-1: 1}
                  status: online
            == mesh/old.yaml
            type: ServiceInsight
            mesh: mesh-0
            name: all-services-mesh-0
            services: {frontend: {total: 20, online: 19, offline: 1}}
            """);

    assertEquals(List.of(), problems.sorted());
    assertEquals(
        List.of(
            "default echo-server_echo-example_svc_1010 ONLINE 1/1 [] [] unknown",
            "mesh-0 frontend PARTIALLY_DEGRADED 19/20 [] [] unknown",
            "mesh-1 backend PARTIALLY_DEGRADED 70/100 [] [] unknown",
            "mesh-1 none OFFLINE 0/2 [] [] unknown",
            "mesh-1 numbers ONLINE 1/1 [] [] unknown"),
        texts(state));
    assertEquals(Optional.of("external"), state.services().get(4).type());
    assertEquals(
        List.of("default", "mesh-0", "mesh-1"), state.meshes().stream().map(Mesh::name).toList());
  }

  @Test
  void joinsWhatSeveralResourcesSayOfOneService() throws IOException {
    MeshState state =
        read(
            """
            == mesh/a.yaml
            apiVersion: v1
            kind: List
            items:
            - apiVersion: kuma.io/v1alpha1
              kind: MeshService
              metadata: {name: echo, namespace: demo}
              spec: {ports: [{port: 1010}]}
            - {apiVersion: v1, kind: Service, metadata: {name: echo}}
            ---
            type: MeshService
            name: web
            ---
            type: MeshService
            name: gone
            spec: {state: Unavailable}
            == mesh/b.yaml
            type: ServiceInsight
            name: all-services-default
            services:
              echo_demo_svc_1010: {status: online, dataplanes: {online: 2, total: 2}}
            ---
            type: Dataplane
            name: web-1
            networking: {inbound: [{port: 1, tags: {kuma.io/service: web}}]}
            ---
            type: Dataplane
            name: db-1
            networking: {inbound: [{port: 1, tags: {kuma.io/service: db}}]}
            """);

    assertEquals(List.of(), problems.sorted());
    assertEquals(
        List.of(
            "default db UNKNOWN ?/1 [] [] unknown",
            "default echo ONLINE 2/2 [1010] [] unknown",
            "default gone NOT_AVAILABLE - [] [] unknown",
            "default web UNKNOWN ?/1 [] [] unknown"),
        texts(state));
  }

  @Test
  void reportsWhatIsMissingFromTheFiles() throws IOException {
    read(
        """
        == mesh/a.json
        {"total": 9, "items": [{"type": "ServiceInsight", "name": "a"}],
         "next": "http://mesh?offset=1"}
        == mesh/b.yaml
        type: ServiceInsight
        name: a
        == mesh/c.yaml
        kind: Deployment
        apiVersion: apps/v1
        """);

    assertEquals(
        List.of(
            "mesh/a.json:2:10: warning: the list goes on elsewhere, so services are missing"
                + " [mesh-list-incomplete]",
            "mesh/b.yaml:1:1: warning: two resources tell of the service \"a\" of the mesh"
                + " \"default\"; the first one counts [mesh-service-duplicate]",
            "mesh/c.yaml: warning: the file holds no resource of a mesh"
                + " [mesh-file-without-resources]"),
        problems.sorted().stream().map(MiniCatalog::line).toList());
    MeshReader.read(CatalogFolder.open(folder), List.of(plane("nowhere/*.yaml")), problems);
    assertTrue(problems.sorted().stream().anyMatch(p -> p.code().equals("mesh-without-files")));
    assertEquals(
        List.of(), MeshReader.read(CatalogFolder.open(folder), List.of(plane()), problems));
  }

  /** The corpus holds examples of a manual, in which the resource is under {@code config}. */
  @Test
  void findsNothingWrongWithPolicies() throws IOException {
    Path samples = Corpora.required().resolve("samples/kuma/mesh-policies");
    List<Path> examples;
    try (Stream<Path> files = Files.walk(samples)) {
      examples = files.filter(f -> f.toString().matches(".*/examples/[^/]+\\.ya?ml")).toList();
    }
    Files.createDirectories(folder.resolve("mesh"));
    for (int i = 0; i < examples.size(); i++) {
      String text = Files.readString(examples.get(i));
      String config = text.substring(text.indexOf("\nconfig:\n") + "\nconfig:\n".length());
      Files.writeString(
          folder.resolve("mesh/" + i + ".yaml"),
          config
              .lines()
              .takeWhile(l -> l.isBlank() || l.startsWith("  "))
              .map(l -> l + "\n")
              .collect(Collectors.joining()));
    }

    MeshState state = read("");

    assertTrue(state.files().size() > 25, () -> state.files().toString());
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), state.services());
  }

  private MeshState read(String files) throws IOException {
    MiniCatalog.write(folder, files);
    return MeshReader.read(CatalogFolder.open(folder), List.of(plane("mesh/*")), problems).get(0);
  }

  private static ControlPlane plane(String... globs) {
    Location place = Location.ofFile("portolan.yaml");
    return new ControlPlane(
        "production",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Stream.of(globs).map(glob -> new Located<>(glob, place)).toList(),
        List.of(),
        true,
        place);
  }

  private static List<String> texts(MeshState state) {
    return state.services().stream()
        .map(
            s ->
                s.mesh()
                    + " "
                    + s.name()
                    + " "
                    + s.status()
                    + " "
                    + s.dataplanes()
                        .map(d -> d.online().map(String::valueOf).orElse("?") + "/" + d.total())
                        .orElse("-")
                    + " "
                    + s.ports().stream()
                        .map(p -> p.port() + p.protocol().map(t -> " " + t).orElse(""))
                        .toList()
                    + " "
                    + s.zones()
                    + " "
                    + s.created().map(Instant::toString).orElse("unknown"))
        .toList();
  }
}
