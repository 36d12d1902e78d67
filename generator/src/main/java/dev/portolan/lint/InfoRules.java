package dev.portolan.lint;

/** Who offers the API, what it is, and where. */
final class InfoRules implements Rules {
  @Override
  public void check(Api api, Findings findings) {
    Api.Part info = api.root().child("info");
    if (info.text("description").isEmpty() && info.text("summary").isEmpty()) {
      findings.warning("info-has-description", info, "the API does not say what it is for");
    }
    Api.Part contact = info.child("contact");
    if (contact.isMissing() || contact.node().isEmpty()) {
      findings.warning("info-has-contact", info, "the API does not say whom to ask");
    }
    boolean server =
        api.isSwagger() ? api.root().has("host") : !api.root().child("servers").items().isEmpty();
    if (!server) {
      findings.warning(
          "api-has-server", api.root(), "the API does not say where it is: it names no server");
    }
  }
}
