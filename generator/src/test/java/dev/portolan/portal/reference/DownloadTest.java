package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.Corpora;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is offered for download holds exactly what the pages hold. Every third operation, fifth
 * property and seventh parameter of real specifications is marked as internal, and given a text to
 * look for.
 */
class DownloadTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
  private static final String SECRET = "Hiddenfromreaders";

  private int operations;
  private int properties;
  private int parameters;

  @Test
  void holdsWhatThePagesHold(@TempDir Path folder) throws IOException {
    List<Path> specs = new ArrayList<>();
    for (Path root :
        List.of(
            Corpora.required().resolve("samples/openapi/oai-examples"),
            Path.of("../sample-catalog/catalog/products"))) {
      try (var walk = Files.walk(root)) {
        walk.filter(p -> p.toString().endsWith(".yaml") && isWhole(p)).sorted().forEach(specs::add);
      }
    }
    int compared = 0;
    for (int i = 0; i < specs.size(); i++) {
      JsonNode tree = read(Files.readString(specs.get(i)));
      operations = 1;
      properties = 1;
      parameters = 1;
      mark(tree);
      Path copy = Files.createDirectories(folder.resolve("" + i));
      ReferenceSite site = ReferenceSite.of(copy, JSON.writeValueAsString(tree));
      compare(specs.get(i).toString(), tree, site);
      compared++;
    }
    System.out.println("Downloads compared with pages: " + compared);
    assertTrue(compared > 20, "only " + compared);
  }

  private static boolean isWhole(Path file) {
    try {
      String text = Files.readString(file);
      return text.matches("(?s)(.*\\n)?(openapi|swagger):.*")
          && !text.matches("(?s).*\\$ref: *['\"]?[^#'\" ].*");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode read(String yaml) {
    return YamlReader.read(new Source("a.yaml", yaml), Limits.SPEC, new Diagnostics())
        .orElseThrow();
  }

  private void mark(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        JsonNode value = field.getValue();
        if (METHODS.contains(field.getKey()) && value.has("responses")) {
          hide(value, ++operations % 3 == 0, "summary");
        } else if (field.getKey().equals("properties")) {
          value.forEach(property -> hide(property, ++properties % 5 == 0, "description"));
        } else if (field.getKey().equals("parameters")) {
          value.forEach(
              parameter ->
                  hide(
                      parameter,
                      ++parameters % 7 == 0 && !parameter.path("in").asText().equals("path"),
                      "description"));
        }
      }
    }
    node.forEach(this::mark);
  }

  private static void hide(JsonNode node, boolean now, String text) {
    if (now && node instanceof ObjectNode object && !object.has("$ref")) {
      object.put("x-internal", true);
      object.put(text, SECRET);
    }
  }

  private static void compare(String name, JsonNode source, ReferenceSite site) throws IOException {
    site.files().forEach((path, text) -> assertFalse(text.contains(SECRET), name + ": " + path));
    JsonNode json = JSON.readTree(site.files().get("shop/v1/openapi.json"));
    JsonNode yaml = read(site.files().get("shop/v1/openapi.yaml"));
    assertEquals(JSON.writeValueAsString(json), JSON.writeValueAsString(yaml), name);
    assertEquals(
        source.path("openapi").asText(source.path("swagger").asText()),
        json.path("openapi").asText(json.path("swagger").asText()),
        name);
    assertFalse(json.toString().contains("x-internal"), name);
    for (String reference : json.findValuesAsText("$ref")) {
      assertTrue(reference.startsWith("#/"), name + ": " + reference);
      assertFalse(
          json.at(reference.substring(1).replace("%7B", "{").replace("%7D", "}")).isMissingNode(),
          name + ": " + reference);
    }
    Set<String> offered = new TreeSet<>();
    for (String section : List.of("paths", "webhooks")) {
      for (var item : json.path(section).properties()) {
        for (var field : item.getValue().properties()) {
          if (METHODS.contains(field.getKey())) {
            offered.add(field.getKey().toUpperCase(java.util.Locale.ROOT) + " " + item.getKey());
          }
        }
      }
    }
    Set<String> shown = new TreeSet<>();
    Set<String> schemas = new TreeSet<>();
    for (Object view : site.views().values()) {
      if (view instanceof OperationPage page) {
        shown.add(page.operation().method() + " " + page.operation().path());
        assertEquals(1, page.downloads().size(), name);
        JsonNode one = JSON.readTree(site.files().get(page.downloads().get(0).href()));
        assertEquals(json.path("openapi"), one.path("openapi"), name);
      } else if (view instanceof SchemaPage page) {
        schemas.add(page.name());
      }
    }
    assertEquals(offered, shown, name);
    JsonNode named =
        json.has("swagger") ? json.path("definitions") : json.at("/components/schemas");
    Set<String> names = new TreeSet<>();
    named.fieldNames().forEachRemaining(names::add);
    assertEquals(names, schemas, name);
  }
}
