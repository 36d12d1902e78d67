package dev.portolan.hub;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.CoverageReport;
import dev.portolan.gateway.Reach;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of a version's specification, and which of them routes take. */
final class VersionSpecification {
  private final Estate estate;

  VersionSpecification(Estate estate) {
    this.estate = estate;
  }

  /** The section that shows them. */
  Section of(Product product, Version version) {
    Optional<Summary.Reference> reference = estate.reference(product, version);
    if (version.spec().isEmpty() || reference.isEmpty()) {
      return Section.of(
          "specification",
          "Specification",
          Cell.text(
              version.spec().isEmpty()
                  ? "This version has no specification."
                  : "The specification cannot be read; see the problems below."));
    }
    TableBuilder table =
        new TableBuilder("operations", "operations", "The specification has no operations.")
            .column("operation", "Operation")
            .column("method", "Method")
            .column("path", "Path")
            .column("state", "State")
            .column("routes", "Routes", Kind.LIST)
            .filter("state", "State")
            .filter("reach", "Routes");
    Map<String, CoverageReport.Line> reaches = new HashMap<>();
    Optional<CoverageReport> coverage = estate.coverage(version);
    coverage.ifPresent(
        report -> report.operations().forEach(line -> reaches.put(line.operation(), line)));
    for (Summary.OperationEntry operation : reference.get().operations()) {
      String title = operation.summary().isEmpty() ? operation.id() : operation.summary();
      table.row(
          new Facets()
              .add("state", operation.deprecated() ? "Deprecated" : "")
              .add("reach", reachWord(reaches.get(operation.id()))),
          Cell.of(Part.link(title, operation.path())),
          Cell.of(Part.toned(operation.method(), "method")),
          Cell.of(Part.toned(operation.route(), "code")),
          operation.deprecated() ? Cell.of(Part.toned("Deprecated", "warning")) : Cell.EMPTY,
          routes(reaches.get(operation.id())));
    }
    List<Part> links = new ArrayList<>();
    links.add(
        Part.link(
            "API reference",
            PortalPaths.version(estate.shown(product), estate.shown(product, version)).value()));
    reference.get().downloads().forEach(d -> links.add(Part.link(d.name(), d.path())));
    links.add(estate.sources().file(version.spec().get().file()));
    List<Cell> notes = new ArrayList<>();
    notes.add(Cell.of(links));
    coverage.map(VersionSpecification::words).ifPresent(notes::addAll);
    return Section.of("specification", "Specification", table.build())
        .withNotes(notes.toArray(Cell[]::new));
  }

  /** How the routes and the specification go together. */
  private static List<Cell> words(CoverageReport report) {
    if (report.unchecked().isPresent()) {
      return List.of(
          Cell.text(
              "Whether routes take its operations cannot be told: "
                  + report.unchecked().get()
                  + "."));
    }
    List<Cell> words = new ArrayList<>();
    long missed = report.operations().stream().filter(VersionSpecification::isMissed).count();
    words.add(
        Cell.of(
            missed == 0
                ? Part.toned("Routes take all operations", "good")
                : Part.toned(
                    "No route takes "
                        + missed
                        + " of "
                        + report.operations().size()
                        + " operations",
                    "bad"),
            Part.toned(
                report.base().isEmpty()
                    ? "at the paths of the specification"
                    : "at "
                        + report.base()
                        + (report.declared() ? ", as its servers say" : ", as the routes suggest"),
                "muted")));
    if (!report.undocumented().isEmpty()) {
      words.add(
          Cell.of(
              Part.toned("Routes that take nothing documented:", ""),
              Part.toned(String.join(", ", report.undocumented()), "code")));
    }
    return words;
  }

  private static boolean isMissed(CoverageReport.Line line) {
    return line.reach() == Reach.MISSED && line.elsewhere().isEmpty();
  }

  private static String reachWord(CoverageReport.Line line) {
    if (line == null) {
      return "";
    }
    return isMissed(line) ? "no route" : line.reach() == Reach.UNKNOWN ? "not sure" : "taken";
  }

  private static Cell routes(CoverageReport.Line line) {
    if (line == null) {
      return Cell.EMPTY;
    } else if (isMissed(line)) {
      return Cell.of(Part.toned("no route", "bad"));
    } else if (!line.elsewhere().isEmpty()) {
      return Cell.of(Part.text(line.elsewhere()), Part.toned("of another service", "note"));
    }
    return Cell.of(line.routes().stream().map(Part::text).toList());
  }
}
