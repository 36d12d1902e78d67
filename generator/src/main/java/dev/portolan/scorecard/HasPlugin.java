package dev.portolan.scorecard;

import dev.portolan.gateway.Plugin;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.scorecard.Verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every gateway service runs one of some plugins.
 *
 * @param what names them: {@code authentication}
 */
record HasPlugin(String what, List<String> plugins) implements Check {
  @Override
  public Verdict judge(Subject subject) {
    List<Evidence> evidence = new ArrayList<>();
    for (Subject.Behind behind : subject.behind()) {
      List<String> found =
          Plugins.of(behind).stream()
              .map(Plugin::name)
              .filter(plugins::contains)
              .distinct()
              .toList();
      evidence.add(
          new Evidence(
              behind.gateway().controlPlane() + "/" + behind.service().label(),
              !found.isEmpty(),
              found.isEmpty() ? "0 plugins installed" : String.join(", ", found),
              Optional.empty()));
    }
    return evidence.isEmpty()
        ? Verdict.notEvaluated("no gateway service is known to be its own")
        : Verdict.ofAll(evidence, "gateway services");
  }
}
