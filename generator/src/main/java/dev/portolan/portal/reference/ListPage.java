package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import java.util.List;

/**
 * A page with a list that would be too long for the overview of its version: the operations of a
 * tag, all tags, or all schemas; template {@code list.ftlh}.
 *
 * @param kind of a tag that does not put operations together, such as {@code audience}
 * @param description of the tag; on the first page of a list that has several
 * @param tags those below the tag, or all
 * @param total how many operations, or how many schemas, the whole list has
 * @param pages all pages of a list that has several, this one too, by what stands first and last
 */
public record ListPage(
    PageHead head,
    Frame frame,
    String title,
    String kind,
    Html description,
    List<Fact> facts,
    List<TagEntry.Group> tags,
    List<OperationEntry> operations,
    List<LinkView> schemas,
    int total,
    List<LinkView> pages) {
  public ListPage {
    facts = List.copyOf(facts);
    tags = List.copyOf(tags);
    operations = List.copyOf(operations);
    schemas = List.copyOf(schemas);
    pages = List.copyOf(pages);
  }
}
