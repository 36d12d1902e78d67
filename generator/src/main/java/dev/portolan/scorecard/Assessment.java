package dev.portolan.scorecard;

import dev.portolan.scorecard.Verdict.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How services do on a scorecard.
 *
 * @param services those it applies to, by display name
 */
public record Assessment(Scorecard scorecard, List<ServiceScore> services) {

  /**
   * How one service does.
   *
   * @param service its name
   * @param verdicts one for each criterion, in their order
   */
  public record ServiceScore(
      String service, String displayName, List<Verdict> verdicts, Optional<String> level) {
    public ServiceScore {
      verdicts = List.copyOf(verdicts);
    }

    /** How many criteria it passes. */
    public int passed() {
      return (int) verdicts.stream().filter(v -> v.outcome() == Outcome.PASSED).count();
    }

    /** How many could not be told. */
    public int notEvaluated() {
      return (int) verdicts.stream().filter(v -> v.outcome() == Outcome.NOT_EVALUATED).count();
    }

    /** 100 times the share of criteria it passes, with three decimals. */
    public BigDecimal raw() {
      return share(passed(), verdicts.size());
    }

    /** The score as a whole percentage. */
    public int percent() {
      return raw().setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
  }

  public Assessment {
    services = List.copyOf(services);
  }

  /** The mean of the services' scores with three decimals; absent where there are no services. */
  public Optional<BigDecimal> mean() {
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(
            services.stream()
                .map(ServiceScore::raw)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(services.size()), 3, RoundingMode.HALF_UP));
  }

  /** How many services pass the criterion at {@code index}. */
  public int passing(int index) {
    return (int)
        services.stream()
            .filter(score -> score.verdicts().get(index).outcome() == Outcome.PASSED)
            .count();
  }

  static BigDecimal share(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(Math.max(1, whole)), 3, RoundingMode.HALF_UP);
  }
}
