package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.catalog.AuthStrategy;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.ApiReference.OAuthFlow;
import dev.portolan.spec.ApiReference.SecurityRequirement;
import dev.portolan.spec.ApiReference.SecurityScheme;
import dev.portolan.spec.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader may have to prove who they are, as a form asks for it: alternatives, each of needs
 * that go together. Where a specification says nothing, the catalog's strategy does.
 */
final class Credentials {
  private static final int MAX_SCOPES = 60;

  private final ApiReference api;
  private final Optional<AuthStrategy> strategy;

  Credentials(ApiReference api, Optional<AuthStrategy> strategy) {
    this.api = api;
    this.strategy = strategy;
  }

  ArrayNode json(Operation operation) {
    ArrayNode alternatives = JsonNodeFactory.instance.arrayNode();
    for (SecurityRequirement requirement : operation.security()) {
      ArrayNode needs = alternatives.addArray();
      requirement.schemes().forEach((id, scopes) -> needs.add(need(id, scopes)));
    }
    if (silent(operation)) {
      strategy.ifPresent(given -> alternatives.addArray().add(need(given)));
    }
    return alternatives;
  }

  private boolean silent(Operation operation) {
    return operation.security().isEmpty() && api.securitySchemes().isEmpty();
  }

  /** URLs that the page itself calls on the way to a token. */
  Set<String> endpoints(Operation operation) {
    Set<String> urls = new LinkedHashSet<>();
    for (SecurityRequirement requirement : operation.security()) {
      for (String id : requirement.schemes().keySet()) {
        SecurityScheme scheme = api.securitySchemes().get(id);
        if (scheme != null) {
          scheme.openIdConnectUrl().ifPresent(urls::add);
          scheme.flows().stream()
              .filter(flow -> isCode(flow.type()))
              .forEach(flow -> flow.tokenUrl().ifPresent(urls::add));
        }
      }
    }
    if (silent(operation)) {
      strategy.flatMap(AuthStrategy::issuer).ifPresent(urls::add);
    }
    return urls;
  }

  /** True if only a document that the page reads tells it where a token comes from. */
  boolean discovers(Operation operation) {
    boolean said =
        operation.security().stream()
            .flatMap(requirement -> requirement.schemes().keySet().stream())
            .map(api.securitySchemes()::get)
            .anyMatch(scheme -> scheme != null && scheme.openIdConnectUrl().isPresent());
    return said || (silent(operation) && strategy.flatMap(AuthStrategy::issuer).isPresent());
  }

  private static boolean isCode(String flow) {
    return flow.equals("authorizationCode") || flow.equals("accessCode");
  }

  private ObjectNode need(AuthStrategy given) {
    ObjectNode need = JsonNodeFactory.instance.objectNode().put("i", given.displayName());
    switch (given.type()) {
      case KEY_AUTH ->
          need.put("t", "apiKey")
              .put("n", given.keyNames().stream().findFirst().orElse("apikey"))
              .put("in", "header");
      case OPENID_CONNECT -> {
        need.put("t", "openIdConnect");
        given
            .issuer()
            .ifPresent(
                url ->
                    need.put(
                        "url", url.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
        scopes(need, "sc", given.scopes());
        given.clientId().ifPresent(id -> need.put("id", id));
      }
    }
    return need;
  }

  private ObjectNode need(String id, List<String> scopes) {
    ObjectNode need = JsonNodeFactory.instance.objectNode().put("i", id);
    SecurityScheme scheme = api.securitySchemes().get(id);
    if (scheme == null) {
      return need.put("t", "");
    }
    need.put("t", scheme.type());
    switch (scheme.type()) {
      case "apiKey" ->
          need.put("n", scheme.name().orElse("key")).put("in", scheme.in().orElse("header"));
      case "http" -> need.put("n", scheme.scheme().orElse("bearer"));
      case "oauth2" -> {
        flows(need, scheme.flows());
        Set<String> known = new LinkedHashSet<>();
        scheme.flows().forEach(flow -> known.addAll(flow.scopes().keySet()));
        scopes(need, "all", List.copyOf(known));
      }
      case "openIdConnect" -> scheme.openIdConnectUrl().ifPresent(url -> need.put("url", url));
      default -> {}
    }
    scopes(need, "sc", scopes);
    strategy.flatMap(AuthStrategy::clientId).ifPresent(client -> need.put("id", client));
    return need;
  }

  private static void flows(ObjectNode need, List<OAuthFlow> flows) {
    ArrayNode list = need.putArray("fl");
    for (OAuthFlow flow : flows) {
      ObjectNode one = list.addObject();
      one.put("t", isCode(flow.type()) ? "code" : flow.type());
      Map<String, Optional<String>> urls =
          Map.of("au", flow.authorizationUrl(), "tu", flow.tokenUrl());
      for (String key : List.of("au", "tu")) {
        urls.get(key).ifPresent(url -> one.put(key, url));
      }
    }
  }

  private static void scopes(ObjectNode need, String key, List<String> scopes) {
    if (!scopes.isEmpty()) {
      ArrayNode list = need.putArray(key);
      new ArrayList<>(scopes).stream().limit(MAX_SCOPES).forEach(list::add);
    }
  }
}
