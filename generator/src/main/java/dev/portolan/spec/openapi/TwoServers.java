package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The host, base path and schemes of Swagger 2.0 as servers. */
final class TwoServers {
  private TwoServers() {}

  /** A server for each of {@code schemes}; for https, where there are none. */
  static PlacedArray servers(PlacedObject root, JsonNode schemes) {
    PlacedArray servers = PlacedArray.emptyAt(root.location());
    Optional<String> host = Tree.text(root, "host").filter(h -> !h.isBlank());
    String base = Tree.text(root, "basePath").filter(b -> !b.equals("/")).orElse("");
    List<String> protocols = Tree.texts(schemes);
    List<String> urls = new ArrayList<>();
    if (host.isEmpty()) {
      if (!base.isEmpty()) {
        urls.add(base);
      }
    } else if (protocols.isEmpty()) {
      urls.add("https://" + host.get() + base);
    } else {
      protocols.forEach(protocol -> urls.add(protocol + "://" + host.get() + base));
    }
    for (String url : urls) {
      PlacedObject server =
          PlacedObject.emptyAt(root.locationOf(root.has("host") ? "host" : "basePath"));
      server.put("url", url);
      servers.add(server);
    }
    return servers;
  }
}
