package dev.portolan.gateway;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public and upstream URLs of routes. A route is reached by each of its hosts; one without hosts by
 * the proxy URLs of its control plane. Schemes and ports are those of the proxy URLs where these
 * say any that the route takes. Upstream paths are made as {@link UpstreamPath} says.
 */
public final class Addresses {
  private static final Pattern BASE =
      Pattern.compile("(https?)://([^/:]+|\\[[^]]*])(:[0-9]+)?(/.*)?", Pattern.CASE_INSENSITIVE);

  /** A place where the gateway listens, taken apart. */
  private record Listener(String scheme, String host, String port, String path) {}

  private Addresses() {}

  /**
   * The addresses of {@code route}: host by host, path by path, in the order of the file.
   *
   * @param proxyUrls the public base URLs of the control plane, without a slash at their end
   */
  public static List<Address> of(
      Route route, Optional<GatewayService> service, List<String> proxyUrls) {
    if (route.expression().isPresent()) {
      return List.of();
    }
    if (route.isStream()) {
      return ofStream(route, service);
    }
    List<Listener> listeners = listeners(proxyUrls);
    List<Address> addresses = new ArrayList<>();
    List<RoutePath> paths = RoutePath.of(route);
    for (String base : bases(route, listeners)) {
      for (int i = 0; i < paths.size(); i++) {
        RoutePath path = paths.get(i);
        String text = path.readable();
        addresses.add(
            new Address(
                base + text,
                upstream(route, service, text, ""),
                path.isRegex() || base.contains("*"),
                route.paths().get(i).location()));
      }
      if (paths.isEmpty()) {
        addresses.add(
            new Address(
                base + "/",
                upstream(route, service, "/", ""),
                base.contains("*"),
                route.location()));
      }
    }
    return addresses;
  }

  private static List<Listener> listeners(List<String> proxyUrls) {
    List<Listener> listeners = new ArrayList<>();
    for (String url : proxyUrls) {
      Matcher base = BASE.matcher(url);
      if (base.matches()) {
        listeners.add(
            new Listener(
                base.group(1).toLowerCase(Locale.ROOT),
                base.group(2),
                base.group(3) == null ? "" : base.group(3),
                base.group(4) == null ? "" : base.group(4)));
      }
    }
    return listeners;
  }

  /** What stands before the paths. */
  private static Set<String> bases(Route route, List<Listener> listeners) {
    Set<String> bases = new LinkedHashSet<>();
    List<Listener> taken = new ArrayList<>();
    for (Listener listener : listeners) {
      if (schemeOf(route, listener.scheme()).isPresent()) {
        taken.add(listener);
      }
    }
    if (route.hosts().isEmpty()) {
      for (Listener listener : taken) {
        bases.add(
            schemeOf(route, listener.scheme()).orElseThrow()
                + "://"
                + listener.host()
                + listener.port()
                + listener.path());
      }
      return bases.isEmpty() ? Set.of("") : bases;
    }
    for (Located<String> host : route.hosts()) {
      bases.addAll(bases(route, host.value(), taken));
    }
    return bases;
  }

  private static Set<String> bases(Route route, String host, List<Listener> taken) {
    Set<String> bases = new LinkedHashSet<>();
    boolean ported = HostMatch.of(host).port().isPresent();
    for (Listener listener : taken) {
      String scheme = schemeOf(route, listener.scheme()).orElseThrow();
      if (HostMatch.of(host).isWildcard() && HostMatch.of(host).matches(listener.host())) {
        bases.add(scheme + "://" + listener.host() + listener.port() + listener.path());
      }
      bases.add(scheme + "://" + host + (ported ? "" : listener.port()));
    }
    if (taken.isEmpty()) {
      for (String protocol : route.protocols()) {
        bases.add(protocol + "://" + host);
      }
    }
    return bases;
  }

  /**
   * The scheme that callers of {@code route} write where the gateway listens for {@code scheme}.
   */
  private static Optional<String> schemeOf(Route route, String scheme) {
    String grpc = scheme.equals("https") ? "grpcs" : "grpc";
    return route.protocols().contains(scheme)
        ? Optional.of(scheme)
        : Optional.of(grpc).filter(route.protocols()::contains);
  }

  private static List<Address> ofStream(Route route, Optional<GatewayService> service) {
    List<Address> addresses = new ArrayList<>();
    String scheme = route.protocols().iterator().next();
    String upstream = service.map(Addresses::origin).orElse("");
    for (Located<String> sni : route.snis()) {
      addresses.add(
          new Address(
              scheme + "://" + sni.value(), upstream, sni.value().contains("*"), sni.location()));
    }
    for (Route.Endpoint to : route.destinations()) {
      String host = to.ip().orElse("*");
      Location place = to.location();
      addresses.add(
          new Address(
              scheme + "://" + host + to.port().map(p -> ":" + p).orElse(""),
              upstream,
              host.contains("*") || host.contains("/"),
              place));
    }
    return addresses;
  }

  private static String upstream(
      Route route, Optional<GatewayService> service, String requested, String rest) {
    if (service.isEmpty() || origin(service.get()).isEmpty()) {
      return "";
    }
    return origin(service.get())
        + UpstreamPath.of(
            service.get().basePath(),
            requested,
            rest,
            route.stripsPath(),
            route.pathHandling().equals("v1"));
  }

  /** Scheme, host and, unless it is the scheme's own, port; empty if the host is not known. */
  private static String origin(GatewayService service) {
    String host = service.host().map(Located::value).orElse("");
    if (host.isEmpty() || Placeholders.in(host)) {
      return "";
    }
    boolean own =
        (service.protocol().equals("http") && service.port() == 80)
            || (service.protocol().equals("https") && service.port() == 443);
    return service.protocol() + "://" + host + (own ? "" : ":" + service.port());
  }
}
