package dev.portolan;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Service;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.diagnostic.WrongUseException;
import dev.portolan.scorecard.Assessment;
import dev.portolan.scorecard.Assessment.ServiceScore;
import dev.portolan.scorecard.Verdict.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Holds services to the scores that a request asks for. */
final class ScoreLimits {
  private ScoreLimits() {}

  /**
   * Reports every service whose score is below the limit of its scorecard.
   *
   * @return whether there is one
   * @throws WrongUseException if a limit is for a scorecard that the catalog does not have
   */
  static boolean report(
      SortedMap<String, Integer> limits,
      List<Assessment> assessments,
      Catalog catalog,
      Diagnostics problems) {
    List<String> names = assessments.stream().map(one -> one.scorecard().name()).toList();
    for (String name : limits.keySet()) {
      if (!names.contains(name) && !name.equals(BuildRequest.EVERY_SCORECARD)) {
        throw new WrongUseException(
            "the catalog has no scorecard \""
                + name
                + "\""
                + Nearest.hint(name, names).map(hint -> "; " + hint).orElse(""));
      }
    }
    boolean below = false;
    for (Assessment assessment : assessments) {
      Integer limit =
          limits.getOrDefault(
              assessment.scorecard().name(), limits.get(BuildRequest.EVERY_SCORECARD));
      for (ServiceScore score : limit == null ? List.<ServiceScore>of() : assessment.services()) {
        if (score.raw().compareTo(BigDecimal.valueOf(limit)) < 0) {
          below = true;
          problems.add(tooLow(assessment, score, limit, placeOf(score.service(), catalog)));
        }
      }
    }
    return below;
  }

  private static Location placeOf(String service, Catalog catalog) {
    return catalog.services().stream()
        .filter(one -> one.name().equals(service))
        .findFirst()
        .map(Service::location)
        .orElseThrow();
  }

  private static Diagnostic tooLow(
      Assessment assessment, ServiceScore score, int limit, Location place) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < score.verdicts().size(); i++) {
      if (score.verdicts().get(i).outcome() != Outcome.PASSED) {
        missing.add(
            assessment.scorecard().criteria().get(i).name()
                + " ("
                + score.verdicts().get(i).text()
                + ")");
      }
    }
    return Diagnostic.error(
            "score-too-low",
            place,
            "\""
                + score.displayName()
                + "\" scores "
                + score.percent()
                + "% on \""
                + assessment.scorecard().title()
                + "\"; at least "
                + limit
                + "% are asked for")
        .withHint("not passed: " + String.join("; ", missing));
  }
}
