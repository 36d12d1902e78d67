package dev.portolan.spec.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Opens the files of one specification, each once, and follows references between them. Used by one
 * thread. All its files together may hold {@link Limits#SPEC} bytes.
 */
public final class SpecFiles {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final int MAX_HOPS = 50;

  private final CatalogFolder folder;
  private final String boundary;
  private final Diagnostics problems;
  private final Map<String, Optional<JsonNode>> trees = new HashMap<>();
  private final Map<String, Identifiers> identifiers = new HashMap<>();
  private final Map<String, Outcome> known = new HashMap<>();
  private final TreeMap<String, String> offered = new TreeMap<>();
  private String entry = "";
  private long size;

  /** Where a reference leads; or what is wrong with it, silent where that is reported already. */
  private record Outcome(Optional<Target> target, String code, String message) {
    static Outcome of(Target target) {
      return new Outcome(Optional.of(target), "", "");
    }

    static Outcome problem(String code, String message) {
      return new Outcome(Optional.empty(), code, message);
    }
  }

  /**
   * The files below {@code boundary}.
   *
   * @param boundary relative to the catalog; empty for all of it
   */
  public SpecFiles(CatalogFolder folder, String boundary, Diagnostics problems) {
    this.folder = folder;
    this.boundary = boundary;
    this.problems = problems;
  }

  /** The tree of the file that the specification begins with, if it can be read. */
  public Optional<JsonNode> entry(String file) {
    entry = file;
    return tree(file);
  }

  /** The characters read so far. */
  public long size() {
    return size;
  }

  /** The text of a file that is no tree, if it can be read. */
  public Optional<Source> text(String file) {
    try {
      Optional<Source> source = folder.text(file, Limits.SPEC.bytes() - size, problems);
      size += source.map(s -> s.text().length()).orElse(0);
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of the file that {@code path}, a relative URL in {@code file}, leads to. What forbids
   * that is reported at {@code place}.
   */
  public Optional<Source> beside(String file, String path, Location place) {
    return inside(file, path, place).flatMap(this::text);
  }

  /**
   * The name under which the file that {@code path}, a relative URL in {@code file}, leads to is
   * offered beside the specification: {@code assets/receipt.pdf}. What forbids that is reported at
   * {@code place}.
   */
  public Optional<String> offered(String file, String path, Location place) {
    Optional<String> found = inside(file, path, place);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = "assets/" + nameBeside(found.get());
    offered.put(name, found.get());
    return Optional.of(name);
  }

  /** The files that are offered beside the specification, by their names there. */
  public SortedMap<String, String> offered() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(offered));
  }

  /** Of the file alone, so that no other file, visible or not, has a say in it. */
  private String nameBeside(String file) {
    String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
    String below = file.startsWith(folder) ? file.substring(folder.length()) : "";
    if (below.matches("[A-Za-z0-9._~/-]+")) {
      return below;
    }
    String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._~-]+", "-");
    UUID of = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", of.getMostSignificantBits() >>> 32) + "-" + name;
  }

  private Optional<String> inside(String file, String path, Location place) {
    Optional<String> found =
        Percent.decode(path).flatMap(p -> CatalogFolder.resolve(file, p, boundary));
    if (found.isEmpty() || folder.passesLink(found.get())) {
      problems.add(
          Diagnostic.error("ref-outside", place, "\"" + path + "\" leaves the product's folder"));
      return Optional.empty();
    }
    if (!folder.isFile(found.get())) {
      problems.add(
          Diagnostic.warning("ref-dangling", place, "there is no file \"" + found.get() + "\""));
      return Optional.empty();
    }
    return found;
  }

  /**
   * The text of the file {@code path} below the folder of {@code file} or below one of those above
   * it, the nearest first, within the product's folder.
   */
  public Optional<Source> above(String file, String path) {
    String climb = "";
    while (true) {
      Optional<String> found = CatalogFolder.resolve(file, climb + path, boundary);
      if (found.isEmpty() || SCHEME.matcher(path).matches()) {
        return Optional.empty();
      }
      if (folder.isFile(found.get())) {
        return text(found.get());
      }
      climb += "../";
    }
  }

  /**
   * What {@code reference}, made in {@code file}, leads to. Otherwise the problem is reported at
   * {@code place}.
   */
  public Optional<Target> find(String file, String reference, Location place) {
    Outcome outcome = outcome(file, reference);
    if (outcome.target().isEmpty() && !outcome.code().isEmpty()) {
      Diagnostic problem =
          outcome.code().equals("ref-outside")
              ? Diagnostic.error(outcome.code(), place, outcome.message())
                  .withHint("keep what a specification refers to in the product's folder")
              : Diagnostic.warning(outcome.code(), place, outcome.message());
      problems.add(
          outcome.code().equals("ref-remote")
              ? problem.withHint("keep a copy in the product's folder and refer to that")
              : problem);
    }
    return outcome.target();
  }

  /** What {@code reference} leads to, if anything; nothing is reported. */
  public Optional<Target> peek(String file, String reference) {
    return outcome(file, reference).target();
  }

  private Outcome outcome(String file, String reference) {
    String key = file + "\n" + reference;
    Outcome outcome = known.get(key);
    if (outcome == null) {
      outcome = resolve(file, reference);
      known.put(key, outcome);
    }
    return outcome;
  }

  private Outcome resolve(String file, String reference) {
    if (reference.isBlank()) {
      return Outcome.problem("ref-dangling", "the reference is empty");
    }
    int hash = reference.indexOf('#');
    String path = hash < 0 ? reference : reference.substring(0, hash);
    Optional<String> fragment = Percent.decode(hash < 0 ? "" : reference.substring(hash + 1));
    Optional<String> decoded = Percent.decode(path);
    if (decoded.isEmpty() || fragment.isEmpty()) {
      return Outcome.problem(
          "ref-dangling", "\"" + reference + "\" is no URI reference: \"%\" needs two hex digits");
    }
    if (path.isEmpty()) {
      return within(file, fragment.get(), reference);
    }
    if (SCHEME.matcher(path).matches() || SCHEME.matcher(decoded.get()).matches()) {
      return identified(file, path)
          .map(target -> descend(target, fragment.get(), reference))
          .orElseGet(
              () ->
                  Outcome.problem(
                      "ref-remote", "\"" + reference + "\" is a URL; nothing is fetched"));
    }
    if (path.startsWith("//")) {
      return Outcome.problem(
          "ref-remote", "\"" + reference + "\" names a host; nothing is fetched");
    }
    Optional<String> found = CatalogFolder.resolve(file, decoded.get(), boundary);
    if (found.isEmpty()) {
      return Outcome.problem("ref-outside", "\"" + reference + "\" leaves the product's folder");
    }
    return other(found.get(), fragment.get(), reference);
  }

  private Outcome other(String file, String fragment, String reference) {
    if (folder.passesLink(file)) {
      return Outcome.problem("ref-outside", "\"" + reference + "\" passes a symbolic link");
    }
    if (!folder.isFile(file)) {
      return Outcome.problem("ref-dangling", "there is no file \"" + file + "\"");
    }
    return within(file, fragment, reference);
  }

  private Outcome within(String file, String fragment, String reference) {
    Optional<JsonNode> tree = tree(file);
    if (tree.isEmpty()) {
      return Outcome.problem("", "");
    }
    return descend(new Target(file, "", tree.get()), fragment, reference);
  }

  private Outcome descend(Target from, String fragment, String reference) {
    Optional<Target> target;
    if (fragment.isEmpty() || fragment.startsWith("/")) {
      target = step(from, fragment, 0);
    } else {
      target =
          Optional.ofNullable(identifiers(from.file()).anchors().get(fragment))
              .flatMap(pointer -> step(new Target(from.file(), "", root(from.file())), pointer, 0));
    }
    return target
        .map(Outcome::of)
        .orElseGet(() -> Outcome.problem("ref-dangling", "\"" + reference + "\" leads to nothing"));
  }

  /** Follows {@code pointer}; where only a reference stands in the way, through that. */
  private Optional<Target> step(Target from, String pointer, int hops) {
    JsonNode node = from.node();
    String file = from.file();
    StringBuilder at = new StringBuilder(from.pointer());
    for (String name : Pointers.segments(pointer)) {
      JsonNode child = child(node, name);
      if (child == null && node.path("$ref").isTextual() && hops < MAX_HOPS) {
        Optional<Target> through = peek(file, node.get("$ref").textValue(), hops + 1);
        if (through.isPresent()) {
          file = through.get().file();
          node = through.get().node();
          at = new StringBuilder(through.get().pointer());
          child = child(node, name);
        }
      }
      if (child == null) {
        return Optional.empty();
      }
      node = child;
      at.append(Pointers.step(name));
    }
    return Optional.of(new Target(file, at.toString(), node));
  }

  /** As {@link #peek(String, String)}, but ends where references go round in a circle. */
  private Optional<Target> peek(String file, String reference, int hops) {
    String key = file + "\n" + reference;
    if (known.containsKey(key)) {
      return known.get(key).target();
    }
    known.put(key, Outcome.problem("ref-dangling", "\"" + reference + "\" leads to itself"));
    Outcome outcome = hops < MAX_HOPS ? resolve(file, reference) : known.get(key);
    known.put(key, outcome);
    return outcome.target();
  }

  private static JsonNode child(JsonNode node, String name) {
    if (node.isObject()) {
      return node.get(name);
    }
    if (node.isArray() && name.length() < 9 && name.matches("[0-9]+")) {
      return node.get(Integer.parseInt(name));
    }
    return null;
  }

  private Optional<Target> identified(String file, String uri) {
    for (String holder : file.equals(entry) ? new String[] {file} : new String[] {file, entry}) {
      String pointer = identifiers(holder).ids().get(uri);
      if (pointer != null) {
        return step(new Target(holder, "", root(holder)), pointer, 0);
      }
    }
    return Optional.empty();
  }

  /** The tree of a file that has been read. */
  public JsonNode root(String file) {
    return tree(file).orElseThrow();
  }

  private Identifiers identifiers(String file) {
    return identifiers.computeIfAbsent(
        file, f -> tree(f).map(Identifiers::of).orElse(Identifiers.NONE));
  }

  private Optional<JsonNode> tree(String file) {
    Optional<JsonNode> tree = trees.get(file);
    if (tree == null) {
      tree = parse(file);
      trees.put(file, tree);
    }
    return tree;
  }

  private Optional<JsonNode> parse(String file) {
    return text(file).flatMap(source -> YamlReader.read(source, Limits.SPEC, problems));
  }
}
