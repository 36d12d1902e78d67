package dev.portolan.scorecard;

import dev.portolan.gateway.Plugin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which plugins requests for a gateway service meet, and what they are for. */
final class Plugins {
  /**
   * Category → plugins, as Kong's plugin hub files them (https://developer.konghq.com/plugins, the
   * heading of each plugin).
   */
  private static final Map<String, List<String>> CATEGORIES =
      Map.of(
          "authentication",
              List.of(
                  "basic-auth",
                  "hmac-auth",
                  "jwt",
                  "jwt-signer",
                  "key-auth",
                  "key-auth-enc",
                  "ldap-auth",
                  "ldap-auth-advanced",
                  "mtls-auth",
                  "oauth2",
                  "oauth2-introspection",
                  "openid-connect",
                  "saml",
                  "session",
                  "vault-auth",
                  "header-cert-auth",
                  "konnect-application-auth"),
          "security",
              List.of(
                  "acme",
                  "bot-detection",
                  "cors",
                  "injection-protection",
                  "ip-restriction",
                  "json-threat-protection",
                  "opa",
                  "tls-handshake-modifier",
                  "tls-metadata-headers"),
          "traffic-control",
              List.of(
                  "acl",
                  "canary",
                  "forward-proxy",
                  "graphql-proxy-cache-advanced",
                  "graphql-rate-limiting-advanced",
                  "mocking",
                  "oas-validation",
                  "proxy-cache",
                  "proxy-cache-advanced",
                  "rate-limiting",
                  "rate-limiting-advanced",
                  "request-size-limiting",
                  "request-termination",
                  "request-validator",
                  "response-ratelimiting",
                  "route-by-header",
                  "service-protection",
                  "websocket-size-limit",
                  "websocket-validator"),
          "analytics-monitoring",
              List.of("datadog", "opentelemetry", "prometheus", "statsd", "zipkin"),
          "logging",
              List.of(
                  "file-log", "http-log", "kafka-log", "loggly", "syslog", "tcp-log", "udp-log"),
          "transformations",
              List.of(
                  "correlation-id",
                  "degraphql",
                  "exit-transformer",
                  "grpc-gateway",
                  "grpc-web",
                  "jq",
                  "request-transformer",
                  "request-transformer-advanced",
                  "response-transformer",
                  "response-transformer-advanced"));

  private Plugins() {}

  /** The enabled plugins that run for every request to the service: its own and global ones. */
  static List<Plugin> of(Subject.Behind behind) {
    return behind.gateway().plugins().stream()
        .filter(Plugin::enabled)
        .filter(plugin -> plugin.scope().route().isEmpty())
        .filter(plugin -> plugin.scope().consumer().isEmpty())
        .filter(plugin -> plugin.scope().consumerGroup().isEmpty())
        .filter(
            plugin -> plugin.scope().service().map(behind.service().label()::equals).orElse(true))
        .toList();
  }

  /** The plugins of a category; nothing for a word that is none. */
  static Optional<List<String>> ofCategory(String category) {
    return Optional.ofNullable(
        CATEGORIES.get(
            category.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replace("-and-", "-")));
  }

  static List<String> categories() {
    return CATEGORIES.keySet().stream().sorted().toList();
  }
}
