package dev.portolan.portal.reference;

import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variants of {@code oneOf} and {@code anyOf}, every one a row. */
final class Choices {
  private final Trees trees;
  private final Phrases phrases;

  Choices(Trees trees, Phrases phrases) {
    this.trees = trees;
    this.phrases = phrases;
  }

  /** Adds the variants of {@code merged}, which is shown at {@code spot}. */
  void add(Spot spot, Merged merged, List<Branch> branches) {
    for (Merged.Part part : merged.parts()) {
      if (!part.origin().isEmpty() && spot.isIn(part.origin())) {
        continue; // a parent that lists its children, seen from one of them
      }
      choice(spot, merged, part, "oneOf", "one_of", branches);
      choice(spot, merged, part, "anyOf", "any_of", branches);
    }
  }

  private void choice(
      Spot spot,
      Merged merged,
      Merged.Part part,
      String keyword,
      String title,
      List<Branch> branches) {
    List<Schema> variants = new ArrayList<>(part.schema().schemas(keyword));
    if (EnumValues.constants(variants)) {
      return; // values rather than variants
    }
    boolean nullable =
        variants.removeIf(v -> v.types().equals(List.of("null")) && v.node().size() == 1);
    if (nullable && variants.size() == 1 && spot.mark().equals("property")) {
      Schema variant = variants.get(0);
      Merged one = trees.merged(variant);
      if (one.name().isPresent() && variant.onlyRefers()) {
        if (!spot.isIn(one.name().get()) && trees.inPlace(one, spot)) {
          branches.addAll(trees.inside(spot, one));
        }
        return;
      }
    }
    List<Row> rows = rows(spot, merged, variants);
    if (!rows.isEmpty()) {
      rows.set(0, rows.get(0).opened());
      String key = (nullable ? "branch.null_or_" : "branch.") + title;
      String words = phrases.text(key, "count", rows.size());
      branches.add(Branches.branch(words, "choice", spot, rows));
    }
  }

  private List<Row> rows(Spot spot, Merged merged, List<Schema> variants) {
    if (variants.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> values = Discriminators.valuesByName(merged);
    String selector =
        merged.value("discriminator").map(d -> d.path("propertyName").asText("")).orElse("");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      Merged one = trees.merged(variants.get(i));
      Optional<String> called = one.name().or(() -> one.text("title"));
      String name = called.orElse(phrases.text("branch.option", "number", i + 1));
      String id = ":" + called.orElse("Option " + (i + 1)); // anchors are the same in all languages
      Row row = trees.row(spot.below(id, name, "variant"), variants.get(i));
      List<String> selecting = one.name().map(n -> values.getOrDefault(n, List.of(n))).orElse(null);
      rows.add(selector.isEmpty() || selecting == null ? row : selected(row, selector, selecting));
    }
    return rows;
  }

  /** {@code row} with the values of the property that selects it. */
  private Row selected(Row row, String selector, List<String> values) {
    List<Word> either = phrases.or(values.stream().map(v -> List.of(Word.code(v))).toList());
    List<Word> words =
        phrases.words("branch.selected", "property", Word.code(selector), "values", either);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(phrases.text("fact.when"), words));
    facts.addAll(row.facts());
    return row.withFacts(facts);
  }
}
