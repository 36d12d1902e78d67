package dev.portolan.corpus;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The files of one specification as raw trees, read by another YAML reader than ours: mappings,
 * lists, and every scalar as the text it is written as.
 */
final class RawSpec {
  private final Map<Path, Object> trees = new HashMap<>();
  private final Path entry;

  RawSpec(Path entry) {
    this.entry = entry.normalize();
  }

  /** A node and the file it stands in. */
  record At(Path file, Object node) {
    At field(String name) {
      return new At(file, node instanceof Map<?, ?> map ? map.get(name) : null);
    }

    At to(Object child) {
      return new At(file, child);
    }

    Map<?, ?> map() {
      return node instanceof Map<?, ?> map ? map : Map.of();
    }

    List<?> list() {
      return node instanceof List<?> list ? list : List.of();
    }

    String text(String name) {
      return map().get(name) instanceof String text ? text : "";
    }
  }

  At root() throws IOException {
    return new At(entry, tree(entry));
  }

  /** What {@code at} leads to if it is a reference, through others; nothing if it is lost. */
  Optional<At> resolved(At at) throws IOException {
    At now = at;
    for (int hops = 0; hops < 20; hops++) {
      String reference = now.text("$ref");
      if (reference.isEmpty()) {
        return now.node() == null ? Optional.empty() : Optional.of(now);
      }
      Optional<At> next = target(now.file(), reference);
      if (next.isEmpty()) {
        return next;
      }
      now = next.get();
    }
    return Optional.empty();
  }

  /** What {@code reference}, written in {@code file}, leads to in one step. */
  Optional<At> target(Path file, String reference) throws IOException {
    int hash = reference.indexOf('#');
    String name = hash < 0 ? reference : reference.substring(0, hash);
    Path target = file;
    if (!name.isEmpty()) {
      if (name.contains(":")) {
        return Optional.empty();
      }
      target = file.resolveSibling(decoded(name)).normalize();
    }
    if (!Files.isRegularFile(target)) {
      return Optional.empty();
    }
    Object node = tree(target);
    for (String step : (hash < 0 ? "" : reference.substring(hash + 1)).split("/")) {
      String key = decoded(step).replace("~1", "/").replace("~0", "~");
      if (key.isEmpty()) {
        continue;
      }
      if (node instanceof List<?> list && key.matches("\\d{1,6}")) {
        int index = Integer.parseInt(key);
        node = index < list.size() ? list.get(index) : null;
      } else {
        node = node instanceof Map<?, ?> map ? map.get(key) : null;
      }
    }
    return node == null ? Optional.empty() : Optional.of(new At(target, node));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Object tree(Path file) throws IOException {
    if (!trees.containsKey(file)) {
      trees.put(file, read(file));
    }
    return trees.get(file);
  }

  private static Object read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(1_000);
    options.setNestingDepthLimit(1_000);
    DumperOptions none = new DumperOptions();
    return new Yaml(
            new SafeConstructor(options), new Representer(none), none, options, new TextOnly())
        .load(Files.readString(file));
  }

  /** Takes no scalar for a number, a date or a boolean. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
    }
  }
}
