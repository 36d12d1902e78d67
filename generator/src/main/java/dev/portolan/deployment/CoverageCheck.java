package dev.portolan.deployment;

import dev.portolan.catalog.SpecFile;
import dev.portolan.deployment.Coverage.OperationReach;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reports operations that no route of the gateway takes. */
public final class CoverageCheck {
  private CoverageCheck() {}

  /** How the specification of a linked version and the routes of its service go together. */
  public static Coverage of(Deployment deployment, ApiReference reference) {
    if (deployment.service().isEmpty() || deployment.gateway().isEmpty()) {
      return new Coverage(
          "",
          false,
          Optional.of("the gateway service of the version is in no file"),
          List.of(),
          List.of());
    }
    return new CoverageFinder(deployment.gateway().get(), deployment.service().get(), reference)
        .find(deployment.controlPlane().proxyUrls());
  }

  /**
   * Adds a warning for each operation of {@code reference} that no route of a linked version takes;
   * one for all if none is taken. Nothing is said where it cannot be told.
   *
   * @param spec where {@code reference} was read from
   * @param reference all of what {@code document} says
   * @param seen is told of each version that has this specification
   */
  public static void check(
      Deployments deployments,
      SpecFile spec,
      SpecDocument document,
      ApiReference reference,
      BiConsumer<Deployment, Coverage> seen,
      Diagnostics problems) {
    Function<Operation, Location> place =
        operation -> document.locationOf(operation).orElse(Location.ofFile(spec.file()));
    for (Deployment deployment : deployments.all()) {
      if (deployment.version().spec().filter(spec::equals).isPresent()) {
        Coverage coverage = of(deployment, reference);
        seen.accept(deployment, coverage);
        check(deployment, coverage, place, problems);
      }
    }
  }

  private static void check(
      Deployment deployment,
      Coverage coverage,
      Function<Operation, Location> place,
      Diagnostics problems) {
    List<OperationReach> unreachable = coverage.unreachable();
    String service =
        "of the gateway service \""
            + deployment.service().map(s -> s.label()).orElse("")
            + "\" ("
            + deployment.controlPlane().name()
            + ")";
    boolean none = unreachable.size() == coverage.operations().size() && unreachable.size() > 1;
    for (OperationReach reach : none ? unreachable.subList(0, 1) : unreachable) {
      String called =
          "\""
              + reach.operation().method()
              + " "
              + coverage.base()
              + reach.operation().path()
              + "\"";
      Diagnostic problem =
          Diagnostic.warning(
              "operation-unreachable",
              place.apply(reach.operation()),
              none
                  ? "no route "
                      + service
                      + " takes any of the "
                      + unreachable.size()
                      + " operations; the first is "
                      + called
                  : "no route " + service + " takes " + called);
      problems.add(
          problem
              .withHint(
                  "add a route, or mend the servers of the specification or the gateway_service of"
                      + " the version")
              .withRelated(deployment.service().orElseThrow().location(), "the gateway service"));
    }
  }
}
