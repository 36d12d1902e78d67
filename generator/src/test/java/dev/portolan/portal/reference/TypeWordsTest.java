package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.message.English;
import dev.portolan.spec.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeWordsTest {
  private static Schema schema(String json) {
    try {
      return new Schema(JsonMapper.builder().build().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static final Map<String, Schema> NAMED =
      Map.of(
          "Invoice", schema("{\"type\": \"object\", \"properties\": {\"id\": {}}}"),
          "Day", schema("{\"type\": \"string\", \"format\": \"date\"}"),
          "Bill", schema("{\"$ref\": \"#/components/schemas/Bill\"}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                  | any value
          true                                                                | any value
          false                                                               | nothing: no value is valid
          {"type": "string", "format": "date-time"}                           | string (date-time)
          {"type": "string", "minLength": 1, "maxLength": 9}                  | string, 1 to 9 characters
          {"type": "string", "maxLength": 1}                                  | string, at most 1 character
          {"type": "integer", "minimum": 1, "maximum": 100}                   | integer, 1 to 100
          {"type": "number", "exclusiveMinimum": 0}                           | number, more than 0
          {"type": ["string", "null"]}                                        | string or null
          {"type": ["string", "integer"]}                                     | string or integer
          {"type": "array", "items": {"type": "string"}}                      | array of string
          {"type": "array", "items": {"type": "array", "items": {"type": "boolean"}}} | array of array of boolean
          {"type": "array", "prefixItems": [{}, {}]}                          | array: 2 given items
          {"type": "array"}                                                   | array
          {"type": "object", "additionalProperties": {"type": "integer"}}     | map of string to integer
          {"additionalProperties": {"type": "integer"}, "x-additionalPropertiesName": "country"} | map of country to integer
          {"properties": {"a": {}}}                                           | object
          {"enum": ["a", 1]}                                                  | string or integer
          {"const": true}                                                     | boolean
          {"oneOf": [{"type": "string"}, {"type": "null"}]}                   | string or null
          {"oneOf": [{"type": "string"}, {}, {}, {}]}                         | one of 4
          {"anyOf": [{"title": "a"}, {"title": "b"}]}                         | any of 2
          {"$ref": "#/components/schemas/Invoice"}                            | [Invoice]
          {"type": "array", "items": {"$ref": "#/components/schemas/Invoice"}} | array of [Invoice]
          {"$ref": "#/components/schemas/Day"}                                | string (date) · [Day]
          {"allOf": [{"type": "number"}, {"type": "integer"}]}                | integer
          {"$ref": "#/nowhere"}                                               | `#/nowhere`
          {"$ref": "#/components/schemas/Bill"}                               | [Bill]
          """)
  void tellsTheTypeInWords(String json, String words) {
    TypeWords types =
        new TypeWords(NAMED, name -> Optional.of(name + ".html"), new Phrases(English.messages()));
    assertEquals(
        words,
        types.of(schema(json)).stream().map(TypeWordsTest::shown).collect(Collectors.joining()));
  }

  private static String shown(Word word) {
    if (!word.path().isEmpty()) {
      return "[" + word.text() + "]";
    }
    return word.code() ? "`" + word.text() + "`" : word.text();
  }
}
