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

  private static final int MOST_URLS = 40;

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
    for (Place place : places(servers)) {
      for (Listener listener : listeners) {
        if (place.host().equals(listener.host()) && isBelow(place.path(), listener.path())) {
          bases.add(place.path().substring(listener.path().length()));
        }
      }
    }
    return bases;
  }

  /** The base paths of all servers, be they the gateway or what stands behind it. */
  static Set<String> anywhere(List<Server> servers) {
    Set<String> bases = new LinkedHashSet<>();
    places(servers).forEach(place -> bases.add(place.path()));
    return bases;
  }

  private static boolean isBelow(String path, String base) {
    return path.equals(base) || path.startsWith(base + "/");
  }

  private static List<Place> places(List<Server> servers) {
    List<Place> places = new ArrayList<>();
    for (Server server : servers) {
      filled(server).forEach(url -> place(url).ifPresent(places::add));
    }
    return places;
  }

  /** With each value that variables may have, defaults first; not more than a few. */
  private static List<String> filled(Server server) {
    List<String> urls = List.of(server.url());
    for (ServerVariable variable : server.variables()) {
      Set<String> values = new LinkedHashSet<>(List.of(variable.defaultValue()));
      values.addAll(variable.values());
      List<String> next = new ArrayList<>();
      for (String value : values) {
        urls.forEach(url -> next.add(url.replace("{" + variable.name() + "}", value)));
      }
      urls = next.subList(0, Math.min(next.size(), MOST_URLS));
    }
    return urls;
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
