package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of one page as trees of rows. A named schema is shown in place down to a depth, while
 * it fits and where it is not part of itself; else it is linked. What has no name is shown in place
 * as long as the page has {@link Room} at all; else it is given a page of its own. So a page cannot
 * explode, and nothing is lost.
 */
final class Trees {
  /** Deeper than this, a schema is shown as it is written. */
  private static final int DEEPEST = 24;

  /** Up to this many rows, a schema is rather shown again than looked up above. */
  private static final int BRIEF = 4;

  /** A named schema up to this many characters is shown as written beside its tree. */
  private static final int WRITTEN = 1_500;

  private final Map<String, Schema> named;
  private final TypeWords types;
  private final Keywords keywords;
  private final Branches branches;
  private final Prose prose;
  private final Anchors anchors;
  private final Map<String, String> shown = new HashMap<>();
  private final Room room;
  private final Asides.From asides;
  private final ExampleViews examples;
  private final Phrases phrases;

  /**
   * Trees for one page.
   *
   * @param asides takes what does not fit
   */
  Trees(
      Map<String, Schema> named,
      TypeWords types,
      Extensions extensions,
      Prose prose,
      Anchors anchors,
      Room room,
      Asides.From asides,
      ExampleViews examples,
      Phrases phrases) {
    this.phrases = phrases;
    this.examples = examples;
    this.named = named;
    this.types = types;
    this.keywords = new Keywords(types, extensions, phrases);
    this.branches = new Branches(this, new Conditions(types, phrases), phrases);
    this.prose = prose;
    this.anchors = anchors;
    this.room = room;
    this.asides = asides;
  }

  /** The tree of a body. {@code id} is its anchor and begins those of all its rows. */
  Row root(String id, Schema schema) {
    String above = merged(schema).name().map(shown::get).orElse(null);
    if (above != null && schema.onlyRefers()) {
      return elsewhere(id, schema, above);
    }
    return row(Spot.top(id, "", "root", false), schema);
  }

  /** The tree of a named schema, on its own page. */
  Row page(String name) {
    Spot spot = Spot.top("schema", "", "root", false).in(Optional.of(name));
    return row(spot, named.get(name));
  }

  /** The tree of a schema that is a part of another page. */
  Row part(Schema schema) {
    return row(Spot.top("schema", "", "root", false), schema);
  }

  /** {@code schema} as it is written, where its tree shows several parts as one; none or one. */
  static List<CodeView> written(Schema schema) {
    return schema.node().path("allOf").isEmpty()
        ? List.of()
        : List.of(CodeView.of("", "json", JsonText.coloured(schema.node())));
  }

  /** The same of a body; not where that is long and has a page of its own. */
  List<CodeView> writtenBody(Schema schema) {
    boolean named = schema.onlyRefers();
    Schema body = schema.reference().filter(n -> named).map(this.named::get).orElse(schema);
    boolean brief = JsonText.compact(body.node()).length() <= WRITTEN;
    return brief || !named ? written(body) : List.of();
  }

  /** A row of its own, such as a parameter. */
  Row single(String id, String name, String mark, boolean required, Schema schema) {
    return row(Spot.top(id, name, mark, required), schema);
  }

