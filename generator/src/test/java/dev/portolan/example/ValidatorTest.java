package dev.portolan.example;

import static dev.portolan.example.Schemas.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {

  /**
   * Where formats are seen less strictly than by the official tests, because authors do and no API
   * minds: durations as ISO 8601 has them, host names with underscores and without the tables of
   * IDNA, URIs with {variables} and letters of all languages, leap seconds at any time.
   */
  private static final List<String> LENIENT =
      List.of(
          "optional/date-time: .*leap second.*",
          "optional/time: .*leap second.*",
          "optional/duration: .*(fractional|cannot appear without|comma).*",
          "optional/email: .*IPv4-address-literal.*",
          "optional/hostname: .*(A-label|underscore).*",
          "optional/hostname: .*3rd and 4th position.*",
          "optional/uri: .*(userinfo|non US-ASCII|\\{\\}|port|IPv4|square brackets).*");

  @Test
  void agreesWithTheOfficialTests() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    int lenient = 0;
    for (TestSuite.Group group : TestSuite.groups()) {
      Validator validator = new Validator(new Definitions(group.named()));
      for (TestSuite.Try test : group.tries()) {
        Verdict verdict = validator.check(group.schema().node(), test.data(), Direction.EITHER);
        count++;
        if (verdict.fits() != test.valid()) {
          String line = group + ": " + test.description() + " " + verdict.violations();
          if (test.valid() || LENIENT.stream().noneMatch(line::matches)) {
            wrong.add(line);
          } else {
            lenient++;
          }
        }
      }
    }
    System.out.println(
        "official tests of JSON Schema: "
            + count
            + ", seen less strictly: "
            + lenient
            + ", wrong: "
            + wrong.size());
    assertTrue(count > 1_500, "only " + count);
    assertTrue(lenient < 50, "only a few: " + lenient);
    assertEquals("", String.join("\n", wrong));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: integer} | 'x' | must be a whole number, but is the text \"x\"",
        "{type: [string, 'null']} | 1 | must be a text or null, but is the number 1",
        "{enum: [a, b]} | 'c' | must be one of \"a\", \"b\", but is the text \"c\"",
        "{const: 1} | 2 | must be 1, but is the number 2",
        "{minimum: 5} | 3 | must be at least 5, but is 3",
        "{exclusiveMaximum: 5} | 5 | must be less than 5, but is 5",
        "{multipleOf: 0.01} | 1.005 | must be a multiple of 0.01, but is 1.005",
        "{maxLength: 3} | 'four' | must have at most 3 characters, but has 4",
        "{pattern: ^a} | 'b' | must match the pattern \"^a\", but is \"b\"",
        "{format: date} | '15.1.2026' | must be a date such as 2026-01-15, but is \"15.1.2026\"",
        "{format: int32} | 3000000000 | must be a number of 32 bits, but is 3000000000",
        "{required: [id]} | {} | must have the property \"id\"",
        "{minItems: 2} | [1] | must have at least 2 items, but has 1",
        "{uniqueItems: true} | [1, 1.0] | must not hold an item twice, but items 0 and 1 are the same",
        "{oneOf: [{type: number}, {type: integer}]} | 1 | must fit exactly one of the alternatives"
            + " (oneOf), but fits alternative 1 and alternative 2",
        "{anyOf: [{type: string}, {minimum: 3}]} | 1 | must be at least 3, but is 1",
      })
  void saysWhatIsWrongInASentence(String schema, String value, String message) {
    Verdict verdict = check(schema, value, Direction.EITHER);

    assertEquals(List.of(new Violation("", message.strip())), verdict.violations());
  }

  @Test
  void pointsAtThePartThatIsWrong() {
    Verdict verdict =
        check(
            "{properties: {a/b: {items: {properties: {c: {type: boolean}}}}}}",
            "{a/b: [{c: true}, {c: yes}]}",
            Direction.EITHER);

    assertEquals("/a~1b/1/c", verdict.violations().get(0).pointer());
  }

  @Test
  void tellsInTheWordsOfTheBranchThatADiscriminatorNames() {
    String named =
        """
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat'}}
        Cat: {type: object, required: [lives]}
        Dog: {type: object, required: [bark]}
        """;
    Validator validator = new Validator(new Definitions(Schemas.named(named)));

    assertEquals(
        List.of(new Violation("", "must have the property \"lives\"")),
        validator
            .check(
                json("{$ref: '#/components/schemas/Pet'}"), json("{kind: meow}"), Direction.EITHER)
            .violations());
  }

  @Test
  void nobodyAsksForWhatIsNotSent() {
    String schema =
        """
        {allOf: [{properties: {id: {readOnly: true}, pin: {writeOnly: true}}}],
         required: [id, pin, name]}
        """;

    assertEquals(1, check(schema, "{pin: 1, id: 1}", Direction.EITHER).violations().size());
    assertTrue(check(schema, "{pin: 1, name: n}", Direction.REQUEST).fits());
    assertFalse(check(schema, "{id: 1, name: n}", Direction.REQUEST).fits());
    assertTrue(check(schema, "{id: 1, name: n}", Direction.RESPONSE).fits());
    assertTrue(check(schema, "{name: n}", Direction.EITHER).fits());
  }

  @Test
  void isSilentWhereItCannotTell() {
    Verdict backReference = check("{pattern: '(a)\\1'}", "'b'", Direction.EITHER);
    Verdict nowhere = check("{$ref: '#/components/schemas/Gone'}", "'b'", Direction.EITHER);

    assertTrue(backReference.fits() && !backReference.decided());
    assertTrue(nowhere.fits() && !nowhere.decided());
  }

  /** Each level refers to the next twice: 2^40 ways lead to the last one. */
  @Test
  void meetsEachSchemaOnceHoweverManyWaysLeadToIt() {
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      StringBuilder named = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
        named.append("S" + i + ": {" + keyword + ": [" + next + ", " + next + "]}\n");
      }
      named.append("S40: {type: string, unevaluatedProperties: false}\n");
      Validator validator = new Validator(new Definitions(Schemas.named(named.toString())));

      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () ->
              assertFalse(
                  validator
                      .check(
                          json("{$ref: '#/components/schemas/S0', unevaluatedProperties: false}"),
                          json("{a: 1}"),
                          Direction.EITHER)
                      .fits()));
    }
  }

  @Test
  void givesUpOnChainsWithoutEnd() {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      named.append("S" + i + ": {allOf: [{$ref: '#/components/schemas/S" + (i + 1) + "'}]}\n");
    }
    Validator validator = new Validator(new Definitions(Schemas.named(named.toString())));

    Verdict verdict =
        validator.check(
            json("{$ref: '#/components/schemas/S0'}"), json("{a: 1}"), Direction.EITHER);
    assertTrue(verdict.fits() && !verdict.decided());
  }

  @Test
  void circlesThatDemandNothingAreFulfilled() {
    Validator validator =
        new Validator(
            new Definitions(
                Schemas.named(
                    """
                    A: {allOf: [{$ref: '#/components/schemas/B'}]}
                    B: {anyOf: [{$ref: '#/components/schemas/A'}]}
                    """)));

    assertTrue(
        validator
            .check(json("{$ref: '#/components/schemas/A'}"), json("1"), Direction.EITHER)
            .fits());
  }

  /** Numbers that would fill the memory if anybody wrote them out. */
  @Test
  void doesNotCalculateWithAbsurdNumbers() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          check("{multipleOf: 1e-300000000}", "1e300000000", Direction.EITHER);
          check("{type: integer, maximum: 1e999999999}", "1e999999998", Direction.EITHER);
          check("{enum: [1e999999999]}", "1e-999999999", Direction.EITHER);
          check("{uniqueItems: true}", "[1e999999999, 1e999999998]", Direction.EITHER);
        });
  }

  private static Verdict check(String schema, String value, Direction direction) {
    return new Validator(new Definitions(Schemas.named("{}")))
        .check(json(schema), json(value), direction);
  }
}
