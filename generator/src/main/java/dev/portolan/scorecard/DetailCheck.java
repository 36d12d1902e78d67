package dev.portolan.scorecard;

import dev.portolan.inventory.Details;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Resource;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.scorecard.Verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every resource that something is known of passes a test.
 *
 * @param needs what has to be known
 * @param unknown what to say where nothing is
 * @param things what the resources are called together
 */
record DetailCheck(Set<Known> needs, String unknown, String things, Test test) implements Check {

  /** Judges a resource. */
  interface Test {
    Evidence judge(Resource resource, Subject subject);
  }

  static Evidence evidence(Resource resource, boolean passed, String text) {
    return new Evidence(resource.title(), passed, text, resource.url());
  }

  @Override
  public Verdict judge(Subject subject) {
    if (subject.world().inventory().present().isEmpty()) {
      return Verdict.notEvaluated("it is not known when the snapshots were saved");
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Resource resource : subject.resources()) {
      Details details = resource.details();
      if (details.known().containsAll(needs)) {
        evidence.add(test.judge(resource, subject));
      }
    }
    return evidence.isEmpty() ? Verdict.notEvaluated(unknown) : Verdict.ofAll(evidence, things);
  }
}
