package dev.portolan.lint;

import java.util.List;
import java.util.Locale;

/** What OWASP's API Security Top 10 of 2023 asks for and a description can show. */
final class SecurityRules implements Rules {
  private static final List<String> WRITING = List.of("post", "put", "patch", "delete");

  @Override
  public void check(Api api, Findings findings) {
    servers(api, findings);
    schemes(api, findings);
    for (Api.Operation operation : api.operations()) {
      Api.Part part = operation.part();
      Api.Part security =
          part.has("security") ? part.child("security") : api.root().child("security");
      boolean open =
          security.items().isEmpty()
              || security.items().stream().anyMatch(one -> one.node().isEmpty());
      if (open && WRITING.contains(operation.method())) {
        findings.error(
            "writing-needs-login",
            part,
            operation.label() + " changes something, and anybody may call it (API2:2023)");
      }
      List<String> codes = part.child("responses").names();
      boolean any = codes.contains("default") || codes.contains("4XX");
      if (!open && !any && !codes.contains("401")) {
        findings.warning(
            "login-has-401", part, operation.label() + " does not describe the answer 401");
      }
      if (!any && !codes.contains("429")) {
        findings.warning(
            "limit-has-429",
            part,
            operation.label() + " does not describe the answer 429 of a limit (API4:2023)");
      }
    }
  }

  private static void servers(Api api, Findings findings) {
    for (Api.Part server : api.root().child("servers").items()) {
      if (server.text("url").toLowerCase(Locale.ROOT).startsWith("http:")) {
        findings.error(
            "server-is-encrypted",
            server.child("url"),
            "the server \"" + server.text("url") + "\" is reached without encryption (API8:2023)");
      }
    }
    for (Api.Part scheme : api.root().child("schemes").items()) {
      if (scheme.node().asText().equals("http")) {
        findings.error(
            "server-is-encrypted", scheme, "the API is reached without encryption (API8:2023)");
      }
    }
  }

  private static void schemes(Api api, Findings findings) {
    Api.Part schemes =
        api.isSwagger()
            ? api.root().child("securityDefinitions")
            : api.root().child("components").child("securitySchemes");
    for (String name : schemes.names()) {
      Api.Part scheme = api.follow(schemes.child(name));
      if (scheme.text("type").equals("basic")
          || scheme.text("scheme").toLowerCase(Locale.ROOT).equals("basic")) {
        findings.error(
            "login-is-not-basic",
            scheme,
            "\"" + name + "\" sends the password with every request (API2:2023)");
      }
      if (scheme.text("type").equals("apiKey") && scheme.text("in").equals("query")) {
        findings.error(
            "key-is-not-in-address",
            scheme,
            "\"" + name + "\" puts the key into the address, where logs keep it (API2:2023)");
      }
    }
  }
}
