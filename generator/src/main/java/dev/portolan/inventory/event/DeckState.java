package dev.portolan.inventory.event;

import dev.portolan.yaml.Loose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file of decK's configured at some time, as far as it takes to tell two states apart: of
 * each thing a digest of what it says, never what it says.
 */
final class DeckState {
  /** Keys of what is told of by itself, and of what a thing belongs to. */
  private static final Set<String> NESTED =
      Set.of("routes", "plugins", "service", "route", "_comment");

  /**
   * A service, route or plugin.
   *
   * @param kind {@code gateway_service}, {@code route} or {@code plugin}
   * @param name for people
   * @param service the service it belongs to, or is; empty if it is for all
   */
  record Thing(String kind, String name, String service) implements Comparable<Thing> {
    @Override
    public int compareTo(Thing other) {
      return (kind + "\0" + service + "\0" + name)
          .compareTo(other.kind + "\0" + other.service + "\0" + other.name);
    }
  }

  private final SortedMap<Thing, String> digests = new TreeMap<>();

  DeckState(Loose file) {
    for (Loose service : file.items("services")) {
      service(service);
    }
    for (Loose one : file.items("service_packages")) {
      for (Loose version : one.items("versions")) {
        service(version.at("implementation", "kong", "service"));
      }
    }
    for (Loose route : file.items("routes")) {
      route(route, reference(route, "service"));
    }
    for (Loose plugin : file.items("plugins")) {
      plugin(plugin, reference(plugin, "service"), reference(plugin, "route"));
    }
  }

  SortedMap<Thing, String> things() {
    return digests;
  }

  private static Optional<String> label(Loose entity) {
    return entity.text("name").or(() -> entity.text("id"));
  }

  /** What an entity belongs to: a name, or a mapping with a name or id. */
  private static String reference(Loose entity, String key) {
    return entity.text(key).or(() -> label(entity.at(key))).orElse("");
  }

  private void service(Loose service) {
    Optional<String> name = label(service);
    name.ifPresent(
        n -> {
          put(new Thing("gateway_service", n, n), service);
          service.items("routes").forEach(route -> route(route, n));
          service.items("plugins").forEach(plugin -> plugin(plugin, n, ""));
        });
  }

  private void route(Loose route, String service) {
    String name =
        label(route).or(() -> route.texts("paths").stream().findFirst()).orElse("a route");
    put(new Thing("route", name, service), route);
    route.items("plugins").forEach(plugin -> plugin(plugin, service, name));
  }

  private void plugin(Loose plugin, String service, String route) {
    String name = plugin.text("name").orElse("a plugin");
    String instance = plugin.text("instance_name").map(text -> " (" + text + ")").orElse("");
    put(
        new Thing(
            "plugin", name + instance + (route.isEmpty() ? "" : " of the route " + route), service),
        plugin);
  }

  private void put(Thing thing, Loose entity) {
    digests.merge(thing, digest(entity), String::concat);
  }

  private static String digest(Loose entity) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Loose> entry : entity.entries().entrySet()) {
      if (!NESTED.contains(entry.getKey())) {
        write(entry.getKey(), entry.getValue(), text);
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Writes a value in one way, whatever the order of keys. */
  private static void write(String name, Loose value, StringBuilder text) {
    text.append(name).append('=');
    if (value.isMapping()) {
      text.append('{');
      value.entries().forEach((key, child) -> write(key, child, text));
      text.append('}');
    } else if (value.isList()) {
      text.append('[');
      value.items().forEach(item -> write("", item, text));
      text.append(']');
    } else {
      text.append(value.text().orElse("")).append('\n');
    }
  }
}
