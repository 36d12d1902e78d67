package dev.portolan.scorecard;

import dev.portolan.analytics.Metric;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.inventory.Ages;
import dev.portolan.lint.Ruleset;
import dev.portolan.lint.SpecLint;
import dev.portolan.scorecard.Changes.Measure;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Criteria that need no rule, with the machine names and parameters of Konnect where they are
 * public (domain.md §4.8); the other names are ours, in their style.
 */
final class Templates {
  private static final Duration MONTH = Duration.ofDays(30);

  private final SpecLint lint;
  private final Diagnostics problems;
  private final Map<String, Template> known = new TreeMap<>();

  /** A check and its name, made of the parameters that a criterion gives. */
  record Made(String name, Check check) {}

  /** Makes a check of parameters. */
  private interface Template {
    Made make(Fields parameters);
  }

  Templates(SpecLint lint, Diagnostics problems) {
    this.lint = lint;
    this.problems = problems;
    known.put(
        "gateway_manager_error_rate",
        p -> {
          p.accept("relative_window");
          BigDecimal most = p.number("threshold").orElse(BigDecimal.ONE);
          return new Made("Error rate is low", new TrafficCheck(Metric.ERROR_RATE, most));
        });
    known.put("gateway_manager_response_latency", this::latency);
    known.put("gateway_manager_has_plugin", this::hasPlugin);
    known.put(
        "has_api_specs",
        p -> new Made("Its APIs are described", AtLeast.specs(number(p, "min_specs", 1))));
    known.put(
        "has_service_docs",
        p -> new Made("It is documented", AtLeast.documents(number(p, "min_docs", 1))));
    known.put(
        "has_resources",
        p ->
            new Made(
                "It says what it rests on",
                AtLeast.resources(number(p, "number", 1), p.text("type"))));
    known.put("lint_api_specs", this::lintSpecs);
    known.put(
        "incident_limit",
        p ->
            new Made(
                "Few incidents",
                Incidents.limit(number(p, "number", 1), length(p, "window", MONTH))));
    known.put(
        "on_call_engineer_assigned", p -> new Made("Somebody is on call", Incidents.onCall()));
    known.put(
        "pagerduty_service_enabled",
        p ->
            new Made(
                "PagerDuty watches over it", new StatusCheck("pagerduty", "service", "active")));
    known.put(
        "time_before_failure",
        p ->
            new Made(
                "Incidents are rare",
                Incidents.apart(length(p, "min", Duration.ofDays(7)), length(p, "window", MONTH))));
    known.put(
        "time_to_acknowledge",
        p ->
            new Made(
                "Incidents are acknowledged in time",
                Incidents.acknowledged(
                    length(p, "max", Duration.ofMinutes(15)), length(p, "window", MONTH))));
    known.put(
        "time_to_restore",
        p ->
            new Made(
                "Incidents are resolved in time",
                Incidents.restored(
                    length(p, "max", Duration.ofHours(4)), length(p, "window", MONTH))));
    known.put(
        "min_approving_reviews",
        p -> new Made("Changes are reviewed", Changes.approvals(number(p, "number", 1))));
    known.put(
        "stale_pull_request_limit",
        p ->
            new Made(
                "Changes do not lie around",
                Changes.stale(length(p, "age", Duration.ofDays(14)), number(p, "number", 0))));
    known.put(
        "time_to_approve",
        p ->
            new Made(
                "Changes are approved soon",
                Changes.approved(
                    measure(p), length(p, "threshold", Duration.ofDays(1)), window(p))));
    known.put(
        "time_to_merge",
        p ->
            new Made(
                "Changes are merged soon",
                Changes.merged(measure(p), length(p, "threshold", Duration.ofDays(2)), window(p))));
    known.put(
        "time_to_workflow_completion",
        p ->
            new Made(
                "Workflows are fast",
                Changes.runs(
                    measure(p), length(p, "threshold", Duration.ofMinutes(30)), window(p))));
    known.put("open_vulnerability_limit", this::vulnerabilities);
  }

  List<String> names() {
    return List.copyOf(known.keySet());
  }

  /** The check of a template; nothing after a report if there is no such template. */
  Optional<Made> make(String name, Fields parameters) {
    Template template = known.get(name);
    if (template == null) {
      problems.add(
          Diagnostic.error(
                  "criterion-template-unknown",
                  parameters.placeOf("template"),
                  "unknown criterion template \"" + name + "\"")
              .withHint(Nearest.hint(name, known.keySet()).orElseThrow()));
      return Optional.empty();
    }
    return Optional.of(template.make(parameters));
  }

