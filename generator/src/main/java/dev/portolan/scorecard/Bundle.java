package dev.portolan.scorecard;

import java.util.List;
import java.util.Locale;

/** Konnect's four templates of whole scorecards: the criteria each brings (domain.md §4.8). */
enum Bundle {
  KONG_BEST_PRACTICES(
      List.of(
          "{template: gateway_manager_error_rate, threshold: 1, relative_window: 7d, section: Gateway}",
          "{template: gateway_manager_response_latency, metric: response_latency_p95, threshold: 500, relative_window: 7d, section: Gateway}",
          "{template: gateway_manager_has_plugin, category: authentication, section: Gateway}",
          "{template: gateway_manager_has_plugin, category: traffic-control, section: Gateway}")),
  SERVICE_DOCUMENTATION(
      List.of(
          "{template: has_service_docs, section: Documentation}",
          "{name: It has an owner, rule: \"service.owner != ''\", section: Ownership}",
          "{template: has_api_specs, section: Documentation}",
          "{template: lint_api_specs, rulesets: [oas:recommended], section: Documentation}")),
  SERVICE_MATURITY(
      List.of(
          "{template: time_to_merge, threshold: 2d, section: Delivery}",
          "{template: time_to_workflow_completion, threshold: 30m, section: Delivery}",
          "{template: time_to_restore, max: 4h, section: Operation}",
          "{template: time_before_failure, min: 7d, section: Operation}",
          "{template: on_call_engineer_assigned, section: Operation}")),
  SECURITY_AND_COMPLIANCE(
      List.of(
          "{template: gateway_manager_has_plugin, category: authentication, section: Access}",
          "{template: open_vulnerability_limit, severity: high, section: Weaknesses}",
          "{template: min_approving_reviews, number: 1, section: Changes}",
          "{name: A monitor watches it, rule: \"service.resources.exists(r, r.type == 'monitor')\", section: Operation}"));

  private final List<String> criteria;

  Bundle(List<String> criteria) {
    this.criteria = criteria;
  }

  /** The criteria as the list a file would have. */
  String yaml() {
    StringBuilder yaml = new StringBuilder("criteria:\n");
    criteria.forEach(criterion -> yaml.append("  - ").append(criterion).append('\n'));
    return yaml.toString();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