  /** {@code schema} with all that it takes over. */
  Merged merged(Schema schema) {
    return Merged.of(schema, named);
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
        above(above));
  }

  private List<Word> above(String id) {
    return phrases.words("schema.shown_above", "place", Word.codeLink(id, "#" + id));
  }

  /** The row of {@code schema} at {@code spot}, with all that is below it. */
  Row row(Spot spot, Schema schema) {
    Merged merged = merged(schema);
    boolean recursive = merged.name().filter(spot::isIn).isPresent() && spot.depth() > 0;
    String id = anchors.take(spot.id());
    Spot here = spot.at(id);
    List<Branch> below = List.of();
    List<Word> more = List.of();
    List<CodeView> code = new ArrayList<>(longExamples(merged));
    if (spot.depth() > DEEPEST) {
      code.add(
          CodeView.of(phrases.text("schema.as_written"), "json", JsonText.coloured(schema.node())));
    } else if (!recursive) {
      boolean mayBeAbove = spot.depth() > 1 || spot.mark().equals("root");
      String above = mayBeAbove ? merged.name().map(shown::get).orElse(null) : null;
      if (above != null) {
        more = above(above);
      } else if (merged.name().isEmpty() && spot.depth() > 0 && !room.bearable(schema.node())) {
        String page = phrases.text("schema.own_page");
        more = phrases.words("schema.shown_on", "page", asides.link(page, spot.name(), schema, id));
      } else if (inPlace(merged, spot)) {
        below = inside(here, merged);
      } else {
        more = phrases.words("schema.shown_as", "schema", types.link(merged.name().get()));
      }
    }
    Row row =
        new Row(
            id,
            spot.name(),
            spot.mark(),
            spot.mark().equals("variant") ? types.shape(schema) : types.of(schema),
            spot.required(),
            merged.flag("deprecated"),
            merged.flag("readOnly"),
            merged.flag("writeOnly"),
            recursive || itemsRecur(merged, spot),
            spot.origin().isEmpty() ? List.of() : List.of(types.link(spot.origin())),
            prose.html(merged.texts("description")),
            facts(merged, spot.name()),
            EnumValues.of(merged, anchors, id, prose),
            code,
            below,
            more);
    room.take(row);
    return row;
  }

  /** What is below {@code merged}, the rows of which stand below {@code spot}. */
  List<Branch> inside(Spot spot, Merged merged) {
    int before = room.rows();
    List<Branch> inside = branches.of(spot.in(merged.name()), merged);
    if (room.rows() - before > BRIEF) {
      merged.name().ifPresent(name -> shown.putIfAbsent(name, spot.id()));
    }
    return inside;
  }

  private List<Fact> facts(Merged merged, String name) {
    List<Fact> facts = new ArrayList<>(demanded(merged));
    facts.addAll(keywords.facts(merged, name));
    List<Word> brief = Keywords.briefExamples(merged);
    if (!brief.isEmpty()) {
      facts.add(examples(brief));
      facts.addAll(unfit(merged));
    }
    return facts;
  }

  /** Which of the examples in a line do not fit. */
  private List<Fact> unfit(Merged merged) {
    List<Fact> facts = new ArrayList<>();
    Keywords.examples(merged)
        .forEach(
            (example, schema) -> {
              String text = JsonText.compact(example);
              if (text.length() <= JsonText.BRIEF
                  && !examples.complaint(example, schema).isEmpty()) {
                facts.add(unfit(text));
              }
            });
    return facts;
  }

  /** That an example does not fit. */
  Fact unfit(String example) {
    return phrases.said("example.unfit", "value", Word.code(example));
  }

  /** Examples in a line. */
  Fact examples(List<Word> brief) {
    String label = phrases.text(brief.size() == 1 ? "fact.example" : "fact.examples");
    return new Fact(label, phrases.list(brief));
  }

  /** True if {@code fact} is one of {@link #examples}. */
  boolean isExample(Fact fact) {
    return fact.label().equals(phrases.text("fact.example"))
        || fact.label().equals(phrases.text("fact.examples"));
  }

  /** True if the schema is shown here rather than linked. */
  boolean inPlace(Merged merged, Spot spot) {
    return merged.name().isEmpty()
        || spot.depth() == 0
        || room.comfortable(merged, spot.depth())
        || !Branches.has(merged);
  }

  private boolean itemsRecur(Merged merged, Spot spot) {
    return merged
        .schema("items")
        .flatMap(items -> merged(items).name())
        .filter(spot::isIn)
        .isPresent();
  }

  /** True if there is more to a schema than its type says. */
  boolean worthARow(Schema schema, Spot spot) {
    Merged merged = merged(schema);
    boolean recursive = merged.name().filter(spot::isIn).isPresent();
    return !(recursive && schema.onlyRefers()) && (Branches.has(merged) || says(merged));
  }

  /** True if something is said of the values of a schema, apart from its type and its parts. */
  boolean says(Merged merged) {
    return merged.has("description")
        || merged.has("enum")
        || merged.flag("deprecated")
        || merged.flag("readOnly")
        || merged.flag("writeOnly")
        || !facts(merged, "").isEmpty()
        || !Keywords.examples(merged).isEmpty();
  }

  /** Properties that must be there but are not described. */
  private List<Fact> demanded(Merged merged) {
    List<Word> words = new ArrayList<>();
    var properties = merged.properties();
    for (String name : merged.required()) {
      if (!properties.containsKey(name)) {
        words.add(Word.code(name));
      }
    }
    return words.isEmpty()
        ? List.of()
        : List.of(new Fact(phrases.text("fact.required"), phrases.list(words)));
  }

  private List<CodeView> longExamples(Merged merged) {
    List<CodeView> views = new ArrayList<>();
    Keywords.examples(merged)
        .forEach(
            (example, schema) -> {
              if (JsonText.compact(example).length() > JsonText.BRIEF) {
                views.add(
                    CodeView.of(phrases.text("fact.example"), "json", JsonText.coloured(example))
                        .judged(examples.complaint(example, schema), List.of()));
              }
            });
    return views;
  }
}
