package dev.portolan.scorecard;

import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Severity;
import dev.portolan.lint.Finding;
import dev.portolan.lint.Ruleset;
import dev.portolan.lint.SpecLint;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.scorecard.Verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All specifications keep rule sets; errors fail, warnings on demand. */
record LintSpecs(SpecLint lint, List<Ruleset> rulesets, boolean warnings) implements Check {
  /** How many findings of a specification are told one by one. */
  private static final int TOLD = 20;

  @Override
  public Verdict judge(Subject subject) {
    List<Evidence> evidence = new ArrayList<>();
    int specs = 0;
    int clean = 0;
    for (SpecFile spec : subject.specs()) {
      Optional<List<Finding>> found = lint.check(spec, rulesets);
      if (found.isEmpty()) {
        continue;
      }
      specs++;
      List<Finding> counted =
          found.get().stream().filter(f -> warnings || f.severity() == Severity.ERROR).toList();
      clean += counted.isEmpty() ? 1 : 0;
      evidence.add(
          new Evidence(
              spec.file(),
              counted.isEmpty(),
              counted.isEmpty()
                  ? "keeps all rules"
                  : counted.size() + (counted.size() == 1 ? " finding" : " findings"),
              Optional.empty()));
      counted.stream()
          .limit(TOLD)
          .map(
              f ->
                  new Evidence(
                      f.location().toString(),
                      false,
                      f.severity().word() + ": " + f.message() + " [" + f.rule() + "]",
                      Optional.empty()))
          .forEach(evidence::add);
    }
    if (specs == 0) {
      return Verdict.notEvaluated("it has no specification that can be checked");
    }
    return new Verdict(
        clean == specs ? Verdict.Outcome.PASSED : Verdict.Outcome.FAILED,
        clean + " out of " + specs + " specifications passing",
        evidence);
  }
}
