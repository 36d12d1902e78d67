package dev.portolan.analytics;

import dev.portolan.analytics.Snapshot.ConsumerUsage;
import dev.portolan.analytics.Snapshot.ProductUsage;
import dev.portolan.analytics.Snapshot.RouteUsage;
import dev.portolan.analytics.Snapshot.ServiceUsage;
import dev.portolan.analytics.Snapshot.Source;
import dev.portolan.analytics.Snapshot.UnknownService;
import dev.portolan.analytics.Snapshot.Unmatched;
import dev.portolan.analytics.Snapshot.VersionUsage;
import dev.portolan.analytics.log.Entries.Measure;
import dev.portolan.analytics.log.Target;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Route;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the rows of a roll-up where they belong: joins them to what the catalog knows. */
final class SnapshotMaker {
  private static final Measure[] MEASURES = Measure.values();
  private static final int MOST_UNKNOWN = 1000;
  private static final int MOST_CONSUMERS = 1000;

  private final Catalog catalog;
  private final List<ControlPlane> planes;
  private final KnownServices known;
  private final Rollup rollup;
  private final List<Target> targets;
  private final Steps steps;

  private final Tally total;
  private final Figures unmatched = new Figures();
  private final Figures unrouted = new Figures();
  private final Map<KnownService, Tally> services = new LinkedHashMap<>();
  private final Map<KnownService, Map<String, Figures>> routes = new HashMap<>();
  private final Map<Place, Figures> serviceless = new TreeMap<>(Place.ORDER);
  private final Map<Place, Figures> unknown = new TreeMap<>(Place.ORDER);
  private final Map<String, Figures> consumers = new TreeMap<>();
  private final Map<Long, List<Figures>> routed = new HashMap<>();
  private final Map<Long, List<Tally>> joined = new HashMap<>();

