package dev.portolan.portal.reference;

import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.ApiReference.ServerVariable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a version is to be called. The gateway that serves it knows the host, its specification
 * knows the path: {@code https://api.example.com} and {@code /payments/v2}. A server of the
 * specification that is below a URL of the gateway says both.
 */
final class BaseUrls {
  private BaseUrls() {}

  /**
   * The URLs, the one to use first; none where nobody says.
   *
   * @param gateway public base URLs of the control plane that serves the version
   * @param servers those of the specification
   */
  static List<String> of(List<String> gateway, List<Server> servers) {
    Set<String> urls = new LinkedHashSet<>();
    for (String host : gateway) {
      String base = strip(host);
      List<String> below = new ArrayList<>();
      for (Server server : servers) {
        String url = strip(resolved(server));
        if (url.equals(base) || url.startsWith(base + "/")) {
          below.add(url);
        }
      }
      urls.addAll(below);
      if (below.isEmpty()) {
        urls.add(base + servers.stream().findFirst().map(BaseUrls::path).orElse(""));
      }
    }
    if (gateway.isEmpty()) {
      for (Server server : servers) {
        String url = strip(resolved(server));
        if (url.contains("://")) {
          urls.add(url);
        }
      }
    }
    return List.copyOf(urls);
  }

  /** The URL of {@code server} with the defaults of its variables. */
  static String resolved(Server server) {
    String url = server.url();
    for (ServerVariable variable : server.variables()) {
      url = url.replace("{" + variable.name() + "}", variable.defaultValue());
    }
    return url;
  }

  private static String strip(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static String path(Server server) {
    try {
      return Optional.ofNullable(new URI(resolved(server)).getRawPath())
          .map(path -> path.isEmpty() || path.startsWith("/") ? path : "/" + path)
          .map(BaseUrls::strip)
          .orElse("");
    } catch (URISyntaxException notAnUrl) {
      return "";
    }
  }
}
