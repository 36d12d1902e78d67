package dev.portolan.hub;

import dev.portolan.catalog.Service;
import dev.portolan.html.Html;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.portal.LinkView;
import dev.portolan.scorecard.Assessment;
import dev.portolan.scorecard.Assessment.ServiceScore;
import dev.portolan.scorecard.Scorecard;
import dev.portolan.scorecard.Scorecard.Criterion;
import dev.portolan.scorecard.Verdict;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** Scorecards: the list, the page of each, the page of each criterion, the section of a service. */
final class ScorecardPages {
  /** As many columns of criteria as one can look over. */
  private static final int WIDEST = 14;

  private final Estate estate;
  private final ServiceViews services;

  ScorecardPages(Estate estate, ServiceViews services) {
    this.estate = estate;
    this.services = services;
  }

  static SitePath path(Assessment assessment) {
    return SitePath.of("scorecards", HubPaths.file(assessment.scorecard().name()));
  }

  static SitePath path(Assessment assessment, int criterion) {
    return SitePath.of(
        "scorecards",
        HubPaths.key(assessment.scorecard().name()),
        "criterion-" + (criterion + 1) + ".html");
  }

  ListPage list() {
    TableBuilder table =
        new TableBuilder(
                "scorecards",
                "scorecards",
                "There is no scorecard yet. Add a file scorecards/readiness.yaml with criteria.")
            .column("name", "Scorecard")
            .column("services", "Services", Kind.NUMBER)
            .column("criteria", "Criteria", Kind.NUMBER)
            .column("mean", "Mean score");
    for (Assessment assessment : estate.assessments()) {
      table.row(
          new Facets(),
          Cell.of(Part.link(assessment.scorecard().title(), path(assessment).value())),
          Cell.number(assessment.services().size()),
          Cell.number(assessment.scorecard().criteria().size()),
          mean(assessment));
    }
    return new ListPage(
        estate.head(HubPaths.SCORECARDS, "Scorecards"),
        "Scorecards",
        "What is asked of services, and how they do.",
        table.withExports());
  }

  private static Cell mean(Assessment assessment) {
    return assessment
        .mean()
        .map(
            mean ->
                Cell.text(mean.setScale(0, java.math.RoundingMode.HALF_UP) + " %")
                    .sortedBy(mean.toPlainString()))
        .orElse(Cell.EMPTY);
  }