  /** Something of a control plane that has a name. */
  private record Place(String controlPlane, String name) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::controlPlane).thenComparing(Place::name);
  }

  SnapshotMaker(Catalog catalog, KnownServices known, Rollup rollup, Steps steps) {
    this.catalog = catalog;
    this.planes = catalog.site().controlPlanes();
    this.known = known;
    this.rollup = rollup;
    this.targets = rollup.targets();
    this.steps = steps;
    this.total = tally();
    for (KnownService service : known.all()) {
      services.put(service, tally());
      Map<String, Figures> ofService = new LinkedHashMap<>();
      for (Route route : service.configuration().map(GatewayService::routes).orElse(List.of())) {
        ofService.put(route.label(), new Figures());
      }
      routes.put(service, ofService);
    }
  }

  private Tally tally() {
    return new Tally(steps.starts().size());
  }

  Snapshot make(List<Source> sources, boolean comparable, boolean withConsumers)
      throws IOException {
    rollup.query("figures", steps.start(), steps.end(), this::current);
    rollup.query("figures", steps.previousStart(), steps.start(), this::previous);
    rollup.query("series", steps.start(), steps.end(), this::step);
    if (withConsumers) {
      List<String> names = rollup.consumers();
      rollup.query("consumers", steps.start(), steps.end(), row -> consumer(row, names));
    }
    return new Snapshot(
        steps,
        comparable,
        sources,
        total.usage(steps),
        catalog.products().stream().map(this::product).toList(),
        known.all().stream().map(this::service).toList(),
        serviceless.entrySet().stream().map(e -> route(e.getKey(), e.getValue())).toList(),
        new Unmatched(metrics(unmatched), unknown(), unrouted.requestCount()),
        consumerList());
  }

  private void current(ResultSet row) throws SQLException {
    int plane = row.getInt("control_plane");
    int route = row.getInt("route");
    List<Figures> concerned =
        routed.computeIfAbsent(key(plane, route), key -> concerned(plane, targets.get(route)));
    for (Figures figures : concerned) {
      add(row, figures);
    }
  }

  /** All figures that the entries of a target count for. */
  private List<Figures> concerned(int planeNumber, Target target) {
    String plane = planes.get(planeNumber).name();
    Optional<KnownService> service = known.of(plane, target);
    if (service.isPresent()) {
      Figures ofService = services.get(service.get()).current();
      String route = KnownServices.routeName(service.get(), target);
      return route.isEmpty()
          ? List.of(total.current(), ofService)
          : List.of(total.current(), ofService, figures(routes.get(service.get()), route));
    }
    Optional<String> route = known.serviceless(plane, target);
    if (route.isPresent()) {
      return List.of(total.current(), figures(serviceless, new Place(plane, route.get())));
    }
    String name = target.serviceName().isEmpty() ? target.serviceId() : target.serviceName();
    Figures place = name.isEmpty() ? unrouted : figures(unknown, new Place(plane, name));
    return List.of(total.current(), unmatched, place);
  }

  private static <K> Figures figures(Map<K, Figures> all, K key) {
    return all.computeIfAbsent(key, k -> new Figures());
  }

  private void previous(ResultSet row) throws SQLException {
    for (Tally tally : tallies(row)) {
      add(row, tally.previous());
    }
  }

  private void step(ResultSet row) throws SQLException {
    int step = steps.of(rollup.time(row.getLong("time")));
    for (Tally tally : tallies(row)) {
      add(row, tally.step(step));
    }
  }

  /** What the entries of a row count for: all, and the service. */
  private List<Tally> tallies(ResultSet row) throws SQLException {
    int plane = row.getInt("control_plane");
    int service = row.getInt("service");
    return joined.computeIfAbsent(
        key(plane, service),
        key ->
            known
                .of(planes.get(plane).name(), targets.get(service))
                .map(found -> List.of(total, services.get(found)))
                .orElse(List.of(total)));
  }

  private static long key(int plane, int target) {
    return (long) plane << 32 | target;
  }

  private void consumer(ResultSet row, List<String> names) throws SQLException {
    String name = names.get(row.getInt("consumer"));
    if (!name.isEmpty()) {
      add(row, figures(consumers, name));
    }
  }

  private void add(ResultSet row, Figures figures) throws SQLException {
    int bucket = row.getInt("bucket");
    boolean none = row.wasNull();
    figures.add(
        row.getInt("status"),
        MEASURES[row.getInt("measure")],
        none ? null : bucket,
        row.getLong("n"),
        row.getLong("total"),
        planes.get(row.getInt("control_plane")).analytics());
  }

  private ProductUsage product(Product product) {
    Set<KnownService> linked = new LinkedHashSet<>();
    List<VersionUsage> versions = new ArrayList<>();
    for (Version version : product.versions()) {
      Optional<KnownService> service = version.gatewayService().flatMap(known::of);
      service.ifPresent(linked::add);
      Tally tally = service.map(services::get).orElseGet(this::tally);
      versions.add(new VersionUsage(version.slug().value(), tally.usage(steps)));
    }
    Tally sum = tally();
    linked.forEach(service -> sum.add(services.get(service)));
    return new ProductUsage(product.slug().value(), sum.usage(steps), versions);
  }

  private ServiceUsage service(KnownService service) {
    return new ServiceUsage(
        service.controlPlane(),
        service.name(),
        services.get(service).usage(steps),
        routes.get(service).entrySet().stream()
            .map(e -> route(new Place(service.controlPlane(), e.getKey()), e.getValue()))
            .toList());
  }

  private RouteUsage route(Place place, Figures figures) {
    return new RouteUsage(place.controlPlane(), place.name(), metrics(figures));
  }

  private List<UnknownService> unknown() {
    return unknown.entrySet().stream()
        .sorted(Comparator.comparingLong(e -> -e.getValue().requestCount()))
        .limit(MOST_UNKNOWN)
        .map(
            e ->
                new UnknownService(
                    e.getKey().controlPlane(), e.getKey().name(), metrics(e.getValue())))
        .toList();
  }

  private List<ConsumerUsage> consumerList() {
    return consumers.entrySet().stream()
        .sorted(Comparator.comparingLong(e -> -e.getValue().requestCount()))
        .limit(MOST_CONSUMERS)
        .map(e -> new ConsumerUsage(e.getKey(), metrics(e.getValue())))
        .toList();
  }

  private Metrics metrics(Figures figures) {
    return figures.metrics(steps.minutes());
  }
}
