package dev.portolan.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * An API on loopback that remembers what arrives, and a small authorization server: it lets
 * everyone in, and gives a token only to who proves that they asked for the code (RFC 7636).
 */
final class RecordingApi implements AutoCloseable {
  /** What arrived. Header names are lower case; the body is read as Latin-1, so that bytes stay. */
  record Arrival(String method, String uri, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final boolean open;
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> codes =
      new java.util.concurrent.ConcurrentHashMap<>();

  /**
   * Starts it.
   *
   * @param open whether pages of other origins may call it
   */
  RecordingApi(boolean open) throws IOException {
    this.open = open;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Without a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What arrived since the last time this was asked; preflights are not requests. */
  List<Arrival> take() {
    List<Arrival> taken = List.copyOf(arrivals);
    arrivals.clear();
    return taken;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (open) {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "*");
        exchange
            .getResponseHeaders()
            .set(
                "Access-Control-Allow-Headers",
                exchange
                    .getRequestHeaders()
                    .getOrDefault("Access-Control-Request-Headers", List.of("*"))
                    .get(0));
        exchange.getResponseHeaders().set("Access-Control-Expose-Headers", "X-Count");
      }
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.sendResponseHeaders(open ? 204 : 405, -1);
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
      arrivals.add(
          new Arrival(
              exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange, body);
        case "/.well-known/openid-configuration" ->
            send(
                exchange,
                200,
                "application/json",
                "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/authorize?p=1\",\"token_endpoint\":\"%1$s/token\"}"
                    .formatted(address()));
        case "/elsewhere/.well-known/openid-configuration" ->
            send(
                exchange,
                200,
                "application/json",
                "{\"authorization_endpoint\":\"%s/authorize\",\"token_endpoint\":\"https://tokens.example/token\"}"
                    .formatted(address()));
        case "/stream" -> stream(exchange);
        case "/slow" -> slow(exchange);
        case "/big" ->
            send(exchange, 200, "application/json", "[\"" + "x".repeat(2_500_000) + "\"]");
        case "/bytes" -> send(exchange, 200, "application/octet-stream", "\u0000\u0001\u00ff");
        case "/hostile" ->
            send(
                exchange,
                418,
                "text/html",
                "<img src=x onerror=alert(1)><script>alert(2)</script>");
        default -> {
          exchange.getResponseHeaders().set("X-Count", "7");
          exchange.getResponseHeaders().set("X-Secret", "not exposed");
          send(
              exchange,
              201,
              "application/json",
              "{\"id\":12345678901234567890,\"ok\":true,\"none\":[]}");
        }
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 1; i <= 200; i++) {
      out.write(("{\"n\": " + i + "}\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      pause(100);
    }
  }

  private static void slow(HttpExchange exchange) throws IOException {
    pause(20_000);
    send(exchange, 200, "text/plain", "at last");
  }

  private static void pause(int milliseconds) throws IOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
    String code = "code-" + codes.size();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange, String body) throws IOException {
    Map<String, String> given = form(body);
    Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
    boolean proven =
        asked != null
            && asked.get("code_challenge_method").equals("S256")
            && asked.get("code_challenge").equals(hash(given.getOrDefault("code_verifier", "")))
            && asked.get("client_id").equals(given.get("client_id"))
            && asked.get("redirect_uri").equals(given.get("redirect_uri"))
            && "authorization_code".equals(given.get("grant_type"));
    send(
        exchange,
        proven ? 200 : 400,
        "application/json",
        proven
            ? "{\"access_token\":\"token-of-"
                + given.get("client_id")
                + "\",\"token_type\":\"Bearer\","
                + "\"expires_in\":600,\"scope\":\""
                + asked.get("scope")
                + "\"}"
            : "{\"error\":\"invalid_grant\"}");
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
