package dev.portolan.scorecard;

import dev.portolan.scorecard.Scorecard.Check;

/** Asks a rule. */
record RuleCheck(Rule rule) implements Check {
  @Override
  public Verdict judge(Subject subject) {
    Rule.Reply reply = rule.ask(subject.model());
    return switch (reply.answer()) {
      case YES -> Verdict.of(true, "the rule holds: " + rule);
      case NO ->
          Verdict.of(
              false, reply.note().isEmpty() ? "the rule does not hold: " + rule : reply.note());
      case UNKNOWN -> Verdict.notEvaluated(reply.note());
    };
  }
}
