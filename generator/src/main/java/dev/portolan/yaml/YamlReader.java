package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one YAML or JSON file into a tree whose objects are {@link PlacedObject}s and whose arrays
 * are {@link PlacedArray}s. Plain YAML scalars are understood by the core schema of YAML 1.2, so
 * {@code no} and {@code 2026-05-01} are texts; so are numbers that begin with a zero. Numbers keep
 * their digits. Aliases and merge keys ({@code <<}) are resolved; an aliased container is the same
 * object in both places. What is wrong is reported with its place: syntax, duplicate keys, unknown
 * aliases, foreign tags, a second document, limits.
 */
public final class YamlReader {
  private static final List<String> JSON = List.of(".json", ".jsonl", ".ndjson");

  private YamlReader() {}

  /**
   * The tree of {@code source}, or nothing if it cannot be read; then a problem says why. A file
   * whose name ends in {@code .json} is read as JSON, every other as YAML. An empty document is a
   * null node.
   */
  public static Optional<JsonNode> read(Source source, Limits limits, Diagnostics problems) {
    if (isTooLarge(source, limits, problems)) {
      return Optional.empty();
    }
    Growth growth = new Growth(source.file(), limits, problems);
    try {
      return Optional.of(
          source.file().endsWith(".json")
              ? new JsonTree(source, growth).read()
              : new YamlTree(source, growth).read());
    } catch (Growth.Stop e) {
      return Optional.empty();
    }
  }

  /**
   * The tree of a YAML file of another tool that has tags of its own, such as {@code !file}: a
   * value with one of {@code tags} is a mapping of the tag to the value.
   */
  public static Optional<JsonNode> readTagged(
      Source source, Limits limits, Set<String> tags, Diagnostics problems) {
    if (isTooLarge(source, limits, problems)) {
      return Optional.empty();
    }
    Growth growth = new Growth(source.file(), limits, problems);
    try {
      return Optional.of(new YamlTree(source, growth, tags).read());
    } catch (Growth.Stop e) {
      return Optional.empty();
    }
  }

  /**
   * The trees of a file that may hold several: YAML documents, or JSON values one after the other,
   * as {@code [1][2]} or a line each. A file whose name ends in {@code .json}, {@code .jsonl} or
   * {@code .ndjson} is read as JSON. What stands before a fault is there, and a problem tells of
   * the fault.
   */
  public static List<JsonNode> readAll(Source source, Limits limits, Diagnostics problems) {
    List<JsonNode> roots = new ArrayList<>();
    if (isTooLarge(source, limits, problems)) {
      return roots;
    }
    Growth growth = new Growth(source.file(), limits, problems);
    try {
      if (JSON.stream().anyMatch(source.file()::endsWith)) {
        new JsonTree(source, growth).readAll(roots);
      } else {
        new YamlTree(source, growth).readAll(roots);
      }
    } catch (Growth.Stop e) {
      return roots;
    }
    return roots;
  }

  private static boolean isTooLarge(Source source, Limits limits, Diagnostics problems) {
    if (source.text().length() <= limits.bytes()) {
      return false;
    }
    problems.add(
        Diagnostic.error(
            "file-too-large",
            source.whole(),
            "the file is larger than the limit of " + (limits.bytes() >> 10) + " KiB"));
    return true;
  }
}