  /** How a service does, in a few characters. */
  static Cell score(ServiceScore score) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.text(score.percent() + " %"));
    score.level().ifPresent(level -> parts.add(Part.toned(level, "note")));
    return Cell.of(parts).sortedBy(score.raw().toPlainString());
  }

  DashboardPage page(Assessment assessment) {
    Scorecard scorecard = assessment.scorecard();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Mean score", mean(assessment)));
    facts.add(Fact.of("Services", Cell.number(assessment.services().size())));
    facts.add(
        Fact.of(
            "Levels",
            Cell.of(
                scorecard.levels().stream()
                    .map(level -> Part.text(level.name() + " from " + level.percent() + " %"))
                    .toList())));
    facts.add(Fact.of("Source", estate.sources().cell(scorecard.location())));
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of("services", "Services", byService(assessment).build()));
    sections.add(Section.of("criteria", "Criteria", byCriterion(assessment).build()));
    if (scorecard.criteria().size() <= WIDEST && !assessment.services().isEmpty()) {
      sections.add(Section.of("matrix", "Services and criteria", matrix(assessment).build()));
    }
    sections.add(estate.problems().section(estate.problems().in(scorecard.location().file())));
    return new DashboardPage(
        estate.head(
            path(assessment),
            scorecard.title(),
            LinkView.inside("Scorecards", HubPaths.SCORECARDS.value())),
        "Scorecard",
        scorecard.title(),
        new Provenance(
            List.of(), "", List.of(estate.sources().edit("Edit source", scorecard.location()))),
        scorecard.description().orElse(""),
        facts,
        sections);
  }

  private TableBuilder byService(Assessment assessment) {
    TableBuilder table =
        new TableBuilder("services", "services", "It applies to no service.")
            .column("service", "Service")
            .column("owner", "Owner")
            .column("score", "Score")
            .column("passed", "Passed", Kind.NUMBER)
            .column("failed", "Failed", Kind.NUMBER)
            .column("unknown", "Not evaluated", Kind.NUMBER)
            .filter("level", "Level")
            .filter("owner", "Owner");
    for (ServiceScore score : assessment.services()) {
      Service service = estate.service(score.service()).orElseThrow();
      int failed = score.verdicts().size() - score.passed() - score.notEvaluated();
      table.row(
          new Facets()
              .add("level", score.level().orElse("none"))
              .add("owner", services.ownerWord(service)),
          Cell.of(Part.link(score.displayName(), services.path(service) + "#scorecards")),
          services.owner(service),
          score(score),
          Cell.number(score.passed()),
          Cell.number(failed),
          Cell.number(score.notEvaluated()));
    }
    return table;
  }

  private TableBuilder byCriterion(Assessment assessment) {
    TableBuilder table =
        new TableBuilder("criteria", "criteria", "It has no criteria.")
            .column("criterion", "Criterion")
            .column("section", "Section")
            .column("passing", "Passing")
            .filter("section", "Section");
    List<Criterion> criteria = assessment.scorecard().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      table.row(
          new Facets().add("section", criteria.get(i).section()),
          Cell.of(Part.link(criteria.get(i).name(), path(assessment, i).value())),
          Cell.text(criteria.get(i).section()),
          Cell.text(assessment.passing(i) + " out of " + assessment.services().size() + " services")
              .sortedBy(String.valueOf(assessment.passing(i))));
    }
    return table;
  }

  private TableBuilder matrix(Assessment assessment) {
    TableBuilder table = new TableBuilder("matrix", "services", "").column("service", "Service");
    List<Criterion> criteria = assessment.scorecard().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      table.column("criterion_" + (i + 1), criteria.get(i).name());
    }
    for (ServiceScore score : assessment.services()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(services.link(score.service())));
      score.verdicts().forEach(verdict -> cells.add(Cell.of(outcome(verdict))));
      table.row(new Facets(), cells);
    }
    return table;
  }

  private static Part outcome(Verdict verdict) {
    return switch (verdict.outcome()) {
      case PASSED -> Part.toned("Passed", "good");
      case FAILED -> Part.toned("Failed", "bad");
      case NOT_EVALUATED -> Part.toned("Not evaluated", "draft");
    };
  }

  /** All services by one criterion. */
  DashboardPage page(Assessment assessment, int index) {
    Scorecard scorecard = assessment.scorecard();
    Criterion criterion = scorecard.criteria().get(index);
    TableBuilder table =
        new TableBuilder("services", "services", "It applies to no service.")
            .column("service", "Service")
            .column("outcome", "Outcome")
            .column("why", "Why")
            .column("evidence", "Evidence", Kind.LIST)
            .filter("outcome", "Outcome");
    for (ServiceScore score : assessment.services()) {
      Verdict verdict = score.verdicts().get(index);
      table.row(
          new Facets().add("outcome", outcome(verdict).text()),
          Cell.of(services.link(score.service())),
          Cell.of(outcome(verdict)),
          Cell.text(Problems.sentence(verdict.text())),
          evidence(verdict));
    }
    return new DashboardPage(
        estate.head(
            path(assessment, index),
            criterion.name(),
            LinkView.inside("Scorecards", HubPaths.SCORECARDS.value()),
            LinkView.inside(scorecard.title(), path(assessment).value())),
        "Criterion",
        criterion.name(),
        new Provenance(
            List.of(), "", List.of(estate.sources().edit("Edit source", criterion.location()))),
        criterion.fix(),
        List.of(),
        List.of(
            Section.of("services", "Services", table.build())
                .withNotes(
                    Cell.text(
                        assessment.passing(index)
                            + " out of "
                            + assessment.services().size()
                            + " services pass."))));
  }

  private static Cell evidence(Verdict verdict) {
    List<Part> parts = new ArrayList<>();
    for (Verdict.Evidence one : verdict.evidence()) {
      parts.add(ResourceViews.outside(one.name(), one.url()).in(one.passed() ? "good" : "bad"));
      if (!one.text().isEmpty()) {
        parts.add(Part.toned(one.text(), "note"));
      }
    }
    return Cell.of(parts);
  }

  /** How one service does, on all scorecards that apply to it. */
  Section of(Service service) {
    List<dev.portolan.hub.view.Table> tables = new ArrayList<>();
    List<Cell> notes = new ArrayList<>();
    for (int n = 0; n < estate.assessments().size(); n++) {
      Assessment assessment = estate.assessments().get(n);
      for (ServiceScore score : assessment.services()) {
        if (score.service().equals(service.name())) {
          List<Part> words = new ArrayList<>();
          words.add(Part.link(assessment.scorecard().title(), path(assessment).value()));
          words.addAll(score(score).parts());
          notes.add(Cell.of(words));
          tables.add(verdicts("scorecard-" + (n + 1), assessment, score));
        }
      }
    }
    if (tables.isEmpty()) {
      notes.add(Cell.text("No scorecard applies to it."));
    }
    return new Section("scorecards", "Scorecards", notes, List.of(), Html.EMPTY, tables);
  }

  private static dev.portolan.hub.view.Table verdicts(
      String id, Assessment assessment, ServiceScore score) {
    TableBuilder table =
        new TableBuilder(id, "criteria", "The scorecard has no criteria.")
            .column("criterion", assessment.scorecard().title())
            .column("outcome", "Outcome")
            .column("why", "Why")
            .column("evidence", "Evidence", Kind.LIST)
            .column("fix", "What to do")
            .filter("outcome", "Outcome");
    for (int i = 0; i < score.verdicts().size(); i++) {
      Criterion criterion = assessment.scorecard().criteria().get(i);
      Verdict verdict = score.verdicts().get(i);
      table.row(
          new Facets().add("outcome", outcome(verdict).text()),
          Cell.of(Part.link(criterion.name(), path(assessment, i).value())),
          Cell.of(outcome(verdict)),
          Cell.text(Problems.sentence(verdict.text())),
          evidence(verdict),
          verdict.outcome() == Verdict.Outcome.PASSED ? Cell.EMPTY : Cell.text(criterion.fix()));
    }
    return table.build();
  }
}
