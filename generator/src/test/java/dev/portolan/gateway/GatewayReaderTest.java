package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayReaderTest {
  @TempDir Path folder;

  private final Diagnostics problems = new Diagnostics();

  @Test
  void readsServicesRoutesAndPluginsWithTheirPlaces() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "3.0"
            _info: {select_tags: [team-billing]}
            services:
            - name: billing
              url: https://billing.internal:8443/v2
              tags: [money]
              plugins: [{name: rate-limiting, config: {minute: 60}}]
              routes:
              - name: invoices
                paths: ["~/invoices/(?<id>\\\\d+)$", /invoices]
                methods: [GET]
                headers: {x-version: ["2", "3"]}
                plugins: [{name: cors}]
            plugins:
            - name: correlation-id
            - {name: key-auth, service: billing}
            upstreams:
            - {name: billing.internal, targets: [{target: "10.0.0.1:80", weight: 5}]}
            """);

    GatewayService service = gateway.services().get(0);
    assertEquals("https", service.protocol());
    assertEquals("billing.internal", service.host().orElseThrow().value());
    assertEquals(8443, service.port());
    assertEquals("/v2", service.path().orElseThrow().value());
    assertEquals(60_000, service.connectTimeout());
    assertEquals(Set.of("money", "team-billing"), service.tags());
    assertEquals(new Location("gateway/production.yaml", 4, 3), service.location());
    Route route = service.routes().get(0);
    assertEquals(List.of("http", "https"), List.copyOf(route.protocols()));
    assertEquals(
        List.of(
            new Located<>(
                "~/invoices/(?<id>\\d+)$", new Location("gateway/production.yaml", 10, 13)),
            new Located<>("/invoices", new Location("gateway/production.yaml", 10, 40))),
        route.paths());
    assertEquals("x-version", route.headers().get(0).name());
    assertEquals(
        List.of("2", "3"), route.headers().get(0).values().stream().map(Located::value).toList());
    assertTrue(route.stripsPath());
    assertEquals(
        List.of(
            "cors route=invoices",
            "rate-limiting service=billing",
            "correlation-id global",
            "key-auth service=billing"),
        gateway.plugins().stream().map(GatewayReaderTest::scope).toList());
    assertEquals("10.0.0.1:80", gateway.upstreams().get(0).targets().get(0).address());
    assertEquals(5, gateway.upstreams().get(0).targets().get(0).weight());
    assertEquals(List.of(), problems());
  }

  @Test
  void mergesTheFilesOfAControlPlane() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "3.0"
            services: [{name: a, id: id-a, host: a.internal}]
            """,
            """
            _format_version: "3.0"
            _info: {select_tags: [second]}
            routes:
            - {name: by-name, paths: [/1], service: a}
            - {name: by-object, paths: [/2], service: {name: a}}
            - {name: by-id, paths: [/3], service: {id: id-a}}
            - {name: alone, paths: [/4]}
            plugins:
            - {name: cors, service: id-a}
            """);

    assertEquals(
        List.of("by-name", "by-object", "by-id"),
        gateway.services().get(0).routes().stream().map(Route::label).toList());
    assertEquals(Set.of("second"), gateway.services().get(0).routes().get(0).tags());
    assertEquals(Set.of(), gateway.services().get(0).tags());
    assertEquals(List.of("alone"), gateway.serviceless().stream().map(Route::label).toList());
    assertEquals("cors service=a", scope(gateway.plugins().get(0)));
    assertEquals(List.of("gateway/production.yaml", "gateway/1.yaml"), gateway.files());
    assertTrue(gateway.complete());
    assertEquals(List.of("7:3 gateway-route-without-service"), problems());
  }

  @Test
  void readsServicePackagesAsServices() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "1.1"
            _konnect: {runtime_group_name: production}
            service_packages:
            - name: Billing
              description: of 2021
              versions:
              - version: v1
                implementation:
                  type: kong-gateway
                  kong:
                    service:
                      host: mockbin.org
                      id: 300f010e
                      routes: [{name: r1, paths: [/r1]}]
                      plugins: [{name: cors}]
              - version: v2
            """);

    GatewayService service = gateway.services().get(0);
    assertEquals("300f010e", service.label());
    assertEquals(
        Optional.of(new GatewayService.PackageVersion("Billing", "v1")), service.servicePackage());
    assertEquals(1, gateway.services().size());
    assertEquals("r1", service.routes().get(0).label());
    assertFalse(service.routes().get(0).regexesAreMarked());
    assertEquals("cors service=300f010e", scope(gateway.plugins().get(0)));
    assertEquals(List.of(), problems());
  }

  @Test
  void takesWhatIsLeftOpenFromTheDefaultsOfTheFile() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "3.0"
            _info:
              defaults:
                service: {port: 8080, protocol: https, retries: 1}
                route: {strip_path: false, path_handling: v1, protocols: [https]}
                target: {weight: 7}
            services:
            - name: a
              host: a.internal
              retries: 2
              routes: [{name: r, paths: [/a]}]
            upstreams: [{name: u, targets: [{target: "a:1"}]}]
            """);

    GatewayService service = gateway.services().get(0);
    assertEquals(List.of(8080, 2), List.of(service.port(), service.retries()));
    assertEquals("https", service.protocol());
    assertFalse(service.routes().get(0).stripsPath());
    assertEquals("v1", service.routes().get(0).pathHandling());
    assertEquals(Set.of("https"), service.routes().get(0).protocols());
    assertEquals(7, gateway.upstreams().get(0).targets().get(0).weight());
  }

  @Test
  void reportsEachVariableOfTheEnvironmentOnceAndKeepsItsText() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "3.0"
            services:
            - name: a
              host: ${{ env "DECK_HOST" }}
              port: ${{ env "DECK_PORT" | toInt }}
            - name: b
              host: ${{ env "DECK_HOST" }}
              enabled: ${{ env "DECK_ON" | toBool }}
            """);

    assertEquals("${{ env \"DECK_HOST\" }}", gateway.services().get(0).host().get().value());
    assertEquals(80, gateway.services().get(0).port());
    assertEquals(
        List.of("4:9 gateway-placeholder", "5:9 gateway-placeholder", "8:12 gateway-placeholder"),
        problems());
  }

  @Test
  void keepsNoSecretInRecordsAndProblems() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "3.0"
            _plugin_configs: {shared: {client_secret: CANARY}}
            services:
            - name: a
              url: https://user:CANARY@a.internal/x
              client_certificate: {key: CANARY}
              plugins:
              - {name: openid-connect, config: {client_secret: [CANARY], CANARY: 1}}
              routes: [{name: r, paths: [/a], plugins: [{name: x, config: CANARY}]}]
            plugins: [{name: key-auth, config: {CANARY: [CANARY]}, condition: CANARY}]
            consumers:
            - username: u
              keyauth_credentials: [{key: CANARY}]
              plugins: [{name: acl, config: {allow: [CANARY]}}]
            certificates: [{cert: CANARY, key: CANARY}]
            vaults: [{name: env, prefix: CANARY, config: {prefix: CANARY}}]
            keys: [{jwk: CANARY}]
            licenses: [CANARY]
            """);

    assertFalse(gateway.toString().contains("CANARY"), gateway::toString);
    assertFalse(problems.sorted().toString().contains("CANARY"));
    assertEquals("a.internal", gateway.services().get(0).host().orElseThrow().value());
    assertEquals(List.of("5:8 url-with-credentials"), problems());
  }

  @Test
  void doesNotJudgeReferencesOfFilesThatLeanOnTheGateway() throws IOException {
    Gateway gateway =
        read(
            """
            _format_version: "3.0"
            _info: {default_lookup_tags: {services: [shared]}}
            routes: [{name: r, paths: [/r], service: {name: elsewhere}}]
            """);

    assertFalse(gateway.complete());
    assertEquals(List.of(), problems());
  }

  private static String scope(Plugin plugin) {
    Plugin.Scope scope = plugin.scope();
    return plugin.name()
        + scope.service().map(s -> " service=" + s).orElse("")
        + scope.route().map(r -> " route=" + r).orElse("")
        + (scope.isGlobal() ? " global" : "");
  }

  private List<String> problems() {
    return problems.sorted().stream()
        .map(p -> p.location().line() + ":" + p.location().column() + " " + p.code())
        .toList();
  }

  private Gateway read(String... files) throws IOException {
    Files.createDirectories(folder.resolve("gateway"));
    List<Located<String>> named = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      String file = i == 0 ? "gateway/production.yaml" : "gateway/" + i + ".yaml";
      Files.writeString(folder.resolve(file), files[i]);
      named.add(new Located<>(file, Location.ofFile("portolan.yaml")));
    }
    ControlPlane plane =
        new ControlPlane(
            "production",
            Optional.empty(),
            Optional.empty(),
            files.length == 1 ? List.of() : named,
            List.of(),
            List.of(),
            true,
            Location.ofFile("portolan.yaml"));
    return GatewayReader.read(CatalogFolder.open(folder), List.of(plane), problems).get(0);
  }
}
