package dev.portolan.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request, as far as it is known. A condition on what is not known counts as met, but for
 * headers: one that is not given was not sent.
 *
 * @param path as it was sent; a query is left out of account
 * @param host without port
 * @param headers by name in lower case
 */
public record Request(
    String method,
    String path,
    Optional<String> scheme,
    Optional<String> host,
    Optional<Integer> port,
    Optional<String> sni,
    SortedMap<String, List<String>> headers) {
  public Request {
    host = host.map(name -> name.toLowerCase(Locale.ROOT));
    TreeMap<String, List<String>> copy = new TreeMap<>();
    headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = java.util.Collections.unmodifiableSortedMap(copy);
  }

  /** A request of which only this is known. */
  public static Request of(String method, String path) {
    return new Request(
        method,
        path,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>());
  }

  /** The same request, for {@code host}. */
  public Request to(String host) {
    return new Request(method, path, scheme, Optional.of(host), port, sni, headers);
  }

  /** The path as the gateway matches it: decoded where that changes nothing, without dots. */
  String normalPath() {
    int query = path.indexOf('?');
    String bare = query < 0 ? path : path.substring(0, query);
    return bare.startsWith("/") && NormalPath.isWellEncoded(bare) ? NormalPath.of(bare) : bare;
  }
}
