package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecFinderTest {
  private static final String PRODUCT =
      """
      == products/a/product.yaml
      name: A
      """;

  private static final String V1 = "products/a/versions/v1/";

  @TempDir Path folder;

  private Optional<SpecFile> spec(String... files) throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(folder, MiniCatalog.SITE, PRODUCT, String.join("", files));
    assertEquals(List.of(), read.lines());
    return read.catalog().products().get(0).versions().get(0).spec();
  }

  private static String file(String name, String text) {
    return "== " + V1 + name + "\n" + text + "\n";
  }

  private static Optional<SpecFile> found(SpecKind kind, String name) {
    return Optional.of(new SpecFile(kind, V1 + name, "products/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openapi.yaml|x: y|OPENAPI",
        "openapi.yml|x: y|OPENAPI",
        "OpenAPI.JSON|{}|OPENAPI",
        "swagger.json|{}|OPENAPI",
        "asyncapi.yaml|x: y|ASYNCAPI",
        "schema.graphql|type Query|GRAPHQL",
        "schema.graphqls|type Query|GRAPHQL",
        "pets.proto|syntax|GRPC",
        "pets.yaml|info: {}¶openapi: 3.1.0|OPENAPI",
        "pets.yaml|'# pets¶---¶  info: {}¶  swagger: \"2.0\"'|OPENAPI",
        "pets.yaml|info:¶  openapi: 3.1.0|-",
        "pets.yaml|'\"swagger\": \"2.0\"'|OPENAPI",
        "pets.yaml|{openapi: 3.1.0}|-",
        "pets.yaml|'{\"openapi\": \"3.1.0\"}'|OPENAPI",
        "pets.json|'{\"info\": {\"asyncapi\": 1}, \"paths\": [], \"openapi\": \"3.0.0\"}'|OPENAPI",
        "pets.json|'{\"asyncapi\": \"3.0.0\"}'|ASYNCAPI",
        "pets.json|'[\"openapi\"]'|-",
        "pets.json|not JSON|-",
        "pets.yaml|info: {}¶x: openapi|-",
        "pets.yaml|'x:¶  openapi: 3.1.0'|-",
        "pets.yaml|openapi_version: 1|-",
        "notes.txt|openapi: 3.1.0|-",
        "_openapi.yaml|openapi: 3.1.0|-"
      })
  void tellsTheKindByNameOrByTheFirstKeys(String name, String text, String kind)
      throws IOException {
    assertEquals(
        kind.equals("-") ? Optional.empty() : found(SpecKind.valueOf(kind), name),
        spec(file("version.yaml", ""), file(name, text.replace('¶', '\n'))));
  }

  @Test
  void takesTheFileThatTheAuthorNames() throws IOException {
    assertEquals(
        found(SpecKind.ASYNCAPI, "b.yaml"),
        spec(
            file("version.yaml", "spec: b.yaml"),
            file("openapi.yaml", "openapi: 3.1.0"),
            file("b.yaml", "asyncapi: 3.0.0")));
  }

  @Test
  void takesAFileElsewhereInTheProduct() throws IOException {
    assertEquals(
        Optional.of(new SpecFile(SpecKind.OPENAPI, "products/a/shared/openapi.yaml", "products/a")),
        spec(
            file("version.yaml", "spec: ../../shared/openapi.yaml"),
            "== products/a/shared/openapi.yaml\nopenapi: 3.1.0\n"));
  }

  @Test
  void leavesFragmentsAside() throws IOException {
    assertEquals(
        found(SpecKind.OPENAPI, "openapi.yaml"),
        spec(
            file("version.yaml", ""),
            file("openapi.yaml", "openapi: 3.1.0"),
            file("schemas.yaml", "Pet: {type: object}"),
            file("parts/openapi.yaml", "openapi: 3.1.0")));
  }

  @Test
  void takesTheProtoThatDeclaresAService() throws IOException {
    assertEquals(
        found(SpecKind.GRPC, "service.proto"),
        spec(
            file("version.yaml", ""),
            file("messages.proto", "syntax = \"proto3\";\nmessage Service {}"),
            file("service.proto", "import \"messages.proto\";\nservice Pets {}")));
  }

  @Test
  void isContentWithoutASpecification() throws IOException {
    assertEquals(Optional.empty(), spec(file("version.yaml", "")));
  }
}
