package dev.portolan.portal.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Values as they go over the wire: the examples of {@code wire.json}, which hold for the form in
 * the browser too ({@code TryItTest}). Keys: {@code y} style, {@code x} explode, {@code a}
 * allowReserved, {@code c} media type, {@code v} the value.
 */
class WireExamplesTest {
  @Test
  void writesEveryExampleAsTheFormDoes() throws IOException {
    JsonNode examples;
    try (InputStream file = getClass().getResourceAsStream("/browser/wire.json")) {
      examples = JsonMapper.builder().build().readTree(file);
    }
    for (JsonNode example : examples) {
      assertEquals(example.path("out").asText(), written(example), example::toString);
    }
  }

  private static String written(JsonNode example) {
    Parameter parameter = parameter(example);
    JsonNode value = example.path("v");
    return switch (parameter.in()) {
      case "path" -> Wire.path(parameter, value);
      case "header" -> Wire.header(parameter, value);
      case "cookie" -> joined(Wire.cookies(parameter, value), "; ");
      default -> joined(Wire.pairs(parameter, value), "&");
    };
  }

  private static String joined(List<Wire.Pair> pairs, String between) {
    return pairs.stream().map(Wire.Pair::toString).collect(Collectors.joining(between));
  }

  private static Parameter parameter(JsonNode example) {
    return new Parameter(
        example.path("n").asText(),
        example.path("in").asText(),
        Optional.empty(),
        false,
        false,
        false,
        example.path("a").asInt() == 1,
        example.path("y").asText(),
        example.path("x").asInt() == 1,
        Optional.empty(),
        example.has("c")
            ? List.of(
                new MediaType(
                    example.path("c").asText(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Map.of()))
            : List.of(),
        List.of(),
        Map.of());
  }
}
