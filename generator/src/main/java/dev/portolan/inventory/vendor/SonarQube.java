package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SonarQube's web API: {@code api/projects/search} and {@code api/components/search}, {@code
 * api/measures/search}, and of {@code api/project_branches/list} nothing, for it does not name its
 * project. Shapes: the example answers that a server gives at {@code
 * api/webservices/response_example} (SonarSource/sonarqube, {@code server/sonar-webserver-webapi},
 * {@code search-example.json}). The state of the quality gate is the measure {@code alert_status}.
 */
final class SonarQube implements Vendor {
  private static final String PROJECT = "project";

  /** Metric → what people call it. */
  private static final Map<String, String> METRICS =
      Map.of(
          "bugs", "Bugs",
          "vulnerabilities", "Vulnerabilities",
          "code_smells", "Code smells",
          "coverage", "Coverage, %",
          "duplicated_lines_density", "Duplication, %",
          "ncloc", "Lines of code",
          "security_hotspots", "Security hotspots");

  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource(PROJECT, "Project"), Kind.detail("measure"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    return new Page(
        answer.items(kind.equals(PROJECT) ? "components" : "measures"),
        false,
        // Measures come without pages: one for each project and metric that was asked for.
        kind.equals(PROJECT)
            ? answer.number("paging", "total").map(BigDecimal::longValue)
            : Optional.empty());
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> key = item.text(kind.equals(PROJECT) ? "key" : "component");
    key.ifPresent(
        k -> {
          Draft draft = drafts.draft(PROJECT, k, item.place());
          if (kind.equals(PROJECT)) {
            draft
                .title(item.text("name"))
                .changed(item.instant("lastAnalysisDate"))
                .fact("Visibility", item.text("visibility"))
                .fact(
                    "Last analysis",
                    item.text("lastAnalysisDate")
                        .map(t -> t.substring(0, Math.min(10, t.length()))));
          } else {
            measure(item, draft);
          }
        });
    return key.isPresent();
  }

  private static void measure(Loose item, Draft draft) {
    String metric = item.text("metric").orElse("");
    Optional<String> value = item.text("value").or(() -> item.text("period", "value"));
    if (metric.equals("alert_status")) {
      draft.status(
          value.map(
              word ->
                  switch (word) {
                    case "OK" -> "passed";
                    case "ERROR" -> "failed";
                    default -> word;
                  }),
          Tones.of(List.of("passed"), List.of("warn"), List.of("failed")));
    } else if (METRICS.containsKey(metric)) {
      draft.fact(METRICS.get(metric), value);
    }
  }
}
