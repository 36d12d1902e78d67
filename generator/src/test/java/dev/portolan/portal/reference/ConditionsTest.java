package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.message.English;
import dev.portolan.spec.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of schemas as sentences. */
class ConditionsTest {
  private static final Phrases PHRASES = new Phrases(English.messages());

  private static Schema schema(String json) throws JsonProcessingException {
    return new Schema(new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  private static final Conditions CONDITIONS =
      new Conditions(new TypeWords(Map.of(), name -> Optional.empty(), PHRASES), PHRASES);

  private static List<String> sentences(Schema schema) {
    return CONDITIONS.facts(Merged.of(schema, Map.of())).stream()
        .map(
            fact ->
                fact.label()
                    + (fact.label().isEmpty() ? "" : ": ")
                    + fact.words().stream().map(Word::text).collect(Collectors.joining()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'if': {'properties': {'kind': {'const': 'cat'}}, 'required': ['kind']}, 'then': {'required': ['meow']}, 'else': {'required': ['bark', 'name']}} | If kind is cat, meow is required; otherwise bark and name are required",
        "{'required': ['kind'], 'if': {'properties': {'kind': {'enum': ['a', 'b', 'c']}}}, 'then': {'properties': {'n': {'minimum': 3}}}} | If kind is a, b or c, n must be at least 3",
        "{'if': {'properties': {'kind': {'const': 'cat'}}}, 'then': {'required': ['meow']}} | If kind is cat or not there, meow is required",
        "{'if': {'required': ['a']}, 'else': {'required': ['b']}} | Unless a is there, b is required",
        "{'if': {'required': ['a', 'b']}, 'then': {'properties': {'c': false}}} | If a and b are there, c is not allowed",
        "{'if': {'not': {'required': ['a']}}, 'then': {'properties': {'b': {'type': ['string', 'null'], 'maxLength': 3}}}} | If a is not there, b must have at most 3 characters and b must be a string or null",
        "{'if': {'type': 'integer'}, 'then': {'multipleOf': 5, 'maximum': 9}, 'else': {'const': 'x'}} | If it is an integer, it must be at most 9, and the rule “then” below holds; otherwise it must be x",
        "{'if': {'anyOf': [{'required': ['a']}, {'required': ['b']}]}, 'then': {'properties': {'c': {'properties': {'d': {'const': 1}}}}}} | If a is there or b is there, c.d must be 1",
        "{'if': {'description': 'Why.', 'required': ['a']}, 'then': {'required': ['b']}} | If it is as the rule “if” below says, b is required",
        "{'if': {'required': ['a']}, 'then': {'required': ['b']}, 'else': {'if': {'required': ['c']}, 'then': false}} | If a is there, b is required; otherwise if c is there, no value is right",
        "{'dependentRequired': {'card': ['name', 'address']}} | If card is there, name and address are required",
        "{'dependentSchemas': {'card': {'required': ['name']}}} | If card is there, name is required",
        "{'not': {'required': ['a', 'b']}} | Not allowed: a and b are there",
        "{'if': {'properties': {'tags': {'contains': {'const': 'x'}}}, 'required': ['tags']}, 'then': {'additionalProperties': false}} | If tags contains x, no other properties are allowed",
        "{'if': {'properties': {'k': {'not': {'enum': ['a', 'b']}}}, 'required': ['k']}, 'then': {'properties': {'s': {'pattern': '^x'}}}} | If k is not a or b, s must match ^x"
      })
  void saysRulesInSentences(String json, String sentence) throws JsonProcessingException {
    assertEquals(List.of(sentence), sentences(schema(json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'if': {'required': ['a']}, 'then': {'required': ['b']}} | true",
        "{'if': {'required': ['a']}, 'then': {'required': ['b'], 'description': 'Text.'}} | false",
        "{'if': {'required': ['a']}} | false",
        "{'if': {'required': ['a']}, 'then': {}, 'else': {'properties': {'x': {'title': 'X'}}}} | false",
        "{'not': {'properties': {'a': {'const': 1}, 'b': {'examples': [1]}}}} | false",
        "{'dependentSchemas': {'a': {'properties': {'b': {'uniqueItems': true}}}}} | false",
        "{'if': {'required': ['a']}, 'else': {'if': {'required': ['b']}, 'then': {'x': 1}}} | false"
      })
  void knowsWhetherASentenceSaysAll(String json, boolean all) throws JsonProcessingException {
    assertEquals(all, CONDITIONS.sayAll(schema(json)));
  }

  private static final String SPEC =
      """
      openapi: 3.1.0
      info: {title: T, version: "1"}
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            properties: {kind: {type: string}, meow: {type: boolean}}
            if: {properties: {kind: {const: cat}}, required: [kind]}
            then: {required: [meow]}
          Old:
            dependencies:
              card: [name]
              cash: {required: [place]}
            properties:
              pair: {items: [{const: 1}, {const: 2}], additionalItems: false}
          Tree: {$dynamicAnchor: node, type: object, properties: {children: {type: array, items: {$dynamicRef: '#node'}}}}
          Strict: {$dynamicAnchor: node, $ref: '#/components/schemas/Tree', unevaluatedProperties: false}
          List: {type: array, items: {$dynamicRef: '#T'}, $defs: {any: {$dynamicAnchor: T, not: true}}}
      """;

  @Test
  void closesTheRowsOfRulesThatAreSaid(@TempDir Path folder) throws IOException {
    Document page = ReferenceSite.of(folder, SPEC).page("schemas/pet.html");

    assertTrue(page.select(".node-facts").text().contains("If kind is cat, meow is required"));
    assertEquals("Rules, one by one", page.select("details.branch-rules > summary").text());
    assertNull(page.selectFirst("details.branch-rules[open]"));
    assertEquals(1, page.select("#schema\\.if\\.kind").size());
  }

  @Test
  void tellsEarlierDraftsAndWhatIsLeftOpen(@TempDir Path folder) throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, SPEC);
    String old = site.page("schemas/old.html").select("main").text();

    assertTrue(old.contains("If card is there, name is required"), old);
    assertTrue(old.contains("If cash is there, place is required"), old);
    assertTrue(old.contains("pair array: 2 given items"), old);
    assertTrue(old.contains("no other items"), old);

    Document tree = site.page("schemas/tree.html");
    assertTrue(tree.text().contains("Is what others leave open as node"), tree.text());
    assertEquals(
        "array of Tree or Strict", tree.selectFirst("#schema\\.children .node-type").text());
    String list = site.page("schemas/list.html").select("main").text();
    assertTrue(list.contains("array of what the schema around it decides"), list);
    assertTrue(list.contains("Left open as #T"), list);
  }
}
