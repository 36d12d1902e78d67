package dev.portolan.portal.reference;

import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the pages of one version are, from the site's root. */
final class VersionPaths {
  /** With more operations, the tags have pages of their own and the overview lists no operation. */
  static final int OPERATIONS = 200;

  /** With more, the schemas are listed on pages of their own. */
  static final int SCHEMAS = 300;

  private final String folder;
  private final Map<String, String> operations = new LinkedHashMap<>();
  private final Map<String, String> schemas = new LinkedHashMap<>();

  /**
   * The pages of {@code reference}.
   *
   * @param folder {@code payments/v2}
   */
  VersionPaths(String folder, ApiReference reference) {
    this.folder = folder;
    for (Operation operation : reference.operations()) {
      operations.put(operation.id(), folder + "/" + operation.slug() + ".html");
    }
    schemas(reference).forEach((name, file) -> schemas.put(name, folder + "/" + file));
  }

  /** The files of the schemas' pages within a version, by the schemas' names. */
  static Map<String, String> schemas(ApiReference reference) {
    Map<String, String> files = new LinkedHashMap<>();
    PageNames pages = new PageNames();
    for (String name : reference.schemas().keySet()) {
      files.put(name, "schemas/" + pages.take(name, "schema") + ".html");
    }
    return files;
  }

  /** True if each tag has a page of its own. */
  boolean tagsApart() {
    return operations.size() > OPERATIONS;
  }

  /** True if the schemas are listed on pages of their own. */
  boolean schemasApart() {
    return schemas.size() > SCHEMAS;
  }

  /** Where all schemas are listed. */
  String schemaList() {
    return schemasApart() ? file("schemas/index.html") : overview() + "#all.schemas";
  }

  /** Where all tags are listed if they are too many for the overview. */
  String tagList() {
    return file("tags/index.html");
  }

  /** The overview. */
  String overview() {
    return folder + "/index.html";
  }

  /** A file beside the overview. */
  String file(String name) {
    return folder + "/" + name;
  }

  /** The page of the operation with that id, if there is one. */
  Optional<String> operation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  /** The document of the operation with that id alone, beside its page. */
  Optional<String> operationFile(String id) {
    return operation(id).map(page -> page.replaceFirst("\\.html$", ".openapi.json"));
  }

  /** What a form needs to try {@code operation}. */
  String tryIt(Operation operation) {
    return folder + "/try/" + operation.slug() + ".js";
  }

  /** The samples of {@code operation} with each body. */
  String samples(Operation operation) {
    return folder + "/samples/" + operation.slug() + ".js";
  }

  /** The page of a named schema, if there is one. */
  Optional<String> schema(String name) {
    return Optional.ofNullable(schemas.get(name));
  }
}
