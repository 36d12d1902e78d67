package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.ApiReference.SecurityRequirement;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.Callback;
import dev.portolan.spec.Operation.Link;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Operation.RequestBody;
import dev.portolan.spec.Operation.Response;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads operations, with what their path item says for all of them. A broken part is reported with
 * its place and told in a note; the rest is there.
 */
final class OperationReader {
  private static final Set<String> PLACES =
      Set.of("path", "query", "header", "cookie", "querystring");
  private static final int MAX_CALLBACKS = 3;

  private final Tree tree;
  private final BodyReader bodies;
  private final SecurityReader security;
  private final OperationNames names;
  private final OperationIndex index;
  private final Diagnostics problems;

  OperationReader(
      Tree tree,
      SecurityReader security,
      OperationNames names,
      OperationIndex index,
      Diagnostics problems) {
    this.tree = tree;
    this.bodies = new BodyReader(tree);
    this.security = security;
    this.names = names;
    this.index = index;
    this.problems = problems;
  }

  /** The operation found at {@code found}. */
  Operation read(OperationIndex.Found found, List<SecurityRequirement> inherited) {
    return read(found, inherited, 0);
  }

  private Operation read(
      OperationIndex.Found found, List<SecurityRequirement> inherited, int depth) {
    JsonNode node = found.node();
    JsonNode item = found.item();
    List<String> notes = new ArrayList<>();
    if (!node.isObject()) {
      problem(notes, "operation-invalid", found.place(), "The operation is not a mapping.");
    }
    List<SecurityRequirement> needed =
        node.has("security") ? security.requirements(node.path("security")) : inherited;
    JsonNode servers = node.path("servers").isArray() ? node : item;
    return new Operation(
        found.name().id(),
        Tree.text(node, "operationId").map(String::strip).filter(id -> !id.isEmpty()),
        found.name().slug(),
        found.kind(),
        found.method(),
        found.path(),
        Tree.text(node, "summary"),
        Tree.text(node, "description"),
        Tree.text(item, "summary"),
        Tree.text(item, "description"),
        Tree.texts(node.path("tags")),
        Tree.flag(node, "deprecated"),
        parameters(item, node, notes),
        requestBody(node, notes),
        responses(node, notes),
        callbacks(found, inherited, depth, notes),
        needed,
        Servers.read(servers.path("servers")),
        Tree.externalDocs(node),
        extensions(item, node),
        notes);
  }

  /** The operation's own, and those of the path item that it does not have. */
  private static Map<String, JsonNode> extensions(JsonNode item, JsonNode node) {
    Map<String, JsonNode> extensions = Tree.extensions(node);
    Tree.extensions(item).forEach(extensions::putIfAbsent);
    return extensions;
  }

