package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.List;

/** Reports operations of Swagger 2.0 that send more than one body at once. */
final class TwoCheck {
  private final Tree tree;
  private final Diagnostics problems;

  private TwoCheck(PlacedObject root, Diagnostics problems) {
    this.tree = new Tree(root);
    this.problems = problems;
  }

  /** Adds what is wrong with the bodies in {@code root}, a bundled document of Swagger 2.0. */
  static void run(PlacedObject root, Diagnostics problems) {
    TwoCheck check = new TwoCheck(root, problems);
    for (JsonNode item : root.path("paths")) {
      List<PlacedObject> shared = check.parameters(item);
      for (String method : Grammar.METHODS) {
        if (item.get(method) instanceof PlacedObject operation) {
          List<PlacedObject> all = new ArrayList<>(check.parameters(operation));
          boolean own = all.stream().anyMatch(p -> in(p, "body"));
          shared.stream().filter(p -> !(own && in(p, "body"))).forEach(all::add);
          check.bodies(operation, all);
        }
      }
    }
  }

  private List<PlacedObject> parameters(JsonNode holder) {
    List<PlacedObject> parameters = new ArrayList<>();
    for (JsonNode written : holder.path("parameters")) {
      if (tree.resolved(written) instanceof PlacedObject parameter) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  private static boolean in(PlacedObject parameter, String place) {
    return parameter.path("in").asText().equals(place);
  }

  private void bodies(PlacedObject operation, List<PlacedObject> parameters) {
    List<PlacedObject> bodies = parameters.stream().filter(p -> in(p, "body")).toList();
    if (bodies.size() > 1) {
      problems.add(
          Diagnostic.warning(
                  "body-ambiguous",
                  bodies.get(1).location(),
                  "the operation has a second body, which is left out")
              .withHint("make one schema of both")
              .withRelated(bodies.get(0).location(), "the first body"));
    } else if (!bodies.isEmpty() && parameters.stream().anyMatch(p -> in(p, "formData"))) {
      problems.add(
          Diagnostic.warning(
                  "body-ambiguous",
                  bodies.get(0).location(),
                  "the operation has a body and form fields; a request can have one of them")
              .withHint("make the body a form field, or the fields properties of the body"));
    }
  }
}
