package dev.portolan.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file of decK's: format 3.0, and 1.1 of the time before it. Its lists are given to a {@link
 * Merge}. Source of the keys: {@code kong_json_schema.json} of go-database-reconciler.
 */
final class DeckFile {
  private static final List<String> KEYS =
      List.of(
          "_format_version",
          "_info",
          "_konnect",
          "_workspace",
          "_transform",
          "_plugin_configs",
          "services",
          "routes",
          "plugins",
          "upstreams",
          "service_packages",
          "consumers",
          "consumer_groups",
          "consumer_group_consumers",
          "consumer_group_plugins",
          "certificates",
          "ca_certificates",
          "snis",
          "vaults",
          "licenses",
          "partials",
          "keys",
          "key_sets",
          "filter_chains",
          "custom_plugins",
          "custom_entities",
          "cloned_plugins",
          "rbac_roles");

  private final Entity file;
  private final Merge merge;
  private final Findings findings;
  private final String path;
  private final Entity info;
  private final Optional<Entity> defaults;
  private final Set<String> selectTags = new LinkedHashSet<>();
  private boolean regexesAreMarked = true;

  DeckFile(PlacedObject root, String path, Merge merge) {
    this.merge = merge;
    this.findings = merge.findings();
    this.path = path;
    this.file = Entity.of("file", root, Optional.empty(), findings);
    this.info =
        file.entity("_info", "_info")
            .orElseGet(
                () -> Entity.of("_info", PlacedObject.emptyAt(root), Optional.empty(), findings));
    this.defaults = info.entity("defaults", "defaults");
  }

  void read() {
    merge.file(path);
    file.reportUnknown(KEYS);
    checkFormat();
    checkControlPlane();
    info.texts("select_tags").forEach(tag -> selectTags.add(tag.value()));
    if (info.has("default_lookup_tags")) {
      merge.leansOnOthers();
    }
    PluginReader plugins = new PluginReader(merge, selectTags, file.mapping("_plugin_configs"));
    RouteReader routes = new RouteReader(merge, selectTags, plugins, regexesAreMarked);
    ServiceReader services =
        new ServiceReader(merge, selectTags, plugins, routes, this::defaultsOf);
    file.entities("services", "service", defaultsOf("service")).forEach(services::read);
    services.readPackages(file.entities("service_packages", "service package", Optional.empty()));
    file.entities("routes", "route", defaultsOf("route")).forEach(routes::readTopLevel);
    file.entities("plugins", "plugin", Optional.empty()).forEach(plugins::readTopLevel);
    file.entities("consumers", "consumer", Optional.empty()).forEach(plugins::readOfConsumer);
    file.entities("consumer_groups", "consumer group", Optional.empty())
        .forEach(plugins::readOfConsumerGroup);
    new UpstreamReader(merge, selectTags)
        .read(file.entities("upstreams", "upstream", defaultsOf("upstream")), defaultsOf("target"));
  }

  private Optional<PlacedObject> defaultsOf(String kind) {
    return defaults.flatMap(d -> d.mapping(kind));
  }

  private void checkFormat() {
    Optional<Located<String>> version = file.text("_format_version");
    if (version.isEmpty()) {
      findings.add(
          Diagnostic.warning(
                  "gateway-format-version",
                  new Location(path, 1, 1),
                  "the file does not say its format; it is read as 3.0")
              .withHint("begin it with _format_version: \"3.0\""));
    } else if (version.get().value().equals("1.1")) {
      regexesAreMarked = false;
    } else if (!version.get().value().equals("3.0")) {
      findings.add(
          Diagnostic.error(
                  "gateway-format-version",
                  version.get().location(),
                  "there is no format " + Findings.quoted(version.get().value()) + " of decK's")
              .withHint("there are \"3.0\" and, for gateways before 3.0, \"1.1\""));
    }
  }

  /** A file of another control plane was probably named by mistake. */
  private void checkControlPlane() {
    Optional<Entity> konnect = file.entity("_konnect", "_konnect");
    konnect.ifPresent(k -> k.reportUnknown(List.of("control_plane_name", "runtime_group_name")));
    Optional<Located<String>> name =
        konnect.flatMap(k -> k.text("control_plane_name").or(() -> k.text("runtime_group_name")));
    if (name.filter(n -> !n.value().equals(merge.controlPlane())).isPresent()) {
      findings.add(
          Diagnostic.warning(
                  "gateway-control-plane-differs",
                  name.get().location(),
                  "the file is for the control plane "
                      + Findings.quoted(name.get().value())
                      + " but is read for \""
                      + merge.controlPlane()
                      + "\"")
              .withHint("name the control plane in portolan.yaml as Konnect does"));
    }
  }

  /**
   * The texts of a list, with the file's {@code select_tags}, which decK adds to all it manages.
   */
  static Set<String> tags(Entity entity, Set<String> selectTags, Findings findings) {
    Set<String> tags = new LinkedHashSet<>();
    for (Located<String> tag : entity.texts("tags")) {
      if (tag.value().indexOf(',') >= 0 || tag.value().indexOf('/') >= 0) {
        findings.add(
            Diagnostic.error(
                    "gateway-tag-invalid",
                    tag.location(),
                    "the tag " + Findings.quoted(tag.value()) + " has a \",\" or \"/\"")
                .withHint("the gateway takes tags without them"));
      }
      tags.add(tag.value());
    }
    tags.addAll(selectTags);
    return tags;
  }

  /** Whether {@code node} is a mapping with a value for {@code key}. */
  static boolean holds(Optional<? extends JsonNode> node, String key) {
    return node.filter(n -> n.has(key)).isPresent();
  }
}
