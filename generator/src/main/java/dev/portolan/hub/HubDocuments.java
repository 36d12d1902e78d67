package dev.portolan.hub;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.portal.Summary;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The documents of products, services and portals in the hub. They are rendered when all units of
 * the build are done, so that each can say what was found wrong with its file.
 */
final class HubDocuments {
  private final List<Unit<Summary>> units;
  private final Provenances provenances;

  HubDocuments(List<Unit<Summary>> units, Provenances provenances) {
    this.units = List.copyOf(units);
    this.provenances = provenances;
  }

  /**
   * Renders them.
   *
   * @param known the problems of the build so far; those of the documents come to them
   * @param problems takes those of the documents
   * @return a summary for each unit
   */
  List<Summary> render(SiteWriter out, Diagnostics known, Diagnostics problems) throws IOException {
    ProblemsByFile before = new ProblemsByFile(known.sorted());
    Summary[] summaries = new Summary[units.size()];
    List<Diagnostics> own = new ArrayList<>();
    List<SiteWriter.Work> works = new ArrayList<>();
    for (int i = 0; i < summaries.length; i++) {
      int index = i;
      Diagnostics ofUnit = new Diagnostics();
      own.add(ofUnit);
      Unit<Summary> unit =
          new FramedUnit(
              units.get(i), (path, found) -> provenances.document(path, before.and(found)));
      works.add(() -> summaries[index] = unit.render(out, ofUnit));
    }
    out.together(works);
    for (Diagnostics ofUnit : own) {
      known.addAll(ofUnit.sorted());
      problems.addAll(ofUnit.sorted());
    }
    return Arrays.asList(summaries);
  }
}
