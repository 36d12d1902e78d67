package dev.portolan.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.SpecKind;
import dev.portolan.deployment.Coverage.OperationReach;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.PathTemplate;
import dev.portolan.gateway.Reach;
import dev.portolan.gateway.Route;
import dev.portolan.gateway.RouteReach;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the operations of a specification with the routes of a gateway service.
 *
 * <p>What stands before the paths of the specification where the gateway is called, its servers
 * say, if one of them has a host of the gateway. Else it follows from the routes: it is the base by
 * which most operations are taken by most routes, and where that is less than half of the
 * operations, nothing is said.
 */
final class CoverageFinder {
  private final Gateway gateway;
  private final GatewayService service;
  private final ApiReference reference;
  private final List<Documented> operations = new ArrayList<>();
  private final List<RouteReach> routes;
  private List<RouteReach> others;

  /** An operation with its path as a template. */
  private record Documented(Operation operation, PathTemplate template) {

    Called below(String base) {
      boolean root = template.text().equals("/") && !base.isEmpty();
      return new Called(
          operation.method(),
          template.below(base),
          root ? Optional.of(PathTemplate.of(base, Map.of())) : Optional.empty());
    }
  }

  /**
   * An operation where the gateway is called.
   *
   * @param root who says that the root of {@code /v1} is {@code /} often means {@code /v1} itself
   */
  private record Called(String method, PathTemplate path, Optional<PathTemplate> root) {
    Reach by(RouteReach route) {
      Reach reach = route.of(method, path);
      return reach == Reach.MISSED && root.isPresent() ? route.of(method, root.get()) : reach;
    }
  }

  CoverageFinder(Gateway gateway, GatewayService service, ApiReference reference) {
    this.gateway = gateway;
    this.service = service;
    this.reference = reference;
    this.routes =
        service.routes().stream().map(RouteReach::of).filter(RouteReach::takesHttp).toList();
    for (Operation operation : reference.operations()) {
      if (operation.kind() == Operation.Kind.PATH && operation.path().startsWith("/")) {
        operations.add(
            new Documented(operation, PathTemplate.of(operation.path(), samples(operation))));
      }
    }
  }

