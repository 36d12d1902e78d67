package dev.portolan.diagram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.ErrorUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.core.ImageData;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.preproc.Defines;
import net.sourceforge.plantuml.security.SecurityProfile;
import net.sourceforge.plantuml.security.SecurityUtils;

/**
 * The library PlantUML, in its profile SANDBOX: it opens no file, no connection and no program, and
 * lays out with Smetana, a translation of Graphviz. Texts are measured with a table of widths, so
 * that a machine without fonts draws the same.
 */
final class PlantUml {
  private static final String PROFILE = "PLANTUML_SECURITY_PROFILE";
  private static final int MOST_PAGES = 10;

  /** Of processor time; what people write takes less than one, the first of a process two. */
  private static final int SECONDS = 10;

  /**
   * The diagrams it knows that are diagrams. Others tell of the machine (its version, its fonts),
   * start programs (dot), or are jokes.
   */
  private static final Set<String> KINDS =
      Set.of(
          "ActivityDiagram",
          "ActivityDiagram3",
          "BoardDiagram",
          "BpmDiagram",
          "ChartDiagram",
          "ChenEerDiagram",
          "ChronologyDiagram",
          "ClassDiagram",
          "DescriptionDiagram",
          "FilesDiagram",
          "FlowDiagram",
          "GanttDiagram",
          "GitDiagram",
          "JsonDiagram",
          "MindMapDiagram",
          "NewpagedDiagram",
          "NwDiagram",
          "PSystemEbnf",
          "PSystemRegex",
          "PSystemSalt",
          "PacketDiagram",
          "SequenceDiagram",
          "StateDiagram",
          "TimingDiagram",
          "WBSDiagram",
          "WireDiagram");

  /** Drawn one after the other: the layout was written for a process that draws one. */
  private static final Object TURN = new Object();

  private PlantUml() {}

  /** The pages of a diagram as SVG, not cleaned. */
  static List<String> draw(String source) throws NotDrawnException {
    synchronized (TURN) {
      return new Deadline(SECONDS).within(() -> pages(source));
    }
  }

  private static List<String> pages(String source) throws NotDrawnException, IOException {
    sandbox();
    boolean bare = !source.contains("@start");
    String whole = bare ? "@startuml\n" + source + "\n@enduml\n" : source;
    List<BlockUml> blocks =
        new SourceStringReader(
                Defines.createEmpty(), whole, "UTF-8", List.of("!pragma layout smetana"))
            .getBlocks();
    if (blocks.size() != 1) {
      throw new NotDrawnException(
          0, blocks.isEmpty() ? "no diagram is in it" : "more than one diagram is in it");
    }
    Diagram diagram = blocks.get(0).getDiagram();
    if (diagram instanceof PSystemError error) {
      throw notUnderstood(error, bare ? 0 : 1);
    }
    if (!KINDS.contains(diagram.getClass().getSimpleName())) {
      throw new NotDrawnException(0, "it asks for something that is no diagram");
    }
    if (diagram.getNbImages() > MOST_PAGES) {
      throw new NotDrawnException(0, "it has more than " + MOST_PAGES + " pages");
    }
    List<String> pages = new ArrayList<>();
    for (int page = 0; page < diagram.getNbImages(); page++) {
      pages.add(page(diagram, page));
    }
    return pages;
  }

  private static String page(Diagram diagram, int page) throws NotDrawnException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageData image =
        diagram.exportDiagram(out, page, new FileFormatOption(FileFormat.SVG_DETERMINISTIC, false));
    // As in HTTP. On failure it has drawn a report with a stack trace.
    if (image.getStatus() >= 400 || image.getRootCause() != null) {
      throw new NotDrawnException(0, "PlantUML cannot lay it out");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * @param first the number of the line that the library calls 0
   */
  private static NotDrawnException notUnderstood(PSystemError error, int first) {
    ErrorUml cause = error.getFirstError();
    if (cause == null || cause.getLineLocation() == null) {
      return new NotDrawnException(0, "PlantUML does not understand it");
    }
    String said = cause.getError() == null ? "" : cause.getError().lines().findFirst().orElse("");
    String reason =
        said.isBlank() || said.startsWith("Syntax Error")
            ? "PlantUML does not understand this line"
            : "PlantUML says: " + (said.length() <= 120 ? said : said.substring(0, 117) + "...");
    return new NotDrawnException(
        Math.max(0, cause.getLineLocation().getPosition() + first), reason);
  }

  /** The library asks for its profile once, at its first diagram, and keeps it. */
  private static void sandbox() {
    if (System.getProperty(PROFILE) == null) {
      System.setProperty(PROFILE, SecurityProfile.SANDBOX.name());
    }
    if (SecurityUtils.getSecurityProfile() != SecurityProfile.SANDBOX) {
      throw new IllegalStateException(
          "PlantUML has another profile than SANDBOX: " + SecurityUtils.getSecurityProfile());
    }
  }
}
