package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {
  private static final List<String> PROXY = List.of("https://api.example");

  @TempDir Path folder;

  @Test
  void joinsTheProxyUrlWithEachPath() throws IOException {
    assertEquals(
        List.of(
            "https://api.example/pay > https://pay.internal:8443/v2",
            "https://api.example/pay/ > https://pay.internal:8443/v2/"),
        addresses("paths: [/pay, /pay/]", PROXY));
  }

  @Test
  void keepsThePathWhereTheRouteDoesNotStripIt() throws IOException {
    assertEquals(
        List.of("https://api.example/pay > https://pay.internal:8443/v2/pay"),
        addresses("paths: [/pay], strip_path: false", PROXY));
    assertEquals(
        List.of("https://api.example/pay > https://pay.internal:8443/v2pay"),
        addresses("paths: [/pay], strip_path: false, path_handling: v1", PROXY));
  }

  @Test
  void takesHostsWithTheSchemesAndPortsOfTheProxy() throws IOException {
    List<String> proxy = List.of("https://api.example:8443", "http://api.example:8000");

    assertEquals(
        List.of(
            "https://a.example:8443/ > https://pay.internal:8443/v2",
            "http://a.example:8000/ > https://pay.internal:8443/v2",
            "https://b.example:9443/ > https://pay.internal:8443/v2",
            "http://b.example:9443/ > https://pay.internal:8443/v2"),
        addresses("hosts: [a.example, \"b.example:9443\"]", proxy));
    assertEquals(
        List.of("https://a.example:8443/x > https://pay.internal:8443/v2"),
        addresses("hosts: [a.example], paths: [/x], protocols: [https]", proxy));
  }

  @Test
  void namesEveryProtocolWhereNoProxyIsKnown() throws IOException {
    assertEquals(
        List.of(
            "http://a.example/x > https://pay.internal:8443/v2",
            "https://a.example/x > https://pay.internal:8443/v2"),
        addresses("hosts: [a.example], paths: [/x]", List.of()));
    assertEquals(List.of("/x > https://pay.internal:8443/v2"), addresses("paths: [/x]", List.of()));
  }

  @Test
  void putsTheProxyBeforeTheWildcardThatItFits() throws IOException {
    assertEquals(
        List.of(
            "https://api.example/x > https://pay.internal:8443/v2",
            "*https://*.example/x > https://pay.internal:8443/v2",
            "*https://api.*/x > https://pay.internal:8443/v2"),
        addresses("hosts: [\"*.example\", \"api.*\"], paths: [/x]", PROXY));
    assertEquals(
        List.of("*https://*.other/x > https://pay.internal:8443/v2"),
        addresses("hosts: [\"*.other\"], paths: [/x]", PROXY));
  }

  @Test
  void showsRegularExpressionsAsTemplatesWhereTheyAreSome() throws IOException {
    assertEquals(
        List.of(
            "*https://api.example/pay/{id}/refunds.json"
                + " > https://pay.internal:8443/v2/pay/{id}/refunds.json",
            "*https://api.example/v\\d+/[a-z]+ > https://pay.internal:8443/v2/v\\d+/[a-z]+"),
        addresses(
            "paths: ['~/pay/(?<id>[^/)]+)/refunds\\.json$', '~/v\\d+/[a-z]+'], strip_path: false",
            PROXY));
    assertEquals(
        List.of("*https://api.example/pay/{id} > https://pay.internal:8443/v2"),
        addresses("paths: ['~/pay/(?P<id>(?:\\d|\\))+)$']", PROXY));
  }

  @Test
  void knowsGrpcAndConnections() throws IOException {
    assertEquals(
        List.of("grpcs://api.example/pay.Payments/ > https://pay.internal:8443/v2/pay.Payments/"),
        addresses("paths: [/pay.Payments/], protocols: [grpc, grpcs]", PROXY));
    assertEquals(
        List.of(
            "tls://db.example > https://pay.internal:8443",
            "tls://*:5432 > https://pay.internal:8443"),
        addresses("protocols: [tls], snis: [db.example], destinations: [{port: 5432}]", PROXY)
            .stream()
            .map(a -> a.replaceFirst("^\\*", ""))
            .toList());
  }

  @Test
  void saysNothingOfExpressionsAndOfHostsThatDeckPutsIn() throws IOException {
    assertEquals(List.of(), addresses("expression: 'http.path ^= \"/x\"'", PROXY));
    Gateway gateway =
        Decks.read(
            folder,
            """
            services:
            - name: a
              host: ${{ env "DECK_HOST" }}
              routes: [{name: r, paths: [/x]}]
            """);
    GatewayService service = gateway.services().get(0);
    assertEquals(
        List.of("https://api.example/x > "),
        texts(Addresses.of(service.routes().get(0), Optional.of(service), PROXY)));
    assertEquals(
        List.of("https://api.example/x > "),
        texts(Addresses.of(service.routes().get(0), Optional.empty(), PROXY)));
  }

  private List<String> addresses(String route, List<String> proxyUrls) throws IOException {
    Gateway gateway =
        Decks.read(
            folder,
            "services: [{name: pay, url: \"https://pay.internal:8443/v2\", routes: [{name: r, "
                + route
                + "}]}]");
    GatewayService service = gateway.services().get(0);
    return texts(Addresses.of(service.routes().get(0), Optional.of(service), proxyUrls));
  }

  private static List<String> texts(List<Address> addresses) {
    return addresses.stream()
        .map(a -> (a.pattern() ? "*" : "") + a.publicUrl() + " > " + a.upstreamUrl())
        .toList();
  }
}
