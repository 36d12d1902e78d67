package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.example.Direction;
import dev.portolan.portal.LinkView;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Optional;

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
    Row root = version.schemaTrees(new Anchors()).page(name);
    return new SchemaPage(
        frame.head(),
        frame,
        name,
        title,
        root,
        examples(schema, root),
        usedBy.operations(name).stream()
            .map(operation -> TagSections.entry(operation, version.paths()))
            .toList(),
        usedBy.schemas(name).stream()
            .filter(user -> version.paths().schema(user).isPresent())
            .map(user -> LinkView.inside(user, version.paths().schema(user).orElseThrow()))
            .toList());
  }

  /** One that is made, unless the tree shows given ones. */
  private List<CodeView> examples(Schema schema, Row root) {
    if (!root.examples().isEmpty()) {
      return List.of();
    }
    Optional<JsonNode> made = version.samples().made(schema, Direction.EITHER);
    if (made.isEmpty()) {
      return List.of(CodeView.note(ExampleViews.NONE));
    }
    return made.get().isContainerNode() && !made.get().isEmpty()
        ? List.of(CodeView.of("", "json", JsonText.coloured(made.get())))
        : List.of();
  }
}
