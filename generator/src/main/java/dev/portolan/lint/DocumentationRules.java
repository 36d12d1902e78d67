package dev.portolan.lint;

/** Everything that a reader has to fill in or gets back is explained. */
final class DocumentationRules implements Rules {
  @Override
  public void check(Api api, Findings findings) {
    for (Api.Operation operation : api.operations()) {
      if (operation.part().text("summary").isEmpty()) {
        findings.warning(
            "operation-has-summary", operation.part(), operation.label() + " has no summary");
      }
      if (operation.part().text("description").isEmpty()) {
        findings.warning(
            "operation-is-explained", operation.part(), operation.label() + " is not explained");
      }
      for (Api.Part parameter : api.parameters(operation)) {
        if (parameter.text("description").isEmpty()) {
          findings.warning(
              "parameter-is-explained",
              parameter,
              "the parameter \"" + parameter.text("name") + "\" is not explained");
        }
      }
      Api.Part responses = operation.part().child("responses");
      for (String code : responses.names()) {
        Api.Part response = api.follow(responses.child(code));
        if (response.text("description").isEmpty() && response.text("summary").isEmpty()) {
          findings.warning(
              "response-is-explained",
              response,
              "the answer " + code + " of " + operation.label() + " is not explained");
        }
      }
    }
    for (Api.Part schema : api.schemas()) {
      String name = schema.pointer().substring(schema.pointer().lastIndexOf('/') + 1);
      if (schema.text("description").isEmpty() && schema.text("$ref").isEmpty()) {
        findings.warning("schema-is-explained", schema, "the schema " + name + " is not explained");
      }
    }
    for (Api.Part tag : api.root().child("tags").items()) {
      if (tag.text("description").isEmpty()) {
        findings.warning(
            "tag-is-explained", tag, "the tag \"" + tag.text("name") + "\" is not explained");
      }
    }
  }
}
