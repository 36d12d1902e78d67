package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.ApiReference.Contact;
import dev.portolan.spec.ApiReference.Info;
import dev.portolan.spec.ApiReference.License;
import dev.portolan.spec.ApiReference.SecurityRequirement;
import dev.portolan.spec.ApiReference.Tag;
import dev.portolan.spec.ApiReference.TagGroup;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Schema;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document in the terms of OpenAPI 3.1 into the model that pages are made from. */
final class ReferenceBuilder {
  private final Tree tree;
  private final String version;
  private final Diagnostics problems;

  private ReferenceBuilder(JsonNode root, String version, Diagnostics problems) {
    this.tree = new Tree(root);
    this.version = version;
    this.problems = problems;
  }

  /**
   * The model of {@code root}.
   *
   * @param version as the author wrote it
   */
  static ApiReference build(JsonNode root, String version, Diagnostics problems) {
    return new ReferenceBuilder(root, version, problems).reference();
  }

  private ApiReference reference() {
    JsonNode root = tree.root();
    SecurityReader security = new SecurityReader(tree);
    List<SecurityRequirement> needed = security.requirements(root.path("security"));
    OperationNames names = new OperationNames(problems);
    OperationIndex index = new OperationIndex(tree, names, problems);
    OperationReader reader = new OperationReader(tree, security, names, index, problems);
    List<Operation> operations =
        index.all().stream().map(found -> reader.read(found, needed)).toList();
    Map<String, Schema> schemas = new LinkedHashMap<>();
    Tree.fields(root.path("components").path("schemas"))
        .forEach(
            (name, node) -> {
              if (node.isObject() || node.isBoolean()) {
                schemas.put(name, new Schema(node));
              }
            });
    return new ApiReference(
        SpecKind.OPENAPI,
        version,
        Tree.text(root, "$self"),
        Tree.text(root, "jsonSchemaDialect"),
        info(root.path("info")),
        Servers.read(root.path("servers")),
        tags(operations),
        groups(root.path("x-tagGroups")),
        operations,
        schemas,
        security.schemes(),
        needed,
        Tree.externalDocs(root),
        Tree.extensions(root));
  }

  private static Info info(JsonNode info) {
    JsonNode contact = info.path("contact");
    JsonNode license = info.path("license");
    return new Info(
        Tree.text(info, "title").filter(title -> !title.isBlank()).orElse("Untitled API"),
        Tree.text(info, "version").orElse(""),
        Tree.text(info, "summary"),
        Tree.text(info, "description"),
        Tree.text(info, "termsOfService"),
        contact.isObject()
            ? Optional.of(
                new Contact(
                    Tree.text(contact, "name"),
                    Tree.text(contact, "url"),
                    Tree.text(contact, "email")))
            : Optional.empty(),
        license.isObject()
            ? Optional.of(
                new License(
                    Tree.text(license, "name").orElse(""),
                    Tree.text(license, "identifier"),
                    Tree.text(license, "url")))
            : Optional.empty(),
        Tree.extensions(info));
  }

  /** The declared tags, then those that operations use without a declaration. */
  private List<Tag> tags(List<Operation> operations) {
    Map<String, Tag> tags = new LinkedHashMap<>();
    for (PlacedObject node : Tree.objects(tree.root().path("tags"))) {
      Tree.text(node, "name").ifPresent(name -> tags.putIfAbsent(name, tag(name, node)));
    }
    for (Operation operation : operations) {
      for (String name : operation.tags()) {
        tags.computeIfAbsent(name, undeclared -> tag(undeclared, tree.root().path("\0")));
      }
    }
    return List.copyOf(tags.values());
  }

  private static Tag tag(String name, JsonNode node) {
    return new Tag(
        name,
        Tree.text(node, "x-displayName").or(() -> Tree.text(node, "summary")).orElse(name),
        Tree.text(node, "description"),
        Tree.externalDocs(node),
        Tree.text(node, "parent"),
        Tree.text(node, "kind"),
        Tree.extensions(node));
  }

  private static List<TagGroup> groups(JsonNode list) {
    List<TagGroup> groups = new ArrayList<>();
    for (PlacedObject node : Tree.objects(list)) {
      Tree.text(node, "name")
          .ifPresent(
              name ->
                  groups.add(
                      new TagGroup(
                          name, Tree.text(node, "description"), Tree.texts(node.path("tags")))));
    }
    return groups;
  }
}
