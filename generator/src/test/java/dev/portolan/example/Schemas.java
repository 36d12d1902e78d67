package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import dev.portolan.spec.Schema;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas and values of tests, written as YAML. */
final class Schemas {
  private Schemas() {}

  static JsonNode json(String yaml) {
    Diagnostics problems = new Diagnostics();
    JsonNode node =
        YamlReader.read(new Source("test.yaml", yaml), Limits.SPEC, problems).orElseThrow();
    if (!problems.sorted().equals(List.of())) {
      throw new AssertionError(problems.sorted());
    }
    return node;
  }

  static Schema schema(String yaml) {
    return new Schema(json(yaml));
  }

  /** Named schemas: a mapping from name to schema. */
  static Map<String, Schema> named(String yaml) {
    Map<String, Schema> named = new LinkedHashMap<>();
    json(yaml).properties().forEach(f -> named.put(f.getKey(), new Schema(f.getValue())));
    return named;
  }
}
