package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.spec.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleMakerTest {
  private static Schema schema(String json) {
    try {
      return new Schema(JsonMapper.builder().build().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String made(String json, Map<String, Schema> named, boolean request) {
    return JsonText.compact(ExampleMaker.example(schema(json), named, request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"const": 5}                                             | 5
          {"type": "string", "examples": ["x", "y"]}               | "x"
          {"type": "string", "default": "d"}                       | "d"
          {"enum": ["first", "second"]}                            | "first"
          {"type": "string", "format": "date"}                     | "2026-05-01"
          {"type": "string", "minLength": 8}                       | "stringst"
          {"type": "string", "maxLength": 3}                       | "str"
          {"type": "integer", "minimum": 10}                       | 10
          {"type": "number", "exclusiveMaximum": 1}                | 0
          {"type": "number", "multipleOf": 0.5}                    | 0.5
          {"type": ["null", "boolean"]}                            | true
          {"type": "array", "items": {"type": "integer"}}          | [1]
          {"type": "array", "minItems": 2, "items": {"const": "a"}} | ["a","a"]
          {"additionalProperties": {"type": "integer"}}            | {"name":1}
          {"oneOf": [{"type": "null"}, {"const": "b"}]}            | "b"
          {"allOf": [{"properties": {"a": {"const": 1}}}, {"properties": {"b": {"const": 2}}}]} | {"a":1,"b":2}
          """)
  void makesTheSameExampleFromTheSameSchema(String json, String example) {
    assertEquals(example, made(json, Map.of(), true));
  }

  @Test
  void leavesOutWhatIsNotSentInThatDirection() {
    String json =
        """
        {"properties": {
          "id": {"const": 1, "readOnly": true},
          "secret": {"const": 2, "writeOnly": true}}}
        """;
    assertEquals("{\"secret\":2}", made(json, Map.of(), true));
    assertEquals("{\"id\":1}", made(json, Map.of(), false));
  }

  @Test
  void endsWhereASchemaBeginsAgain() {
    Schema node =
        schema(
            """
            {"properties": {
              "name": {"const": "n"},
              "child": {"$ref": "#/components/schemas/Node"},
              "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}}}}
            """);
    assertEquals(
        "{\"name\":\"n\",\"children\":[]}",
        made("{\"$ref\": \"#/components/schemas/Node\"}", Map.of("Node", node), true));
  }

  @Test
  void staysSmallWhereSchemasMultiply() {
    Map<String, Schema> named = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder properties = new StringBuilder();
      for (int j = 0; j < 8; j++) {
        properties
            .append(j == 0 ? "" : ",")
            .append("\"p%d\": {\"$ref\": \"#/components/schemas/S%d\"}".formatted(j, i + 1));
      }
      named.put("S" + i, schema("{\"properties\": {" + properties + "}}"));
    }
    named.put("S12", schema("{\"type\": \"string\"}"));
    String made = made("{\"$ref\": \"#/components/schemas/S0\"}", named, true);
    assertTrue(made.length() < 100_000, "length: " + made.length());
  }

  @Test
  void namesTheVariantThatItShows() {
    Map<String, Schema> named =
        Map.of("Cat", schema("{\"properties\": {\"claws\": {\"const\": 4}}}"));
    assertEquals(
        "{\"claws\":4,\"kind\":\"meow\"}",
        made(
            """
            {"oneOf": [{"$ref": "#/components/schemas/Cat"}],
             "discriminator": {"propertyName": "kind", "mapping": {"meow": "#/components/schemas/Cat"}}}
            """,
            named,
            true));
  }
}
