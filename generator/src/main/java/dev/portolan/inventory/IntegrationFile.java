package dev.portolan.inventory;

import com.fasterxml.jackson.core.JsonPointer;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.inventory.vendor.Pointers;
import dev.portolan.inventory.vendor.Vendors;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code integrations/<name>.yaml} says.
 *
 * @param snapshots type → files, as they are written
 * @param pointers the shapes the file describes itself
 */
record IntegrationFile(
    String name,
    String vendor,
    String displayName,
    Optional<String> description,
    Map<String, List<Located<String>>> snapshots,
    Map<String, Location> snapshotPlaces,
    Optional<Duration> maxAge,
    Optional<Instant> taken,
    Pointers pointers,
    Location location) {

  /** The file's content; nothing if it does not say what tool it is about. */
  static Optional<IntegrationFile> read(Fields fields, String name, Diagnostics problems) {
    Optional<String> vendor =
        fields.requiredText("type").filter(type -> known(fields, type, problems));
    String displayName = fields.text("display_name").orElse(name);
    Optional<String> description = fields.text("description");
    Map<String, List<Located<String>>> snapshots = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    fields
        .object("snapshots")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        key -> {
                          snapshots.put(key, all.textOrTexts(key));
                          places.put(key, all.placeOf(key));
                        }));
    Optional<Duration> maxAge = Ages.length(fields, "max_age", problems);
    Optional<Instant> taken = Ages.time(fields, "taken", problems);
    Shapes shapes = new Shapes(problems);
    Pointers pointers = new Pointers(shapes.resources(fields), shapes.events(fields));
    fields.finish();
    return vendor.map(
        type ->
            new IntegrationFile(
                name,
                type,
                displayName,
                description,
                snapshots,
                places,
                maxAge,
                taken,
                pointers,
                fields.place()));
  }

  private static boolean known(Fields fields, String type, Diagnostics problems) {
    if (Vendors.names().contains(type)) {
      return true;
    }
    problems.add(
        Diagnostic.error(
                "integration-type-unknown",
                fields.placeOf("type"),
                "unknown integration type \"" + type + "\"")
            .withHint(Nearest.hint(type, Vendors.names()).orElseThrow()));
    return false;
  }

  /** Reads shapes that are described by pointers. */
  private record Shapes(Diagnostics problems) {

    List<Pointers.ResourceShape> resources(Fields file) {
      List<Pointers.ResourceShape> shapes = new ArrayList<>();
      for (Fields.Entry entry : file.entries("resources")) {
        Fields shape = entry.fields();
        Optional<JsonPointer> items = pointer(shape, "items");
        Optional<JsonPointer> name = required(shape, "name");
        Optional<JsonPointer> id = pointer(shape, "id");
        Optional<JsonPointer> url = pointer(shape, "url");
        Optional<JsonPointer> status = pointer(shape, "status");
        Optional<JsonPointer> changed = pointer(shape, "changed");
        Map<String, JsonPointer> fields = new LinkedHashMap<>();
        shape
            .object("fields")
            .ifPresent(
                all ->
                    all.keys()
                        .forEach(key -> pointer(all, key).ifPresent(p -> fields.put(key, p))));
        String title = shape.text("display_name").orElse(entry.name());
        name.ifPresent(
            n ->
                shapes.add(
                    new Pointers.ResourceShape(
                        entry.name(),
                        title,
                        items.orElse(JsonPointer.empty()),
                        n,
                        id,
                        url,
                        status,
                        changed,
                        fields)));
      }
      return shapes;
    }

    List<Pointers.EventShape> events(Fields file) {
      List<Pointers.EventShape> shapes = new ArrayList<>();
      for (Fields.Entry entry : file.entries("events")) {
        Fields shape = entry.fields();
        Optional<String> type = shape.requiredText("resource_type");
        Optional<JsonPointer> items = pointer(shape, "items");
        Optional<JsonPointer> time = required(shape, "time");
        Optional<JsonPointer> title = required(shape, "title");
        Optional<JsonPointer> resource = required(shape, "resource");
        Optional<JsonPointer> url = pointer(shape, "url");
        if (type.isPresent() && time.isPresent() && title.isPresent() && resource.isPresent()) {
          shapes.add(
              new Pointers.EventShape(
                  entry.name(),
                  type.get(),
                  items.orElse(JsonPointer.empty()),
                  time.get(),
                  title.get(),
                  resource.get(),
                  url));
        }
      }
      return shapes;
    }

    private Optional<JsonPointer> required(Fields shape, String key) {
      if (!shape.has(key)) {
        shape.missing(key);
      }
      return pointer(shape, key);
    }

    private Optional<JsonPointer> pointer(Fields shape, String key) {
      Optional<String> text = shape.text(key);
      if (text.isPresent() && !text.get().startsWith("/")) {
        problems.add(
            Diagnostic.error(
                    "pointer-invalid",
                    shape.placeOf(key),
                    "\"" + text.get() + "\" is not a JSON pointer")
                .withHint("it begins with \"/\": /" + text.get().replace('.', '/')));
        return Optional.empty();
      }
      return text.map(JsonPointer::compile);
    }
  }
}
