package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the custom fields of a service. */
final class CustomFields {
  private static final Set<String> TEXTS = Set.of("owner", "cost_center", "product_manager");
  private static final Set<String> LINKS =
      Set.of("jira_project", "dashboard", "git_repo", "slack_channel");

  private final Links links;
  private final Diagnostics problems;

  CustomFields(Diagnostics problems) {
    this.links = new Links(problems);
    this.problems = problems;
  }

  /** The fields under {@code custom_fields}; those without a value are left out. */
  List<CustomField> read(Fields service) {
    List<CustomField> found = new ArrayList<>();
    Optional<Fields> all = service.object("custom_fields");
    for (String name : all.isEmpty() ? List.<String>of() : all.get().keys()) {
      read(all.get(), name).ifPresent(found::add);
    }
    return found;
  }

  private Optional<CustomField> read(Fields fields, String name) {
    if (!fields.has(name)) {
      return Optional.empty();
    }
    CustomField.Kind kind = kind(fields, name);
    boolean asKonnect =
        LINKS.contains(name)
            ? kind == CustomField.Kind.LINK
            : !TEXTS.contains(name) || kind != CustomField.Kind.LINK;
    if (!asKonnect) {
      problems.add(
          Diagnostic.error(
                  "custom-field-type",
                  fields.placeOf(name),
                  "the custom field \""
                      + name
                      + "\" is "
                      + (LINKS.contains(name) ? "a name with a link" : "a text"))
              .withHint(
                  LINKS.contains(name)
                      ? "write " + name + ": {name: …, link: https://…}"
                      : "write " + name + ": …"));
      fields.accept(name);
      return Optional.empty();
    }
    if (kind == CustomField.Kind.LINK) {
      return fields.object(name).flatMap(value -> link(name, value));
    }
    return fields.text(name).map(text -> new CustomField(name, kind, text, Optional.empty()));
  }

  private Optional<CustomField> link(String name, Fields value) {
    Optional<String> text = value.requiredText("name");
    Optional<String> link = links.url(value, "link");
    return text.map(t -> new CustomField(name, CustomField.Kind.LINK, t, link));
  }

  private static CustomField.Kind kind(Fields fields, String name) {
    return switch (fields.kind(name)) {
      case MAPPING -> CustomField.Kind.LINK;
      case NUMBER -> CustomField.Kind.NUMBER;
      case FLAG -> CustomField.Kind.FLAG;
      case TEXT, LIST, NOTHING -> CustomField.Kind.TEXT;
    };
  }
}
