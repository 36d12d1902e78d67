package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Details.Incident;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Details.OnCall;
import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PagerDuty's REST API: services, incidents, who is on call, and log entries, which tell when an
 * incident was acknowledged. Shapes: {@code reference/REST/openapiv3.json} of PagerDuty/api-schema
 * (domain.md §6.8). On-calls name no service; they join through the escalation policy. Of people
 * the name alone is kept.
 */
final class PagerDuty implements Vendor {
  private static final String SERVICE = "service";

  @Override
  public List<Kind> kinds() {
    return List.of(
        Kind.resource(SERVICE, "PagerDuty service"),
        Kind.detail("log_entry"),
        Kind.detail("incident", Known.INCIDENTS),
        Kind.detail("on_call", Known.ON_CALL));
  }

  @Override
  public Page page(String kind, Loose answer) {
    String key =
        switch (kind) {
          case SERVICE -> "services";
          case "log_entry" -> "log_entries";
          case "incident" -> "incidents";
          default -> "oncalls";
        };
    return new Page(
        answer.items(key),
        answer.flag("more").orElse(false),
        answer.number("total").map(BigDecimal::longValue));
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    return switch (kind) {
      case SERVICE -> service(item, drafts);
      case "log_entry" -> logEntry(item, drafts);
      case "incident" -> incident(item, drafts);
      default -> onCall(item, drafts);
    };
  }

  private static boolean service(Loose item, Drafts drafts) {
    Optional<String> name = item.text("name").or(() -> item.text("summary"));
    name.ifPresent(
        n ->
            drafts
                .draft(SERVICE, n, item.place())
                .id(item.text("id"))
                .note("id", item.text("id"))
                .note("policy", item.text("escalation_policy", "id"))
                .description(item.text("description"))
                .url(item.text("html_url"))
                .status(
                    item.text("status"),
                    Tones.of(
                        List.of("active"),
                        List.of("warning", "maintenance"),
                        List.of("critical", "disabled")))
                .changed(item.instant("last_incident_timestamp"))
                .fact("Escalation policy", item.text("escalation_policy", "summary"))
                .fact(
                    "Teams",
                    Optional.of(
                            String.join(
                                ", ",
                                item.items("teams").stream()
                                    .flatMap(team -> team.text("summary").stream())
                                    .toList()))
                        .filter(teams -> !teams.isEmpty())));
    return name.isPresent();
  }

  /** Log entries are read for the first acknowledgement of an incident. */
  private static boolean logEntry(Loose item, Drafts drafts) {
    Optional<String> incident = item.text("incident", "id");
    Optional<Draft> draft =
        item.text("service", "id").flatMap(id -> drafts.noted(SERVICE, "id", id));
    if (item.text("type").orElse("").startsWith("acknowledge_log_entry") && draft.isPresent()) {
      String key = "acknowledged " + incident.orElse("");
      Optional<String> before = draft.get().note(key);
      item.instant("created_at")
          .map(Instant::toString)
          .filter(time -> before.isEmpty() || time.compareTo(before.get()) < 0)
          .ifPresent(time -> draft.get().note(key, Optional.of(time)));
    }
    return incident.isPresent();
  }

  private static boolean incident(Loose item, Drafts drafts) {
    Optional<String> id = item.text("service", "id");
    Optional<Draft> draft =
        id.flatMap(text -> drafts.noted(SERVICE, "id", text))
            .or(
                () ->
                    item.text("service", "summary")
                        .map(
                            name ->
                                drafts.draft(SERVICE, name, item.place()).id(id).note("id", id)));
    draft.ifPresent(d -> incident(item, d));
    return draft.isPresent();
  }

  private static void incident(Loose item, Draft draft) {
    String number = "#" + item.text("incident_number").orElse(item.text("id").orElse(""));
    String title = item.text("title").or(() -> item.text("summary")).orElse(number);
    Optional<String> url = item.text("html_url");
    Optional<Instant> opened = item.instant("created_at");
    String status = item.text("status").orElse("triggered");
    Optional<Instant> resolved =
        item.instant("resolved_at")
            .or(
                () ->
                    status.equals("resolved")
                        ? item.instant("last_status_change_at")
                        : Optional.empty());
    Optional<Instant> acknowledged =
        draft
            .note("acknowledged " + item.text("id").orElse(""))
            .map(Instant::parse)
            .or(
                () ->
                    item.items("acknowledgements").stream()
                        .flatMap(one -> one.instant("at").stream())
                        .min(java.util.Comparator.naturalOrder()));
    draft.incidents.add(
        new Incident(
            number,
            title,
            status,
            item.text("urgency").orElse(""),
            Draft.safe(url),
            opened,
            acknowledged,
            resolved));
    draft.happened(opened, "incident.triggered", number + " " + title, url, Optional.empty());
    draft.happened(
        acknowledged, "incident.acknowledged", number + " " + title, url, Optional.empty());
    draft.happened(resolved, "incident.resolved", number + " " + title, url, Optional.empty());
  }

  private static boolean onCall(Loose item, Drafts drafts) {
    Optional<String> policy = item.text("escalation_policy", "id");
    Optional<String> person = item.text("user", "summary").or(() -> item.text("user", "name"));
    int level = item.number("escalation_level").map(BigDecimal::intValue).orElse(1);
    if (policy.isEmpty() || person.isEmpty()) {
      return false;
    }
    for (Draft draft : drafts.allNoted(SERVICE, "policy", policy.get())) {
      draft.onCall.add(
          new OnCall(person.get(), level, item.text("schedule", "summary"), item.instant("end")));
    }
    return true;
  }

  @Override
  public void finish(Draft draft, Set<Known> known) {
    new Counts(draft, known).incidents().onCall();
  }
}
