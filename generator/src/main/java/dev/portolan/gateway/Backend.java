package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a service leads: given in parts, or as one {@code url} that the gateway takes apart. */
record Backend(
    String protocol, Optional<Located<String>> host, int port, Optional<Located<String>> path) {
  private static final Pattern URL =
      Pattern.compile("([A-Za-z_]+)://([^/?#]+)((?:/[^?#]*)?)(?:[?#].*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");

  static Backend read(Entity service, List<String> protocols, Findings findings) {
    Optional<Located<String>> url = service.text("url");
    if (url.isEmpty()) {
      return new Backend(
          service.word("protocol", protocols, "http"),
          service.text("host"),
          service.number("port", 0, 65_535, 80),
          service.text("path"));
    }
    for (String part : List.of("protocol", "host", "port", "path")) {
      if (service.writes(part)) {
        findings.add(
            Diagnostic.error(
                    "gateway-url-and-parts",
                    service.placeOf(part),
                    "\"" + part + "\" is given beside \"url\", which says it too")
                .withHint("keep the url, or the parts")
                .withRelated(url.get().location(), "the url"));
      }
    }
    if (Placeholders.in(url.get().value())) {
      return new Backend("http", Optional.empty(), 80, Optional.empty());
    }
    return parse(url.get(), protocols, findings);
  }

  /** What is wrong with a URL is said without quoting it: it may hold a password. */
  private static Backend parse(Located<String> url, List<String> protocols, Findings findings) {
    Matcher parts = URL.matcher(url.value());
    boolean whole = parts.matches();
    String server = whole ? parts.group(2) : "";
    if (server.indexOf('@') >= 0) {
      findings.add(
          Diagnostic.error(
                  "url-with-credentials", url.location(), "this URL holds a user name or password")
              .withHint("the gateway does not use it; leave it out, and change the password"));
      server = server.substring(server.lastIndexOf('@') + 1);
    }
    Matcher authority = AUTHORITY.matcher(server);
    if (!whole || !authority.matches() || !protocols.contains(parts.group(1))) {
      findings.add(
          Diagnostic.error(
                  "gateway-url-invalid", url.location(), "the gateway cannot take this URL apart")
              .withHint("write it such as https://billing.internal:8443/v2"));
      return new Backend("http", Optional.empty(), 80, Optional.empty());
    }
    String protocol = parts.group(1);
    int port =
        authority.group(2) != null
            ? Integer.parseInt(authority.group(2))
            : protocol.equals("https") ? 443 : 80;
    if (port > 65_535) {
      findings.add(
          Diagnostic.error("gateway-number-range", url.location(), "there is no port " + port)
              .withHint("write a whole number from 0 to 65535"));
    }
    return new Backend(
        protocol,
        Optional.of(new Located<>(authority.group(1), url.location())),
        Math.min(port, 65_535),
        Optional.of(parts.group(3))
            .filter(path -> !path.isEmpty())
            .map(path -> new Located<>(path, url.location())));
  }
}
