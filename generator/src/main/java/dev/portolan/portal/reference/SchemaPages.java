package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.example.Direction;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.sample.ExampleValues.Sample;
import dev.portolan.site.SitePath;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of a version's named schemas. */
final class SchemaPages {
  private final VersionReference version;
  private final UsedBy usedBy;

  SchemaPages(VersionReference version) {
    this.version = version;
    this.usedBy = new UsedBy(version.reference());
  }

  /**
   * A page.
   *
   * @param examples texts of those it does not show as a whole, by their paths
   * @param lists pages with all that uses the schema, where that is too much for its own
   */
  record Made(SchemaPage page, Map<String, String> examples, Map<SitePath, ListPage> lists) {}

  /** The page of the schema {@code name}. */
  Made page(String name, Frames frames) {
    Schema schema = version.schemas().get(name);
    String title = schema.text("title").filter(t -> !t.equalsIgnoreCase(name)).orElse("");
    String path = version.paths().schema(name).orElseThrow();
    List<LinkView> within =
        List.of(
            LinkView.inside(
                version.phrases().text("common.schemas"), version.paths().schemaList()));
    Frame frame =
        frames.page(
            new SitePath(path),
            name,
            version.phrases().text("schema.of_version", "schema", name, "version", frames.title()),
            within);
    SchemaUsers users = new SchemaUsers(name, version, usedBy);
    Row root = version.schemaTrees(path, name).page(name);
    List<CodeView> written = Trees.written(schema);
    List<CodeView> examples = examples(schema, root);
    ExampleRoom room =
        new ExampleRoom(path, 0, Stream.concat(written.stream(), examples.stream()).toList());
    SchemaPage page =
        new SchemaPage(
            frame.head(),
            frame,
            name,
            title,
            root.withoutExamples(),
            room.fit(written),
            room.fit(examples),
            users.operations(),
            users.operationCount(),
            users.operationList(),
            users.schemas(),
            users.schemaCount(),
            users.schemaList());
    List<LinkView> below = new ArrayList<>(within);
    below.add(LinkView.inside(name, path));
    return new Made(page, room.files(), users.pages(frames, below));
  }

  /** The page of a part of another page. */
  SchemaPage page(Asides.Aside aside, Frames frames) {
    Frame frame =
        frames.page(
            new SitePath(aside.path()),
            version
                .phrases()
                .text("schema.part_title", "name", aside.name(), "page", aside.title()),
            "",
            List.of(LinkView.inside(aside.title(), aside.from())));
    return new SchemaPage(
        frame.head(),
        frame,
        aside.name(),
        "",
        version.schemaTrees(aside.path(), aside.title()).part(aside.schema()),
        List.of(),
        List.of(),
        List.of(),
        0,
        "",
        List.of(LinkView.inside(aside.title(), aside.from() + "#" + aside.anchor())),
        1,
        "");
  }

  /** The given ones; one that is made if there are none. */
  private List<CodeView> examples(Schema schema, Row root) {
    if (!root.examples().isEmpty()) {
      return root.examples();
    }
    List<CodeView> views = new ArrayList<>();
    for (Sample sample : version.values().made(schema, Direction.EITHER)) {
      if (sample.value().isEmpty()) {
        views.add(
            CodeView.note(
                version.examples().label(sample), version.phrases().text(ExampleViews.NONE)));
      } else if (sample.value().get().isContainerNode() && !sample.value().get().isEmpty()) {
        JsonNode value = sample.value().get();
        views.add(CodeView.of(version.examples().label(sample), "json", JsonText.coloured(value)));
      }
    }
    return views;
  }
}
