package dev.portolan.spec.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.SpecKind;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.ApiReference.Contact;
import dev.portolan.spec.ApiReference.Info;
import dev.portolan.spec.ApiReference.License;
import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.SpecDocument;
import dev.portolan.yaml.JsonWriter;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A bundled AsyncAPI document, version 2 or 3. */
final class AsyncApiDocument implements SpecDocument {
  private final PlacedObject root;

  AsyncApiDocument(PlacedObject root) {
    this.root = root;
  }

  @Override
  public Visible visibleTo(Audience audience) {
    return new VisibleDocument(audience.hideInternal() ? InternalParts.without(root) : root);
  }

  @Override
  public Optional<PlacedObject> tree() {
    return Optional.of(root);
  }

  private record VisibleDocument(PlacedObject root) implements Visible {
    @Override
    public SortedMap<String, Supplier<String>> downloads() {
      SortedMap<String, Supplier<String>> downloads = new TreeMap<>();
      downloads.put("asyncapi.json", () -> JsonWriter.write(root));
      downloads.put("asyncapi.yaml", () -> YamlWriter.write(root));
      return Collections.unmodifiableSortedMap(downloads);
    }

    @Override
    public ApiReference reference() {
      JsonNode info = root.path("info");
      JsonNode contact = info.path("contact");
      JsonNode license = info.path("license");
      return new ApiReference(
          SpecKind.ASYNCAPI,
          root.path("asyncapi").asText(),
          Optional.empty(),
          Optional.empty(),
          new Info(
              text(info, "title").orElse("Untitled API"),
              text(info, "version").orElse(""),
              Optional.empty(),
              text(info, "description"),
              text(info, "termsOfService"),
              contact.isObject()
                  ? Optional.of(
                      new Contact(
                          text(contact, "name"), text(contact, "url"), text(contact, "email")))
                  : Optional.empty(),
              license.isObject()
                  ? Optional.of(
                      new License(
                          text(license, "name").orElse(""), Optional.empty(), text(license, "url")))
                  : Optional.empty(),
              Map.of()),
          servers(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Map.of());
    }

    private List<Server> servers() {
      List<Server> servers = new ArrayList<>();
      for (Map.Entry<String, JsonNode> field : root.path("servers").properties()) {
        JsonNode server = field.getValue();
        String protocol = text(server, "protocol").orElse("");
        Optional<String> url =
            text(server, "url") // version 2; 3 has host and pathname
                .or(() -> text(server, "host").map(h -> h + text(server, "pathname").orElse("")))
                .map(u -> u.contains("://") || protocol.isEmpty() ? u : protocol + "://" + u);
        url.ifPresent(
            u ->
                servers.add(
                    new Server(
                        u, Optional.of(field.getKey()), text(server, "description"), List.of())));
      }
      return servers;
    }

    private static Optional<String> text(JsonNode node, String name) {
      JsonNode value = node.path(name);
      return value.isValueNode() && !value.isNull()
          ? Optional.of(value.asText())
          : Optional.empty();
    }
  }
}
