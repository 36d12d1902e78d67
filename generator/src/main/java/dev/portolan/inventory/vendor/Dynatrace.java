package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dynatrace's environment API: {@code GET /api/v2/slo}. Shape: the schemas {@code SLOs} and {@code
 * SLO} of the API reference. Figures are percent.
 */
final class Dynatrace implements Vendor {
  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource("slo", "Service-level objective"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    return new Page(
        answer.items("slo"),
        answer.text("nextPageKey").isPresent(),
        answer.number("totalCount").map(BigDecimal::longValue));
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> name = item.text("name");
    name.ifPresent(
        n ->
            drafts
                .draft(kind, n, item.place())
                .id(item.text("id"))
                .description(item.text("description"))
                .status(
                    item.text("status").map(word -> word.toLowerCase(Locale.ROOT)),
                    Tones.of(List.of("success"), List.of("warning"), List.of("failure")))
                .fact("Target", item.text("target"))
                .fact("Warning", item.text("warning"))
                .fact("Measured", item.text("evaluatedPercentage"))
                .fact("Error budget", item.text("errorBudget"))
                .fact("Timeframe", item.text("timeframe"))
                .fact("Open problems", item.text("relatedOpenProblems")));
    return name.isPresent();
  }
}
