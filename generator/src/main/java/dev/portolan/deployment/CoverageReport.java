package dev.portolan.deployment;

import dev.portolan.gateway.Reach;
import dev.portolan.gateway.Route;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Coverage} in words: it holds nothing of the specification, so it may be kept.
 *
 * @param base see {@link Coverage#base}
 * @param declared see {@link Coverage#declared}
 * @param unchecked see {@link Coverage#unchecked}
 * @param operations in the order of the specification
 * @param undocumented names of routes that take nothing documented
 */
public record CoverageReport(
    String base,
    boolean declared,
    Optional<String> unchecked,
    List<Line> operations,
    List<String> undocumented) {

  /**
   * An operation.
   *
   * @param routes names of the routes of its service that take it
   * @param elsewhere the name of another service's route that takes it instead; may be empty
   */
  public record Line(String operation, Reach reach, List<String> routes, String elsewhere) {
    public Line {
      routes = List.copyOf(routes);
    }
  }

  public CoverageReport {
    operations = List.copyOf(operations);
    undocumented = List.copyOf(undocumented);
  }

  /** What {@code coverage} says. */
  public static CoverageReport of(Coverage coverage) {
    return new CoverageReport(
        coverage.base(),
        coverage.declared(),
        coverage.unchecked(),
        coverage.operations().stream()
            .map(
                operation ->
                    new Line(
                        operation.operation().id(),
                        operation.reach(),
                        operation.routes().stream().map(Route::label).toList(),
                        operation.elsewhere().map(Route::label).orElse("")))
            .toList(),
        coverage.undocumented().stream().map(Route::label).toList());
  }
}
