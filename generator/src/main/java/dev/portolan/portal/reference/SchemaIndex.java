package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.portal.LinkView;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The schemas of a version from A to Z, on pages of their own where they are many. */
final class SchemaIndex {
  /** Schemas on one page: about 80 kB. */
  static final int SCHEMAS = 600;

  private final VersionReference version;
  private final List<LinkView> schemas;

  SchemaIndex(VersionReference version) {
    this.version = version;
    this.schemas =
        version.schemas().keySet().stream()
            .map(name -> LinkView.inside(name, version.paths().schema(name).orElseThrow()))
            .toList();
  }

  /** Schemas and their pages, in the order of the specification. */
  List<LinkView> all() {
    return schemas;
  }

  /** Those that the overview lists. */
  List<LinkView> onOverview() {
    return version.paths().schemasApart() ? List.of() : schemas;
  }

  /** Links to the pages, if they are not on the overview. */
  List<LinkView> links() {
    return version.paths().schemasApart() ? Slice.links(slices(), LinkView::title) : List.of();
  }

  /** The pages, if they are not on the overview, by their paths. */
  Map<SitePath, ListPage> pages(Frames frames) {
    Map<SitePath, ListPage> pages = new LinkedHashMap<>();
    List<LinkView> links = links();
    for (Slice<LinkView> slice : links.isEmpty() ? List.<Slice<LinkView>>of() : slices()) {
      SitePath path = new SitePath(slice.path());
      Frame frame =
          frames.page(
              path,
              version.phrases().text("common.schemas"),
              version.phrases().text("schema.all_of_version", "version", frames.title()),
              List.of());
      pages.put(
          path,
          new ListPage(
              frame.head(),
              frame,
              version.phrases().text("common.schemas"),
              "",
              Html.EMPTY,
              List.of(),
              List.of(),
              List.of(),
              slice.members(),
              schemas.size(),
              links.size() > 1 ? links : List.of()));
    }
    return pages;
  }

  private List<Slice<LinkView>> slices() {
    List<LinkView> sorted = new ArrayList<>(schemas);
    sorted.sort(
        Comparator.comparing((LinkView link) -> link.title().toLowerCase(Locale.ROOT))
            .thenComparing(LinkView::title));
    return Slice.of(version.paths().schemaList(), sorted, SCHEMAS);
  }
}
