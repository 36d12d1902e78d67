package dev.portolan.deployment;

import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Route;
import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.ApiReference.ServerVariable;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the servers of a specification say of where the gateway is called. */
final class Servers {
  private static final Pattern URL =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://([^/?#]*))?([^?#]*)(?:[?#].*)?");

  /** The public hosts of the gateway and the paths that stand before its own there. */
  private final List<Listener> listeners = new ArrayList<>();

  private record Listener(String host, String path) {}

  /** A server, taken apart; the host is empty where the URL has none. */
  private record Place(String host, String path) {}

  Servers(List<String> proxyUrls, GatewayService service) {
    for (String url : proxyUrls) {
      place(url).ifPresent(place -> listeners.add(new Listener(place.host(), place.path())));
    }
    for (Route route : service.routes()) {
      for (Located<String> host : route.hosts()) {
        String name = host.value().replaceAll(":[0-9]+$", "").toLowerCase(Locale.ROOT);
        listeners.add(new Listener(name, ""));
      }
    }
  }

  /** The base paths of those servers that are the gateway itself. */
  Set<String> atTheGateway(List<Server> servers) {
    Set<String> bases = new LinkedHashSet<>();
    for (Server server : servers) {
      Optional<Place> place = place(filled(server));
      for (Listener listener : listeners) {
        if (place.isPresent()
            && place.get().host().equals(listener.host())
            && isBelow(place.get().path(), listener.path())) {
          bases.add(place.get().path().substring(listener.path().length()));
        }
      }
    }
    return bases;
  }

  /** The base paths of all servers, be they the gateway or what stands behind it. */
  static Set<String> anywhere(List<Server> servers) {
    Set<String> bases = new LinkedHashSet<>();
    servers.forEach(server -> place(filled(server)).ifPresent(place -> bases.add(place.path())));
    return bases;
  }

  private static boolean isBelow(String path, String base) {
    return path.equals(base) || path.startsWith(base + "/");
  }

  private static String filled(Server server) {
    String url = server.url();
    for (ServerVariable variable : server.variables()) {
      url = url.replace("{" + variable.name() + "}", variable.defaultValue());
    }
    return url;
  }

  private static Optional<Place> place(String url) {
    Matcher parts = URL.matcher(url.strip());
    if (!parts.matches() || url.indexOf('{') >= 0) {
      return Optional.empty();
    }
    String host = parts.group(1) == null ? "" : parts.group(1);
    String path = parts.group(2).replaceAll("^\\.?/*|/+$", "").replaceAll("/{2,}", "/");
    return Optional.of(
        new Place(
            host.replaceAll("^[^@]*@|:[0-9]*$", "").toLowerCase(Locale.ROOT),
            path.isEmpty() ? "" : "/" + path));
  }
}
