package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import dev.portolan.yaml.JsonWriter;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.YamlWriter;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A bundled OpenAPI document. */
final class OpenApiDocument implements SpecDocument {
  private final Edition edition;
  private final Bundler.Bundle bundle;
  private final SortedMap<String, String> offered;

  /**
   * A document.
   *
   * @param offered the files of the catalog that it names, by the names it has for them
   */
  OpenApiDocument(Edition edition, Bundler.Bundle bundle, SortedMap<String, String> offered) {
    this.edition = edition;
    this.bundle = bundle;
    this.offered = offered;
  }

  @Override
  public Visible visibleTo(Audience audience) {
    Grammar grammar = Grammar.of(edition);
    PlacedObject visible = AudienceFilter.visible(grammar, bundle.root(), audience);
    if (visible != bundle.root()) {
      visible = new Renaming(grammar, bundle.wishes()).of(visible);
    }
    return new VisibleDocument(
        edition,
        visible,
        new SingleOperations(grammar, visible),
        new NamedFiles(grammar, offered).in(visible));
  }

  @Override
  public Optional<Location> locationOf(Operation operation) {
    Tree tree = new Tree(bundle.root());
    String section = operation.kind() == Operation.Kind.PATH ? "paths" : "webhooks";
    JsonNode item = tree.resolved(bundle.root().path(section).path(operation.path()));
    String field = operation.method().toLowerCase(Locale.ROOT);
    JsonNode holder = item.has(field) ? item : item.path("additionalOperations");
    String key = item.has(field) ? field : operation.method();
    return holder instanceof PlacedObject placed && placed.has(key)
        ? Optional.of(placed.locationOfKey(key))
        : Optional.empty();
  }

  @Override
  public Optional<PlacedObject> tree() {
    return Optional.of(bundle.root());
  }

  /** The document as OpenAPI 3.0 or later. */
  static PlacedObject three(Edition edition, PlacedObject root) {
    return edition == Edition.V2_0 ? SwaggerTwo.modern(root) : root;
  }

  /** The model of {@code root}. */
  static ApiReference reference(Edition edition, PlacedObject root, Diagnostics problems) {
    PlacedObject three = three(edition, root);
    Edition now = edition == Edition.V2_0 ? Edition.V3_0 : edition;
    PlacedObject plain = new VendorFields(Grammar.of(now)).document(three);
    PlacedObject modern = new ModernSchemas(Grammar.of(now)).document(plain);
    return ReferenceBuilder.build(modern, Edition.written(root), problems);
  }

  private record VisibleDocument(
      Edition edition,
      PlacedObject root,
      SingleOperations operations,
      SortedMap<String, String> assets)
      implements Visible {
    @Override
    public ApiReference reference() {
      return OpenApiDocument.reference(edition, root, new Diagnostics());
    }

    @Override
    public SortedMap<String, Supplier<String>> downloads() {
      SortedMap<String, Supplier<String>> downloads = new TreeMap<>();
      downloads.put("openapi.json", () -> JsonWriter.write(root));
      downloads.put("openapi.yaml", () -> YamlWriter.write(root));
      return Collections.unmodifiableSortedMap(downloads);
    }

    @Override
    public Optional<String> download(Operation operation) {
      return operations.of(operation).map(JsonWriter::write);
    }
  }
}
