package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters, and headers of responses and parts, as rows. */
final class ParameterRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Schema ANY = new Schema(JSON.booleanNode(true));

  private final Map<String, Schema> named;
  private final Trees trees;
  private final Prose prose;

  ParameterRows(Map<String, Schema> named, Trees trees, Prose prose) {
    this.named = named;
    this.trees = trees;
    this.prose = prose;
  }

  /** The row of {@code parameter}; {@code id} is its anchor. */
  Row row(String id, String mark, Parameter parameter) {
    Optional<MediaType> content = parameter.content().stream().findFirst();
    Schema schema = parameter.schema().or(() -> content.flatMap(MediaType::schema)).orElse(ANY);
    Row row = trees.single(id, parameter.name(), mark, parameter.required(), schema);
    List<Fact> facts = new ArrayList<>();
    content.ifPresent(media -> facts.add(Fact.of("Written as", Word.code(media.name()))));
    if (mark.equals("parameter")) {
      serialisation(parameter, schema, facts);
    }
    facts.addAll(row.facts());
    List<CodeView> examples = new ArrayList<>();
    List<Word> brief = new ArrayList<>();
    given(parameter, brief, examples);
    if (!brief.isEmpty()) {
      facts.removeIf(fact -> fact.label().startsWith("Example"));
      facts.add(new Fact(brief.size() == 1 ? "Example" : "Examples", Trees.commas(brief)));
    }
    examples.addAll(row.examples());
    return new Row(
        row.id(),
        row.name(),
        row.mark(),
        row.type(),
        row.required(),
        parameter.deprecated() || row.deprecated(),
        row.readOnly(),
        row.writeOnly(),
        row.recursive(),
        row.origin(),
        Prose.join(prose.html(parameter.description()), row.description()),
        facts,
        row.values(),
        examples,
        row.branches(),
        row.more());
  }

  private void given(Parameter parameter, List<Word> brief, List<CodeView> examples) {
    List<Example> given = new ArrayList<>(parameter.examples());
    parameter.content().forEach(media -> given.addAll(media.examples()));
    for (Example example : given) {
      String text = example.serialized().or(() -> example.value().map(JsonText::bare)).orElse("");
      if (!text.isEmpty()
          && text.length() <= JsonText.BRIEF
          && example.summary().isEmpty()
          && example.description().isEmpty()) {
        brief.add(Word.code(text));
      } else {
        examples.add(ExampleViews.given(example, prose));
      }
    }
  }

  private void serialisation(Parameter parameter, Schema schema, List<Fact> facts) {
    List<String> types = TypeWords.types(Merged.of(schema, named));
    boolean array = types.contains("array");
    boolean object = types.contains("object");
    String style = parameter.style();
    if (parameter.content().isEmpty()
        && (array || object || style.equals("label") || style.equals("matrix"))) {
      JsonNode value = sample(array, object);
      String written =
          switch (parameter.in()) {
            case "query", "cookie" ->
                String.join(
                    "&", Wire.pairs(parameter, value).stream().map(Object::toString).toList());
            case "path" -> Wire.path(parameter, value);
            default -> Wire.header(parameter, value);
          };
      facts.add(Fact.of(words(parameter, array, object), Word.code(written)));
    }
    if (parameter.allowReserved()) {
      facts.add(Fact.of("", Word.text("reserved characters may be sent as they are")));
    }
    if (parameter.allowEmptyValue()) {
      facts.add(Fact.of("", Word.text("may be sent without a value")));
    }
  }

  private static String words(Parameter parameter, boolean array, boolean object) {
    boolean pairs = parameter.in().equals("query") || parameter.in().equals("cookie");
    if (parameter.style().equals("deepObject")) {
      return "Name each property in brackets:";
    }
    if (pairs && parameter.explode() && array) {
      return "Repeat the name:";
    }
    if (pairs && parameter.explode() && object) {
      return "Send each property by its own name:";
    }
    return switch (parameter.style()) {
      case "spaceDelimited" -> "Separate with spaces:";
      case "pipeDelimited" -> "Separate with bars:";
      case "label" -> "Begin with a dot:";
      case "matrix" -> "Begin with a semicolon:";
      default -> "Separate with commas:";
    };
  }

  private static JsonNode sample(boolean array, boolean object) {
    if (array) {
      return JSON.arrayNode().add("a").add("b");
    }
    if (object) {
      ObjectNode sample = JSON.objectNode();
      return sample.put("a", 1).put("b", 2);
    }
    return JSON.textNode("a");
  }
}
