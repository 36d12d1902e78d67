package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import java.util.List;

/**
 * A named schema; template {@code schema.ftlh}.
 *
 * @param title what the schema calls itself, where that is not its name
 * @param written the schema before its parts were merged, where it is merged; none or one
 * @param examples given ones, or one that is made
 * @param operations those that use it
 * @param schemas the schemas that it is part of
 */
public record SchemaPage(
    PageHead head,
    Frame frame,
    String name,
    String title,
    Row root,
    List<CodeView> written,
    List<CodeView> examples,
    List<OperationEntry> operations,
    List<LinkView> schemas) {
  public SchemaPage {
    written = List.copyOf(written);
    examples = List.copyOf(examples);
    operations = List.copyOf(operations);
    schemas = List.copyOf(schemas);
  }
}
