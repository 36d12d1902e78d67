package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.portal.LinkView;
import dev.portolan.site.SitePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What uses a schema: in some specifications the body of an error belongs to thousands of
 * operations. The first ones stand on its page, all of them on pages of their own.
 */
final class SchemaUsers {
  /** More operations than this have a page of their own. */
  static final int OPERATIONS = 60;

  /** More schemas than this have a page of their own. */
  static final int SCHEMAS = 120;

  private final String title;
  private final List<OperationEntry> operations;
  private final List<LinkView> schemas;
  private final String operationList;
  private final String schemaList;

  /** What uses the schema {@code name} of {@code version}. */
  SchemaUsers(String name, VersionReference version, UsedBy usedBy) {
    this.title = version.phrases().text("schema.uses", "schema", name);
    this.operations =
        usedBy.operations(name).stream()
            .map(operation -> TagSections.entry(operation, version.paths()))
            .toList();
    this.schemas =
        usedBy.schemas(name).stream()
            .filter(user -> version.paths().schema(user).isPresent())
            .map(user -> LinkView.inside(user, version.paths().schema(user).orElseThrow()))
            .toList();
    String path = version.paths().schema(name).orElseThrow();
    this.operationList =
        operations.size() > OPERATIONS ? version.asides().page(path, "used-by") : "";
    this.schemaList = schemas.size() > SCHEMAS ? version.asides().page(path, "part-of") : "";
  }

  /** The operations that stand on the schema's page. */
  List<OperationEntry> operations() {
    return operationList.isEmpty() ? operations : operations.subList(0, OPERATIONS);
  }

  int operationCount() {
    return operations.size();
  }

  /** The page that lists all operations; empty if the schema's own does. */
  String operationList() {
    return operationList;
  }

  /** The schemas that stand on the schema's page. */
  List<LinkView> schemas() {
    return schemaList.isEmpty() ? schemas : schemas.subList(0, SCHEMAS);
  }

  int schemaCount() {
    return schemas.size();
  }

  /** The page that lists all schemas; empty if the schema's own does. */
  String schemaList() {
    return schemaList;
  }

  /**
   * The pages with all of them, if there are such, by their paths.
   *
   * @param within the pages above them, that of the schema too
   */
  Map<SitePath, ListPage> pages(Frames frames, List<LinkView> within) {
    Map<SitePath, ListPage> pages = new LinkedHashMap<>();
    if (!operationList.isEmpty()) {
      List<Slice<OperationEntry>> slices = Slice.of(operationList, operations, TagPages.OPERATIONS);
      List<LinkView> links = Slice.choice(slices, OperationEntry::title);
      for (Slice<OperationEntry> slice : slices) {
        Frame frame = frame(frames, slice.path(), within);
        pages.put(
            new SitePath(slice.path()),
            page(frame, slice.members(), List.of(), operations.size(), links));
      }
    }
    if (!schemaList.isEmpty()) {
      List<Slice<LinkView>> slices = Slice.of(schemaList, schemas, SchemaIndex.SCHEMAS);
      List<LinkView> links = Slice.choice(slices, LinkView::title);
      for (Slice<LinkView> slice : slices) {
        Frame frame = frame(frames, slice.path(), within);
        pages.put(
            new SitePath(slice.path()),
            page(frame, List.of(), slice.members(), schemas.size(), links));
      }
    }
    return pages;
  }

  private Frame frame(Frames frames, String path, List<LinkView> within) {
    return frames.page(new SitePath(path), title, title + ", " + frames.title(), within);
  }

  private ListPage page(
      Frame frame,
      List<OperationEntry> some,
      List<LinkView> others,
      int total,
      List<LinkView> links) {
    return new ListPage(
        frame.head(),
        frame,
        title,
        "",
        Html.EMPTY,
        List.of(),
        List.of(),
        some,
        others,
        total,
        links);
  }
}
