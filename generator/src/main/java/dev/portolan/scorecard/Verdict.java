package dev.portolan.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * What a criterion says of a service.
 *
 * @param text why, in words: {@code 1 out of 2 gateway services passing}
 * @param evidence one by one, where it is about several things
 */
public record Verdict(Outcome outcome, String text, List<Evidence> evidence) {

  /** How it went. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** Data are missing; counts as not passed. */
    NOT_EVALUATED
  }

  /** What the criterion says of one thing that the service has. */
  public record Evidence(String name, boolean passed, String text, Optional<String> url) {}

  public Verdict {
    evidence = List.copyOf(evidence);
  }

  static Verdict of(boolean passed, String text) {
    return new Verdict(passed ? Outcome.PASSED : Outcome.FAILED, text, List.of());
  }

  static Verdict notEvaluated(String reason) {
    return new Verdict(Outcome.NOT_EVALUATED, reason, List.of());
  }

  /** Passed if all of {@code evidence} is; there has to be some. */
  static Verdict ofAll(List<Evidence> evidence, String things) {
    long passed = evidence.stream().filter(Evidence::passed).count();
    return new Verdict(
        passed == evidence.size() ? Outcome.PASSED : Outcome.FAILED,
        passed + " out of " + evidence.size() + " " + things + " passing",
        evidence);
  }
}
