package dev.portolan.scorecard;

import dev.portolan.analytics.Snapshot;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Service;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.inventory.Inventory;
import dev.portolan.lint.SpecLint;
import dev.portolan.scorecard.Assessment.ServiceScore;
import dev.portolan.scorecard.Scorecard.Criterion;
import dev.portolan.scorecard.Scorecard.Level;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scorecards of a catalog and judges its services by them. */
public final class Scorecards {
  private static final String FOLDER = "scorecards";
  private static final String ENDING = ".yaml";

  /** Figures about traffic, which take their time to read. */
  public interface Traffic {
    /** The figures; nothing where there are none. */
    Optional<Snapshot> read() throws IOException;
  }

  private final CatalogFolder folder;
  private final ScorecardReader reader;
  private final Diagnostics problems;

  private Scorecards(CatalogFolder folder, ScorecardReader reader, Diagnostics problems) {
    this.folder = folder;
    this.reader = reader;
    this.problems = problems;
  }

  /**
   * How the services do, by the names of the scorecards' files.
   *
   * @param traffic read if a criterion asks for it, once
   * @param problems receives what is wrong with the files; that a service does badly is no problem
   * @throws IOException if the disk fails
   */
  public static List<Assessment> assess(
      Catalog catalog,
      List<Gateway> gateways,
      Inventory inventory,
      Traffic traffic,
      Diagnostics problems)
      throws IOException {
    List<Scorecard> scorecards =
        new Scorecards(
                catalog.folder(),
                new ScorecardReader(new SpecLint(catalog.folder()), problems),
                problems)
            .read();
    boolean asksForTraffic =
        scorecards.stream()
            .flatMap(scorecard -> scorecard.criteria().stream())
            .anyMatch(criterion -> criterion.check() instanceof TrafficCheck);
    Subject.World world =
        new Subject.World(
            catalog, gateways, inventory, asksForTraffic ? traffic.read() : Optional.empty());
    try {
      return scorecards.stream().map(scorecard -> assess(scorecard, world)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Scorecard> read() throws IOException {
    List<Scorecard> scorecards = new ArrayList<>();
    for (String name : folder.list(FOLDER)) {
      String path = FOLDER + "/" + name;
      if (name.endsWith(ENDING) && folder.isFile(path)) {
        read(path, name.substring(0, name.length() - ENDING.length())).ifPresent(scorecards::add);
      }
    }
    return scorecards;
  }

  private Optional<Scorecard> read(String path, String name) throws IOException {
    Optional<Source> source = folder.text(path, Limits.CATALOG.bytes(), problems);
    return source
        .flatMap(s -> YamlReader.read(s, Limits.CATALOG, problems))
        .flatMap(root -> Fields.root(root, source.get(), problems))
        .flatMap(fields -> reader.read(fields, name));
  }

  private static Assessment assess(Scorecard scorecard, Subject.World world) {
    List<ServiceScore> scores = new ArrayList<>();
    for (Service service : world.catalog().services()) {
      Subject subject = new Subject(service, world);
      if (applies(scorecard, subject)) {
        scores.add(score(scorecard, subject));
      }
    }
    return new Assessment(scorecard, scores);
  }

  /** A selector that cannot be told to hold does not. */
  private static boolean applies(Scorecard scorecard, Subject subject) {
    return scorecard.selector().isEmpty()
        || scorecard.selector().get().ask(subject.model()).answer() == Rule.Answer.YES;
  }

  private static ServiceScore score(Scorecard scorecard, Subject subject) {
    List<Verdict> verdicts =
        scorecard.criteria().stream().map(Criterion::check).map(c -> c.judge(subject)).toList();
    ServiceScore score =
        new ServiceScore(
            subject.service().name(), subject.service().displayName(), verdicts, Optional.empty());
    Optional<String> level =
        scorecard.levels().stream()
            .filter(l -> score.raw().compareTo(java.math.BigDecimal.valueOf(l.percent())) >= 0)
            .reduce((lower, higher) -> higher)
            .map(Level::name);
    return new ServiceScore(score.service(), score.displayName(), verdicts, level);
  }
}
