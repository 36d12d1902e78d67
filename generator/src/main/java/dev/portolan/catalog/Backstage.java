package dev.portolan.catalog;

import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.Loose;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Backstage's entities are in our words: components are services, groups are teams (domain.md
 * §6.9). Annotations that name things in other tools become links to resources; every other
 * annotation is dropped, for some hold secrets ({@code pagerduty.com/integration-key}).
 */
final class Backstage {
  /** Annotation → integration and type of what it names. */
  private static final Map<String, List<String>> ANNOTATIONS =
      new TreeMap<>(
          Map.of(
              "github.com/project-slug", List.of("github", "repository"),
              "gitlab.com/project-slug", List.of("gitlab", "project"),
              "pagerduty.com/service-id", List.of("pagerduty", "service"),
              "sonarqube.org/project-key", List.of("sonarqube", "project"),
              "konghq.com/gateway-services", List.of("gateway", "gateway_service")));

  private final List<BackstageEntity> entities;

  /** API → the components that provide it. */
  private final Map<BackstageEntity.Ref, List<BackstageEntity>> providers = new LinkedHashMap<>();

  Backstage(List<BackstageEntity> entities) {
    this.entities = entities;
    for (BackstageEntity entity : components()) {
      for (Loose api : entity.refs("providesApis")) {
        api.text()
            .map(text -> BackstageEntity.Ref.parse(text, "api", entity.namespace()))
            .ifPresent(ref -> providers.computeIfAbsent(ref, r -> new ArrayList<>()).add(entity));
      }
    }
  }

  /** The groups that {@code known} does not have. */
  List<Team> teams(List<Team> known) {
    List<Team> teams = new ArrayList<>();
    for (BackstageEntity entity : entities) {
      String name = entity.ref().word();
      if (entity.kind().equals("group") && known.stream().noneMatch(t -> t.name().equals(name))) {
        teams.add(
            new Team(
                name,
                entity.all().text("spec", "profile", "displayName").orElse(entity.title()),
                entity.all().text("spec", "profile", "email"),
                Optional.empty(),
                Optional.empty(),
                entity.all().at("metadata", "name").place()));
      }
    }
    return teams;
  }

  /** The components, in the order of the files. */
  List<Service> services(List<Team> teams) {
    List<Service> services = new ArrayList<>();
    for (BackstageEntity entity : components()) {
      name(entity.ref()).map(name -> service(entity, name, teams)).ifPresent(services::add);
    }
    return services;
  }

  private List<BackstageEntity> components() {
    return entities.stream().filter(entity -> entity.kind().equals("component")).toList();
  }

  /** What a service is called that a reference means. */
  private static Optional<String> name(BackstageEntity.Ref ref) {
    return ServiceName.derive(ref.word());
  }

  private Service service(BackstageEntity entity, String name, List<Team> teams) {
    Loose all = entity.all();
    return new Service(
        name,
        entity.title(),
        all.text("metadata", "description"),
        owner(entity, teams),
        all.text("spec", "lifecycle").flatMap(Backstage::lifecycle),
        labels(entity),
        customFields(entity),
        dependencies(entity, name),
        resources(entity),
        List.of(),
        entity.file(),
        true,
        all.at("metadata", "name").place());
  }

  private static Optional<Owner> owner(BackstageEntity entity, List<Team> teams) {
    return entity
        .ref("group", "spec", "owner")
        .map(
            ref -> {
              Optional<String> team =
                  ref.kind().equals("group")
                      ? teams.stream()
                          .map(Team::name)
                          .filter(t -> t.equalsIgnoreCase(ref.word()))
                          .findFirst()
                      : Optional.empty();
              return new Owner(
                  team.orElse(ref.word()),
                  team,
                  Owner.By.BACKSTAGE,
                  entity.all().at("spec", "owner").place());
            });
  }

  private static Optional<Lifecycle> lifecycle(String word) {
    for (Lifecycle lifecycle : Lifecycle.values()) {
      if (lifecycle.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(lifecycle);
      }
    }
    return Optional.empty();
  }

