package dev.portolan.catalog;

import dev.portolan.yaml.Loose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One document of a Backstage descriptor: {@code apiVersion}, {@code kind}, {@code metadata},
 * {@code spec} (docs/features/software-catalog/descriptor-format.md of backstage/backstage).
 *
 * @param kind in lower case
 * @param name as it is written
 * @param namespace {@code default} if none is given
 */
record BackstageEntity(String kind, String namespace, String name, String file, Loose all) {
  private static final String DEFAULT = "default";

  /** The entity that {@code document} is; nothing if it is something else. */
  static Optional<BackstageEntity> of(Loose document, String file) {
    Optional<String> kind = document.text("kind");
    Optional<String> name = document.text("metadata", "name");
    boolean backstage =
        document.text("apiVersion").filter(v -> v.startsWith("backstage.io/")).isPresent();
    return backstage && kind.isPresent() && name.isPresent()
        ? Optional.of(
            new BackstageEntity(
                kind.get().toLowerCase(Locale.ROOT),
                document.text("metadata", "namespace").orElse(DEFAULT),
                name.get(),
                file,
                document))
        : Optional.empty();
  }

  /** A reference to an entity: {@code [kind:][namespace/]name}, in lower case. */
  record Ref(String kind, String namespace, String name) {
    static Ref parse(String text, String kind, String namespace) {
      int colon = text.indexOf(':');
      int slash = text.indexOf('/', colon + 1);
      return new Ref(
          lower(colon > 0 ? text.substring(0, colon) : kind),
          lower(slash > 0 ? text.substring(colon + 1, slash) : namespace),
          lower(text.substring(Math.max(colon, slash) + 1)));
    }

    /** One word for it, such as the name of a service: the namespace counts if it is not usual. */
    String word() {
      return namespace.equals(DEFAULT) ? name : namespace + "." + name;
    }
  }

  /** How others refer to it. */
  Ref ref() {
    return new Ref(kind, lower(namespace), lower(name));
  }

  /** A reference of this entity. */
  Optional<Ref> ref(String kindOfIt, String... path) {
    return all.text(path).map(text -> Ref.parse(text, kindOfIt, namespace));
  }

  /** References of this entity, with their places. */
  List<Loose> refs(String key) {
    return all.items("spec", key);
  }

  /** Its title, or its name. */
  String title() {
    return all.text("metadata", "title").orElse(name);
  }

  Optional<String> annotation(String key) {
    return all.text("metadata", "annotations", key);
  }

  /** Whether it is a template that a program fills in, not a thing that is there. */
  boolean isTemplate() {
    return (name + all.text("spec", "owner").orElse("")).contains("{{");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
