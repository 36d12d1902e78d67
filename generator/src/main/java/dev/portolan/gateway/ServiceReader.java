package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads services, and the service packages of 2021 to 2023 that hold them. Limits are those of the
 * gateway's {@code services.lua}.
 */
final class ServiceReader {
  private static final List<String> PROTOCOLS =
      List.of(
          "http", "https", "grpc", "grpcs", "tcp", "tls", "tls_passthrough", "udp", "ws", "wss");
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "protocol",
          "host",
          "port",
          "path",
          "url",
          "retries",
          "connect_timeout",
          "write_timeout",
          "read_timeout",
          "enabled",
          "tags",
          "client_certificate",
          "tls_verify",
          "tls_verify_depth",
          "ca_certificates",
          "tls_sans",
          "routes",
          "plugins",
          "filter_chains",
          "created_at",
          "updated_at");

  private final Merge merge;
  private final Findings findings;
  private final Set<String> selectTags;
  private final PluginReader plugins;
  private final RouteReader routes;
  private final Function<String, Optional<PlacedObject>> defaults;

  ServiceReader(
      Merge merge,
      Set<String> selectTags,
      PluginReader plugins,
      RouteReader routes,
      Function<String, Optional<PlacedObject>> defaults) {
    this.merge = merge;
    this.findings = merge.findings();
    this.selectTags = selectTags;
    this.plugins = plugins;
    this.routes = routes;
    this.defaults = defaults;
  }

  void read(Entity service) {
    read(service, Optional.empty());
  }

  /** The services in packages; a version without implementation has none. */
  void readPackages(List<Entity> packages) {
    for (Entity servicePackage : packages) {
      String name = servicePackage.text("name").map(Located::value).orElse("");
      for (Entity version : servicePackage.entities("versions", "version", Optional.empty())) {
        String versionName = version.text("version").map(Located::value).orElse("");
        version
            .entity("implementation", "implementation")
            .flatMap(this::implementation)
            .ifPresent(
                service ->
                    read(
                        service,
                        Optional.of(new GatewayService.PackageVersion(name, versionName))));
      }
    }
  }

  private Optional<Entity> implementation(Entity implementation) {
    Optional<Located<String>> type = implementation.text("type");
    if (type.filter(t -> !t.value().equals("kong-gateway")).isPresent()) {
      findings.add(
          Diagnostic.error(
                  "gateway-implementation-type",
                  type.get().location(),
                  "a version is not implemented by " + Findings.quoted(type.get().value()))
              .withHint("there is only: kong-gateway"));
      return Optional.empty();
    }
    return implementation
        .entity("kong", "kong")
        .flatMap(kong -> kong.mapping("service"))
        .map(service -> Entity.of("service", service, defaults.apply("service"), findings));
  }

  private void read(Entity service, Optional<GatewayService.PackageVersion> servicePackage) {
    service.reportUnknown(KEYS);
    Optional<Located<String>> id = service.text("id");
    Optional<Located<String>> name = service.text("name");
    if (name.isEmpty() && id.isEmpty()) {
      findings.add(
          Diagnostic.error(
              "gateway-unnamed", service.place(), "this service has neither name nor id"));
    }
    Backend backend = Backend.read(service, PROTOCOLS, findings);
    List<Route> own =
        service.entities("routes", "route", defaults.apply("route")).stream()
            .map(routes::read)
            .toList();
    GatewayService read =
        new GatewayService(
            id.map(Located::value),
            name.map(Located::value),
            backend.protocol(),
            backend.host(),
            backend.port(),
            backend.path(),
            service.number("retries", 0, 32_767, 5),
            timeout(service, "connect_timeout"),
            timeout(service, "write_timeout"),
            timeout(service, "read_timeout"),
            service.flag("enabled").map(Located::value).orElse(true),
            DeckFile.tags(service, selectTags, findings),
            own,
            servicePackage,
            service.place());
    merge.service(read);
    plugins.readOfService(service, name.or(() -> id));
  }

  private static int timeout(Entity service, String key) {
    return service.number(key, 1, Integer.MAX_VALUE, 60_000);
  }
}
