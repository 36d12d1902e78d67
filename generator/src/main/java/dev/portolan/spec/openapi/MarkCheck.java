package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.yaml.PlacedObject;

/** Reports marks that hide a part although they do not clearly say so. */
final class MarkCheck {
  private MarkCheck() {}

  static void run(JsonNode node, Diagnostics problems) {
    if (node instanceof PlacedObject object && object.has("x-internal")) {
      JsonNode mark = object.get("x-internal");
      if (!mark.isBoolean() && !mark.isObject()) {
        problems.add(
            Diagnostic.warning(
                    "internal-not-boolean",
                    object.locationOf("x-internal"),
                    "x-internal is neither true nor false; the part is hidden")
                .withHint("write x-internal: true, or leave it out"));
      }
    }
    for (JsonNode child : node) {
      if (child.isContainerNode()) {
        run(child, problems);
      }
    }
  }
}