  /** Labels that are of our form, and what groups the component. */
  private static SortedMap<String, String> labels(BackstageEntity entity) {
    SortedMap<String, String> labels = new TreeMap<>();
    entity
        .all()
        .entries("metadata", "labels")
        .forEach((name, value) -> value.text().ifPresent(text -> Labels.put(name, text, labels)));
    entity
        .ref("system", "spec", "system")
        .ifPresent(ref -> Labels.put("system", ref.word(), labels));
    entity
        .ref("domain", "spec", "domain")
        .ifPresent(ref -> Labels.put("domain", ref.word(), labels));
    return labels;
  }

  private static List<CustomField> customFields(BackstageEntity entity) {
    List<CustomField> fields = new ArrayList<>();
    entity
        .all()
        .text("spec", "type")
        .ifPresent(
            type ->
                fields.add(new CustomField("type", CustomField.Kind.TEXT, type, Optional.empty())));
    List<String> tags = entity.all().texts("metadata", "tags");
    if (!tags.isEmpty()) {
      fields.add(
          new CustomField(
              "tags", CustomField.Kind.TEXT, String.join(", ", tags), Optional.empty()));
    }
    for (Loose link : entity.all().items("metadata", "links")) {
      Optional<String> url = link.text("url").filter(Backstage::isSafe);
      if (url.isPresent()) {
        String title = link.text("title").orElse(url.get());
        fields.add(new CustomField(title, CustomField.Kind.LINK, title, url));
      }
    }
    return fields;
  }

  private static boolean isSafe(String url) {
    try {
      URI uri = new URI(url);
      return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Components it depends on, says others depend on, or whose APIs it consumes. */
  private List<Located<String>> dependencies(BackstageEntity entity, String self) {
    List<Located<String>> names = new ArrayList<>();
    for (Loose item : entity.refs("dependsOn")) {
      ref(item, "component", entity).ifPresent(ref -> addDependency(ref, item, names));
    }
    for (Loose item : entity.refs("consumesApis")) {
      ref(item, "api", entity).ifPresent(ref -> addDependency(ref, item, names));
    }
    for (BackstageEntity other : components()) {
      for (Loose item : other.refs("dependencyOf")) {
        boolean me = ref(item, "component", other).filter(entity.ref()::equals).isPresent();
        if (me) {
          name(other.ref()).ifPresent(name -> names.add(new Located<>(name, item.place())));
        }
      }
    }
    names.removeIf(name -> name.value().equals(self));
    return names;
  }

  private void addDependency(BackstageEntity.Ref ref, Loose item, List<Located<String>> names) {
    if (ref.kind().equals("component")) {
      name(ref).ifPresent(name -> names.add(new Located<>(name, item.place())));
    } else if (ref.kind().equals("api")) {
      for (BackstageEntity provider : providers.getOrDefault(ref, List.of())) {
        name(provider.ref()).ifPresent(name -> names.add(new Located<>(name, item.place())));
      }
    }
  }

  private static Optional<BackstageEntity.Ref> ref(Loose item, String kind, BackstageEntity from) {
    return item.text().map(text -> BackstageEntity.Ref.parse(text, kind, from.namespace()));
  }

  private static List<ResourceLink> resources(BackstageEntity entity) {
    List<ResourceLink> links = new ArrayList<>();
    ANNOTATIONS.forEach(
        (annotation, target) -> {
          Loose value = entity.all().at("metadata", "annotations", annotation);
          for (String name :
              value.text().map(text -> text.split("\\s*,\\s*")).orElse(new String[0])) {
            links.add(new ResourceLink(target.get(0), target.get(1), name, true, value.place()));
          }
        });
    return links;
  }

  /** The file of the catalog that {@code $text} names; nothing for a URL. */
  static Optional<String> localFile(BackstageEntity entity) {
    return entity
        .all()
        .text("spec", "definition", "$text")
        .or(() -> entity.all().text("spec", "definition", "$openapi"))
        .or(() -> entity.all().text("spec", "definition", "$asyncapi"))
        .or(() -> entity.all().text("spec", "definition", "$json"))
        .or(() -> entity.all().text("spec", "definition", "$yaml"))
        .filter(text -> !text.contains("://"))
        .flatMap(text -> CatalogFolder.resolve(entity.file(), text, ""));
  }

  /** Who provides an API, if somebody is known to. */
  Optional<BackstageEntity> provider(BackstageEntity api) {
    return providers.getOrDefault(api.ref(), List.of()).stream().findFirst();
  }

  List<BackstageEntity> apis() {
    return entities.stream().filter(entity -> entity.kind().equals("api")).toList();
  }
}
