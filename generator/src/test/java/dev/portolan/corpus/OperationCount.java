package dev.portolan.corpus;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Counts the operations of an OpenAPI file from its raw tree, with another YAML reader than ours
 * and none of our code: what a page must exist for. What is marked {@code x-internal} is not
 * counted.
 */
final class OperationCount {
  private static final Set<String> METHODS =
      new TreeSet<>(
          Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"));

  private OperationCount() {}

  /** {@code METHOD path} of each operation, webhooks as {@code METHOD webhook:name}. */
  static Set<String> operations(Path spec) throws IOException {
    Map<?, ?> root = read(spec);
    Set<String> found = new TreeSet<>();
    boolean query = String.valueOf(root.get("openapi")).startsWith("3.2");
    collect(spec, root, root.get("paths"), "", query, found);
    Object webhooks = root.get(root.containsKey("webhooks") ? "webhooks" : "x-webhooks");
    collect(spec, root, webhooks, "webhook:", query, found);
    return found;
  }

  private static void collect(
      Path spec, Map<?, ?> root, Object items, String prefix, boolean query, Set<String> found)
      throws IOException {
    if (!(items instanceof Map<?, ?> paths)) {
      return;
    }
    for (Map.Entry<?, ?> entry : paths.entrySet()) {
      String path = String.valueOf(entry.getKey());
      if (path.startsWith("x-")) {
        continue;
      }
      Map<?, ?> item = pathItem(spec, root, entry.getValue(), 0);
      if (internal(item)) {
        continue;
      }
      for (Object key : item.keySet()) {
        String method = String.valueOf(key);
        if (METHODS.contains(method)
            && (query || !method.equals("query"))
            && item.get(key) instanceof Map<?, ?> operation
            && !internal(operation)) {
          found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + prefix + path);
        }
        if (query
            && method.equals("additionalOperations")
            && item.get(key) instanceof Map<?, ?> m) {
          m.keySet().forEach(name -> found.add(name + " " + prefix + path));
        }
      }
    }
  }

  private static boolean internal(Map<?, ?> part) {
    return Boolean.TRUE.equals(part.get("x-internal"));
  }

  /** A path item, through the references that lead to it. */
  private static Map<?, ?> pathItem(Path spec, Map<?, ?> root, Object item, int depth)
      throws IOException {
    if (!(item instanceof Map<?, ?> map) || depth > 10) {
      return Map.of();
    }
    if (!(map.get("$ref") instanceof String ref)) {
      return map;
    }
    int hash = ref.indexOf('#');
    String file = hash < 0 ? ref : ref.substring(0, hash);
    Path target = file.isEmpty() ? spec : spec.resolveSibling(file);
    if (!Files.isRegularFile(target)) {
      return Map.of();
    }
    Map<?, ?> targetRoot = file.isEmpty() ? root : read(target);
    Object at = targetRoot;
    for (String part : (hash < 0 ? "" : ref.substring(hash + 1)).split("/")) {
      String name = URLDecoder.decode(part, StandardCharsets.UTF_8);
      if (!name.isEmpty()) {
        at = at instanceof Map<?, ?> m ? m.get(name.replace("~1", "/").replace("~0", "~")) : null;
      }
    }
    return pathItem(target, targetRoot, at, depth + 1);
  }

  private static Map<?, ?> read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(1_000);
    options.setNestingDepthLimit(1_000);
    Object tree = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    return tree instanceof Map<?, ?> map ? map : Map.of();
  }
}
