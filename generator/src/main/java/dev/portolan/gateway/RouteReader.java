package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads routes, nested and at the top. Limits are those of the gateway's {@code routes.lua}. */
final class RouteReader {
  private static final List<String> PROTOCOLS =
      List.of(
          "http", "https", "grpc", "grpcs", "tcp", "tls", "udp", "tls_passthrough", "ws", "wss");
  private static final List<String> REDIRECTS = List.of("426", "301", "302", "307", "308");
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "protocols",
          "methods",
          "hosts",
          "paths",
          "headers",
          "snis",
          "sources",
          "destinations",
          "expression",
          "priority",
          "regex_priority",
          "strip_path",
          "preserve_host",
          "path_handling",
          "https_redirect_status_code",
          "request_buffering",
          "response_buffering",
          "tags",
          "service",
          "plugins",
          "filter_chains",
          "created_at",
          "updated_at");

  private final Merge merge;
  private final Findings findings;
  private final Set<String> selectTags;
  private final PluginReader plugins;
  private final boolean regexesAreMarked;

  /**
   * A reader.
   *
   * @param regexesAreMarked whether regular expressions begin with {@code ~}, as since 3.0
   */
  RouteReader(Merge merge, Set<String> selectTags, PluginReader plugins, boolean regexesAreMarked) {
    this.merge = merge;
    this.findings = merge.findings();
    this.selectTags = selectTags;
    this.plugins = plugins;
    this.regexesAreMarked = regexesAreMarked;
  }

  void readTopLevel(Entity route) {
    merge.route(read(route), route.reference("service"));
  }

  Route read(Entity route) {
    route.reportUnknown(KEYS);
    Optional<Located<String>> id = route.text("id");
    Optional<Located<String>> name = route.text("name");
    if (name.isEmpty() && id.isEmpty()) {
      findings.add(
          Diagnostic.error("gateway-unnamed", route.place(), "this route has neither name nor id"));
    }
    plugins.readOfRoute(route, name.or(() -> id));
    return new Route(
        id.map(Located::value),
        name.map(Located::value),
        protocols(route),
        route.texts("methods"),
        route.texts("hosts"),
        route.texts("paths"),
        headers(route),
        route.texts("snis"),
        endpoints(route, "sources"),
        endpoints(route, "destinations"),
        route.text("expression"),
        route.number("priority", 0, (1L << 46) - 1),
        route.number("regex_priority", Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
        route.flag("strip_path"),
        route.flag("preserve_host").map(Located::value).orElse(false),
        route.word("path_handling", List.of("v0", "v1"), "v0"),
        Integer.parseInt(route.word("https_redirect_status_code", REDIRECTS, "426")),
        regexesAreMarked,
        DeckFile.tags(route, selectTags, findings),
        route.place());
  }

  private Set<String> protocols(Entity route) {
    Set<String> protocols = new LinkedHashSet<>();
    List<Located<String>> written = route.texts("protocols");
    for (Located<String> protocol : written) {
      if (PROTOCOLS.contains(protocol.value())) {
        protocols.add(protocol.value());
      } else if (!Placeholders.in(protocol.value())) {
        findings.unknownWord("route", "protocols", protocol, PROTOCOLS);
      }
    }
    return written.isEmpty() ? new LinkedHashSet<>(List.of("http", "https")) : protocols;
  }

  private List<Route.HeaderMatch> headers(Entity route) {
    List<Route.HeaderMatch> headers = new ArrayList<>();
    Optional<PlacedObject> mapping = route.mapping("headers");
    Optional<Entity> entity = route.entity("headers", "headers");
    mapping.ifPresent(
        m ->
            m.fieldNames()
                .forEachRemaining(
                    name ->
                        headers.add(
                            new Route.HeaderMatch(
                                name,
                                m.get(name) instanceof PlacedArray
                                    ? entity.orElseThrow().texts(name)
                                    : entity.orElseThrow().text(name).stream().toList(),
                                m.locationOfKey(name)))));
    return headers;
  }

  private static List<Route.Endpoint> endpoints(Entity route, String key) {
    return route.entities(key, "endpoint", Optional.empty()).stream()
        .map(
            endpoint ->
                new Route.Endpoint(
                    endpoint.text("ip").map(Located::value),
                    endpoint.number("port", 0, 65_535).map(n -> Math.toIntExact(n.value())),
                    endpoint.place()))
        .toList();
  }
}
