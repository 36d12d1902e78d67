package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads upstreams and their targets; how health is checked is not of interest. */
final class UpstreamReader {
  private static final List<String> ALGORITHMS =
      List.of(
          "round-robin", "consistent-hashing", "least-connections", "latency", "sticky-sessions");

  private final Merge merge;
  private final Set<String> selectTags;

  UpstreamReader(Merge merge, Set<String> selectTags) {
    this.merge = merge;
    this.selectTags = selectTags;
  }

  void read(List<Entity> upstreams, Optional<PlacedObject> targetDefaults) {
    for (Entity upstream : upstreams) {
      Optional<Located<String>> name = upstream.text("name");
      if (name.isEmpty()) {
        merge
            .findings()
            .add(
                Diagnostic.error("gateway-unnamed", upstream.place(), "this upstream has no name"));
        continue;
      }
      merge.upstream(
          new Gateway.Upstream(
              name.get().value(),
              upstream.word("algorithm", ALGORITHMS, "round-robin"),
              targets(upstream.entities("targets", "target", targetDefaults)),
              DeckFile.tags(upstream, selectTags, merge.findings()),
              upstream.place()));
    }
  }

  private static List<Gateway.Target> targets(List<Entity> entities) {
    List<Gateway.Target> targets = new ArrayList<>();
    for (Entity target : entities) {
      int weight = target.number("weight", 0, 65_535, 100);
      target
          .text("target")
          .ifPresent(t -> targets.add(new Gateway.Target(t.value(), weight, t.location())));
    }
    return targets;
  }
}
