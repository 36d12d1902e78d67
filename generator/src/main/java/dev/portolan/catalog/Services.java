package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of services as their files have them a whole: each name once, each dependency known. */
final class Services {
  private static final Comparator<Service> BY_NAME =
      Comparator.comparing((Service service) -> service.displayName().toLowerCase(Locale.ROOT))
          .thenComparing(Service::name);

  private final Optional<Codeowners> codeowners;
  private final List<Team> teams;
  private final Diagnostics problems;

  Services(Optional<Codeowners> codeowners, List<Team> teams, Diagnostics problems) {
    this.codeowners = codeowners;
    this.teams = teams;
    this.problems = problems;
  }

  /** The services by display name. */
  List<Service> join(List<Service> read) {
    Map<String, Service> byName = new TreeMap<>();
    for (Service service : read) {
      Service first = byName.putIfAbsent(service.name(), service);
      if (first != null) {
        problems.add(
            Diagnostic.error(
                    "service-name-duplicate",
                    service.location(),
                    "two services have the name \"" + service.name() + "\"")
                .withRelated(first.location(), "the other one"));
      }
    }
    List<Service> joined = new ArrayList<>();
    for (Service service : byName.values()) {
      joined.add(service.with(owner(service), dependencies(service, byName)));
    }
    DependencyCycles.report(joined, problems);
    return joined.stream().sorted(BY_NAME).toList();
  }

  private Optional<Owner> owner(Service service) {
    return service
        .owner()
        .or(() -> codeowners.flatMap(lines -> lines.owner(service.file(), teams)));
  }

  /** The dependencies that are there, each once. */
  private List<Located<String>> dependencies(Service service, Map<String, Service> known) {
    Map<String, Located<String>> kept = new java.util.LinkedHashMap<>();
    for (Located<String> name : service.dependsOn()) {
      if (name.value().equals(service.name())) {
        problems.add(
            Diagnostic.warning(
                "service-depends-on-itself",
                name.location(),
                "the service \"" + service.name() + "\" depends on itself"));
      } else if (known.containsKey(name.value())) {
        kept.putIfAbsent(name.value(), name);
      } else {
        problems.add(unknown(service, name, known));
      }
    }
    return List.copyOf(kept.values());
  }

  /** A descriptor of another tool may well name what was not imported. */
  private static Diagnostic unknown(
      Service service, Located<String> name, Map<String, Service> known) {
    String message = "unknown service \"" + name.value() + "\"";
    Diagnostic problem =
        service.backstage()
            ? Diagnostic.info("service-unknown", name.location(), message)
            : Diagnostic.error("service-unknown", name.location(), message);
    return Nearest.hint(name.value(), known.keySet()).map(problem::withHint).orElse(problem);
  }
}
