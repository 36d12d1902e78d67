package dev.portolan.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document as its author wrote it, with references followed inside its folder. */
final class Api {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
  private static final int MOST_HOPS = 20;

  private final CatalogFolder folder;
  private final String boundary;
  private final Map<String, JsonNode> files = new HashMap<>();
  private final Part root;

  /** An operation and where it stands. */
  record Operation(String path, String method, Part item, Part part) {
    /** {@code POST /refunds}. */
    String label() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }

  /**
   * A part of the document.
   *
   * @param pointer where it stands from the root, references aside
   */
  record Part(JsonNode node, String pointer, Location location) {

    Part child(String name) {
      Location at =
          node instanceof PlacedObject object && object.has(name)
              ? object.locationOf(name)
              : location;
      return new Part(node.path(name), pointer + "/" + escaped(name), at);
    }

    List<Part> items() {
      List<Part> items = new ArrayList<>();
      for (int i = 0; i < node.size() && node.isArray(); i++) {
        Location at = node instanceof PlacedArray array ? array.locationOf(i) : location;
        items.add(new Part(node.get(i), pointer + "/" + i, at));
      }
      return items;
    }

    List<String> names() {
      List<String> names = new ArrayList<>();
      if (node.isObject()) {
        node.fieldNames().forEachRemaining(names::add);
      }
      return names;
    }

    boolean has(String name) {
      return node.hasNonNull(name);
    }

    boolean isMissing() {
      return node.isMissingNode() || node.isNull();
    }

    String text(String name) {
      JsonNode value = node.path(name);
      return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    private static String escaped(String name) {
      return name.replace("~", "~0").replace("/", "~1");
    }
  }

  private Api(CatalogFolder folder, String boundary, String file, JsonNode root) {
    this.folder = folder;
    this.boundary = boundary;
    this.files.put(file, root);
    this.root = new Part(root, "", new Location(file, 1, 1));
  }

  /** The document in {@code file}; nothing if it is none of OpenAPI's that can be read. */
  static Optional<Api> read(CatalogFolder folder, String file, String boundary) {
    Optional<JsonNode> root = tree(folder, file);
    return root.filter(node -> node.has("openapi") || node.has("swagger"))
        .map(node -> new Api(folder, boundary, file, node));
  }

  private static Optional<JsonNode> tree(CatalogFolder folder, String file) {
    Diagnostics elsewhere = new Diagnostics(); // told where the specification is read
    try {
      Optional<Source> source =
          folder.isFile(file)
              ? folder.text(file, Limits.SPEC.bytes(), elsewhere)
              : Optional.empty();
      return source.flatMap(s -> YamlReader.read(s, Limits.SPEC, elsewhere));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Part root() {
    return root;
  }

  /** Whether it is of version 2.0. */
  boolean isSwagger() {
    return root.has("swagger");
  }

  /** What {@code part} refers to; itself if it refers to nothing that can be found. */
  Part follow(Part part) {
    Part at = part;
    for (int hop = 0; hop < MOST_HOPS && at.node() instanceof PlacedObject object; hop++) {
      String reference = at.text("$ref");
      if (reference.isEmpty()) {
        return at;
      }
      Optional<Part> target = target(reference, object.file(), part.pointer());
      if (target.isEmpty()) {
        return at;
      }
      at = target.get();
    }
    return at;
  }

  private Optional<Part> target(String reference, String from, String pointer) {
    int hash = reference.indexOf('#');
    String name = hash < 0 ? reference : reference.substring(0, hash);
    Optional<String> file =
        name.isEmpty() ? Optional.of(from) : CatalogFolder.resolve(from, name, boundary);
    if (file.isEmpty() || name.contains("://")) {
      return Optional.empty();
    }
    JsonNode tree =
        files.computeIfAbsent(file.get(), f -> tree(folder, f).orElse(MissingNode.getInstance()));
    String inside = hash < 0 ? "" : reference.substring(hash + 1);
    if (!inside.isEmpty() && !inside.startsWith("/")) {
      return Optional.empty();
    }
    JsonNode node = tree.at(JsonPointer.compile(inside));
    Location at =
        node instanceof PlacedObject object ? object.location() : new Location(file.get(), 1, 1);
    return node.isMissingNode() ? Optional.empty() : Optional.of(new Part(node, pointer, at));
  }

  /** The paths, in the order of the document. */
  List<Part> paths() {
    Part paths = follow(root.child("paths"));
    return paths.names().stream().filter(name -> name.startsWith("/")).map(paths::child).toList();
  }

  /** The operations below {@code paths}. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Part paths = follow(root.child("paths"));
    for (String path : paths.names()) {
      Part item = follow(paths.child(path));
      for (String method : item.names()) {
        if (METHODS.contains(method) && item.child(method).node().isObject()) {
          operations.add(new Operation(path, method, item, item.child(method)));
        }
      }
    }
    return operations;
  }

  /** The parameters of an operation, those of its path item too. */
  List<Part> parameters(Operation operation) {
    List<Part> parameters = new ArrayList<>();
    for (Part list :
        List.of(operation.item().child("parameters"), operation.part().child("parameters"))) {
      list.items().forEach(one -> parameters.add(follow(one)));
    }
    return parameters;
  }

  /** The schemas that have a name. */
  List<Part> schemas() {
    Part schemas =
        isSwagger() ? root.child("definitions") : root.child("components").child("schemas");
    return schemas.names().stream().map(schemas::child).toList();
  }

  /** Every mapping of the document, references not followed, and of named parts each once. */
  void walk(Part part, Set<JsonNode> seen, java.util.function.Consumer<Part> visitor) {
    if (part.node().isObject()) {
      if (seen.add(part.node())) {
        visitor.accept(part);
        part.names().forEach(name -> walk(part.child(name), seen, visitor));
      }
    } else {
      part.items().forEach(item -> walk(item, seen, visitor));
    }
  }
}
