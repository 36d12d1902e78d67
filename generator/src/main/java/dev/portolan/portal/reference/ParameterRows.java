package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.portolan.example.Direction;
import dev.portolan.portal.sample.ExampleValues;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parameters, and headers of responses and parts, as rows. */
final class ParameterRows {
  private static final Schema ANY = new Schema(BooleanNode.TRUE);

  private final ExampleValues samples;
  private final ExampleViews views;
  private final Trees trees;
  private final Serialisation serialisation;
  private final Prose prose;
  private final Extensions extensions;
  private final Phrases phrases;

  ParameterRows(VersionReference version, Trees trees) {
    this.samples = version.values();
    this.views = version.examples();
    this.trees = trees;
    this.serialisation = new Serialisation(trees, samples, version.phrases());
    this.phrases = version.phrases();
    this.prose = version.prose();
    this.extensions = version.extensions();
  }

  /** The row of {@code parameter}; {@code id} is its anchor. */
  Row row(String id, String mark, Parameter parameter) {
    Optional<MediaType> content = parameter.content().stream().findFirst();
    Schema schema = parameter.schema().or(() -> content.flatMap(MediaType::schema)).orElse(ANY);
    Row row = trees.single(id, parameter.name(), mark, parameter.required(), schema);
    List<Fact> facts = new ArrayList<>();
    content.ifPresent(media -> written(media, facts));
    facts.addAll(serialisation.facts(parameter, schema));
    facts.addAll(extensions.facts(parameter.extensions()));
    facts.addAll(row.facts());
    List<CodeView> examples = new ArrayList<>();
    List<Word> brief = new ArrayList<>();
    List<Fact> unfit = new ArrayList<>();
    given(parameter, mark, brief, unfit, examples);
    if (!brief.isEmpty()) {
      facts.removeIf(trees::isExample);
      facts.add(trees.examples(brief));
      facts.addAll(unfit);
    }
    examples.addAll(row.examples());
    boolean told = !brief.isEmpty() || !examples.isEmpty();
    if (!told && facts.stream().noneMatch(trees::isExample)) {
      made(parameter, mark, schema, facts, examples);
    }
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

  private String complaint(Parameter parameter, String mark, Example example) {
    if (parameter.schema().isEmpty() || example.value().isEmpty()) {
      return "";
    }
    return views.complaint(example.value().get(), parameter.schema().get(), direction(mark));
  }

  private static Direction direction(String mark) {
    return mark.equals("parameter") ? Direction.REQUEST : Direction.RESPONSE;
  }

  /** An example where the type alone leaves a reader guessing. */
  private void made(
      Parameter parameter, String mark, Schema schema, List<Fact> facts, List<CodeView> examples) {
    Direction direction = direction(mark);
    for (MediaType media : parameter.content()) {
      examples.addAll(views.of(media, direction));
    }
    Merged merged = trees.merged(schema);
    boolean form = merged.has("format") || merged.has("pattern");
    boolean chosen = merged.has("enum") || merged.has("const") || merged.has("default");
    if (parameter.content().isEmpty() && form && !chosen) {
      samples
          .wire(parameter, schema, direction)
          .filter(JsonNode::isValueNode)
          .map(JsonText::bare)
          .filter(text -> !text.isEmpty() && text.length() <= JsonText.BRIEF)
          .ifPresent(text -> facts.add(trees.examples(List.of(Word.code(text)))));
    }
  }

  private void written(MediaType media, List<Fact> facts) {
    facts.add(phrases.fact("fact.written_as", Word.code(media.name())));
    for (Encoding encoding : media.encodings()) {
      List<Word> words = new ArrayList<>(List.of(Word.code(encoding.property())));
      for (Fact fact : serialisation.facts(encoding, Optional.empty())) {
        words.add(Word.text(phrases.text("common.comma") + fact.label() + " "));
        words.addAll(fact.words());
      }
      facts.add(new Fact(phrases.text("fact.part"), words));
    }
  }

  private void given(
      Parameter parameter,
      String mark,
      List<Word> brief,
      List<Fact> unfit,
      List<CodeView> examples) {
    List<Example> given = new ArrayList<>(parameter.examples());
    parameter.content().forEach(media -> given.addAll(media.examples()));
    for (Example example : given) {
      String text = example.serialized().or(() -> example.value().map(JsonText::bare)).orElse("");
      boolean twofold = example.serialized().isPresent() && example.value().isPresent();
      if (!text.isEmpty()
          && text.length() <= JsonText.BRIEF
          && !twofold
          && !ExampleViews.titled(example)) {
        brief.add(Word.code(text));
        if (!complaint(parameter, mark, example).isEmpty()) {
          unfit.add(trees.unfit(text));
        }
      } else {
        String complaint = complaint(parameter, mark, example);
        views.given(example).forEach(v -> examples.add(v.judged(complaint, List.of())));
      }
    }
  }
}
