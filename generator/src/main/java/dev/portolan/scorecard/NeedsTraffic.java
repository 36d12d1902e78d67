package dev.portolan.scorecard;

import dev.portolan.scorecard.Scorecard.Check;

/** Figures of traffic are asked for, and there are none. */
record NeedsTraffic() implements Check {
  @Override
  public Verdict judge(Subject subject) {
    return Verdict.notEvaluated("no traffic figures were read");
  }
}