  /** What is known of values that parameters of the path take. */
  private static Map<String, List<String>> samples(Operation operation) {
    Map<String, List<String>> samples = new LinkedHashMap<>();
    for (Operation.Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        List<String> values = new ArrayList<>();
        parameter.examples().forEach(e -> e.value().ifPresent(value -> add(values, value)));
        parameter
            .schema()
            .map(schema -> schema.node())
            .ifPresent(
                schema -> {
                  add(values, schema.path("example"));
                  add(values, schema.path("default"));
                  schema.path("examples").forEach(value -> add(values, value));
                  schema.path("enum").forEach(value -> add(values, value));
                });
        samples.put(parameter.name(), values.stream().distinct().limit(5).toList());
      }
    }
    return samples;
  }

  private static void add(List<String> values, JsonNode value) {
    if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
      values.add(value.asText());
    }
  }

  Coverage find(List<String> proxyUrls) {
    Optional<String> unchecked = whyUnchecked();
    if (unchecked.isPresent()) {
      return unchecked(unchecked.get());
    }
    Servers servers = new Servers(proxyUrls, service);
    Set<String> declared = servers.atTheGateway(reference.servers());
    if (!declared.isEmpty()) {
      return covered(declared, Optional.of(servers), Set.of());
    }
    BaseGuess guess =
        BaseGuess.of(
            routes,
            operations.stream().map(Documented::template).toList(),
            Servers.anywhere(reference.servers()),
            this::score);
    return guess
        .base()
        .map(base -> covered(Set.of(base), Optional.empty(), mounts(base)))
        .orElseGet(
            () ->
                unchecked(
                    "the paths of the specification and those of the routes have little in common"
                        + ", and no server of the specification is the gateway"));
  }

  private Optional<String> whyUnchecked() {
    if (reference.kind() != SpecKind.OPENAPI || operations.isEmpty()) {
      return Optional.of("the specification describes no operations of HTTP");
    }
    if (!service.enabled()) {
      return Optional.of("the gateway service is disabled");
    }
    if (!gateway.complete()) {
      return Optional.of("not all of the gateway's files could be read");
    }
    return routes.isEmpty()
        ? Optional.of("no route of HTTP leads to the gateway service")
        : Optional.empty();
  }

  private static Coverage unchecked(String why) {
    return new Coverage("", false, Optional.of(why), List.of(), List.of());
  }

  private BaseGuess.Score score(String base) {
    int taken = 0;
    Set<Route> used = new LinkedHashSet<>();
    for (Documented operation : operations) {
      boolean any = false;
      Called called = operation.below(base);
      for (RouteReach route : routes) {
        if (called.by(route) != Reach.MISSED) {
          any = true;
          used.add(route.route());
        }
      }
      taken += any ? 1 : 0;
    }
    return new BaseGuess.Score(taken, used.size(), operations.size());
  }

  /** Routes that take nothing below {@code base} and may be another base of the same operations. */
  private Set<Route> mounts(String base) {
    Set<Route> mounts = new LinkedHashSet<>();
    List<Called> called = operations.stream().map(o -> o.below(base)).toList();
    for (RouteReach route : routes) {
      boolean used = called.stream().anyMatch(o -> o.by(route) != Reach.MISSED);
      boolean below =
          !base.isEmpty() && route.prefixes().stream().allMatch(p -> p.startsWith(base + "/"));
      if (!used && !below) {
        mounts.add(route.route());
      }
    }
    return mounts;
  }

  /**
   * The coverage below {@code bases}.
   *
   * @param declared what the bases follow from, if they are declared
   * @param mounts routes that may be another base
   */
  private Coverage covered(Set<String> bases, Optional<Servers> declared, Set<Route> mounts) {
    List<OperationReach> reaches = new ArrayList<>();
    Set<Route> documented = new LinkedHashSet<>(mounts);
    for (Documented operation : operations) {
      Set<String> own = bases;
      boolean elsewhere = false;
      if (declared.isPresent() && !operation.operation().servers().isEmpty()) {
        own = declared.get().atTheGateway(operation.operation().servers());
        elsewhere = own.isEmpty();
      }
      OperationReach reach = reach(operation, own);
      documented.addAll(reach.routes());
      boolean doubtful =
          reach.isUnreachable() && (elsewhere || mayBeMounted(operation.operation(), mounts));
      reaches.add(
          doubtful
              ? new OperationReach(
                  operation.operation(), Reach.UNKNOWN, reach.routes(), Optional.empty())
              : reach);
    }
    List<Route> undocumented =
        routes.stream().map(RouteReach::route).filter(r -> !documented.contains(r)).toList();
    return new Coverage(
        bases.iterator().next(), declared.isPresent(), Optional.empty(), reaches, undocumented);
  }

  private boolean mayBeMounted(Operation operation, Set<Route> mounts) {
    return mounts.stream()
        .anyMatch(
            route ->
                route.methods().isEmpty()
                    || route.methods().stream()
                        .anyMatch(m -> m.value().equals(operation.method())));
  }

  private OperationReach reach(Documented operation, Set<String> bases) {
    List<Route> taking = new ArrayList<>();
    Reach best = Reach.MISSED;
    List<Called> called = bases.stream().map(operation::below).toList();
    for (RouteReach route : routes) {
      Reach reach = best(called, route);
      if (reach != Reach.MISSED) {
        taking.add(route.route());
        best = reach == Reach.REACHED ? reach : best == Reach.MISSED ? reach : best;
      }
    }
    return new OperationReach(
        operation.operation(),
        best,
        taking,
        best == Reach.MISSED ? elsewhere(operation, bases) : Optional.empty());
  }

  private static Reach best(List<Called> called, RouteReach route) {
    Reach best = Reach.MISSED;
    for (Called one : called) {
      Reach reach = one.by(route);
      if (reach == Reach.REACHED) {
        return reach;
      }
      best = reach == Reach.UNKNOWN ? reach : best;
    }
    return best;
  }

  /**
   * A route of another service that takes the operation by more than by taking everything: an API
   * may be spread over several services.
   */
  private Optional<Route> elsewhere(Documented operation, Set<String> bases) {
    for (String base : bases) {
      Called called = operation.below(base);
      for (RouteReach other : others()) {
        if (!other.prefixes().isEmpty()
            && other.prefixes().stream().allMatch(p -> p.length() > base.length() + 1)
            && called.by(other) == Reach.REACHED) {
          return Optional.of(other.route());
        }
      }
    }
    return Optional.empty();
  }

  /** The routes of other services, and those of none. */
  private List<RouteReach> others() {
    if (others == null) {
      List<Route> all = new ArrayList<>(gateway.serviceless());
      gateway.services().stream()
          .filter(other -> !other.equals(service) && other.enabled())
          .forEach(other -> all.addAll(other.routes()));
      others = all.stream().map(RouteReach::of).toList();
    }
    return others;
  }
}
