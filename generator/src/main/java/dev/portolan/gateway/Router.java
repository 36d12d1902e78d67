package dev.portolan.gateway;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which route takes a request, as the gateway's router does in its flavour {@code
 * traditional_compatible}, the default. Where the gateway lets the older route win, the one that is
 * written first wins here. Routes of connections take no requests. Safe for use by several threads.
 * Source: {@code domain.md} §3.3, {@code router/transform.lua}.
 */
public final class Router {
  private static final Comparator<Entry> BY_PRIORITY =
      Comparator.comparing((Entry entry) -> -entry.kinds)
          .thenComparing(entry -> !entry.plainHosts)
          .thenComparing(entry -> -entry.headers)
          .thenComparing(entry -> !entry.regex)
          .thenComparing(entry -> -entry.regexPriority)
          .thenComparing(entry -> -entry.prefixLength);

  private final Map<String, List<Entry>> byPrefix = new HashMap<>();
  private final TreeSet<Integer> lengths = new TreeSet<>();
  private final List<Route> unchecked = new ArrayList<>();

  /**
   * The route that takes a request.
   *
   * @param upstreamPath what the service is asked for; empty if there is none
   */
  public record Match(Route route, Optional<GatewayService> service, String upstreamPath) {}

  private Router(Gateway gateway) {
    List<Entry> entries = new ArrayList<>();
    for (GatewayService service : gateway.services()) {
      service.routes().forEach(route -> add(route, Optional.of(service), entries));
    }
    gateway.serviceless().forEach(route -> add(route, Optional.empty(), entries));
    entries.sort(BY_PRIORITY);
    for (int rank = 0; rank < entries.size(); rank++) {
      Entry entry = entries.get(rank);
      entry.rank = rank;
      String prefix = entry.path.map(RoutePath::literalPrefix).orElse("");
      byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(entry);
      lengths.add(prefix.length());
    }
  }

  /** The router of {@code gateway}. */
  public static Router of(Gateway gateway) {
    return new Router(gateway);
  }

  private void add(Route route, Optional<GatewayService> service, List<Entry> entries) {
    if (route.isStream()) {
      return;
    }
    List<RoutePath> paths = RoutePath.of(route);
    if (route.expression().isPresent() || !paths.stream().allMatch(RoutePath::isKnown)) {
      unchecked.add(route);
    }
    if (route.expression().isEmpty()) {
      paths.forEach(path -> entries.add(new Entry(route, service, Optional.of(path))));
      if (paths.isEmpty()) {
        entries.add(new Entry(route, service, Optional.empty()));
      }
    }
  }

  /**
   * Routes of which it is not known what they take, such as those with expressions: a request that
   * is said to be taken by another route, or by none, may be theirs.
   */
  public List<Route> unchecked() {
    return List.copyOf(unchecked);
  }

  /** The route that takes {@code request}; nothing if none does. */
  public Optional<Match> match(Request request) {
    String path = request.normalPath();
    String[] segments = path.split("/", -1);
    Entry best = null;
    for (int length : lengths.headSet(path.length(), true)) {
      for (Entry entry : byPrefix.getOrDefault(path.substring(0, length), List.of())) {
        if (best != null && entry.rank > best.rank) {
          break; // the rest of this list comes later still
        }
        if (entry.takes(request, path, segments)) {
          best = entry;
          break;
        }
      }
    }
    return Optional.ofNullable(best).map(entry -> entry.match(path));
  }

  /** One route by one of its paths: the gateway, too, takes a route apart by what orders it. */
  private static final class Entry {
    private final Route route;
    private final Optional<GatewayService> service;
    private final Optional<RoutePath> path;
    private final int kinds;
    private final boolean plainHosts;
    private final int headers;
    private final boolean regex;
    private final long regexPriority;
    private final int prefixLength;
    private final List<HostMatch> hosts;
    private final Set<String> methods = new HashSet<>();
    private final Optional<RegexSegments> segments;
    private int rank;

    Entry(Route route, Optional<GatewayService> service, Optional<RoutePath> path) {
      this.route = route;
      this.service = service;
      this.path = path;
      this.hosts = route.hosts().stream().map(host -> HostMatch.of(host.value())).toList();
      this.kinds = kinds(route);
      route.methods().forEach(method -> methods.add(method.value()));
      this.plainHosts = !hosts.isEmpty() && hosts.stream().noneMatch(HostMatch::isWildcard);
      this.headers = Math.min(route.headers().size(), 255);
      this.regex = path.filter(RoutePath::isRegex).isPresent();
      this.segments = path.flatMap(RoutePath::segments);
      this.regexPriority = regex ? route.regexPriority() : 0;
      this.prefixLength = regex ? 0 : path.map(p -> p.text().length()).orElse(0);
    }

    private static int kinds(Route route) {
      int kinds = 0;
      for (List<?> matchers :
          List.of(route.methods(), route.hosts(), route.headers(), route.snis(), route.paths())) {
        kinds += matchers.isEmpty() ? 0 : 1;
      }
      return kinds;
    }

    boolean takes(Request request, String requested, String[] parts) {
      return (methods.isEmpty() || methods.contains(request.method()))
          && (segments.isEmpty() || segments.get().mayMatch(parts))
          && (path.isEmpty() || path.get().matched(requested).isPresent())
          && takesHost(request)
          && takesSni(request)
          && route.headers().stream().allMatch(header -> takes(header, request));
    }

    private boolean takesHost(Request request) {
      return hosts.isEmpty()
          || hosts.stream()
              .anyMatch(
                  host ->
                      request.host().map(host::matches).orElse(true)
                          && (host.port().isEmpty()
                              || request.port().map(host.port().get()::equals).orElse(true)));
    }

    /** Names of servers count for connections with TLS alone. */
    private boolean takesSni(Request request) {
      return route.snis().isEmpty()
          || request.scheme().filter(scheme -> !scheme.equals("https")).isPresent()
          || request.sni().isEmpty()
          || route.snis().stream()
              .anyMatch(sni -> sni.value().replaceAll("\\.$", "").equals(request.sni().get()));
    }

    /** Values are compared in lower case, patterns too. */
    private static boolean takes(Route.HeaderMatch header, Request request) {
      List<String> sent =
          request.headers().getOrDefault(header.name().toLowerCase(Locale.ROOT), List.of());
      for (Located<String> value : header.values()) {
        String wanted = value.value().toLowerCase(Locale.ROOT);
        boolean pattern = wanted.startsWith("~*");
        for (String one : sent) {
          String got = one.toLowerCase(Locale.ROOT);
          if (pattern ? finds(wanted.substring(2), got) : wanted.equals(got)) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean finds(String pattern, String text) {
      try {
        return Pattern.compile(pattern).matcher(text).find();
      } catch (PatternSyntaxException e) {
        return false;
      }
    }

    Match match(String requested) {
      OptionalInt matched = path.map(p -> p.matched(requested)).orElse(OptionalInt.empty());
      String rest = requested.substring(matched.orElse(Math.min(1, requested.length())));
      return new Match(
          route,
          service,
          service
              .map(
                  s ->
                      UpstreamPath.of(
                          s.basePath(),
                          requested,
                          rest,
                          route.stripsPath(),
                          route.pathHandling().equals("v1")))
              .orElse(""));
    }
  }
}
