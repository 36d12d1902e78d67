package dev.portolan.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What every operation should have. */
final class OperationRules implements Rules {
  private static final Pattern URL_SAFE =
      Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=]+");

  @Override
  public void check(Api api, Findings findings) {
    Set<String> tags = new HashSet<>();
    api.root().child("tags").items().forEach(tag -> tags.add(tag.text("name")));
    Map<String, Api.Operation> byId = new HashMap<>();
    for (Api.Operation operation : api.operations()) {
      described(operation, findings);
      identified(operation, byId, findings);
      tagged(operation, tags, findings);
      succeeds(operation, findings);
    }
  }

  private static void described(Api.Operation operation, Findings findings) {
    Api.Part part = operation.part();
    if (part.text("summary").isEmpty() && part.text("description").isEmpty()) {
      findings.warning(
          "operation-has-description", part, operation.label() + " does not say what it does");
    }
  }

  private static void identified(
      Api.Operation operation, Map<String, Api.Operation> byId, Findings findings) {
    Api.Part part = operation.part();
    String id = part.text("operationId");
    if (id.isEmpty()) {
      findings.warning("operation-has-id", part, operation.label() + " has no operationId");
      return;
    }
    if (!URL_SAFE.matcher(id).matches()) {
      findings.warning(
          "operation-id-fits-addresses",
          part.child("operationId"),
          "the operationId \"" + id + "\" holds characters that addresses do not allow");
    }
    Api.Operation first = byId.putIfAbsent(id, operation);
    if (first != null) {
      findings.error(
          "operation-id-is-unique",
          part.child("operationId"),
          operation.label() + " has the operationId of " + first.label() + ": \"" + id + "\"");
    }
  }

  private static void tagged(Api.Operation operation, Set<String> tags, Findings findings) {
    List<Api.Part> own = operation.part().child("tags").items();
    if (own.isEmpty()) {
      findings.warning(
          "operation-has-tags", operation.part(), operation.label() + " has no tag to find it by");
    }
    for (Api.Part tag : own) {
      if (!tags.contains(tag.node().asText())) {
        findings.warning(
            "operation-tag-is-described",
            tag,
            "the tag \"" + tag.node().asText() + "\" is not among the tags of the API");
      }
    }
  }

  private static void succeeds(Api.Operation operation, Findings findings) {
    Api.Part responses = operation.part().child("responses");
    boolean success =
        responses.names().stream()
            .anyMatch(
                code -> code.startsWith("2") || code.startsWith("3") || code.equals("default"));
    if (!success) {
      findings.warning(
          "operation-has-success",
          responses.isMissing() ? operation.part() : responses,
          operation.label() + " does not say what it answers when all is well");
    }
  }
}
