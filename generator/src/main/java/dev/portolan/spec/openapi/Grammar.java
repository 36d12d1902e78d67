package dev.portolan.spec.openapi;

import static dev.portolan.spec.openapi.Part.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which objects an OpenAPI document consists of, by edition: for each kind of object, which fields
 * hold which other kinds. What is not in it is data, text or unknown, and no step looks for
 * references there.
 */
final class Grammar {
  /** How a field holds its parts. */
  enum Shape {
    ONE,
    LIST,
    MAP
  }

  /** What a field holds. */
  record Field(Part part, Shape shape) {}

  /** The methods that a path item may have a field for. */
  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Grammar V2_0 = new Grammar(Edition.V2_0);
  private static final Grammar V3_0 = new Grammar(Edition.V3_0);
  private static final Grammar V3_1 = new Grammar(Edition.V3_1);
  private static final Grammar V3_2 = new Grammar(Edition.V3_2);

  private final Edition edition;
  private final Map<Part, Map<String, Field>> fields = new EnumMap<>(Part.class);
  private final Map<Part, Field> others = new EnumMap<>(Part.class);
  private final Map<Part, String> sections = new EnumMap<>(Part.class);

  static Grammar of(Edition edition) {
    return switch (edition) {
      case V2_0 -> V2_0;
      case V3_0 -> V3_0;
      case V3_1 -> V3_1;
      case V3_2 -> V3_2;
    };
  }

  private Grammar(Edition edition) {
    this.edition = edition;
    for (Part part : Part.values()) {
      fields.put(part, new LinkedHashMap<>());
    }
    one(DOCUMENT, PATHS, "paths");
    one(DOCUMENT, INFO, "info");
    list(DOCUMENT, TAG, "tags");
    list(DOCUMENT, TAG_GROUP, "x-tagGroups");
    list(DOCUMENT, SECURITY_REQUIREMENT, "security");
    one(DOCUMENT, EXTERNAL_DOCS, "externalDocs");
    one(TAG, EXTERNAL_DOCS, "externalDocs");
    others.put(PATHS, new Field(PATH_ITEM, Shape.ONE));
    METHODS.forEach(method -> one(PATH_ITEM, OPERATION, method));
    list(PATH_ITEM, PARAMETER, "parameters");
    list(OPERATION, PARAMETER, "parameters");
    one(OPERATION, RESPONSES, "responses");
    list(OPERATION, SECURITY_REQUIREMENT, "security");
    one(OPERATION, EXTERNAL_DOCS, "externalDocs");
    others.put(RESPONSES, new Field(RESPONSE, Shape.ONE));
    one(PARAMETER, SCHEMA, "schema");
    map(RESPONSE, HEADER, "headers");
    schemas();
    if (edition == Edition.V2_0) {
      two();
    } else {
      three();
    }
  }

  private void two() {
    section(SCHEMA, "definitions");
    section(PARAMETER, "parameters");
    section(RESPONSE, "responses");
    map(DOCUMENT, SECURITY_SCHEME, "securityDefinitions");
    one(PARAMETER, SCHEMA, "items");
    one(HEADER, SCHEMA, "items");
    one(RESPONSE, SCHEMA, "schema");
  }

