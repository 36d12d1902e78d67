package dev.portolan.scorecard;

import dev.portolan.catalog.CustomField;
import dev.portolan.catalog.Document;
import dev.portolan.catalog.Lifecycle;
import dev.portolan.catalog.Owner;
import dev.portolan.catalog.PublishStatus;
import dev.portolan.catalog.Service;
import dev.portolan.gateway.Plugin;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What rules see as {@code service}. Texts that are not given are empty; numbers are whole; ages
 * are hours. The lists of {@link #UNKNOWABLE} are there only if an integration tells of them; a
 * rule that asks for one that is not there is not evaluated.
 *
 * <pre>
 * name, display_name, description, owner, lifecycle       texts; owner: a team or what stands for one
 * owned_by                                                 "catalog", "backstage", "codeowners" or ""
 * labels                                                   map of texts
 * custom_fields                                            map of texts, numbers, booleans, {name, link}
 * depends_on, used_by                                      lists of names of services
 * documents                                                list of titles
 * specs                                                    number of specifications of its APIs
 * apis[]                                                   product, version, published, deprecated, spec
 * resources[]                                              integration, vendor, type, name, title, status,
 *                                                          tone ("good", "warning", "bad", "neutral", ""), facts
 * gateway_services[]                                       control_plane, name, protocol, enabled, routes, plugins[]
 * changes[]                                                number, title, state ("open", "merged", "closed"),
 *                                                          draft, age, approvals
 * runs[]                                                   name, branch, outcome, age
 * vulnerabilities[]                                        id, severity, open, age
 * incidents[]                                              number, title, status, urgency, open, age
 * on_call[]                                                name, level
 * </pre>
 */
final class ServiceModel {
  /** Lists that are there only if a snapshot tells of them. */
  static final Map<String, Known> UNKNOWABLE =
      new TreeMap<>(
          Map.of(
              "changes", Known.CHANGES,
              "runs", Known.RUNS,
              "vulnerabilities", Known.VULNERABILITIES,
              "incidents", Known.INCIDENTS,
              "on_call", Known.ON_CALL));

  /** All names below {@code service}. */
  static final List<String> NAMES =
      List.of(
          "name",
          "display_name",
          "description",
          "owner",
          "owned_by",
          "lifecycle",
          "labels",
          "custom_fields",
          "depends_on",
          "used_by",
          "documents",
          "specs",
          "apis",
          "resources",
          "gateway_services",
          "changes",
          "runs",
          "vulnerabilities",
          "incidents",
          "on_call");

  private final Subject subject;
  private final Map<String, Object> model = new LinkedHashMap<>();

  private ServiceModel(Subject subject) {
    this.subject = subject;
  }

  /** What rules see of {@code subject}. */
  static Map<String, Object> of(Subject subject) {
    ServiceModel model = new ServiceModel(subject);
    model.own();
    model.around();
    model.details();
    return model.model;
  }

  private void own() {
    Service service = subject.service();
    model.put("name", service.name());
    model.put("display_name", service.displayName());
    model.put("description", service.description().orElse(""));
    model.put("owner", service.owner().map(Owner::name).orElse(""));
    model.put(
        "owned_by",
        service.owner().map(owner -> owner.by().name().toLowerCase(Locale.ROOT)).orElse(""));
    model.put("lifecycle", service.lifecycle().map(Lifecycle::word).orElse(""));
    model.put("labels", service.labels());
    Map<String, Object> fields = new LinkedHashMap<>();
    service.customFields().forEach(field -> fields.put(field.name(), value(field)));
    model.put("custom_fields", fields);
    model.put("depends_on", service.dependsOn().stream().map(d -> d.value()).toList());
    model.put(
        "used_by",
        subject.world().catalog().services().stream()
            .filter(o -> o.dependsOn().stream().anyMatch(d -> d.value().equals(service.name())))
            .map(Service::name)
            .toList());
    List<String> titles = new ArrayList<>();
    titles(service.documents(), titles);
    model.put("documents", titles);
  }

  private static Object value(CustomField field) {
    return switch (field.kind()) {
      case TEXT -> field.text();
      case NUMBER -> Double.parseDouble(field.text());
      case FLAG -> Boolean.parseBoolean(field.text());
      case LINK -> Map.of("name", field.text(), "link", field.link().orElse(""));
    };
  }

  private static void titles(List<Document> documents, List<String> titles) {
    for (Document document : documents) {
      titles.add(document.title());
      titles(document.children(), titles);
    }
  }

  private void around() {
    model.put("specs", (long) subject.specs().size());
    model.put(
        "apis",
        subject.apis().stream()
            .map(
                api ->
                    Map.<String, Object>of(
                        "product", api.product().slug().value(),
                        "version", api.version().slug().value(),
                        "published",
                            api.product().publishStatus() == PublishStatus.PUBLISHED
                                && api.version().publishStatus() == PublishStatus.PUBLISHED,
                        "deprecated", api.version().deprecated(),
                        "spec", api.version().spec().map(s -> s.kind().word()).orElse("")))
            .toList());
    model.put("resources", subject.resources().stream().map(ServiceModel::resource).toList());
    model.put(
        "gateway_services",
        subject.behind().stream()
            .map(
                behind ->
                    Map.<String, Object>of(
                        "control_plane", behind.gateway().controlPlane(),
                        "name", behind.service().label(),
                        "protocol", behind.service().protocol(),
                        "enabled", behind.service().enabled(),
                        "routes", (long) behind.service().routes().size(),
                        "plugins", Plugins.of(behind).stream().map(Plugin::name).toList()))
            .toList());
  }

  private static Map<String, Object> resource(Resource resource) {
    Map<String, String> facts = new LinkedHashMap<>();
    resource.facts().forEach(fact -> facts.put(fact.label(), fact.value()));
    return Map.of(
        "integration", resource.key().integration(),
        "vendor", resource.vendor(),
        "type", resource.key().type(),
        "name", resource.key().name(),
        "title", resource.title(),
        "status", resource.status().map(Resource.Status::word).orElse(""),
        "tone", resource.status().map(s -> s.tone().name().toLowerCase(Locale.ROOT)).orElse(""),
        "facts", facts);
  }

  private void details() {
    list("changes", Details::changes, this::change);
    list("runs", Details::runs, this::run);
    list(
        "vulnerabilities",
        Details::vulnerabilities,
        v ->
            Map.of(
                "id", v.id(), "severity", v.severity(), "open", v.open(), "age", age(v.found())));
    list(
        "incidents",
        Details::incidents,
        i ->
            Map.of(
                "number", i.number(),
                "title", i.title(),
                "status", i.status(),
                "urgency", i.urgency(),
                "open", i.isOpen(),
                "age", age(i.opened())));
    list("on_call", Details::onCall, o -> Map.of("name", o.name(), "level", (long) o.level()));
  }

  private Map<String, Object> change(Details.Change change) {
    return Map.of(
        "number", change.number(),
        "title", change.title(),
        "state", change.isOpen() ? "open" : change.merged().isPresent() ? "merged" : "closed",
        "draft", change.draft(),
        "age", age(change.opened()),
        "approvals", (long) change.approvals().size());
  }

  private Map<String, Object> run(Details.Run run) {
    return Map.of(
        "name", run.name(),
        "branch", run.branch(),
        "outcome", run.outcome().name().toLowerCase(Locale.ROOT),
        "age", age(run.started()));
  }

  /** Hours; 0 where it is not known. */
  private long age(Optional<Instant> time) {
    return time.flatMap(subject::age).map(Duration::toHours).orElse(0L);
  }

  private <T> void list(
      String name, Function<Details, List<T>> list, Function<T, Map<String, Object>> item) {
    List<Details> known =
        subject.resources().stream()
            .map(Resource::details)
            .filter(details -> details.known().contains(UNKNOWABLE.get(name)))
            .toList();
    if (!known.isEmpty()) {
      model.put(name, known.stream().flatMap(d -> list.apply(d).stream()).map(item).toList());
    }
  }
}
