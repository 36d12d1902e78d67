package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.html.Html;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of one page as trees of rows. What is written in place is always shown. A named
 * schema is shown in place down to {@link #DEPTH}, as long as the page has room and where it is not
 * part of itself; else it is linked. So a page cannot explode, and nothing is lost: the rest is on
 * the schema's own page.
 */
final class Trees {
  /** Down to this level named schemas are shown in place. */
  static final int DEPTH = 3;

  /** Deeper than this, a schema is shown as it is written. */
  private static final int DEEPEST = 24;

  /** Up to this many rows below a property are seen without being asked for. */
  private static final int FEW = 6;

  /** Up to this many rows, a schema is rather shown again than looked up above. */
  private static final int BRIEF = 4;

  private final Map<String, Schema> named;
  private final TypeWords types;
  private final Keywords keywords;
  private final Prose prose;
  private final Anchors anchors;
  private final Map<String, String> shown = new HashMap<>();
  private int room;

  /**
   * Trees for one page.
   *
   * @param room how many rows there may be before named schemas are only linked
   */
  Trees(Map<String, Schema> named, TypeWords types, Prose prose, Anchors anchors, int room) {
    this.named = named;
    this.types = types;
    this.keywords = new Keywords(types);
    this.prose = prose;
    this.anchors = anchors;
    this.room = room;
  }

  /** The named schemas that the current row is in. */
  private record Path(String name, Path up) {
    static boolean has(Path path, String name) {
      for (Path p = path; p != null; p = p.up()) {
        if (p.name().equals(name)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Where a row stands. */
  private record Spot(
      String id, String name, String mark, boolean required, String origin, int depth, Path path) {
    Spot below(String suffix, String name, String mark) {
      return new Spot(id + suffix, name, mark, false, "", depth + 1, path);
    }

    Spot in(Optional<String> schema) {
      return schema
          .map(s -> new Spot(id, name, mark, required, origin, depth, new Path(s, path)))
          .orElse(this);
    }
  }

  /** The tree of a body. {@code id} is its anchor and begins those of all its rows. */
  Row root(String id, Schema schema) {
    Optional<String> name = Merged.of(schema, named).name();
    String above = name.map(shown::get).orElse(null);
    if (above != null) {
      return elsewhere(id, schema, above);
    }
    return row(new Spot(id, "", "root", false, "", 0, null), schema);
  }

  /** Notes that a schema has been shown, if it took more than a few rows. */
  private void remember(Merged merged, String id, int before) {
    if (before - room > BRIEF) {
      merged.name().ifPresent(name -> shown.putIfAbsent(name, id));
    }
  }

  /** The tree of a named schema, on its own page. */
  Row page(String name) {
    Schema schema = named.get(name);
    return row(new Spot("schema", "", "root", false, "", 0, new Path(name, null)), schema);
  }

  /** A row of its own, such as a parameter. */
  Row single(String id, String name, String mark, boolean required, Schema schema) {
    return row(new Spot(id, name, mark, required, "", 0, null), schema);
  }

  private Row elsewhere(String id, Schema schema, String above) {
    return new Row(
        anchors.take(id),
        "",
        "root",
        types.of(schema),
        false,
        false,
        false,
        false,
        false,
        List.of(),
        Html.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(Word.text("Shown above, under "), Word.codeLink(above, "#" + above)));
  }

  private Row row(Spot spot, Schema schema) {
    room--;
    Merged merged = Merged.of(schema, named);
    boolean recursive =
        merged.name().map(n -> Path.has(spot.path(), n)).orElse(false) && spot.depth() > 0
            || itemsRecur(merged, spot);
    String id = anchors.take(spot.id());
    Spot here =
        new Spot(id, spot.name(), spot.mark(), spot.required(), "", spot.depth(), spot.path());
    List<Branch> branches = List.of();
    List<Word> more = List.of();
    List<CodeView> examples = new ArrayList<>(longExamples(merged));
    if (spot.depth() > DEEPEST) {
      examples.add(CodeView.of("As written", "json", JsonText.coloured(schema.node())));
    } else if (!recursive) {
      String above = spot.depth() > 1 ? merged.name().map(shown::get).orElse(null) : null;
      if (above != null) {
        more = List.of(Word.text("Shown above, under "), Word.codeLink(above, "#" + above));
      } else if (inPlace(merged, spot)) {
        int before = room;
        branches = branches(here.in(merged.name()), merged);
        remember(merged, id, before);
      } else {
        more = List.of(Word.text("Shown in full as "), types.link(merged.name().get()));
      }
    }
    List<Fact> facts = new ArrayList<>(demanded(merged));
    facts.addAll(keywords.facts(merged, spot.name()));
    List<Word> brief = Keywords.briefExamples(merged);
    if (!brief.isEmpty()) {
      facts.add(new Fact(brief.size() == 1 ? "Example" : "Examples", commas(brief)));
    }
    return new Row(
        id,
        spot.name(),
        spot.mark(),
        spot.mark().equals("variant") ? types.shape(schema) : types.of(schema),
        spot.required(),
        merged.flag("deprecated"),
        merged.flag("readOnly"),
        merged.flag("writeOnly"),
        recursive,
        spot.origin().isEmpty() ? List.of() : List.of(types.link(spot.origin())),
        prose.html(merged.text("description")),
        facts,
        Keywords.values(merged, anchors, id, prose),
        examples,
        branches,
        more);
  }

  /** True if the schema is shown here rather than linked. */
  private boolean inPlace(Merged merged, Spot spot) {
    return merged.name().isEmpty()
        || spot.depth() == 0
        || spot.depth() < DEPTH && room > 0
        || !hasBranches(merged);
  }

  private static boolean hasBranches(Merged merged) {
    return TypeWords.types(merged).isEmpty()
        || merged.has("properties")
        || merged.has("items")
        || merged.has("prefixItems")
        || merged.has("additionalProperties")
        || merged.has("patternProperties")
        || merged.has("oneOf")
        || merged.has("anyOf");
  }

  private boolean itemsRecur(Merged merged, Spot spot) {
    return merged
        .schema("items")
        .map(items -> Merged.of(items, named).name())
        .flatMap(name -> name)
        .map(name -> Path.has(spot.path(), name))
        .orElse(false);
  }

  private List<Branch> branches(Spot spot, Merged merged) {
    List<Branch> branches = new ArrayList<>();
    properties(spot, merged, branches);
    items(spot, merged, branches);
    choices(spot, merged, branches);
    rules(spot, merged, branches);
    return branches;
  }

  private void properties(Spot spot, Merged merged, List<Branch> branches) {
    List<Row> rows = new ArrayList<>();
    var required = merged.required();
    merged
        .properties()
        .forEach(
            (name, property) -> {
              String origin = Path.has(spot.path(), property.origin()) ? "" : property.origin();
              rows.add(
                  row(
                      new Spot(
                          spot.id() + "." + name,
                          name,
                          "property",
                          required.contains(name),
                          origin,
                          spot.depth() + 1,
                          spot.path()),
                      property.schema()));
            });
    int count = rows.size();
    for (Merged.Part part : merged.parts()) {
      part.schema()
          .schemaMap("patternProperties")
          .forEach(
              (pattern, schema) ->
                  rows.add(row(spot.below("." + pattern, pattern, "pattern"), schema)));
    }
    String any = merged.text("x-additionalPropertiesName").orElse("any name");
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      merged
          .schema(keyword)
          .filter(schema -> schema.bool().isEmpty())
          .filter(schema -> count > 0 || worthARow(schema, spot))
          .ifPresent(schema -> rows.add(row(spot.below(".*", any, "additional"), schema)));
    }
    if (!rows.isEmpty()) {
      String title =
          count == rows.size() ? Limits.count(count, "property") : Limits.count(rows.size(), "row");
      if (count == 0) {
        title = "Properties by name";
      } else if (count < rows.size()) {
        title = Limits.count(count, "property") + " and others";
      }
      branches.add(branch(title, "properties", spot, rows));
    }
  }

  /** True if there is more to a schema than its type says. */
  private boolean worthARow(Schema schema, Spot spot) {
    Merged merged = Merged.of(schema, named);
    return !merged.name().map(n -> Path.has(spot.path(), n)).orElse(false)
        && (hasBranches(merged)
            || merged.has("description")
            || merged.has("enum")
            || !keywords.facts(merged, "").isEmpty()
            || !Keywords.examples(merged).isEmpty());
  }

  private void items(Spot spot, Merged merged, List<Branch> branches) {
    List<Row> rows = new ArrayList<>();
    for (Merged.Part part : merged.parts()) {
      int i = 0;
      for (Schema item : part.schema().schemas("prefixItems")) {
        rows.add(row(spot.below("." + i, "item " + (i + 1), "items"), item));
        i++;
      }
    }
    boolean tuple = !rows.isEmpty();
    Optional<Schema> items = merged.schema("items").filter(s -> s.bool().isEmpty());
    if (items.isPresent() && !tuple && flat(items.get())) {
      Merged each = Merged.of(items.get(), named);
      if (inPlace(each, spot.below("", "", ""))) {
        int before = room;
        branches.addAll(branches(spot.in(each.name()), each));
        remember(each, spot.id(), before);
      }
    } else {
      items
          .filter(schema -> tuple || worthARow(schema, spot))
          .ifPresent(
              schema ->
                  rows.add(
                      row(
                          spot.below(".items", tuple ? "further items" : "each item", "items"),
                          schema)));
    }
    merged
        .schema("contains")
        .ifPresent(schema -> rows.add(row(spot.below(".contains", "one item", "items"), schema)));
    merged
        .schema("unevaluatedItems")
        .filter(schema -> schema.bool().isEmpty())
        .ifPresent(
            schema -> rows.add(row(spot.below(".others", "any other item", "items"), schema)));
    if (!rows.isEmpty()) {
      branches.add(branch("Items", "properties", spot, rows));
    }
  }

  /** True if what is below an item may stand directly below its array. */
  private boolean flat(Schema items) {
    Merged merged = Merged.of(items, named);
    return merged.has("properties")
        && (merged.name().isPresent()
            || !merged.has("description")
                && keywords.facts(merged, "").isEmpty()
                && demanded(merged).isEmpty()
                && Keywords.examples(merged).isEmpty());
  }

  private void choices(Spot spot, Merged merged, List<Branch> branches) {
    for (Merged.Part part : merged.parts()) {
      if (!part.origin().isEmpty() && Path.has(spot.path(), part.origin())) {
        continue; // a parent that lists its children, seen from one of them
      }
      choice(spot, merged, part, "oneOf", "One of ", branches);
      choice(spot, merged, part, "anyOf", "Any of ", branches);
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
    boolean nullable = variants.removeIf(v -> v.types().equals(List.of("null")));
    if (nullable && variants.size() == 1 && spot.mark().equals("property")) {
      Merged one = Merged.of(variants.get(0), named);
      if (one.name().isPresent()) {
        if (!Path.has(spot.path(), one.name().get()) && inPlace(one, spot)) {
          branches.addAll(branches(spot.in(one.name()), one));
        }
        return;
      }
    }
    Map<String, List<String>> values = Keywords.valuesByName(merged);
    String selector =
        merged.value("discriminator").map(d -> d.path("propertyName").asText("")).orElse("");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      Schema variant = variants.get(i);
      Merged one = Merged.of(variant, named);
      String name = one.name().or(() -> one.text("title")).orElse("Option " + (i + 1));
      Row row = row(spot.below(":" + name, name, "variant"), variant);
      List<String> selecting = one.name().map(n -> values.getOrDefault(n, List.of(n))).orElse(null);
      rows.add(selector.isEmpty() || selecting == null ? row : selected(row, selector, selecting));
    }
    if (nullable && !rows.isEmpty()) {
      title = "Null, or " + title.toLowerCase(java.util.Locale.ROOT);
    }
    if (!rows.isEmpty()) {
      rows.set(0, rows.get(0).opened());
      branches.add(branch(title + rows.size(), "choice", spot, rows));
    }
  }

  /** {@code row} with the values of the property that selects it. */
  private static Row selected(Row row, String selector, List<String> values) {
    List<Word> words = new ArrayList<>();
    words.add(Word.code(selector));
    words.add(Word.text(" is "));
    for (int i = 0; i < values.size(); i++) {
      words.add(Word.text(i == 0 ? "" : " or "));
      words.add(Word.code(values.get(i)));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("When", words));
    facts.addAll(row.facts());
    return row.withFacts(facts);
  }

  private void rules(Spot spot, Merged merged, List<Branch> branches) {
    List<Row> rows = new ArrayList<>();
    for (Merged.Part part : merged.parts()) {
      Schema schema = part.schema();
      rule(spot, schema, "propertyNames", "property names", rows);
      rule(spot, schema, "contentSchema", "the content", rows);
      rule(spot, schema, "not", "must not be", rows);
      rule(spot, schema, "if", "if", rows);
      rule(spot, schema, "then", "then", rows);
      rule(spot, schema, "else", "else", rows);
      schema
          .schemaMap("dependentSchemas")
          .forEach(
              (name, then) ->
                  rows.add(row(spot.below(".with." + name, "with " + name, "rule"), then)));
      for (String keyword : List.of("$defs", "definitions")) {
        schema
            .schemaMap(keyword)
            .forEach(
                (name, definition) ->
                    rows.add(
                        row(
                            spot.below("." + keyword + "." + name, "definition of " + name, "rule"),
                            definition)));
      }
    }
    if (!rows.isEmpty()) {
      branches.add(branch("Rules", "rules", spot, rows));
    }
  }

  private void rule(Spot spot, Schema schema, String keyword, String name, List<Row> rows) {
    schema
        .schema(keyword)
        .ifPresent(rule -> rows.add(row(spot.below("." + keyword, name, "rule"), rule)));
  }

  private static Branch branch(String title, String kind, Spot spot, List<Row> rows) {
    boolean open = spot.depth() == 0 || spot.depth() == 1 && rows.size() <= FEW;
    return new Branch(title, kind, open, rows);
  }

  /** Properties that must be there but are not described. */
  private static List<Fact> demanded(Merged merged) {
    List<Word> words = new ArrayList<>();
    var properties = merged.properties();
    for (String name : merged.required()) {
      if (!properties.containsKey(name)) {
        words.add(Word.code(name));
      }
    }
    return words.isEmpty() ? List.of() : List.of(new Fact("Required", commas(words)));
  }

  static List<Word> commas(List<Word> words) {
    List<Word> list = new ArrayList<>();
    for (Word word : words) {
      if (!list.isEmpty()) {
        list.add(Word.text(", "));
      }
      list.add(word);
    }
    return list;
  }

  private static List<CodeView> longExamples(Merged merged) {
    List<CodeView> views = new ArrayList<>();
    for (JsonNode example : Keywords.examples(merged)) {
      if (JsonText.compact(example).length() > JsonText.BRIEF) {
        views.add(CodeView.of("Example", "json", JsonText.coloured(example)));
      }
    }
    return views;
  }
}
