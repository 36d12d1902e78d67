package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which operations and which other schemas name a schema. Made once for a version. */
final class UsedBy {
  private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
  private final Map<String, List<String>> schemas = new LinkedHashMap<>();

  UsedBy(ApiReference reference) {
    for (Operation operation : reference.operations()) {
      Set<String> names = new LinkedHashSet<>();
      collect(operation, names);
      names.forEach(
          name -> operations.computeIfAbsent(name, n -> new ArrayList<>()).add(operation));
    }
    reference
        .schemas()
        .forEach(
            (user, schema) -> {
              Set<String> names = new LinkedHashSet<>();
              collect(schema.node(), names);
              names.remove(user);
              names.forEach(
                  name -> schemas.computeIfAbsent(name, n -> new ArrayList<>()).add(user));
            });
  }

  /** The operations that name {@code schema}, themselves or in a callback. */
  List<Operation> operations(String schema) {
    return operations.getOrDefault(schema, List.of());
  }

  /** The named schemas that name {@code schema}. */
  List<String> schemas(String schema) {
    return schemas.getOrDefault(schema, List.of());
  }

  private static void collect(Operation operation, Set<String> names) {
    parameters(operation.parameters(), names);
    operation.requestBody().ifPresent(body -> media(body.content(), names));
    for (Operation.Response response : operation.responses()) {
      parameters(response.headers(), names);
      media(response.content(), names);
    }
    for (Operation.Callback callback : operation.callbacks()) {
      callback.operations().forEach(call -> collect(call, names));
    }
  }

  private static void parameters(List<Parameter> parameters, Set<String> names) {
    for (Parameter parameter : parameters) {
      parameter.schema().ifPresent(schema -> collect(schema.node(), names));
      media(parameter.content(), names);
    }
  }

  private static void media(List<MediaType> content, Set<String> names) {
    for (MediaType media : content) {
      media.schema().ifPresent(schema -> collect(schema.node(), names));
      media.itemSchema().ifPresent(schema -> collect(schema.node(), names));
      media.encodings().forEach(encoding -> parameters(encoding.headers(), names));
    }
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.isObject()) {
      new Schema(node).reference().ifPresent(names::add);
      node.path("discriminator")
          .path("mapping")
          .forEach(target -> names.add(Discriminators.nameOf(target.asText())));
    }
    node.forEach(child -> collect(child, names));
  }
}
