package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.Corpora;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecReader;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every OpenAPI file that others wrote. */
class CorpusTest {
  private static final Pattern OPENAPI =
      Pattern.compile("(?m)^[\\s{]*\"?(openapi|swagger)\"?\\s*:\\s*[\"']?[23]");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final SpecDocument.Audience PUBLIC = new SpecDocument.Audience(true, false);

  private static final Map<String, JsonNode> TREES = new ConcurrentHashMap<>();

  @Test
  void readsEveryOperationAndGivesItBack(@TempDir Path copies) throws IOException {
    int specs = 0;
    int operations = 0;
    for (String part : List.of("catalog-source", "samples/openapi", "samples/catalogs")) {
      Path root = Corpora.required().resolve(part);
      CatalogFolder folder = CatalogFolder.open(root);
      for (Path file : files(root)) {
        String name = root.relativize(file).toString();
        Optional<SpecDocument> read = read(folder, name);
        if (read.isEmpty()) {
          continue;
        }
        SpecDocument.Visible visible =
            read.get().visibleTo(new SpecDocument.Audience(false, false));
        ApiReference reference = visible.reference();
        assertEquals(count(folder, name), reference.operations().size(), name);
        assertEquals(
            reference.operations().size(),
            reference.operations().stream().map(o -> o.slug()).distinct().count(),
            name);
        again(copies.resolve(String.valueOf(specs)), visible, name);
        read.get()
            .visibleTo(PUBLIC)
            .downloads()
            .values()
            .forEach(text -> assertFalse(text.get().isEmpty(), name));
        specs++;
        operations += reference.operations().size();
      }
    }
    System.out.println("OpenAPI corpus: " + specs + " specs, " + operations + " operations");
    assertTrue(specs > 400, "only " + specs);
  }

  /** Reading what is offered for download gives the same model, and the same download. */
  private static void again(Path copy, SpecDocument.Visible visible, String name)
      throws IOException {
    SortedMap<String, Supplier<String>> downloads = visible.downloads();
    Files.createDirectories(copy);
    for (var download : downloads.entrySet()) {
      Files.writeString(copy.resolve(download.getKey()), download.getValue().get());
    }
    CatalogFolder folder = CatalogFolder.open(copy);
    for (String file : downloads.keySet()) {
      SpecDocument.Visible second =
          read(folder, file).orElseThrow().visibleTo(new SpecDocument.Audience(false, false));
      assertEquals(ids(visible.reference()), ids(second.reference()), name + " as " + file);
      assertEquals(
          visible.reference().schemas(), second.reference().schemas(), name + " as " + file);
      assertEquals(
          downloads.get("openapi.json").get(),
          second.downloads().get("openapi.json").get(),
          name + " as " + file);
    }
  }

  private static List<String> ids(ApiReference reference) {
    return reference.operations().stream()
        .map(o -> o.id() + " " + o.slug() + " " + o.method() + " " + o.path())
        .toList();
  }

  private static Optional<SpecDocument> read(CatalogFolder folder, String file) throws IOException {
    return new SpecReader(folder).read(new SpecFile(SpecKind.OPENAPI, file, ""), new Diagnostics());
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted().toList()) {
        if (Files.isRegularFile(file) && file.toString().matches(".*\\.(ya?ml|json)")) {
          try {
            if (OPENAPI.matcher(Files.readString(file)).find()) {
              found.add(file);
            }
          } catch (MalformedInputException e) {
            continue; // not text
          }
        }
      }
    }
    return found;
  }

  /** Counts method keys below paths and webhooks in the raw trees, by itself. */
  private static long count(CatalogFolder folder, String file) throws IOException {
    JsonNode root = tree(folder, file);
    long count = 0;
    String webhooks = root.has("webhooks") ? "webhooks" : "x-webhooks";
    for (String section : List.of("paths", webhooks)) {
      boolean two = root.has("swagger") && !root.has("openapi");
      if (section.equals("webhooks") && two) {
        continue;
      }
      JsonNode items = root.path(section);
      String from = file;
      if (items.path("$ref").isTextual()) {
        from = target(file, items.get("$ref").asText());
        items = at(folder, file, items.get("$ref").asText());
      }
      for (var field : items.properties()) {
        if (!field.getKey().startsWith("x-")) {
          count += methods(folder, from, field.getValue(), root.path("openapi").asText());
        }
      }
    }
    return count;
  }

  private static long methods(CatalogFolder folder, String file, JsonNode item, String version)
      throws IOException {
    long own = item.properties().stream().filter(f -> METHODS.contains(f.getKey())).count();
    if (version.startsWith("3.2")) {
      own += (item.has("query") ? 1 : 0) + item.path("additionalOperations").size();
    }
    if (item.path("$ref").isTextual()) {
      String reference = item.get("$ref").asText();
      return own + methods(folder, target(file, reference), at(folder, file, reference), version);
    }
    return own;
  }

  private static String target(String file, String reference) {
    String path = reference.replaceFirst("#.*", "");
    return path.isEmpty() ? file : Path.of(file).resolveSibling(path).normalize().toString();
  }

  private static JsonNode at(CatalogFolder folder, String file, String reference)
      throws IOException {
    String pointer = reference.contains("#") ? reference.replaceFirst("^[^#]*#", "") : "";
    String target = target(file, reference);
    return folder.isFile(target) ? tree(folder, target).at(pointer) : tree(folder, file).path("\0");
  }

  private static JsonNode tree(CatalogFolder folder, String file) throws IOException {
    String key = folder.root() + "/" + file;
    JsonNode tree = TREES.get(key);
    if (tree == null) {
      Source source = folder.text(file, Limits.SPEC.bytes(), new Diagnostics()).orElseThrow();
      tree = YamlReader.read(source, Limits.SPEC, new Diagnostics()).orElseThrow();
      TREES.put(key, tree);
    }
    return tree;
  }
}
