package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges one service as the gateway does: {@code domain.md} §1.5. */
final class ServiceRules {
  private static final Set<String> WITHOUT_PATH = Set.of("tcp", "tls", "udp", "grpc", "grpcs");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~\\-\\x{80}-\\x{10ffff}]+");

  private ServiceRules() {}

  static void check(GatewayService service, Findings findings) {
    name("service", service.name(), service.location(), findings);
    service.host().ifPresent(new HostRules(findings)::service);
    service
        .path()
        .ifPresent(
            path -> {
              if (WITHOUT_PATH.contains(service.protocol())) {
                findings.add(
                    Diagnostic.error(
                        "gateway-path-invalid",
                        path.location(),
                        "a service of " + service.protocol() + " has no path"));
              } else {
                new PathRules(findings).service(path);
              }
            });
  }

  /** The name of a service or route. */
  static void name(String kind, Optional<String> name, Location place, Findings findings) {
    if (name.filter(n -> !NAME.matcher(n).matches() && !Placeholders.in(n)).isPresent()) {
      findings.add(
          Diagnostic.error(
                  "gateway-name-invalid",
                  place,
                  Findings.quoted(name.get()) + " cannot be the name of a " + kind)
              .withHint("letters, digits, \".\", \"-\", \"_\" and \"~\" are allowed"));
    }
  }
}
