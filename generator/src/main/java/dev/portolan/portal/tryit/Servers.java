package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.ApiReference.ServerVariable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The servers of an operation, as a form offers them, and all addresses they can have: those that
 * the defaults and listed values of their variables make. A value that a reader types makes an
 * address that nobody foresaw; the page may not call it.
 */
record Servers(List<Server> list) {
  /** Beyond this many, only the defaults count. */
  private static final int MAX_ADDRESSES = 200;

  Servers {
    list = List.copyOf(list);
  }

  /** Servers of these URLs, without variables. */
  static Servers ofUrls(List<String> urls) {
    return new Servers(
        urls.stream()
            .map(
                url ->
                    new Server(
                        url, java.util.Optional.empty(), java.util.Optional.empty(), List.of()))
            .toList());
  }

  ArrayNode json() {
    ArrayNode servers = JsonNodeFactory.instance.arrayNode();
    for (Server server : list) {
      ObjectNode one = servers.addObject().put("u", server.url());
      server.name().or(server::description).ifPresent(words -> one.put("d", brief(words)));
      if (!server.variables().isEmpty()) {
        ArrayNode variables = one.putArray("v");
        for (ServerVariable variable : server.variables()) {
          ObjectNode item =
              variables.addObject().put("n", variable.name()).put("d", variable.defaultValue());
          if (!variable.values().isEmpty()) {
            ArrayNode values = item.putArray("e");
            variable.values().forEach(values::add);
          }
        }
      }
    }
    return servers;
  }

  private static String brief(String words) {
    String line = words.strip().lines().findFirst().orElse("");
    return line.length() > 80 ? line.substring(0, line.offsetByCodePoints(0, 0) + 79) + "…" : line;
  }

  /** The origins of all addresses, in order. */
  Set<String> origins() {
    Set<String> origins = new LinkedHashSet<>();
    for (Server server : list) {
      for (String address : addresses(server)) {
        Origin.of(address).ifPresent(origin -> origins.add(origin.toString()));
      }
    }
    return origins;
  }

  private static List<String> addresses(Server server) {
    List<String> addresses = List.of(server.url());
    for (ServerVariable variable : server.variables()) {
      Set<String> values = new LinkedHashSet<>();
      values.add(variable.defaultValue());
      if (addresses.size() * (1 + variable.values().size()) <= MAX_ADDRESSES) {
        values.addAll(variable.values());
      }
      List<String> next = new ArrayList<>();
      for (String address : addresses) {
        for (String value : values) {
          next.add(address.replace("{" + variable.name() + "}", value));
        }
      }
      addresses = next;
    }
    return addresses;
  }
}
