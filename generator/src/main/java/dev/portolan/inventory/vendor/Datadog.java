package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Resource.Tone;
import dev.portolan.yaml.Loose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Datadog's API: {@code GET /api/v1/monitor}, a bare list, or {@code /api/v1/monitor/search} with a
 * wrapper; {@code GET /api/v1/dashboard}. Shapes: the schemas {@code Monitor}, {@code
 * MonitorSearchResponse} and {@code DashboardSummary} of Datadog's OpenAPI document
 * (DataDog/datadog-api-client, {@code .generator/schemas/v1/openapi.yaml}). Queries and messages,
 * which may hold addresses, are not kept.
 */
final class Datadog implements Vendor {
  private static final String MONITOR = "monitor";

  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource(MONITOR, "Monitor"), Kind.resource("dashboard", "Dashboard"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    if (answer.isList()) {
      return Page.of(answer.items());
    }
    return new Page(
        answer.items(kind.equals(MONITOR) ? "monitors" : "dashboards"),
        false,
        answer.number("metadata", "total_count").map(java.math.BigDecimal::longValue));
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> name = item.text(kind.equals(MONITOR) ? "name" : "title");
    name.ifPresent(
        n -> {
          Draft draft = drafts.draft(kind, n, item.place()).id(item.text("id"));
          if (kind.equals(MONITOR)) {
            monitor(item, draft);
          } else {
            draft
                .description(item.text("description"))
                .url(item.text("url"))
                .changed(item.instant("modified_at"));
          }
        });
    return name.isPresent();
  }

  private static void monitor(Loose item, Draft draft) {
    Optional<String> state = item.text("overall_state").or(() -> item.text("status"));
    Optional<Instant> since =
        item.instant("overall_state_modified").or(() -> item.instant("last_triggered_ts"));
    draft
        .status(
            state, Tones.of(List.of("ok"), List.of("warn", "no data", "ignored"), List.of("alert")))
        .changed(since.or(() -> item.instant("modified")))
        .fact("Type", item.text("type"))
        .fact("Priority", item.text("priority").map(p -> "P" + p))
        .fact("Tags", Optional.of(String.join(", ", item.texts("tags"))).filter(t -> !t.isEmpty()));
    state
        .filter(word -> since.isPresent())
        .ifPresent(
            word ->
                draft.happened(
                    since,
                    Tones.of(List.of("ok"), List.of(), List.of()).apply(word) == Tone.GOOD
                        ? "monitor.recovered"
                        : "monitor." + word.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'),
                    item.text("name").orElse("") + ": " + word,
                    Optional.empty(),
                    Optional.empty()));
  }
}
