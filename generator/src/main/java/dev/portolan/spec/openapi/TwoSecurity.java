package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.yaml.PlacedObject;
import java.util.List;

/** Security schemes of Swagger 2.0, where a flow is a scheme of its own. */
final class TwoSecurity {
  private TwoSecurity() {}

  /** What {@code node} is in the terms of OpenAPI 3.0. */
  static JsonNode scheme(JsonNode node) {
    if (!(node instanceof PlacedObject scheme)) {
      return node;
    }
    PlacedObject result = PlacedObject.emptyAt(scheme);
    String type = scheme.path("type").asText();
    if (type.equals("basic")) {
      result.putFrom(scheme, "type", TextNode.valueOf("http"));
      SwaggerTwo.take(scheme, "description", result);
      result.put("scheme", "basic");
    } else if (type.equals("oauth2")) {
      SwaggerTwo.take(scheme, "type", result);
      SwaggerTwo.take(scheme, "description", result);
      PlacedObject flow = PlacedObject.emptyAt(scheme);
      List.of("authorizationUrl", "tokenUrl").forEach(name -> SwaggerTwo.take(scheme, name, flow));
      flow.putFrom(
          scheme,
          "scopes",
          scheme.has("scopes") ? scheme.get("scopes") : PlacedObject.emptyAt(scheme));
      PlacedObject flows = PlacedObject.emptyAt(scheme);
      flows.set(
          switch (scheme.path("flow").asText()) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            case "password" -> "password";
            default -> "implicit";
          },
          flow);
      result.putFrom(scheme, "flows", flows);
    } else {
      return scheme;
    }
    SwaggerTwo.extensions(scheme, result);
    return result;
  }
}
