package dev.portolan.spec.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.Corpora;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Severity;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecFixture;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleOperationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SpecDocument.Audience PUBLIC = new SpecDocument.Audience(true, false);

  private static final String SPEC =
      """
      openapi: 3.1.0
      info: {title: Pets, version: "1.10", description: A long introduction., license: {name: MIT}}
      servers: [{url: https://api.example/v1}]
      security: [{key: []}]
      tags:
        - {name: pets, description: All of them}
        - {name: shops}
      x-tagGroups: [{name: G, tags: [pets, shops]}]
      paths:
        /pets/{id}:
          summary: A pet
          parameters: [{$ref: '#/components/parameters/Id'}]
          get:
            operationId: getPet
            tags: [pets]
            responses:
              '200':
                description: ok
                content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                links: {shop: {operationId: getShop}}
          delete: {operationId: deletePet, security: [{oauth: [pets]}], responses: {'204': {description: gone}}}
        /shop:
          get:
            operationId: getShop
            tags: [shops]
            servers: [{url: https://shop.example}]
            responses: {'200': {$ref: '#/components/responses/Shop'}}
      webhooks:
        petAdded: {post: {operationId: petAdded, responses: {'200': {description: ok}}}}
      components:
        parameters:
          Id: {name: id, in: path, required: true, schema: {type: string}}
          Other: {name: other, in: query, schema: {type: string}}
        responses:
          Shop: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}
        schemas:
          Pet:
            oneOf: [{$ref: '#/components/schemas/Cat'}]
            discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}
          Cat: {properties: {kind: {type: string}, friend: {$ref: '#/components/schemas/Pet'}}}
          Dog: {properties: {kind: {type: string}}}
          Shop: {properties: {name: {type: string}}}
        securitySchemes:
          key: {type: apiKey, name: X-Key, in: header}
          oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://a.example/t, scopes: {pets: Pets}}}}
      """;

  private static JsonNode only(Path folder, String id) throws IOException {
    SpecFixture specs = new SpecFixture(folder).with("product/openapi.yaml", SPEC);
    SpecDocument.Visible visible = specs.read("product/openapi.yaml").visibleTo(PUBLIC);
    Operation operation =
        visible.reference().operations().stream().filter(o -> o.id().equals(id)).findFirst().get();
    return JSON.readTree(visible.download(operation).orElseThrow());
  }

  private static List<String> names(JsonNode node) {
    return new ArrayList<>(node.properties().stream().map(Map.Entry::getKey).toList());
  }

  @Test
  void keepsWhatTheOperationReachesAndNothingElse(@TempDir Path folder) throws IOException {
    JsonNode pet = only(folder, "getPet");

    assertEquals(
        List.of("openapi", "info", "servers", "security", "tags", "paths", "components"),
        names(pet));
    assertEquals(List.of("title", "version", "license"), names(pet.path("info")));
    assertEquals(List.of("/pets/{id}"), names(pet.path("paths")));
    assertEquals(
        List.of("summary", "parameters", "get"), names(pet.path("paths").path("/pets/{id}")));
    assertEquals(1, pet.path("tags").size());
    assertEquals(
        List.of("parameters", "schemas", "securitySchemes"), names(pet.path("components")));
    assertEquals(List.of("Id"), names(pet.at("/components/parameters")));
    assertEquals(List.of("Pet", "Cat", "Dog"), names(pet.at("/components/schemas")));
    assertEquals(List.of("key"), names(pet.at("/components/securitySchemes")));
    assertFalse(pet.toString().contains("getShop"), pet.toString());
  }

  @Test
  void leavesOutWhatTheOperationOverrides(@TempDir Path folder) throws IOException {
    JsonNode shop = only(folder, "getShop");
    assertFalse(shop.has("servers"), shop.toString());
    assertEquals(List.of("Shop"), names(shop.at("/components/responses")));

    JsonNode delete = only(folder.resolve("2"), "deletePet");
    assertFalse(delete.has("security"), delete.toString());
    assertEquals(List.of("oauth"), names(delete.at("/components/securitySchemes")));
  }

  @Test
  void offersNoneThatReachesMostOfTheWhole(@TempDir Path folder) throws IOException {
    StringBuilder spec =
        new StringBuilder(
            """
            openapi: 3.1.0
            info: {title: Chain, version: "1"}
            paths:
              /all: {get: {operationId: all, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}
              /few: {get: {operationId: few, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/S290'}}}}}}}
            components:
              schemas:
            """);
    for (int i = 0; i < 300; i++) {
      spec.append("    S%d: {items: {$ref: '#/components/schemas/S%d'}}\n".formatted(i, i + 1));
    }
    spec.append("    S300: {type: string}\n");
    Files.writeString(folder.resolve("spec.yaml"), spec);
    SpecDocument.Visible visible =
        new SpecReader(CatalogFolder.open(folder))
            .read(new SpecFile(SpecKind.OPENAPI, "spec.yaml", ""), new Diagnostics())
            .orElseThrow()
            .visibleTo(PUBLIC);
    List<Boolean> offered =
        visible.reference().operations().stream()
            .map(operation -> visible.download(operation).isPresent())
            .toList();
    assertEquals(List.of(false, true), offered);
  }

  @Test
  void givesWebhooksTheirDocument(@TempDir Path folder) throws IOException {
    JsonNode hook = only(folder, "petAdded");
    assertEquals(List.of("petAdded"), names(hook.path("webhooks")));
    assertEquals(0, hook.path("paths").size());
  }

  /** Some operations of every specification others wrote: read again, each is the same. */
  @Test
  void isReadAsTheSameOperationByItself(@TempDir Path copies) throws IOException {
    int documents = 0;
    long bytes = 0;
    int count = 0;
    for (String part : List.of("catalog-source", "samples/openapi")) {
      Path root = Corpora.required().resolve(part);
      CatalogFolder folder = CatalogFolder.open(root);
      for (Path file : specs(root)) {
        if (part.equals("catalog-source") && count++ % 3 > 0) {
          continue; // versions of one API are much alike
        }
        String name = root.relativize(file).toString();
        Diagnostics before = new Diagnostics();
        Optional<SpecDocument> read =
            new SpecReader(folder).read(new SpecFile(SpecKind.OPENAPI, name, ""), before);
        if (read.isEmpty()) {
          continue;
        }
        SpecDocument.Visible visible = read.get().visibleTo(PUBLIC);
        ApiReference reference = visible.reference();
        List<Operation> operations = reference.operations();
        int step = Math.max(1, operations.size() / 4);
        for (int i = 0; i < operations.size(); i += step) {
          String json = visible.download(operations.get(i)).orElseThrow();
          compare(copies.resolve(documents + ""), name, json, operations.get(i), reference, before);
          documents++;
          bytes += json.length();
        }
      }
    }
    System.out.println("Documents of one operation: " + documents + ", " + bytes + " characters");
    assertTrue(documents > 500, "only " + documents);
  }

  private static void compare(
      Path copy,
      String name,
      String json,
      Operation operation,
      ApiReference whole,
      Diagnostics before)
      throws IOException {
    Files.createDirectories(copy);
    Files.writeString(copy.resolve("openapi.json"), json);
    Diagnostics problems = new Diagnostics();
    ApiReference again =
        new SpecReader(CatalogFolder.open(copy))
            .read(new SpecFile(SpecKind.OPENAPI, "openapi.json", ""), problems)
            .orElseThrow(() -> new AssertionError(name + ": " + problems.sorted()))
            .visibleTo(new SpecDocument.Audience(false, false))
            .reference();
    String where = name + " " + operation.id();
    assertEquals(whole.formatVersion(), again.formatVersion(), where);
    assertEquals(1, again.operations().size(), where);
    assertEquals(comparable(operation), comparable(again.operations().get(0)), where);
    again.schemas().forEach((key, schema) -> assertEquals(whole.schemas().get(key), schema, where));
    again
        .securitySchemes()
        .forEach((key, scheme) -> assertEquals(whole.securitySchemes().get(key), scheme, where));
    TreeSet<String> old = new TreeSet<>();
    before.sorted().forEach(problem -> old.add(problem.code()));
    problems.sorted().stream()
        .filter(problem -> problem.severity() != Severity.INFO && !old.contains(problem.code()))
        .findFirst()
        .ifPresent(
            problem -> {
              throw new AssertionError(where + ": new problem " + problem + "\n" + json);
            });
  }

  /** Without links and places, and without the name and notes that depend on other operations. */
  private static String comparable(Operation o) {
    List<Object> parts =
        List.of(
            o.kind(),
            o.method(),
            o.path(),
            o.summary(),
            o.description(),
            o.pathSummary(),
            o.pathDescription(),
            o.tags(),
            o.deprecated(),
            o.parameters(),
            o.requestBody(),
            o.responses().stream()
                .map(
                    r ->
                        List.of(r.status(), r.summary(), r.description(), r.headers(), r.content()))
                .toList(),
            o.callbacks().size(),
            o.security(),
            o.externalDocs(),
            o.extensions());
    return parts.toString().replaceAll("location=[^],]*", "");
  }

  private static List<Path> specs(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted().toList()) {
        if (Files.isRegularFile(file) && file.toString().matches(".*\\.(ya?ml|json)")) {
          String text =
              new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
          if (text.matches("(?s)(.*\\n)?[\\s{]*\"?(openapi|swagger)\"?\\s*:\\s*[\"']?[23].*")) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }
}
