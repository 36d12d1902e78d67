package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.example.Direction;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.sample.ExampleValues.Sample;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;

/** The pages of a version's named schemas. */
final class SchemaPages {
  private final VersionReference version;
  private final UsedBy usedBy;

  SchemaPages(VersionReference version) {
    this.version = version;
    this.usedBy = new UsedBy(version.reference());
  }

  /** The page of the schema {@code name} within {@code frame}. */
  SchemaPage page(String name, Frame frame) {
    Schema schema = version.schemas().get(name);
    String title = schema.text("title").filter(t -> !t.equalsIgnoreCase(name)).orElse("");
    String path = version.paths().schema(name).orElseThrow();
    Row root = version.schemaTrees(path, name).page(name);
    return new SchemaPage(
        frame.head(),
        frame,
        name,
        title,
        root.withoutExamples(),
        Trees.written(schema),
        examples(schema, root),
        usedBy.operations(name).stream()
            .map(operation -> TagSections.entry(operation, version.paths()))
            .toList(),
        usedBy.schemas(name).stream()
            .filter(user -> version.paths().schema(user).isPresent())
            .map(user -> LinkView.inside(user, version.paths().schema(user).orElseThrow()))
            .toList());
  }

  /** The page of a part of another page within {@code frame}. */
  SchemaPage page(Asides.Aside aside, Frame frame) {
    return new SchemaPage(
        frame.head(),
        frame,
        aside.name(),
        "",
        version.schemaTrees(aside.path(), aside.title()).part(aside.schema()),
        List.of(),
        List.of(),
        List.of(),
        List.of(LinkView.inside(aside.title(), aside.from() + "#" + aside.anchor())));
  }

  /** The given ones; one that is made if there are none. */
  private List<CodeView> examples(Schema schema, Row root) {
    if (!root.examples().isEmpty()) {
      return root.examples();
    }
    List<CodeView> views = new ArrayList<>();
    for (Sample sample : version.values().made(schema, Direction.EITHER)) {
      if (sample.value().isEmpty()) {
        views.add(CodeView.note(sample.label(), ExampleViews.NONE));
      } else if (sample.value().get().isContainerNode() && !sample.value().get().isEmpty()) {
        JsonNode value = sample.value().get();
        views.add(CodeView.of(sample.label(), "json", JsonText.coloured(value)));
      }
    }
    return views;
  }
}
