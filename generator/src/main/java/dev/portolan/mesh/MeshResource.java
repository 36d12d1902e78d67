package dev.portolan.mesh;

import dev.portolan.yaml.Loose;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One resource of a mesh, in either form: universal ({@code type}, {@code mesh}, {@code name}) or
 * Kubernetes ({@code kind}, {@code metadata}). Source: {@code domain.md} §6.6.
 */
record MeshResource(Loose all, boolean kubernetes) {
  private static final String MESH = "kuma.io/mesh";
  private static final String SHOWN_NAME = "kuma.io/display-name";

  /** Nothing if {@code all} is no resource of a mesh. */
  static Optional<MeshResource> of(Loose all) {
    if (all.text("apiVersion").filter(v -> v.startsWith("kuma.io/")).isPresent()) {
      return Optional.of(new MeshResource(all, true));
    }
    return all.text("type").isPresent() && all.text("apiVersion").isEmpty()
        ? Optional.of(new MeshResource(all, false))
        : Optional.empty();
  }

  String type() {
    return all.text(kubernetes ? "kind" : "type").orElse("");
  }

  /** Its name; nothing if it has none. */
  Optional<String> name() {
    return kubernetes ? all.text("metadata", "name") : all.text("name");
  }

  /** The name it shows, which can differ where one zone is synchronised to another. */
  Optional<String> shownName() {
    return Optional.ofNullable(labels().get(SHOWN_NAME)).or(this::name);
  }

  Optional<String> namespace() {
    return kubernetes
        ? all.text("metadata", "namespace")
        : Optional.ofNullable(labels().get("k8s.kuma.io/namespace"));
  }

  String mesh() {
    return all.text("mesh").or(() -> Optional.ofNullable(labels().get(MESH))).orElse("default");
  }

  Optional<String> zone() {
    return Optional.ofNullable(labels().get("kuma.io/zone"));
  }

  SortedMap<String, String> labels() {
    SortedMap<String, String> labels = new TreeMap<>();
    Loose written = kubernetes ? all.at("metadata", "labels") : all.at("labels");
    written.entries().forEach((name, value) -> value.text().ifPresent(t -> labels.put(name, t)));
    return labels;
  }

  Optional<Instant> created() {
    return kubernetes ? all.instant("metadata", "creationTimestamp") : all.instant("creationTime");
  }

  Optional<Instant> modified() {
    return all.instant("modificationTime");
  }

  /** What it says: Kubernetes has it in {@code spec}, and so have newer universal resources. */
  Loose content() {
    return kubernetes || all.at("spec").isMapping() ? all.at("spec") : all;
  }
}
