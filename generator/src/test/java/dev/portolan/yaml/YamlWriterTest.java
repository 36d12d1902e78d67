package dev.portolan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yes",
        "No",
        "on",
        "y",
        "~",
        "null",
        "Null",
        "1.10",
        "0x1F",
        "0o7",
        "1_000",
        "1e3",
        "12:30:45",
        "2020-01-01",
        "-",
        "- a",
        "?",
        ": a",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "@a",
        "`a",
        "%a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "[a]",
        "{a}",
        "'a'",
        "\"a\"",
        "a\nb",
        "a\nb\n",
        "a\n\n",
        "\n",
        "  a\nb",
        "a \nb",
        "a\tb",
        "\ta",
        "a\r\nb",
        "\u0007",
        "\u0085",
        "\u2028",
        "\ufeff",
        "é",
        "😀",
        "=",
        "<<",
        "$ref",
        "/pets/{id}",
        "application/json",
        "#/components/x",
        ".inf",
        ".NaN",
        "a, b",
        "tail ",
        "---",
        "...",
        "a\n---\nb"
      })
  void givesEveryTextBackToReadersOfBothVersions(String text) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode tree = json.createObjectNode().put("key", text).put(text, "value");
    String yaml = YamlWriter.write(tree);
    Diagnostics problems = new Diagnostics();
    JsonNode ours =
        YamlReader.read(new Source("a.yaml", yaml), Limits.SPEC, problems).orElseThrow();
    assertEquals(List.of(), problems.sorted());
    assertEquals(tree.toString(), ours.toString(), yaml);
    Object theirs = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    assertEquals(tree.toString(), json.valueToTree(theirs).toString(), yaml);
  }

  @Test
  void writesNumbersThatStayNumbers() {
    JsonNode tree =
        YamlReader.read(
                new Source("a.json", "[1, 0.10, 1e400, 2E-9, 123456789012345678901234567890]"),
                Limits.SPEC,
                new Diagnostics())
            .orElseThrow();
    assertEquals(
        "  - 1\n  - 0.10\n  - 1.0E+400\n  - 2.0E-9\n  - 123456789012345678901234567890\n",
        YamlWriter.write(tree));
  }
}
