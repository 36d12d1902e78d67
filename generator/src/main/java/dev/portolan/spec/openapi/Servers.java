package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.ApiReference.ServerVariable;
import java.util.ArrayList;
import java.util.List;

/** Reads server objects. */
final class Servers {
  private Servers() {}

  static List<Server> read(JsonNode list) {
    return Tree.objects(list).stream().map(Servers::one).toList();
  }

  static Server one(JsonNode node) {
    List<ServerVariable> variables = new ArrayList<>();
    Tree.fields(node.path("variables"))
        .forEach(
            (name, variable) ->
                variables.add(
                    new ServerVariable(
                        name,
                        Tree.text(variable, "default").orElse(""),
                        Tree.texts(variable.path("enum")),
                        Tree.text(variable, "description"))));
    return new Server(
        Tree.text(node, "url").orElse("/"),
        Tree.text(node, "name"),
        Tree.text(node, "description"),
        variables);
  }
}
