package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads one service: {@code services/<name>.yaml}, or {@code services/<name>/service.yaml}. */
final class ServiceReader {
  private static final int DISPLAY_NAME_LENGTH = 120;
  private static final int DESCRIPTION_LENGTH = 2048;

  private final References references;
  private final YamlFiles files;
  private final CustomFields customFields;
  private final DocumentsReader documents;
  private final Diagnostics problems;

  ServiceReader(CatalogFolder folder, References references, Diagnostics problems) {
    this.references = references;
    this.files = new YamlFiles(folder, problems);
    this.customFields = new CustomFields(problems);
    this.documents = DocumentsReader.internal(folder, references, problems);
    this.problems = problems;
  }

  /**
   * The service in {@code file}; nothing if it has no usable name.
   *
   * @param fallback its name, if the file does not give one
   * @param docs the folder of its documents; there may be none
   */
  Optional<Service> read(String file, String fallback, Optional<String> docs) throws IOException {
    Optional<Fields> read = files.read(file);
    List<Document> tree = docs.isEmpty() ? List.of() : documents.read(docs.get(), List.of());
    return read.flatMap(fields -> read(fields, file, fallback, tree));
  }

  private Optional<Service> read(Fields fields, String file, String fallback, List<Document> tree) {
    Optional<String> name = name(fields, fallback);
    String displayName = limited(fields, "display_name", DISPLAY_NAME_LENGTH).orElse(fallback);
    Optional<String> description = limited(fields, "description", DESCRIPTION_LENGTH);
    Optional<Owner> owner = owner(fields);
    Optional<Lifecycle> lifecycle =
        fields.choice("lifecycle", Lifecycle.class, "lifecycle-unknown");
    SortedMap<String, String> labels = Labels.read(fields, "labels", problems);
    List<CustomField> custom = customFields.read(fields);
    List<Located<String>> dependsOn = fields.texts("depends_on");
    List<ResourceLink> resources = resources(fields);
    fields.finish();
    Location place = fields.has("name") ? fields.placeOf("name") : fields.place();
    return name.map(
        n ->
            new Service(
                n,
                displayName,
                description,
                owner,
                lifecycle,
                labels,
                custom,
                dependsOn,
                resources,
                tree,
                file,
                false,
                place));
  }

  private Optional<String> name(Fields fields, String fallback) {
    Optional<String> given = fields.text("name");
    String name = given.orElse(fallback);
    if (fields.has("name") && given.isEmpty()) {
      return Optional.empty();
    }
    if (ServiceName.is(name)) {
      return Optional.of(name);
    }
    problems.add(
        Diagnostic.error(
                "service-name-invalid",
                given.isPresent() ? fields.placeOf("name") : fields.place(),
                "\"" + name + "\" cannot be the name of a service")
            .withHint(
                ServiceName.derive(name)
                    .map(better -> "write name: " + better)
                    .orElse(ServiceName.RULE)));
    return Optional.empty();
  }

  private Optional<String> limited(Fields fields, String key, int most) {
    Optional<String> text = fields.text(key);
    int length = text.map(t -> t.codePointCount(0, t.length())).orElse(0);
    if (length > most) {
      problems.add(
          Diagnostic.error(
              "text-too-long",
              fields.placeOf(key),
              "\"" + key + "\" has " + length + " characters; at most " + most + " are allowed"));
    }
    return text;
  }

  private Optional<Owner> owner(Fields fields) {
    Location place = fields.placeOf("owner");
    return fields
        .text("owner")
        .flatMap(name -> references.teams().check(name, place, problems))
        .map(name -> new Owner(name, Optional.of(name), Owner.By.CATALOG, place));
  }

  private List<ResourceLink> resources(Fields fields) {
    List<ResourceLink> links = new ArrayList<>();
    for (Fields resource : fields.objects("resources")) {
      Optional<String> integration = resource.requiredText("integration");
      Optional<String> type = resource.requiredText("type");
      Optional<String> name = resource.requiredText("name");
      if (integration.isPresent() && type.isPresent() && name.isPresent()) {
        links.add(
            new ResourceLink(integration.get(), type.get(), name.get(), false, resource.place()));
      }
    }
    return links;
  }
}