  private List<Parameter> parameters(JsonNode item, JsonNode node, List<String> notes) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (JsonNode holder : List.of(item, node)) {
      Set<String> seen = new java.util.HashSet<>();
      JsonNode list = holder.path("parameters");
      for (int i = 0; i < list.size(); i++) {
        Location place =
            list instanceof PlacedArray placed
                ? Places.of(list.get(i), placed.locationOf(i))
                : Places.of(holder, Location.ofFile(""));
        parameter(list.get(i), place, notes)
            .ifPresent(
                parameter -> {
                  String key = parameter.in() + "\n" + parameter.name();
                  if (!seen.add(key)) {
                    problem(
                        notes,
                        "parameter-duplicate",
                        place,
                        "The "
                            + parameter.in()
                            + " parameter \""
                            + parameter.name()
                            + "\" is given twice.");
                  }
                  parameters.put(key, parameter);
                });
      }
    }
    return List.copyOf(parameters.values());
  }

  private Optional<Parameter> parameter(JsonNode written, Location place, List<String> notes) {
    JsonNode node = tree.resolved(written);
    if (node.isMissingNode()) {
      String reference = written.path("$ref").asText();
      notes.add("The parameter \"" + reference + "\" could not be found.");
      return Optional.empty();
    }
    Optional<String> name = Tree.text(node, "name").filter(n -> !n.isEmpty());
    String in = Tree.text(node, "in").orElse("");
    if (name.isEmpty()) {
      problem(notes, "parameter-invalid", place, "A parameter without a name is left out.");
      return Optional.empty();
    }
    if (!PLACES.contains(in)) {
      problem(
          notes,
          "parameter-invalid",
          place,
          "The parameter \"" + name.get() + "\" does not say where it stands, and is left out.");
      return Optional.empty();
    }
    if (in.equals("path") && !Tree.flag(node, "required")) {
      problems.add(
          Diagnostic.warning(
                  "path-parameter-optional",
                  place,
                  "the path parameter \"" + name.get() + "\" does not say that it is required")
              .withHint("add required: true; what stands in a path is always needed"));
    }
    return Optional.of(bodies.parameter(name.get(), in, node));
  }

  private Optional<RequestBody> requestBody(JsonNode operation, List<String> notes) {
    if (!operation.has("requestBody")) {
      return Optional.empty();
    }
    JsonNode body = tree.resolved(operation.get("requestBody"));
    if (!body.isObject()) {
      unresolved(operation, "requestBody", "The request body", notes);
      return Optional.empty();
    }
    return Optional.of(
        new RequestBody(
            Tree.text(body, "description"),
            Tree.flag(body, "required"),
            bodies.content(body.path("content")),
            Tree.extensions(body)));
  }

  private List<Response> responses(JsonNode operation, List<String> notes) {
    List<Response> responses = new ArrayList<>();
    JsonNode all = operation.path("responses");
    for (Map.Entry<String, JsonNode> field : all.properties()) {
      String status = field.getKey();
      if (status.startsWith("x-")) {
        continue;
      }
      JsonNode response = tree.resolved(field.getValue());
      if (!response.isObject()) {
        unresolved(all, status, "The response \"" + status + "\"", notes);
      }
      responses.add(
          new Response(
              status,
              Tree.text(response, "summary"),
              Tree.text(response, "description"),
              bodies.headers(response.path("headers")),
              bodies.content(response.path("content")),
              links(response.path("links")),
              Tree.extensions(response)));
    }
    return responses;
  }

  private List<Link> links(JsonNode links) {
    List<Link> read = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : links.properties()) {
      JsonNode link = tree.resolved(field.getValue());
      if (!link.isObject()) {
        continue;
      }
      Optional<String> id = Tree.text(link, "operationId");
      Optional<String> reference = Tree.text(link, "operationRef");
      read.add(
          new Link(
              field.getKey(),
              Tree.text(link, "description"),
              id.flatMap(index::byOperationId).or(() -> reference.flatMap(index::byReference)),
              id.or(() -> reference).orElse(""),
              Tree.fields(link.path("parameters")),
              Optional.ofNullable(link.get("requestBody")),
              link.path("server").isObject()
                  ? Optional.of(Servers.one(link.path("server")))
                  : Optional.empty()));
    }
    return read;
  }

  private List<Callback> callbacks(
      OperationIndex.Found found,
      List<SecurityRequirement> inherited,
      int depth,
      List<String> notes) {
    List<Callback> callbacks = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : found.node().path("callbacks").properties()) {
      if (field.getKey().startsWith("x-")) {
        continue;
      }
      if (depth == MAX_CALLBACKS) {
        notes.add("The callback \"" + field.getKey() + "\" is nested too deeply to be shown.");
        continue;
      }
      List<Operation> operations = new ArrayList<>();
      JsonNode callback = tree.resolved(field.getValue());
      for (Map.Entry<String, JsonNode> path : callback.properties()) {
        if (path.getKey().startsWith("x-")) {
          continue;
        }
        for (OperationIndex.Found inner :
            index.of(
                path.getValue(),
                path.getKey(),
                Operation.Kind.CALLBACK,
                Places.of(callback, found.place()))) {
          String otherwise = found.name().slug() + " " + field.getKey() + " " + inner.method();
          OperationIndex.Found named = inner.named(names, otherwise);
          operations.add(read(named, inherited, depth + 1));
        }
      }
      callbacks.add(new Callback(field.getKey(), operations));
    }
    return callbacks;
  }

  private void unresolved(JsonNode holder, String field, String what, List<String> notes) {
    JsonNode node = holder.path(field);
    if (References.is(node)) {
      notes.add(what + " could not be found: \"" + node.path("$ref").asText() + "\".");
    } else {
      Location place =
          holder instanceof PlacedObject placed ? placed.locationOf(field) : Location.ofFile("");
      problem(notes, "operation-invalid", place, what + " is not a mapping.");
    }
  }

  private void problem(List<String> notes, String code, Location place, String sentence) {
    notes.add(sentence);
    String message = Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    problems.add(Diagnostic.warning(code, place, message.substring(0, message.length() - 1)));
  }
}
