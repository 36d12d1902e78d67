package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.TryIt;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.Schema;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reports what has the right form and yet makes no sense. Reads a document of OpenAPI 3. */
final class SenseCheck {
  private static final Pattern STATUS = Pattern.compile("default|[1-5]([0-9][0-9]|XX)");
  private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*\\}");

  private final JsonNode root;
  private final Diagnostics problems;

  private SenseCheck(JsonNode root, Diagnostics problems) {
    this.root = root;
    this.problems = problems;
  }

  static void run(PlacedObject root, Diagnostics problems) {
    SenseCheck check = new SenseCheck(root, problems);
    check.title();
    check.paths();
    check.derivation();
  }

  private void title() {
    JsonNode info = root.path("info");
    if (info.path("title").isTextual() && info.path("title").textValue().isBlank()) {
      problems.add(
          Diagnostic.warning(
              "openapi-missing", Tree.place(info, "title"), "\"title\" is empty in #/info"));
    }
    if (root.path("paths").isObject()
        && root.path("paths").isEmpty()
        && root.path("webhooks").isEmpty()
        && root.path("components").path("schemas").isEmpty()) {
      problems.add(
          Diagnostic.warning(
              "openapi-empty", Tree.place(root, "paths"), "the specification has no operations"));
    }
  }

  private void paths() {
    JsonNode paths = root.path("paths");
    Map<String, String> seen = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : paths.properties()) {
      String path = field.getKey();
      if (path.startsWith("x-")) {
        continue;
      }
      String first = seen.putIfAbsent(PARAMETER.matcher(path).replaceAll("{}"), path);
      if (first != null) {
        problems.add(
            Diagnostic.warning(
                    "path-equivalent",
                    key(paths, path),
                    "the paths \"" + first + "\" and \"" + path + "\" are the same")
                .withHint("names of parameters do not tell paths apart")
                .withRelated(key(paths, first), "first given here"));
      }
      item(field.getValue());
    }
    root.path("webhooks").forEach(this::item);
  }

  private void item(JsonNode item) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      String name = field.getKey();
      String lower = name.toLowerCase(Locale.ROOT);
      if (Grammar.METHODS.contains(lower) && !name.equals(lower)) {
        problems.add(
            Diagnostic.warning(
                    "method-unknown", key(item, name), "\"" + name + "\" is not a method")
                .withHint("write \"" + lower + "\""));
      }
      if (Grammar.METHODS.contains(name)) {
        responses(field.getValue().path("responses"));
        tryIt(field.getValue());
      }
    }
  }

  private void tryIt(JsonNode operation) {
    JsonNode word = operation.path("x-try-it");
    if (!word.isMissingNode() && TryIt.parse(word.asText("")).isEmpty()) {
      problems.add(
          Diagnostic.warning(
                  "try-it-unknown",
                  Tree.place(operation, "x-try-it"),
                  "\"x-try-it\" has no meaning here, so readers cannot try the operation")
              .withHint("there are: off, build-only, live"));
    }
  }

  private void responses(JsonNode responses) {
    for (Map.Entry<String, JsonNode> field : responses.properties()) {
      String status = field.getKey();
      if (!status.startsWith("x-") && !status.equals("$ref") && !STATUS.matcher(status).matches()) {
        problems.add(
            Diagnostic.warning(
                    "response-status",
                    key(responses, status),
                    "\"" + status + "\" is not a status of a response")
                .withHint("allowed are 100 to 599, 1XX to 5XX and default"));
      }
    }
  }

  /** Schemas that are all of themselves describe nothing. */
  private void derivation() {
    JsonNode schemas = root.path("components").path("schemas");
    Set<String> done = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : schemas.properties()) {
      List<String> chain = new ArrayList<>();
      if (circular(schemas, field.getKey(), chain, done)) {
        String name = chain.get(0);
        problems.add(
            Diagnostic.warning(
                "schema-circular",
                key(schemas, name),
                "the schema \"" + name + "\" is all of itself: " + String.join(" → ", chain)));
      }
    }
  }

  /** Follows {@code allOf}; true if a chain comes back, which is then in {@code chain}. */
  private static boolean circular(
      JsonNode schemas, String name, List<String> chain, Set<String> done) {
    int start = chain.indexOf(name);
    if (start >= 0) {
      chain.subList(0, start).clear();
      chain.add(name);
      return true;
    }
    if (chain.size() > 200 || !done.add(name)) {
      return false;
    }
    chain.add(name);
    for (JsonNode base : schemas.path(name).path("allOf")) {
      String target = new Schema(base).reference().orElse(null);
      if (target != null && circular(schemas, target, chain, done)) {
        return true;
      }
    }
    chain.remove(chain.size() - 1);
    return false;
  }

  private static Location key(JsonNode node, String name) {
    return node instanceof PlacedObject placed ? placed.locationOfKey(name) : Location.ofFile("");
  }
}
