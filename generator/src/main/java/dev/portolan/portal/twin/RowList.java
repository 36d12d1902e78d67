package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.reference.Branch;
import dev.portolan.portal.reference.CodeView;
import dev.portolan.portal.reference.EnumValue;
import dev.portolan.portal.reference.Fact;
import dev.portolan.portal.reference.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parameters, headers and schemas as lists: a row is an item, what is below it is in the item. */
final class RowList {
  /** Rows whose name is one of the specification; the others have a word of ours. */
  private static final Set<String> NAMED =
      Set.of("property", "parameter", "header", "pattern", "variant");

  private final Sheet sheet;
  private final Say say;
  private final Lines lines;

  RowList(Sheet sheet, Lines lines) {
    this.sheet = sheet;
    this.say = sheet.say();
    this.lines = lines;
  }

  /** Rows beside each other. */
  void rows(List<Row> rows) {
    rows.forEach(this::row);
  }

  /** A whole schema: its type and text, then what it is made of. */
  void tree(Row root) {
    String line = bracket(root);
    sheet.paragraph(line.isEmpty() ? "" : say.labelled(say.it("schema.schema"), line));
    sheet.prose(root.description());
    below(root);
  }

  /** A whole schema whose type is said elsewhere. */
  void content(Row root) {
    sheet.prose(root.description());
    below(root);
  }

  private void row(Row row) {
    String line = bracket(row);
    String name = name(row);
    sheet.item(say.noted(name, line), row.description(), () -> below(row));
  }

  private String name(Row row) {
    String name =
        NAMED.contains(row.mark()) ? AsMarkdown.code(row.name()) : AsMarkdown.text(row.name());
    return row.mark().equals("pattern") ? say.it("schema.names_matching") + " " + name : name;
  }

  /** The type and the marks of a row. */
  String bracket(Row row) {
    List<String> words = new ArrayList<>();
    words.add(lines.words(row.type()));
    words.add(row.required() ? say.it("schema.required") : "");
    words.add(row.deprecated() ? say.it("schema.deprecated") : "");
    words.add(row.readOnly() ? say.it("schema.read_only") : "");
    words.add(row.writeOnly() ? say.it("schema.write_only") : "");
    words.add(row.recursive() ? say.it("schema.recursive") : "");
    words.add(
        row.origin().isEmpty()
            ? ""
            : say.it("schema.merged_from", "schema", lines.words(row.origin())));
    return say.list(words.stream().filter(word -> !word.isEmpty()).toList());
  }

  private void below(Row row) {
    facts(row.facts());
    values(row.values());
    examples(row.examples());
    if (!row.more().isEmpty()) {
      sheet.item(lines.words(row.more()));
    }
    for (Branch branch : row.branches()) {
      if (branch.kind().equals("properties")) {
        rows(branch.rows());
      } else {
        sheet.item(say.colon(AsMarkdown.text(branch.title())), () -> rows(branch.rows()));
      }
    }
  }

  /** Examples, an item each. */
  void examples(List<CodeView> examples) {
    for (CodeView example : examples) {
      String title =
          example.title().isEmpty() ? say.it("schema.example") : AsMarkdown.text(example.title());
      sheet.item(say.colon(title), () -> sheet.code(example));
    }
  }

  /** What is said of a value, an item each. */
  void facts(List<Fact> facts) {
    facts.forEach(fact -> sheet.item(fact(fact)));
  }

  private String fact(Fact fact) {
    String words = lines.words(fact.words());
    if (fact.label().isEmpty()) {
      return words;
    }
    String label = AsMarkdown.text(fact.label());
    return label.endsWith(":") || label.endsWith("：")
        ? label + " " + words
        : say.labelled(label, words);
  }

  private void values(List<EnumValue> values) {
    if (values.isEmpty()) {
      return;
    }
    boolean brief = values.stream().allMatch(v -> v.name().isEmpty() && v.description().isEmpty());
    if (brief) {
      sheet.item(
          say.labelled(
              say.it("schema.allowed_values"),
              Lines.codes(values.stream().map(EnumValue::value).toList(), say)));
    } else {
      sheet.item(say.above("schema.allowed_values"), () -> values.forEach(this::value));
    }
  }

  private void value(EnumValue value) {
    String name = value.name().isEmpty() ? "" : AsMarkdown.code(value.name());
    sheet.item(say.noted(AsMarkdown.code(value.value()), name), value.description(), () -> {});
  }
}
