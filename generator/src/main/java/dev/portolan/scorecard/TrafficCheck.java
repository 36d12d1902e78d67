package dev.portolan.scorecard;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import dev.portolan.analytics.Snapshot;
import dev.portolan.inventory.Ages;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.scorecard.Verdict.Evidence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure of every gateway service's traffic is small enough. The figures are those of the
 * snapshot: its time counts, and the evidence says which it is. A service without requests passes,
 * as in Konnect.
 */
record TrafficCheck(Metric metric, BigDecimal most) implements Check {
  @Override
  public Verdict judge(Subject subject) {
    Optional<Snapshot> snapshot = subject.world().traffic();
    if (snapshot.isEmpty()) {
      return Verdict.notEvaluated("no traffic figures were read");
    }
    Duration time = Duration.between(snapshot.get().steps().start(), snapshot.get().steps().end());
    List<Evidence> evidence = new ArrayList<>();
    for (Subject.Behind behind : subject.behind()) {
      String controlPlane = behind.gateway().controlPlane();
      snapshot.get().services().stream()
          .filter(
              s ->
                  s.controlPlane().equals(controlPlane)
                      && s.name().equals(behind.service().label()))
          .map(s -> s.usage().metrics())
          .findFirst()
          .map(metrics -> evidence(controlPlane + "/" + behind.service().label(), metrics, time))
          .ifPresent(evidence::add);
    }
    return evidence.isEmpty()
        ? Verdict.notEvaluated("no gateway service is known to be its own")
        : Verdict.ofAll(evidence, "gateway services");
  }

  private Evidence evidence(String name, Metrics metrics, Duration time) {
    Optional<BigDecimal> value = metrics.value(metric);
    if (metrics.requestCount() == 0 || value.isEmpty()) {
      return new Evidence(name, true, "No data", Optional.empty());
    }
    String unit = metric.unit() == Metric.Unit.PERCENT ? "%" : " ms";
    return new Evidence(
        name,
        value.get().compareTo(most) < 0,
        value.get().stripTrailingZeros().toPlainString()
            + unit
            + " over "
            + Ages.words(time)
            + ", below "
            + most.stripTrailingZeros().toPlainString()
            + unit
            + " asked for",
        Optional.empty());
  }
}
