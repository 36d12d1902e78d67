package dev.portolan.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One host of a route: a name with a port if need be, or a name with a wildcard at its start or
 * end. Source: {@code get_expression} of the gateway's {@code router/transform.lua}.
 *
 * @param name as written, without port
 */
record HostMatch(String name, Optional<Integer> port) {
  private static final Pattern WITH_PORT = Pattern.compile("([^:]*|\\[[^]]*]):([0-9]{1,5})");

  static HostMatch of(String written) {
    Matcher ported = WITH_PORT.matcher(written);
    return ported.matches()
        ? new HostMatch(ported.group(1), Optional.of(Integer.valueOf(ported.group(2))))
        : new HostMatch(written, Optional.empty());
  }

  boolean isWildcard() {
    return name.indexOf('*') >= 0;
  }

  /** Whether requests for {@code host}, without port and in lower case, are meant. */
  boolean matches(String host) {
    if (name.startsWith("*")) {
      return host.endsWith(name.substring(1));
    }
    return name.endsWith("*")
        ? host.startsWith(name.substring(0, name.length() - 1))
        : host.equals(name);
  }
}
