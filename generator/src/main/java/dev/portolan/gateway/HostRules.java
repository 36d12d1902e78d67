package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the names of hosts as the gateway does: {@code domain.md} §3.1, {@code typedefs.lua}. */
final class HostRules {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?");
  private static final Pattern IPV6 = Pattern.compile("\\[?[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*]?");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final Pattern WITH_PORT = Pattern.compile("(?:[^:]*|\\[[^]]*]):([0-9]+)");

  private final Findings findings;

  HostRules(Findings findings) {
    this.findings = findings;
  }

  /** The host that a service leads to. */
  void service(Located<String> host) {
    String text = host.value();
    if (!isName(text) && !IPV6.matcher(text).matches()) {
      report(host, "gateway-host-invalid", Optional.of("it is no name of a host, and no address"));
    }
  }

  /** One host of a route: with a port if need be, and one wildcard at an end. */
  void route(Located<String> host) {
    report(host, "gateway-host-invalid", routeFault(host.value()));
  }

  private static Optional<String> routeFault(String text) {
    var port = WITH_PORT.matcher(text);
    boolean ported = port.matches();
    if (text.contains("/")) {
      return Optional.of("it is a name alone, without scheme and path");
    }
    if (ported && (port.group(1).length() > 5 || Integer.parseInt(port.group(1)) > 65_535)) {
      return Optional.of("there is no port " + port.group(1));
    }
    String name = ported ? text.substring(0, port.start(1) - 1) : text;
    return name.startsWith("[") || IPV6.matcher(name).matches()
        ? Optional.of("it is no address").filter(why -> !IPV6.matcher(name).matches())
        : nameFault(name);
  }

  /** One server name of a route: no port, no address. */
  void sni(Located<String> sni) {
    String text = sni.value();
    boolean address = IPV4.matcher(text).matches() || text.indexOf(':') >= 0;
    report(
        sni,
        "gateway-sni-invalid",
        address ? Optional.of("it has no port and is no address") : nameFault(text));
  }

  private static Optional<String> nameFault(String name) {
    long wildcards = name.chars().filter(c -> c == '*').count();
    if (wildcards > 1) {
      return Optional.of("there is one \"*\" at most");
    }
    if (wildcards == 1 && !name.startsWith("*.") && !name.endsWith(".*")) {
      return Optional.of("a \"*\" is all of the first or of the last part");
    }
    return isName(name.replace("*", "x"))
        ? Optional.empty()
        : Optional.of("it is no name of a host");
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private void report(Located<String> text, String code, Optional<String> fault) {
    if (fault.isPresent() && !Placeholders.in(text.value())) {
      findings.add(
          Diagnostic.error(
              code,
              text.location(),
              "the gateway does not take " + Findings.quoted(text.value()) + ": " + fault.get()));
    }
  }
}
