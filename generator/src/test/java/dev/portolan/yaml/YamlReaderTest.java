package dev.portolan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  /** What a read gave: the tree as JSON, or nothing, and the problems. */
  private record Read(Optional<JsonNode> tree, List<String> problems) {}

  private static Read read(String file, String text, Limits limits) {
    Diagnostics problems = new Diagnostics();
    Optional<JsonNode> tree = YamlReader.read(new Source(file, text), limits, problems);
    return new Read(tree, problems.sorted().stream().map(MiniCatalog::line).toList());
  }

  private static Read yaml(String text) {
    return read("f.yaml", text, Limits.CATALOG);
  }

  private static Read json(String text) {
    return read("f.json", text, Limits.CATALOG);
  }

  private static JsonNode tree(Read read) {
    assertEquals(List.of(), read.problems());
    return read.tree().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // What YAML 1.1 would make of a text is a text.
        "no|\"no\"",
        "yes|\"yes\"",
        "on|\"on\"",
        "y|\"y\"",
        "12:30:45|\"12:30:45\"",
        "2026-05-01|\"2026-05-01\"",
        "1_000|\"1_000\"",
        "0b11|\"0b11\"",
        // So are numbers that nobody counts with.
        "007|\"007\"",
        "00|\"00\"",
        ".inf|\".inf\"",
        ".nan|\".nan\"",
        "1e9999|\"1e9999\"",
        "1.2.3|\"1.2.3\"",
        "-|\"-\"",
        "+|\"+\"",
        ".|\".\"",
        "1e|\"1e\"",
        "~|null",
        "null|null",
        "Null|null",
        "NULL|null",
        "nUll|\"nUll\"",
        "true|true",
        "True|true",
        "FALSE|false",
        "tRue|\"tRue\"",
        "0|0",
        "-1|-1",
        "+5|5",
        "2147483648|2147483648",
        "9223372036854775808|9223372036854775808",
        "1.10|1.10",
        "3.0|3.0",
        ".5|0.5",
        "5.|5",
        "1e3|1E+3",
        "0x1F|31",
        "0o17|15",
        "12345678901234567890.123456789|12345678901234567890.123456789"
      })
  void readsPlainScalarsByTheCoreSchemaOfYaml12(String written, String json) {
    assertEquals(
        "{\"v\":" + json + "}",
        tree(yaml("v: " + (written == null ? "-x" : written)))
            .toString()
            .replace("\"-x\"", "\"-\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.10", "3.0", "1e3", "0x1F", "+5", "007", "1_000", "00.5", "5.", "1E400", "-0"})
  void keepsTheDigitsOfNumbers(String written) {
    assertEquals(written, tree(yaml("v: " + written)).get("v").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.10", "3.0", "1e3", "-0.50", "12345678901234567890"})
  void keepsTheDigitsOfJsonNumbers(String written) {
    assertEquals(written, tree(json("{\"v\": " + written + "}")).get("v").asText());
  }

  @Test
  void takesQuotedScalarsForTexts() {
    assertEquals(
        "{\"a\":\"1\",\"b\":\"true\",\"c\":\"\",\"d\":\"null\",\"e\":\"x\\n\",\"f\":\"1\"}",
        tree(yaml("a: '1'\nb: \"true\"\nc: ''\nd: \"null\"\ne: |\n  x\nf: !!str 1\n")).toString());
  }

  @Test
  void readsAnEmptyFileAsNull() {
    assertTrue(tree(yaml("")).isNull());
    assertTrue(tree(yaml("# nothing\n")).isNull());
    assertTrue(tree(yaml("---\n")).isNull());
    assertTrue(tree(json("")).isNull());
    assertTrue(tree(json("  \n")).isNull());
  }

  @Test
  void readsAScalarAtTheTop() {
    assertEquals("text", tree(yaml("text")).textValue());
    assertEquals(1, tree(json("1")).intValue());
  }

  @Test
  void keepsNumbersAndNullsAsKeysAsWritten() {
    assertEquals(
        "{\"200\":1,\"1.10\":2,\"~\":3,\"true\":4}",
        tree(yaml("200: 1\n1.10: 2\n~: 3\ntrue: 4\n")).toString());
  }

  @Test
  void knowsThePlaceOfEverything() {
    JsonNode tree = tree(yaml("a: 1\nb:\n  - x\n  - {c: \"é𝄞\", d: y}\n\"e f\": |\n  text\n"));
    PlacedObject root = assertInstanceOf(PlacedObject.class, tree);
    assertEquals(new Location("f.yaml", 1, 1), root.location());
    assertEquals(new Location("f.yaml", 1, 4), root.locationOf("a"));
    assertEquals(new Location("f.yaml", 2, 1), root.locationOfKey("b"));
    assertEquals(new Location("f.yaml", 3, 3), root.locationOf("b"));
    assertEquals(new Location("f.yaml", 5, 8), root.locationOf("e f"));
    assertEquals(new Location("f.yaml", 4, 18), Places.at(tree, JsonPointer.compile("/b/1/d")));
    PlacedArray list = assertInstanceOf(PlacedArray.class, root.get("b"));
    assertEquals(new Location("f.yaml", 3, 5), list.locationOf(0));
    assertEquals(new Location("f.yaml", 4, 5), list.locationOf(1));
  }

  @Test
  void countsColumnsOfJsonInCodePoints() {
    JsonNode tree = tree(json("{\"𝄞𝄞\": [\"é\", \"𝄞\", 1],\n \"b\": {\"𝄞\": 2, \"c\": 3}}"));
    assertEquals(new Location("f.json", 1, 8), Places.at(tree, JsonPointer.compile("/𝄞𝄞")));
    assertEquals(new Location("f.json", 1, 19), Places.at(tree, JsonPointer.compile("/𝄞𝄞/2")));
    assertEquals(new Location("f.json", 2, 21), Places.at(tree, JsonPointer.compile("/b/c")));
  }

  @Test
  void findsPlacesInLargeMappings() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append("key").append(i).append(": v\n");
    }
    PlacedObject root = (PlacedObject) tree(yaml(text.toString()));
    assertEquals(new Location("f.yaml", 1, 1), root.locationOfKey("key0"));
    assertEquals(new Location("f.yaml", 500, 9), root.locationOf("key499"));
    assertEquals(root.location(), root.locationOf("absent"));
  }

  @Test
  void resolvesAliasesToTheSameObject() {
    JsonNode tree = tree(yaml("a: &x {b: 1}\nc: *x\nd: &e 2\nf: *e\ng: &n\nh: *n\n*e : key\n"));
    assertSame(tree.get("a"), tree.get("c"));
    assertEquals(2, tree.get("f").intValue());
    assertTrue(tree.get("h").isNull());
    assertEquals("key", tree.get("2").textValue());
  }

  @Test
  void mergesMappingsWithoutOverridingWhatIsThere() {
    JsonNode tree =
        tree(
            yaml(
                """
                one: &one {a: 1, b: 1}
                two: &two {b: 2, c: 2}
                after: {<<: [*one, *two], c: 3, d: 3}
                before: {c: 4, <<: *two}
                "<<": text
                """));
    assertEquals("{\"a\":1,\"b\":1,\"c\":3,\"d\":3}", tree.get("after").toString());
    assertEquals("{\"c\":4,\"b\":2}", tree.get("before").toString());
    assertEquals("text", tree.get("<<").textValue());
    assertEquals(new Location("f.yaml", 1, 15), ((PlacedObject) tree.get("after")).locationOf("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a: b: c|1:5: error: not valid YAML: mapping values are not allowed here [yaml-syntax]",
        "a:¶\tb: 1|2:1: error: not valid YAML: found a tab that cannot start any token [yaml-syntax]",
        "a: 'x|1:4: error: not valid YAML: what begins here has no end [yaml-syntax]",
        "a: \"x\\q\"|1:7: error: not valid YAML: found unknown escape character q(113) [yaml-syntax]",
        "a: [1, 2|1:9: error: not valid YAML: expected ',' or ']', but got <stream end> [yaml-syntax]",
        "a: *x|1:4: error: the alias \"*x\" has no anchor before it [yaml-unknown-alias]",
        "a: &x {b: *x}|1:11: error: the alias \"*x\" has no anchor before it [yaml-unknown-alias]",
        "a: !java.net.URL [x]|1:4: error: the tag \"!java.net.URL\" is not allowed [yaml-tag]",
        "a: !!set {x}|1:4: error: the tag \"!!set\" is not allowed [yaml-tag]",
        "a: !!binary eA==|1:4: error: the tag \"!!binary\" is not allowed [yaml-tag]",
        "a: 1¶---¶b: 2|2:1: error: the file holds more than one document; only the first is read [yaml-several-documents]",
        "a: 1¶b: 2¶a: 3|3:1: error: the key \"a\" is given twice; the first one counts [duplicate-key]",
        "{a: 1}: 2|1:1: error: a key has to be a text [yaml-key]",
        "<<: 1|1:5: error: \"<<\" takes keys from a mapping, and this is none [yaml-merge]",
        "a: \u0007|1:4: error: the character U+0007 is not allowed in YAML [yaml-character]",
        "é: 𝄞\u0000|1:5: error: the character U+0000 is not allowed in YAML [yaml-character]"
      })
  void saysWhereYamlIsWrong(String text, String problem) {
    assertEquals(List.of("f.yaml:" + problem), yaml(text.replace('¶', '\n')).problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1,}|1:9",
        "{\"a\": NaN}|1:10",
        "[1, 2|1:6",
        "{\"a\": 1} x|1:10",
        "{\"a\": 1} {}|1:10",
        "{\"a\": // no|1:7",
        "{\"a\": 01}|1:8",
        "{'a': 1}|1:2",
        "{\"a\": \"\t\"}|1:8",
        "{\"a\" 1}|1:6"
      })
  void saysWhereJsonIsWrong(String text, String place) {
    Read read = json(text);
    assertEquals(1, read.problems().size());
    String problem = read.problems().get(0);
    assertTrue(problem.startsWith("f.json:" + place + ": error: not valid JSON: "), problem);
    assertTrue(problem.endsWith("[json-syntax]"), problem);
    assertTrue(!problem.contains("Source") && !problem.contains("Feature"), problem);
  }

  @Test
  void reportsDuplicateKeysOfJson() {
    assertEquals(
        List.of(
            "f.json:1:10: error: the key \"a\" is given twice; the first one counts [duplicate-key]"),
        json("{\"a\": 1, \"a\": 2}").problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"f.yaml", "f.json"})
  void allowsExactlyAsManyLevelsAsTheLimit(String file) {
    Limits limits = new Limits(1_000, 10, 1_000);
    assertEquals(List.of(), read(file, "[".repeat(11) + "]".repeat(11), limits).problems());
    List<String> problems = read(file, "[".repeat(12) + "]".repeat(12), limits).problems();
    assertEquals(
        List.of(file + ":1:12: error: values are nested more than 10 deep [yaml-too-deep]"),
        problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f.yaml", "f.json"})
  void allowsExactlyAsManyValuesAsTheLimit(String file) {
    Limits limits = new Limits(1_000, 10, 6);
    assertEquals(List.of(), read(file, "[1,2,3,4,5]", limits).problems());
    assertEquals(
        List.of(
            file + ":1:12: error: the file stands for more than 6 values [yaml-too-many-values]"),
        read(file, "[1,2,3,4,5,6]", limits).problems());
  }

  @Test
  void allowsExactlyAsManyCharactersAsTheLimit() {
    Limits limits = new Limits(8, 10, 10);
    assertEquals(List.of(), read("f.yaml", "a: 45678", limits).problems());
    assertEquals(1, read("f.yaml", "a: 456789", limits).problems().size());
  }

  @Test
  void refusesBombsFast() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    StringBuilder merges = new StringBuilder("a0: &a0 {k: v}\n");
    for (int i = 1; i < 30; i++) {
      String ten = ("*a" + (i - 1) + ", ").repeat(10);
      laughs.append("a" + i + ": &a" + i + " [" + ten + "]\n");
      merges.append("a" + i + ": &a" + i + " {<<: [" + ten + "]}\n");
    }
    for (String text :
        List.of(
            laughs.toString(),
            merges.toString(),
            "[".repeat(100_000),
            "{a: ".repeat(100_000),
            "- ".repeat(100_000),
            "? ".repeat(100_000),
            "a: 1\n".repeat(100_000))) {
      Read read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> yaml(text));
      assertTrue(!read.problems().isEmpty());
    }
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> json("[".repeat(500_000)));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> yaml("a: " + "9".repeat(900_000)));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> json("9".repeat(900_000)));
  }

  @Test
  void readsTheDocumentsOfOneFileEach() {
    assertEquals(
        List.of("{\"a\":1}", "[2]", "null"), readAll("f.yaml", "a: 1\n---\n- 2\n---\n", List.of()));
  }

  @Test
  void readsJsonValuesThatStandOneAfterTheOther() {
    assertEquals(List.of("[1]", "[2]"), readAll("f.json", "[1][2]", List.of()));
    assertEquals(
        List.of("{\"a\":1}", "{\"a\":2}"),
        readAll("f.ndjson", "{\"a\":1}\n{\"a\":2}\n", List.of()));
  }

  @Test
  void keepsWhatStandsBeforeAFault() {
    assertEquals(
        List.of("[1]"),
        readAll(
            "f.json",
            "[1]\n[2,",
            List.of(
                "f.json:2:4: error: not valid JSON: Unexpected end-of-input within/between Array entries [json-syntax]")));
  }

  private static List<String> readAll(String file, String text, List<String> expected) {
    Diagnostics problems = new Diagnostics();
    List<JsonNode> roots = YamlReader.readAll(new Source(file, text), Limits.CATALOG, problems);
    assertEquals(expected, problems.sorted().stream().map(MiniCatalog::line).toList());
    return roots.stream().map(JsonNode::toString).toList();
  }

  @Test
  void givesTaggedValuesOfOtherToolsAsMappings() {
    Diagnostics found = new Diagnostics();
    JsonNode root =
        YamlReader.readTagged(
                new Source(
                    "a.yaml",
                    """
                    a: !file x.yaml#b
                    b: !file {path: x, extract: &e !ref y}
                    c: [!ref z, *e]
                    d: !other 1
                    """),
                Limits.CATALOG,
                Set.of("!file", "!ref"),
                found)
            .orElseThrow();

    assertEquals(
        "{\"a\":{\"!file\":\"x.yaml#b\"},\"b\":{\"!file\":{\"path\":\"x\",\"extract\":{\"!ref\":\"y\"}}},"
            + "\"c\":[{\"!ref\":\"z\"},{\"!ref\":\"y\"}],\"d\":1}",
        root.toString());
    assertEquals(new Location("a.yaml", 1, 4), ((PlacedObject) root.get("a")).locationOf("!file"));
    assertEquals(
        List.of("4:4 yaml-tag"),
        found.sorted().stream()
            .map(p -> p.location().line() + ":" + p.location().column() + " " + p.code())
            .toList());
  }
}
