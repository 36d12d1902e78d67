package dev.portolan.gateway;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests the gateway takes, and for which service. Fields are joined by "and", the values
 * of one field by "or". Values stand as they are written; what the file leaves open is empty or has
 * the gateway's default.
 *
 * @param protocols those that are taken; {@code http} and {@code https} if the file names none
 * @param expression a match in the gateway's own language, instead of the lists
 * @param priority orders expressions
 * @param regexPriority orders regular expressions, highest first
 * @param stripPath whether the matched part of the path is dropped; as it is written
 * @param pathHandling {@code v0} or {@code v1}
 * @param httpsRedirectStatusCode what answers http where https alone is taken
 * @param regexesAreMarked whether paths that are regular expressions begin with {@code ~}; false in
 *     files of format 1.1
 */
public record Route(
    Optional<String> id,
    Optional<String> name,
    Set<String> protocols,
    List<Located<String>> methods,
    List<Located<String>> hosts,
    List<Located<String>> paths,
    List<HeaderMatch> headers,
    List<Located<String>> snis,
    List<Endpoint> sources,
    List<Endpoint> destinations,
    Optional<Located<String>> expression,
    Optional<Located<Long>> priority,
    int regexPriority,
    Optional<Located<Boolean>> stripPath,
    boolean preserveHost,
    String pathHandling,
    int httpsRedirectStatusCode,
    boolean regexesAreMarked,
    Set<String> tags,
    Location location) {
  private static final Set<String> STREAMS = Set.of("tcp", "tls", "udp", "tls_passthrough");

  /** A header that has to be there with one of some values. */
  public record HeaderMatch(String name, List<Located<String>> values, Location location) {
    public HeaderMatch {
      values = List.copyOf(values);
    }
  }

  /** Where a connection comes from or goes to: a network, a port, or both. */
  public record Endpoint(Optional<String> ip, Optional<Integer> port, Location location) {}

  public Route {
    protocols = Tags.copy(protocols);
    methods = List.copyOf(methods);
    hosts = List.copyOf(hosts);
    paths = List.copyOf(paths);
    headers = List.copyOf(headers);
    snis = List.copyOf(snis);
    sources = List.copyOf(sources);
    destinations = List.copyOf(destinations);
    tags = Tags.copy(tags);
  }

  /** Its name; its id where it has none. */
  public String label() {
    return name.or(() -> id).orElse("");
  }

  /** Whether the matched part of the path is dropped; the default depends on the protocol. */
  public boolean stripsPath() {
    return stripPath.map(Located::value).orElse(!isGrpc());
  }

  /** Whether it takes connections, not requests. */
  boolean isStream() {
    return protocols.stream().anyMatch(STREAMS::contains);
  }

  boolean isGrpc() {
    return protocols.contains("grpc") || protocols.contains("grpcs");
  }
}
