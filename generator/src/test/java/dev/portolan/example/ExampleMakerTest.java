package dev.portolan.example;

import static dev.portolan.example.Schemas.json;
import static dev.portolan.example.Schemas.named;
import static dev.portolan.example.Schemas.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleMakerTest {
  /** Only an object with one certain property is not as its {@code not} has it. */
  private static final String TRICKY = "collect annotations inside a 'not', even if collection";

  @Test
  void findsAValueForEverySchemaOfTheOfficialTestsThatHasOne() {
    List<String> missed = new ArrayList<>();
    int count = 0;
    for (TestSuite.Group group : TestSuite.groups()) {
      if (group.tries().stream().noneMatch(TestSuite.Try::valid)
          || group.description().startsWith(TRICKY)) {
        continue;
      }
      count++;
      Made made = new ExampleMaker(group.named()).make(group.schema(), Direction.EITHER);
      if (!made.fits()) {
        missed.add(group + " " + group.named().get("root").node() + " -> " + made.value());
      }
    }
    System.out.println("schemas of the official tests: " + count + ", all with an example");
    assertTrue(count > 300, "only " + count);
    assertEquals("", String.join("\n", missed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what the schema gives
        "{type: string, examples: [given]} | \"given\"",
        "{type: string, examples: [5, fits]} | \"fits\"",
        "{type: integer, default: 7} | 7",
        "{type: integer, default: 7, minimum: 8} | 8",
        "{type: string, enum: [b, a]} | \"b\"",
        "{const: fixed} | \"fixed\"",
        "{enum: [null, a]} | \"a\"",
        "{type: [string, 'null'], default: null} | \"example\"",
        // texts
        "{type: string} | \"example\"",
        "{type: string, format: date} | \"2026-01-15\"",
        "{type: string, format: date-time} | \"2026-01-15T09:30:00Z\"",
        "{type: string, format: uuid} | \"7c9e6679-7425-40de-944b-e07fc1f90ae7\"",
        "{type: string, format: email} | \"jane.doe@example.com\"",
        "{type: string, format: uri} | \"https://example.com/path\"",
        "{type: string, format: ipv6} | \"2001:db8::1\"",
        "{type: string, format: nonsense} | \"example\"",
        "{type: string, minLength: 9, maxLength: 12} | \"example text\"",
        "{type: string, maxLength: 3} | \"exa\"",
        "{type: string, maxLength: 0} | \"\"",
        "{type: string, pattern: '^[A-Z]{3}-\\d{2}$'} | \"EXA-12\"",
        "{type: string, format: date, pattern: ^20} | \"2026-01-15\"",
        // numbers
        "{type: integer} | 1",
        "{type: number} | 1.5",
        "{type: integer, minimum: 10} | 10",
        "{type: integer, exclusiveMinimum: 10} | 11",
        "{type: integer, maximum: -3} | -3",
        "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.001} | 0.0009",
        "{type: number, multipleOf: 0.25, minimum: 2.1} | 2.25",
        "{type: integer, multipleOf: 4, minimum: 5, maximum: 8} | 8",
        "{type: integer, format: int32, minimum: 2147483647} | 2147483647",
        "{type: integer, minimum: 12345678901234567890} | 12345678901234567890",
        // the rest
        "{type: boolean} | true",
        "{type: 'null'} | null",
        "{} | {}",
        "true | {}",
        "{type: array, items: {type: integer}} | [1]",
        "{type: array, items: {type: integer}, minItems: 2, uniqueItems: true} | [1,2]",
        "{type: array, items: {enum: [a, b, c]}, minItems: 3, uniqueItems: true} | [\"a\",\"b\",\"c\"]",
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false} |"
            + " [\"example\",1]",
        "{type: array, contains: {const: 5}, minContains: 2} | [5,5]",
        "{type: array, maxItems: 0, items: {type: string}} | []",
        "{type: array} | []",
        "{properties: {a: {type: integer}}} | {\"a\":1}",
        "{required: [b], properties: {a: {type: boolean}}} | {\"a\":true,\"b\":\"example\"}",
        "{properties: {a: {deprecated: true}, b: {type: integer}}} | {\"b\":1}",
        "{additionalProperties: {type: integer}} | {\"key\":1}",
        "{additionalProperties: {type: integer}, x-additionalPropertiesName: sku} | {\"sku\":1}",
        "{additionalProperties: {type: integer}, minProperties: 2} | {\"key\":1,\"key2\":1}",
        "{additionalProperties: {type: integer}, propertyNames: {pattern: '^[A-Z]{2}$'}} |"
            + " {\"EX\":1}",
        "{patternProperties: {'^x-': {type: integer}}, additionalProperties: false} | {\"x-\":1}",
        "{type: object, maxProperties: 1, properties: {a: {type: integer}, b: {type: integer}}} |"
            + " {\"a\":1}",
        "{dependentRequired: {a: [b]}, properties: {a: {const: 1}}} | {\"a\":1,\"b\":\"example\"}",
        "{dependentSchemas: {a: {required: [c]}}, properties: {a: {const: 1}}} |"
            + " {\"a\":1,\"c\":\"example\"}",
        // together
        "{allOf: [{properties: {a: {minimum: 5}}}, {properties: {a: {type: integer}}}]} |"
            + " {\"a\":5}",
        "{allOf: [{type: [integer, string]}, {type: [string, boolean]}]} | \"example\"",
        "{oneOf: [{type: 'null'}, {type: boolean}]} | true",
        "{oneOf: [{required: [a]}, {required: [b]}], properties: {a: {const: 1}, b: {const: 2}}} |"
            + " {\"a\":1}",
        "{oneOf: [{type: integer}, {type: number}]} | 1.5",
        "{anyOf: [{type: string, minLength: 3, maxLength: 1}, {type: integer}]} | 1",
        "{not: {required: [b]}, properties: {a: {const: 1}, b: {const: 2}}} | {\"a\":1}",
        "{type: [string, integer], not: {type: string}} | 1",
        "{properties: {k: {enum: [x, y]}}, if: {properties: {k: {const: x}}}, then: {required: [z]}}"
            + " | {\"k\":\"x\",\"z\":\"example\"}",
        "{properties: {k: {const: y}}, if: {properties: {k: {const: x}}}, else: {required: [z]}}"
            + " | {\"k\":\"y\",\"z\":\"example\"}",
      })
  void makesWhatTheSchemaWants(String schema, String expected) {
    Made made = new ExampleMaker(named("{}")).make(schema(schema), Direction.EITHER);

    assertEquals(expected.strip(), made.value().toString());
    assertTrue(made.fits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | \"a1b2c3\"",
        "customerId | \"customer-a1b2c3\"",
        "order_line_ids | \"order-line-a1b2c3\"",
        "email | \"jane.doe@example.com\"",
        "currency | \"EUR\"",
        "shippingCountryCode | \"FR\"",
        "createdAt | \"2026-01-15T09:30:00Z\"",
        "flat | \"example\"",
      })
  void guessesByTheName(String name, String expected) {
    Made made =
        new ExampleMaker(named("{}"))
            .make(schema("{properties: {" + name + ": {type: string}}}"), Direction.EITHER);

    assertEquals(expected, made.value().get(name).toString());
  }

  @Test
  void aGuessGivesWayToTheSchema() {
    assertEquals(
        "{\"currency\":\"exam\"}",
        make("{properties: {currency: {type: string, minLength: 4, maxLength: 4}}}"));
  }

  @Test
  void leavesOutWhatIsNotSent() {
    ExampleMaker maker = new ExampleMaker(named("Id: {type: string, readOnly: true}"));
    String text =
        """
        type: object
        required: [id, pin]
        properties:
          id: {$ref: '#/components/schemas/Id'}
          pin: {type: integer, writeOnly: true}
          name: {type: string}
        examples: [{id: x, pin: 5, name: n}]
        """;

    assertEquals(json("{pin: 5, name: n}"), maker.make(schema(text), Direction.REQUEST).value());
    assertEquals(json("{id: x, name: n}"), maker.make(schema(text), Direction.RESPONSE).value());
    String made = text.replaceAll("examples.*", "");
    assertEquals(
        json("{pin: 1, name: Example}"), maker.make(schema(made), Direction.REQUEST).value());
    assertEquals(
        json("{id: a1b2c3, name: Example}"), maker.make(schema(made), Direction.RESPONSE).value());
  }

  private static final String PETS =
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {meow: Cat}}
      Animal:
        type: object
        required: [kind]
        discriminator: {propertyName: kind}
        properties: {kind: {type: string}}
      Cat:
        allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {lives: {type: integer}}}]
      Dog:
        allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {bark: {type: boolean}}}]
      """;

  @Test
  void setsTheDiscriminatorOfTheBranch() {
    ExampleMaker maker = new ExampleMaker(named(PETS));
    var pet = schema("{type: array, items: {$ref: '#/components/schemas/Pet'}}");

    assertEquals(json("[{kind: meow, lives: 1}]"), maker.make(pet, Direction.EITHER).value());
    assertEquals(
        json("[{kind: Dog, bark: true}]"),
        maker.make(pet, Direction.EITHER, Optional.of(new Choice("/0", 1))).value());
    assertTrue(maker.make(pet, Direction.EITHER).fits());
  }

  @Test
  void aBaseWithADiscriminatorStandsForWhatExtendsIt() {
    ExampleMaker maker = new ExampleMaker(named(PETS));

    assertEquals(
        json("{kind: Cat, lives: 1}"),
        maker.make(schema("{$ref: '#/components/schemas/Animal'}"), Direction.EITHER).value());
    assertEquals(
        json("{kind: Dog, bark: true}"),
        maker.make(schema("{$ref: '#/components/schemas/Dog'}"), Direction.EITHER).value());
  }

  @Test
  void takesTheAlternativeThatIsAskedFor() {
    ExampleMaker maker = new ExampleMaker(named("{}"));
    var schema = schema("{properties: {a: {oneOf: [{const: 1}, {const: 2}, {const: 3}]}}}");

    for (int i = 0; i < 3; i++) {
      assertEquals(
          i + 1,
          maker
              .make(schema, Direction.EITHER, Optional.of(new Choice("/a", i)))
              .value()
              .get("a")
              .asInt());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{$ref: '#/components/schemas/Pet'} | Cat, Dog",
        "{$ref: '#/components/schemas/Animal'} | Cat, Dog",
        "{type: array, items: {$ref: '#/components/schemas/Pet'}} | Cat /0, Dog /0",
        "{properties: {n: {type: integer}, pet: {$ref: '#/components/schemas/Pet'}}}"
            + " | Cat /pet, Dog /pet",
        "{anyOf: [{type: object, title: A text}, {type: 'null'}, {type: object}]}" + " | A text, 2",
        "{oneOf: [{type: string}, {type: 'null'}]} | ''",
        // a property that may be one text or another is no choice for all of the value
        "{properties: {id: {oneOf: [{type: string}, {$ref: '#/components/schemas/Dog'}]}}} | ''",
        "{properties: {pet: {readOnly: true, $ref: '#/components/schemas/Pet'}}} | ''",
        "{type: string} | ''",
      })
  void saysWhatAReaderChooses(String schema, String expected) {
    ExampleMaker maker = new ExampleMaker(named(PETS));

    List<String> labels = new ArrayList<>();
    for (Variant variant : maker.variants(schema(schema), Direction.REQUEST)) {
      labels.add((variant.label() + " " + variant.choice().at()).strip());
      Made made = maker.make(schema(schema), Direction.REQUEST, Optional.of(variant.choice()));
      assertTrue(made.fits(), variant + " " + made.value());
    }
    assertEquals(expected, String.join(", ", labels));
  }

  @Test
  void doesNotTakeAnExampleOfAnotherAlternative() {
    ExampleMaker maker = new ExampleMaker(named("{}"));
    var schema =
        schema(
            """
            examples: [{card: 1}]
            oneOf:
              - {required: [card], properties: {card: {type: integer}}}
              - {required: [iban], properties: {iban: {const: DE00}}}
            """);

    assertEquals(
        json("{iban: DE00}"),
        maker.make(schema, Direction.EITHER, Optional.of(new Choice("", 1))).value());
    assertEquals(
        json("{card: 1}"),
        maker.make(schema, Direction.EITHER, Optional.of(new Choice("", 0))).value());
  }

  @Test
  void fillsTemplatesWithWhatTheirUsersBind() {
    ExampleMaker maker =
        new ExampleMaker(
            named(
                """
                Page:
                  $defs: {item: {$dynamicAnchor: item, not: {}}}
                  type: object
                  properties: {data: {type: array, items: {$dynamicRef: '#item'}}}
                Pets:
                  $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}
                  allOf: [{$ref: '#/components/schemas/Page'}]
                Pet: {type: object, properties: {name: {const: Rex}}}
                Tree:
                  $dynamicAnchor: node
                  type: object
                  properties: {next: {$dynamicRef: '#node'}}
                Named:
                  $dynamicAnchor: node
                  $ref: '#/components/schemas/Tree'
                  required: [name]
                  properties: {name: {const: root}}
                """));

    assertEquals(
        json("{data: []}"),
        maker.make(schema("{$ref: '#/components/schemas/Page'}"), Direction.EITHER).value());
    assertEquals(
        json("{data: [{name: Rex}]}"),
        maker.make(schema("{$ref: '#/components/schemas/Pets'}"), Direction.EITHER).value());
    assertEquals(
        json("{data: [{name: Rex}]}"),
        maker
            .make(
                schema(
                    """
                    $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}
                    $ref: '#/components/schemas/Page'
                    """),
                Direction.EITHER)
            .value());
    Validator validator =
        new Validator(
            new Definitions(
                named(
                    """
                    Tree:
                      $dynamicAnchor: node
                      type: object
                      properties: {next: {$dynamicRef: '#node'}}
                    Named:
                      $dynamicAnchor: node
                      $ref: '#/components/schemas/Tree'
                      required: [name]
                    """)));
    var strict = schema("{$ref: '#/components/schemas/Named'}").node();
    assertTrue(
        validator
            .check(strict, json("{name: a, next: {name: b}}"), Direction.EITHER)
            .violations()
            .isEmpty());
    assertFalse(
        validator
            .check(strict, json("{name: a, next: {}}"), Direction.EITHER)
            .violations()
            .isEmpty());
  }

  @Test
  void endsWhereASchemaBeginsAgain() {
    ExampleMaker maker =
        new ExampleMaker(
            named(
                """
                Node:
                  type: object
                  required: [children, parent]
                  properties:
                    name: {type: string}
                    next: {$ref: '#/components/schemas/Node'}
                    children: {type: array, items: {$ref: '#/components/schemas/Node'}}
                    parent: {anyOf: [{$ref: '#/components/schemas/Node'}, {type: 'null'}]}
                Term:
                  oneOf: [{$ref: '#/components/schemas/Sum'}, {type: integer}]
                Sum:
                  type: object
                  required: [left]
                  properties: {left: {$ref: '#/components/schemas/Term'}}
                """));

    assertEquals(
        json("{name: Example, children: [], parent: null}"),
        maker.make(schema("{$ref: '#/components/schemas/Node'}"), Direction.EITHER).value());
    assertEquals(
        json("{left: 1}"),
        maker.make(schema("{$ref: '#/components/schemas/Term'}"), Direction.EITHER).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "{not: {}}",
        "{type: string, minLength: 5, maxLength: 4}",
        "{type: integer, minimum: 1.2, maximum: 1.8}",
        "{type: string, pattern: '(a)\\1'}",
        "{type: array, items: {type: integer}, minItems: 2000000000}",
        "{type: string, minLength: 2000000000}",
        "{type: object, minProperties: 2000000000}",
        "{type: array, contains: {}, minContains: 2000000000}",
        "{type: object, required: [a], properties: {a: false}}",
      })
  void saysWhenNothingFits(String schema) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Made made = new ExampleMaker(named("{}")).make(schema(schema), Direction.EITHER);
          assertFalse(made.fits());
          assertTrue(size(made.value()) <= 50, "short, for readers");
        });
  }

  /** Each object has two of the next: 2^30 values. */
  @Test
  void cutsWhatWouldGrowWithoutEnd() {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
      named.append("S" + i + ": {properties: {id: {type: string}, a: " + next + ", b: " + next);
      named.append(", c: {type: array, items: " + next + "}}}\n");
    }
    named.append("S30: {type: string}\n");
    ExampleMaker maker = new ExampleMaker(named(named.toString()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Made made = maker.make(schema("{$ref: '#/components/schemas/S0'}"), Direction.EITHER);
          assertTrue(made.fits());
          assertTrue(size(made.value()) <= ExampleMaker.ROOM, "" + size(made.value()));
          assertTrue(made.value().path("a").path("b").has("id"), "two levels at least");
        });
  }

  /** The same, but all required: there is a value, and nobody could read it. */
  @Test
  void cutsEvenWhatIsRequired() {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
      named.append("S" + i + ": {type: object, required: [a, b], properties: {a: " + next);
      named.append(", b: " + next + "}}\n");
    }
    named.append("S30: {type: string}\n");
    ExampleMaker maker = new ExampleMaker(named(named.toString()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Made made = maker.make(schema("{$ref: '#/components/schemas/S0'}"), Direction.EITHER);
          assertFalse(made.fits());
          assertTrue(size(made.value()) <= ExampleMaker.MAX_NODES);
        });
  }

  @Test
  void doesNotTryAllWaysThroughManyForks() {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
      named.append("S" + i + ": {oneOf: [" + next + ", " + next + ", {not: {}}]}\n");
    }
    named.append("S60: {not: {}}\n");
    named.append("All: {allOf: [");
    for (int i = 0; i < 60; i++) {
      named.append("{anyOf: [{minimum: " + i + "}, {maximum: " + i + "}]}, ");
    }
    named.append("{type: string, not: {}}]}\n");
    ExampleMaker maker = new ExampleMaker(named(named.toString()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          maker.make(schema("{$ref: '#/components/schemas/S0'}"), Direction.EITHER);
          maker.make(schema("{$ref: '#/components/schemas/All'}"), Direction.EITHER);
        });
  }

  @Test
  void survivesChainsAndCirclesOfReferences() {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      named.append("S" + i + ": {allOf: [{$ref: '#/components/schemas/S" + (i + 1) + "'}]}\n");
    }
    named.append("A: {$ref: '#/components/schemas/B'}\n");
    named.append("B: {allOf: [{$ref: '#/components/schemas/A'}]}\n");
    named.append("C: {oneOf: [{$ref: '#/components/schemas/C'}]}\n");
    ExampleMaker maker = new ExampleMaker(named(named.toString()));

    for (String name : List.of("S0", "A", "B", "C", "Gone")) {
      maker.make(schema("{$ref: '#/components/schemas/" + name + "'}"), Direction.EITHER);
    }
  }

  @Test
  void makesTheSameEveryTime() {
    String text =
        """
        {properties: {a: {oneOf: [{type: string}, {type: integer}]}, b: {type: array, minItems: 3,
        items: {type: object, properties: {id: {type: string}, on: {type: boolean}}}}}}
        """;
    ExampleMaker maker = new ExampleMaker(named("{}"));
    Made first = maker.make(schema(text), Direction.EITHER);
    Made second = maker.make(schema(text), Direction.EITHER);

    assertEquals(first.value().toString(), second.value().toString());
    assertNotSame(first.value(), second.value());
    assertEquals(
        first.value().toString(),
        new ExampleMaker(named("{}")).make(schema(text), Direction.EITHER).value().toString());
  }

  private static String make(String schema) {
    return new ExampleMaker(named("{}")).make(schema(schema), Direction.EITHER).value().toString();
  }

  private static int size(JsonNode value) {
    int size = 1;
    for (JsonNode child : value) {
      size += size(child);
    }
    return size;
  }
}