  private void three() {
    one(DOCUMENT, COMPONENTS, "components");
    section(SCHEMA, "schemas");
    section(RESPONSE, "responses");
    section(PARAMETER, "parameters");
    section(EXAMPLE, "examples");
    section(REQUEST_BODY, "requestBodies");
    section(HEADER, "headers");
    section(SECURITY_SCHEME, "securitySchemes");
    section(LINK, "links");
    section(CALLBACK, "callbacks");
    list(DOCUMENT, SERVER, "servers", "x-servers");
    map(DOCUMENT, PATH_ITEM, "webhooks", "x-webhooks");
    list(PATH_ITEM, SERVER, "servers");
    list(OPERATION, SERVER, "servers");
    one(OPERATION, REQUEST_BODY, "requestBody");
    map(OPERATION, CALLBACK, "callbacks");
    others.put(CALLBACK, new Field(PATH_ITEM, Shape.ONE));
    for (Part part : List.of(PARAMETER, HEADER)) {
      one(part, SCHEMA, "schema");
      map(part, MEDIA_TYPE, "content");
      map(part, EXAMPLE, "examples");
    }
    map(REQUEST_BODY, MEDIA_TYPE, "content");
    map(RESPONSE, MEDIA_TYPE, "content");
    map(RESPONSE, LINK, "links");
    one(MEDIA_TYPE, SCHEMA, "schema");
    map(MEDIA_TYPE, EXAMPLE, "examples");
    map(MEDIA_TYPE, ENCODING, "encoding");
    map(ENCODING, HEADER, "headers");
    one(LINK, SERVER, "server");
    if (edition != Edition.V3_0) {
      section(PATH_ITEM, "pathItems");
    }
    if (edition == Edition.V3_2) {
      section(MEDIA_TYPE, "mediaTypes");
      one(PATH_ITEM, OPERATION, "query");
      map(PATH_ITEM, OPERATION, "additionalOperations");
      for (Part part : List.of(MEDIA_TYPE, ENCODING)) {
        map(part, ENCODING, "encoding");
        list(part, ENCODING, "prefixEncoding");
        one(part, ENCODING, "itemEncoding");
      }
      one(MEDIA_TYPE, SCHEMA, "itemSchema");
    }
  }

  /** All that JSON Schema has, in every edition: authors mix them. */
  private void schemas() {
    one(SCHEMA, SCHEMA, "items", "additionalItems", "additionalProperties", "not", "if", "then");
    one(SCHEMA, SCHEMA, "else", "contains", "propertyNames", "unevaluatedItems");
    one(SCHEMA, SCHEMA, "unevaluatedProperties", "contentSchema");
    list(SCHEMA, SCHEMA, "allOf", "oneOf", "anyOf", "prefixItems");
    map(SCHEMA, SCHEMA, "properties", "patternProperties", "dependentSchemas", "$defs");
    map(SCHEMA, SCHEMA, "definitions", "dependencies");
    one(SCHEMA, DISCRIMINATOR, "discriminator");
    one(SCHEMA, EXTERNAL_DOCS, "externalDocs");
  }

  private void one(Part in, Part part, String... names) {
    put(in, part, Shape.ONE, names);
  }

  private void list(Part in, Part part, String... names) {
    put(in, part, Shape.LIST, names);
  }

  private void map(Part in, Part part, String... names) {
    put(in, part, Shape.MAP, names);
  }

  private void put(Part in, Part part, Shape shape, String... names) {
    for (String name : names) {
      fields.get(in).put(name, new Field(part, shape));
    }
  }

  private void section(Part part, String name) {
    put(edition == Edition.V2_0 ? DOCUMENT : COMPONENTS, part, Shape.MAP, name);
    sections.put(part, name);
  }

  Edition edition() {
    return edition;
  }

  /** What the field {@code name} of {@code part} holds; null: nothing the grammar knows. */
  Field field(Part part, String name) {
    Field field = fields.get(part).get(name);
    if (field == null && !name.startsWith("x-")) {
      field = others.get(part);
    }
    return field;
  }

  /** The kinds that may stand in a section of their own and be referred to, in order. */
  List<Part> referable() {
    return new ArrayList<>(sections.keySet());
  }

  /** True if parts of this kind have a section of named ones, to which references may lead. */
  boolean hasSection(Part part) {
    return sections.containsKey(part);
  }

  /** The name of the section of {@code part}: {@code schemas}. */
  String section(Part part) {
    return sections.get(part);
  }

  /** The pointer of the section of {@code part}: {@code /components/schemas}. */
  String sectionPointer(Part part) {
    return (edition == Edition.V2_0 ? "/" : "/components/") + sections.get(part);
  }

  /** The object that holds the sections; a missing node where there is none. */
  JsonNode sections(JsonNode root) {
    return edition == Edition.V2_0 ? root : root.path("components");
  }
}
