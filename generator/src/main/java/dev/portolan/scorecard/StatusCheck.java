package dev.portolan.scorecard;

import dev.portolan.inventory.Resource;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.scorecard.Verdict.Evidence;
import java.util.List;

/** Every resource of a tool's type is in a state. */
record StatusCheck(String vendor, String type, String wanted) implements Check {
  @Override
  public Verdict judge(Subject subject) {
    List<Evidence> evidence =
        subject.resources().stream()
            .filter(r -> r.vendor().equals(vendor) && r.key().type().equals(type))
            .map(
                r ->
                    DetailCheck.evidence(
                        r,
                        r.status().filter(s -> s.word().equals(wanted)).isPresent(),
                        r.status().map(Resource.Status::word).orElse("no status")))
            .toList();
    return evidence.isEmpty()
        ? Verdict.notEvaluated("it rests on no " + type + " of " + vendor)
        : Verdict.ofAll(evidence, "resources");
  }
}
