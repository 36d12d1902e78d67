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
 * @param operations those that use it, the first ones
 * @param operationCount how many use it
 * @param operationList the page that lists all of them; empty: all are here
 * @param schemas the schemas that it is part of, the first ones
 * @param schemaCount of how many it is part
 * @param schemaList the page that lists all of them; empty: all are here
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
    int operationCount,
    String operationList,
    List<LinkView> schemas,
    int schemaCount,
    String schemaList) {
  public SchemaPage {
    written = List.copyOf(written);
    examples = List.copyOf(examples);
    operations = List.copyOf(operations);
    schemas = List.copyOf(schemas);
  }
}
