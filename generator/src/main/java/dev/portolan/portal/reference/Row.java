package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import java.util.List;

/**
 * One row of a tree: a parameter, a property, a variant, or the root of a schema; with what is said
 * of it and what is below it.
 *
 * @param id its anchor
 * @param name as it is written; empty for a root
 * @param mark what kind of row it is: {@code root}, {@code property}, {@code parameter}, {@code
 *     header}, {@code items}, {@code variant}, {@code pattern}, {@code additional}, {@code rule}
 * @param type in words
 * @param recursive whether it is one of the schemas it is part of, and so is not shown again
 * @param origin the schema it comes from, where it is merged from another one
 * @param more where the rest of it is, if it is not all here
 * @param values the allowed values; the first ones are to be seen, all can be
 */
public record Row(
    String id,
    String name,
    String mark,
    List<Word> type,
    boolean required,
    boolean deprecated,
    boolean readOnly,
    boolean writeOnly,
    boolean recursive,
    List<Word> origin,
    Html description,
    List<Fact> facts,
    List<EnumValue> values,
    List<CodeView> examples,
    List<Branch> branches,
    List<Word> more) {

  /** How many values are shown at once. */
  private static final int SHOWN = 8;

  public Row {
    type = List.copyOf(type);
    origin = List.copyOf(origin);
    facts = List.copyOf(facts);
    values = List.copyOf(values);
    examples = List.copyOf(examples);
    branches = List.copyOf(branches);
    more = List.copyOf(more);
  }

  /** This row with other facts. */
  Row withFacts(List<Fact> others) {
    return with(others, branches);
  }

  /** This row with what is below it to be seen. */
  Row opened() {
    return with(
        facts,
        branches.stream()
            .map(
                b ->
                    new Branch(
                        b.title(), b.kind(), b.open() || !b.kind().equals("rules"), b.rows()))
            .toList());
  }

  /** This row where its examples are shown elsewhere. */
  Row withoutExamples() {
    return with(facts, branches, List.of());
  }

  private Row with(List<Fact> others, List<Branch> below) {
    return with(others, below, examples);
  }

  private Row with(List<Fact> others, List<Branch> below, List<CodeView> shown) {
    return new Row(
        id,
        name,
        mark,
        type,
        required,
        deprecated,
        readOnly,
        writeOnly,
        recursive,
        origin,
        description,
        others,
        values,
        shown,
        below,
        more);
  }

  /** The values to be seen at once. */
  public List<EnumValue> firstValues() {
    return values.size() <= SHOWN + 2 ? values : values.subList(0, SHOWN);
  }

  /** The other values. */
  public List<EnumValue> otherValues() {
    return values.size() <= SHOWN + 2 ? List.of() : values.subList(SHOWN, values.size());
  }

  /** True if a value has more to it than itself. */
  public boolean describedValues() {
    return values.stream().anyMatch(v -> !v.description().isEmpty() || !v.name().isEmpty());
  }

  /** True if there is nothing to see but name and type. */
  public boolean bare() {
    return description.isEmpty()
        && facts.isEmpty()
        && values.isEmpty()
        && examples.isEmpty()
        && branches.isEmpty()
        && more.isEmpty();
  }
}
