package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads plugins, nested and at the top. Of their configuration nothing is read. */
final class PluginReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "instance_name",
          "config",
          "_config",
          "enabled",
          "run_on",
          "protocols",
          "tags",
          "service",
          "route",
          "consumer",
          "consumer_group",
          "ordering",
          "condition",
          "partials",
          "created_at",
          "updated_at");

  private final Merge merge;
  private final Set<String> selectTags;
  private final Optional<PlacedObject> sharedConfigs;

  PluginReader(Merge merge, Set<String> selectTags, Optional<PlacedObject> sharedConfigs) {
    this.merge = merge;
    this.selectTags = selectTags;
    this.sharedConfigs = sharedConfigs;
  }

  void readTopLevel(Entity plugin) {
    read(plugin, plugin.reference("service"), plugin.reference("route"), Owner.NOBODY);
  }

  /** The plugins of a consumer; of the consumer itself its name is read and nothing else. */
  void readOfConsumer(Entity consumer) {
    Owner owner =
        new Owner(consumer.text("username").or(() -> consumer.text("id")), Optional.empty());
    readOf(consumer, owner);
  }

  /** The plugins of a consumer group. */
  void readOfConsumerGroup(Entity group) {
    readOf(group, new Owner(Optional.empty(), group.text("name").or(() -> group.text("id"))));
  }

  private void readOf(Entity entity, Owner owner) {
    for (Entity plugin : entity.entities("plugins", "plugin", Optional.empty())) {
      read(plugin, plugin.reference("service"), plugin.reference("route"), owner);
    }
  }

  /** For whom a nested plugin runs. */
  private record Owner(Optional<Located<String>> consumer, Optional<Located<String>> group) {
    static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());
  }

  /** The plugins of a service. */
  void readOfService(Entity service, Optional<Located<String>> name) {
    for (Entity plugin : service.entities("plugins", "plugin", Optional.empty())) {
      read(plugin, name, plugin.reference("route"), Owner.NOBODY);
    }
  }

  /** The plugins of a route. */
  void readOfRoute(Entity route, Optional<Located<String>> name) {
    for (Entity plugin : route.entities("plugins", "plugin", Optional.empty())) {
      read(plugin, plugin.reference("service"), name, Owner.NOBODY);
    }
  }

  private void read(
      Entity plugin,
      Optional<Located<String>> service,
      Optional<Located<String>> route,
      Owner owner) {
    plugin.reportUnknown(KEYS);
    Optional<Located<String>> name = plugin.text("name");
    Optional<Located<String>> shared = plugin.text("_config");
    if (shared.isPresent() && !DeckFile.holds(sharedConfigs, shared.get().value())) {
      merge
          .findings()
          .add(
              Diagnostic.error(
                      "gateway-plugin-config-unknown",
                      shared.get().location(),
                      "there is no shared configuration " + Findings.quoted(shared.get().value()))
                  .withHint("\"_plugin_configs\" of the same file holds them by name"));
    }
    if (name.isEmpty()) {
      merge
          .findings()
          .add(Diagnostic.error("gateway-unnamed", plugin.place(), "this plugin has no name"));
      return;
    }
    merge.plugin(
        new Plugin(
            plugin.text("id").map(Located::value),
            name.get().value(),
            plugin.text("instance_name").map(Located::value),
            plugin.flag("enabled").map(Located::value).orElse(true),
            protocols(plugin),
            new Plugin.Scope(
                service.map(Located::value),
                route.map(Located::value),
                owner.consumer().or(() -> plugin.reference("consumer")).map(Located::value),
                owner.group().or(() -> plugin.reference("consumer_group")).map(Located::value)),
            DeckFile.tags(plugin, selectTags, merge.findings()),
            plugin.place()),
        service,
        route);
  }

  private static Set<String> protocols(Entity plugin) {
    Set<String> protocols = new LinkedHashSet<>();
    plugin.texts("protocols").forEach(protocol -> protocols.add(protocol.value()));
    return protocols.isEmpty()
        ? new LinkedHashSet<>(List.of("http", "https", "grpc", "grpcs"))
        : protocols;
  }
}