  private Made hasPlugin(Fields p) {
    Optional<String> category = p.text("category");
    List<String> plugins = p.textOrTexts("plugin").stream().map(Located::value).toList();
    Optional<List<String>> ofCategory = category.flatMap(Plugins::ofCategory);
    if (category.isPresent() && ofCategory.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "criterion-parameter-invalid",
                  p.placeOf("category"),
                  "\"" + category.get() + "\" is no category of plugins")
              .withHint(Nearest.hint(category.get(), Plugins.categories()).orElseThrow()));
    } else if (category.isEmpty() && plugins.isEmpty()) {
      p.missing("category");
    }
    List<String> all = new ArrayList<>(plugins);
    ofCategory.ifPresent(all::addAll);
    String what = category.orElse(String.join(" or ", plugins));
    return new Made("The gateway runs a plugin: " + what, new HasPlugin(what, all));
  }

  private Made latency(Fields p) {
    p.accept("relative_window");
    String word = p.text("metric").orElse(Metric.RESPONSE_LATENCY_P95.word());
    List<String> latencies =
        Arrays.stream(Metric.values())
            .filter(metric -> metric.unit() == Metric.Unit.MILLISECONDS)
            .map(Metric::word)
            .toList();
    Metric metric = Metric.RESPONSE_LATENCY_P95;
    if (latencies.contains(word)) {
      metric = Metric.valueOf(word.toUpperCase(Locale.ROOT));
    } else {
      problems.add(
          Diagnostic.error(
                  "criterion-parameter-invalid",
                  p.placeOf("metric"),
                  "\"" + word + "\" is no latency")
              .withHint(Nearest.hint(word, latencies).orElseThrow()));
    }
    BigDecimal most = p.number("threshold").orElse(BigDecimal.valueOf(500));
    return new Made("Responses come fast", new TrafficCheck(metric, most));
  }

  private Made lintSpecs(Fields p) {
    List<Ruleset> rulesets = new ArrayList<>();
    for (Located<String> name : p.textOrTexts("rulesets")) {
      Optional<Ruleset> ruleset = Ruleset.named(name.value());
      ruleset.ifPresent(rulesets::add);
      if (ruleset.isEmpty()) {
        problems.add(
            Diagnostic.error(
                    "ruleset-unknown", name.location(), "unknown rule set \"" + name.value() + "\"")
                .withHint(Nearest.hint(name.value(), Ruleset.names()).orElseThrow()));
      }
    }
    if (!p.has("rulesets")) {
      rulesets.add(Ruleset.RECOMMENDED);
    }
    boolean warnings = p.flag("include_warnings").orElse(false);
    return new Made("Its specifications keep the rules", new LintSpecs(lint, rulesets, warnings));
  }

  private Made vulnerabilities(Fields p) {
    String severity = p.text("severity").orElse("high");
    if (!Changes.isSeverity(severity)) {
      problems.add(
          Diagnostic.error(
                  "criterion-parameter-invalid",
                  p.placeOf("severity"),
                  "\"" + severity + "\" is no severity")
              .withHint(Nearest.hint(severity, Changes.severities()).orElseThrow()));
    }
    return new Made(
        "No open vulnerabilities", Changes.vulnerabilities(severity, number(p, "number", 0)));
  }

  private int number(Fields p, String key, int otherwise) {
    Optional<BigDecimal> number = p.number(key);
    Optional<Integer> whole =
        number
            .filter(n -> n.stripTrailingZeros().scale() <= 0 && n.signum() >= 0)
            .filter(n -> n.compareTo(BigDecimal.valueOf(1_000_000)) < 0)
            .map(BigDecimal::intValue);
    if (number.isPresent() && whole.isEmpty()) {
      problems.add(
          Diagnostic.error(
              "criterion-parameter-invalid",
              p.placeOf(key),
              "\"" + key + "\" is a whole number from 0"));
    }
    return whole.orElse(otherwise);
  }

  private Duration window(Fields p) {
    return length(p, "window", MONTH);
  }

  private Measure measure(Fields p) {
    return p.choice("measure", Measure.class, "measure-unknown").orElse(Measure.MEDIAN);
  }

  /** A length of time: {@code 7d}, or Konnect's {@code {unit: days, value: 7}}. */
  private Duration length(Fields p, String key, Duration otherwise) {
    if (p.kind(key) == Fields.Kind.MAPPING) {
      return p.object(key).map(given -> unit(given, otherwise)).orElse(otherwise);
    }
    Optional<String> text = p.text(key);
    Optional<Duration> length = text.flatMap(Ages::parse);
    if (text.isPresent() && length.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "criterion-parameter-invalid",
                  p.placeOf(key),
                  "\"" + text.get() + "\" is no length of time")
              .withHint("write a number and m, h, d or w: 7d"));
    }
    return length.orElse(otherwise);
  }

  private Duration unit(Fields given, Duration otherwise) {
    int value = number(given, "value", 0);
    String unit = given.text("unit").orElse("days");
    return switch (unit) {
      case "minutes" -> Duration.ofMinutes(value);
      case "hours" -> Duration.ofHours(value);
      case "days" -> Duration.ofDays(value);
      case "weeks" -> Duration.ofDays(7L * value);
      case "months" -> Duration.ofDays(30L * value);
      default -> {
        problems.add(
            Diagnostic.error(
                    "criterion-parameter-invalid",
                    given.placeOf("unit"),
                    "\"" + unit + "\" is no unit of time")
                .withHint("there are: minutes, hours, days, weeks, months"));
        yield otherwise;
      }
    };
  }
}
