package dev.portolan.inventory.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tools whose answers can be read as they are. */
public final class Vendors {
  /**
   * Tools whose answers nobody describes in public, and those of one's own: read by pointers alone.
   */
  private static final List<String> BY_POINTERS = List.of("custom", "traceable");

  private static final Map<String, Vendor> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("github", new GitHub()),
              Map.entry("gitlab", new GitLab()),
              Map.entry("azure-devops", new AzureDevOps()),
              Map.entry("pagerduty", new PagerDuty()),
              Map.entry("datadog", new Datadog()),
              Map.entry("dynatrace", new Dynatrace()),
              Map.entry("slack", new Slack()),
              Map.entry("sonarqube", new SonarQube()),
              Map.entry("swaggerhub", new SwaggerHub()),
              Map.entry("aws-api-gateway", new AwsApiGateway()),
              Map.entry("azure-api-management", new AzureApiManagement())));

  private Vendors() {}

  /** The names that {@code type} of an integration may have, sorted. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>(KNOWN.keySet());
    names.addAll(BY_POINTERS);
    return List.copyOf(names);
  }

  /** The reader of that tool's answers; nothing for those read by pointers alone. */
  public static Optional<Vendor> of(String name) {
    return Optional.ofNullable(KNOWN.get(name));
  }
}
