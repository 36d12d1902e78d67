package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.ApiReference.OAuthFlow;
import dev.portolan.spec.ApiReference.SecurityRequirement;
import dev.portolan.spec.ApiReference.SecurityScheme;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads security schemes and requirements. */
final class SecurityReader {
  private final Tree tree;

  SecurityReader(Tree tree) {
    this.tree = tree;
  }

  /** Alternatives; none: nothing is needed. */
  List<SecurityRequirement> requirements(JsonNode list) {
    List<SecurityRequirement> requirements = new ArrayList<>();
    for (PlacedObject requirement : Tree.objects(list)) {
      Map<String, List<String>> schemes = new LinkedHashMap<>();
      Tree.fields(requirement).forEach((name, scopes) -> schemes.put(name, Tree.texts(scopes)));
      requirements.add(new SecurityRequirement(schemes));
    }
    return requirements;
  }

  Map<String, SecurityScheme> schemes() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    Tree.fields(tree.root().path("components").path("securitySchemes"))
        .forEach(
            (id, written) -> {
              JsonNode node = tree.resolved(written);
              if (node.isObject()) {
                schemes.put(id, scheme(id, node));
              }
            });
    return schemes;
  }

  private static SecurityScheme scheme(String id, JsonNode node) {
    List<OAuthFlow> flows = new ArrayList<>();
    Tree.fields(node.path("flows"))
        .forEach(
            (type, flow) -> {
              if (flow.isObject() && !type.startsWith("x-")) {
                flows.add(flow(type, flow));
              }
            });
    return new SecurityScheme(
        id,
        Tree.text(node, "type").orElse(""),
        Tree.text(node, "description"),
        Tree.text(node, "name"),
        Tree.text(node, "in"),
        Tree.text(node, "scheme"),
        Tree.text(node, "bearerFormat"),
        flows,
        Tree.text(node, "openIdConnectUrl"),
        Tree.text(node, "oauth2MetadataUrl"),
        Tree.flag(node, "deprecated"),
        Tree.extensions(node));
  }

  private static OAuthFlow flow(String type, JsonNode flow) {
    Map<String, String> scopes = new LinkedHashMap<>();
    Tree.fields(flow.path("scopes"))
        .forEach((name, text) -> scopes.put(name, text.isValueNode() ? text.asText("") : ""));
    return new OAuthFlow(
        type,
        Tree.text(flow, "authorizationUrl"),
        Tree.text(flow, "tokenUrl"),
        Tree.text(flow, "refreshUrl"),
        Tree.text(flow, "deviceAuthorizationUrl"),
        scopes);
  }
}
