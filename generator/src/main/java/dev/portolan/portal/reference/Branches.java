package dev.portolan.portal.reference;

import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is below a row: properties, items, variants, rules. Its rows are made by {@link Trees}. */
final class Branches {
  /** Up to this many rows below a property are seen without being asked for. */
  private static final int FEW = 6;

  /** Keywords whose schemas are rows. */
  private static final List<String> KEYWORDS =
      List.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "propertyNames",
          "items",
          "prefixItems",
          "unevaluatedItems",
          "contains",
          "oneOf",
          "anyOf",
          "not",
          "if",
          "then",
          "else",
          "dependentSchemas",
          "contentSchema",
          "$defs",
          "definitions");

  private final Trees trees;
  private final Choices choices;
  private final Conditions conditions;
  private final Phrases phrases;

  /** Branches of rows that {@code trees} makes; {@code conditions}: what is said of rules. */
  Branches(Trees trees, Conditions conditions, Phrases phrases) {
    this.trees = trees;
    this.conditions = conditions;
    this.phrases = phrases;
    this.choices = new Choices(trees, phrases);
  }

  /** True if there may be something below {@code merged}. */
  static boolean has(Merged merged) {
    return TypeWords.types(merged).isEmpty() || KEYWORDS.stream().anyMatch(merged::has);
  }

  /** What is below {@code merged}, at {@code spot}. */
  List<Branch> of(Spot spot, Merged merged) {
    List<Branch> branches = new ArrayList<>();
    properties(spot, merged, branches);
    items(spot, merged, branches);
    choices.add(spot, merged, branches);
    rules(spot, merged, branches);
    return branches;
  }

  private void properties(Spot spot, Merged merged, List<Branch> branches) {
    List<Row> rows = new ArrayList<>();
    Set<String> required = merged.required();
    merged
        .properties()
        .forEach(
            (name, property) ->
                rows.add(
                    trees.row(
                        spot.property(name, required.contains(name), property.origin()),
                        property.schema())));
    int count = rows.size();
    for (Merged.Part part : merged.parts()) {
      part.schema()
          .schemaMap("patternProperties")
          .forEach(
              (pattern, schema) ->
                  rows.add(trees.row(spot.below("." + pattern, pattern, "pattern"), schema)));
    }
    String any = merged.text("x-additionalPropertiesName").orElse(phrases.text("branch.any_name"));
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      merged
          .schema(keyword)
          .filter(schema -> schema.bool().isEmpty())
          .filter(schema -> count > 0 || trees.worthARow(schema, spot))
          .ifPresent(schema -> rows.add(trees.row(spot.below(".*", any, "additional"), schema)));
    }
    if (!rows.isEmpty()) {
      String title = phrases.text("branch.by_name");
      if (count > 0) {
        boolean others = count < rows.size();
        title =
            phrases.text(
                others ? "branch.properties_and_others" : "branch.properties", "count", count);
      }
      branches.add(branch(title, "properties", spot, rows));
    }
  }

  private void items(Spot spot, Merged merged, List<Branch> branches) {
    List<Row> rows = new ArrayList<>();
    for (Merged.Part part : merged.parts()) {
      List<Schema> given = new ArrayList<>(part.schema().schemas("prefixItems"));
      given.addAll(part.schema().schemas("items")); // what earlier drafts call prefixItems
      for (int i = 0; i < given.size(); i++) {
        rows.add(trees.row(spot.below("." + i, item(i + 1), "items"), given.get(i)));
      }
    }
    boolean tuple = !rows.isEmpty();
    Optional<Schema> items = merged.schema("items").filter(s -> s.bool().isEmpty());
    if (items.isPresent() && !tuple && flat(items.get())) {
      Merged each = trees.merged(items.get());
      boolean recursive = each.name().filter(spot::isIn).isPresent();
      if (!recursive && trees.inPlace(each, spot.below("", "", ""))) {
        branches.addAll(trees.inside(spot, each));
      }
    } else {
      items
          .filter(schema -> tuple || trees.worthARow(schema, spot))
          .ifPresent(
              schema ->
                  rows.add(
                      trees.row(
                          spot.below(
                              ".items",
                              phrases.text(tuple ? "branch.further_items" : "branch.each_item"),
                              "items"),
                          schema)));
    }
    for (Merged.Part part : merged.parts()) {
      rule(spot, part.schema(), "contains", "branch.matching_item", rows);
    }
    merged
        .schema("unevaluatedItems")
        .filter(schema -> schema.bool().isEmpty())
        .ifPresent(
            schema ->
                rows.add(
                    trees.row(
                        spot.below(".others", phrases.text("branch.other_item"), "items"),
                        schema)));
    if (!rows.isEmpty()) {
      branches.add(branch(phrases.text("branch.items"), "properties", spot, rows));
    }
  }

  private String item(int number) {
    return phrases.text("branch.item", "number", number);
  }

  /** True if what is below an item may stand directly below its array. */
  private boolean flat(Schema items) {
    Merged merged = trees.merged(items);
    return merged.has("properties")
        && (merged.name().isPresent() ? items.onlyRefers() : !trees.says(merged));
  }

  /** Rules; closed where sentences say all of them. */
  private void rules(Spot spot, Merged merged, List<Branch> branches) {
    List<Row> rows = new ArrayList<>();
    boolean said = true;
    for (Merged.Part part : merged.parts()) {
      Schema schema = part.schema();
      int before = rows.size();
      rule(spot, schema, "propertyNames", "branch.property_names", rows);
      rule(spot, schema, "contentSchema", "branch.content", rows);
      for (String keyword : List.of("$defs", "definitions")) {
        schema
            .schemaMap(keyword)
            .forEach(
                (name, definition) ->
                    rows.add(
                        trees.row(
                            spot.below(
                                "." + keyword + "." + name,
                                phrases.text("branch.definition", "name", name),
                                "rule"),
                            definition)));
      }
      said = said && rows.size() == before && conditions.sayAll(schema);
      rule(spot, schema, "not", "branch.must_not_be", rows);
      rule(spot, schema, "if", "branch.if", rows);
      rule(spot, schema, "then", "branch.then", rows);
      rule(spot, schema, "else", "branch.else", rows);
      schema
          .schemaMap("dependentSchemas")
          .forEach(
              (name, then) ->
                  rows.add(
                      trees.row(
                          spot.below(
                              ".with." + name,
                              phrases.text("branch.with_property", "name", name),
                              "rule"),
                          then)));
    }
    if (!rows.isEmpty()) {
      branches.add(
          said
              ? new Branch(phrases.text("branch.rules_apart"), "rules", false, rows)
              : branch(phrases.text("branch.rules"), "rules", spot, rows));
    }
  }

  private void rule(Spot spot, Schema schema, String keyword, String name, List<Row> rows) {
    String mark = keyword.equals("contains") ? "items" : "rule";
    schema
        .schema(keyword)
        .ifPresent(
            rule -> rows.add(trees.row(spot.below("." + keyword, phrases.text(name), mark), rule)));
  }

  /** {@code rows} below {@code spot}: to be seen at once where they are few and not deep. */
  static Branch branch(String title, String kind, Spot spot, List<Row> rows) {
    boolean open = spot.depth() == 0 || spot.depth() == 1 && rows.size() <= FEW;
    return new Branch(title, kind, open, rows);
  }
}
