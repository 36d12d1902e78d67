package dev.portolan.markdown;

import dev.portolan.code.CodeFence;
import dev.portolan.diagram.Diagrams;
import dev.portolan.diagram.Drawing;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Puts diagrams where their sources stand. The source stays below, folded; of a diagram that cannot
 * be drawn it is what readers see.
 */
final class DiagramFences {
  /** Of one text; it is a bound, not a number that documents come near. */
  private static final int MOST = 100;

  private static final Drawing.Refusal TOO_MANY =
      new Drawing.Refusal(0, "the text has more than " + MOST + " diagrams");

  private static final String MERMAID = "mermaid";
  private static final Set<String> PLANT_UML = Set.of("plantuml", "puml", "plant-uml");

  /** Languages in which {@code @startuml} opens a diagram all the same. */
  private static final Set<String> UNNAMED = Set.of("", "text", "txt", "uml");

  private final Diagrams diagrams;
  private final Wording wording;
  private final Remarks remarks;
  private int count;

  DiagramFences(Diagrams diagrams, Wording wording, Remarks remarks) {
    this.diagrams = diagrams;
    this.wording = wording;
    this.remarks = remarks;
  }

  void draw(Element body) {
    for (Element code : body.select("pre > code")) {
      CodeFence fence = CodeFence.of(Decoration.infoOf(code));
      boolean markup = code.childrenSize() > 0; // the author's
      if (!markup && isPlantUml(fence, code)) {
        plantUml(code, fence);
      } else if (!markup && fence.language().equals(MERMAID)) {
        mermaid(code, fence);
      }
    }
  }

  private static boolean isPlantUml(CodeFence fence, Element code) {
    return PLANT_UML.contains(fence.language())
        || (UNNAMED.contains(fence.language())
            && code.wholeText().stripLeading().startsWith("@startuml"));
  }

  private void plantUml(Element code, CodeFence fence) {
    int offset = Targets.offset(code);
    String source = code.wholeText();
    Drawing drawing =
        count++ < MOST ? Patience.undisturbed(() -> diagrams.plantUml(source)) : TOO_MANY;
    Element figure = figure(code, "plantuml");
    if (drawing instanceof Drawing.Picture picture) {
      String name = !fence.title().isEmpty() ? fence.title() : picture.title();
      figure.prependChild(picture(picture, name.isEmpty() ? wording.diagram() : name));
      caption(figure, fence);
    } else if (drawing instanceof Drawing.Refusal refusal) {
      refuse(figure, refusal, offset);
    }
  }

  /** Browsers draw it, in place of its source: what is open here closes then. */
  private void mermaid(Element code, CodeFence fence) {
    int offset = Targets.offset(code);
    Optional<Drawing.Refusal> refusal =
        count++ < MOST ? diagrams.mermaid(code.wholeText()) : Optional.of(TOO_MANY);
    Element figure = figure(code, MERMAID);
    if (refusal.isPresent()) {
      refuse(figure, refusal.get(), offset);
      return;
    }
    if (diagrams.inBrowsers()) {
      figure.attr("data-needs", MERMAID);
    }
    figure
        .attr("data-broken", wording.notDrawn())
        .attr("data-name", fence.title().isEmpty() ? wording.diagram() : fence.title());
    figure.expectFirst("details").attr("open", "");
    caption(figure, fence);
  }

  private static void caption(Element figure, CodeFence fence) {
    if (!fence.title().isEmpty()) {
      Element caption = new Element("figcaption").text(fence.title());
      figure.expectFirst("details").before(caption);
    }
  }

  private void refuse(Element figure, Drawing.Refusal refusal, int offset) {
    remarks.diagram(refusal, offset);
    Element details = figure.expectFirst("details");
    figure.addClass("is-broken").appendChild(details.expectFirst("pre"));
    details.remove();
    figure.prependElement("p").addClass("diagram-note").text(wording.notDrawn());
  }

  /** The code in a figure, folded. */
  private Element figure(Element code, String kind) {
    Element pre = code.parent();
    if (pre == null) {
      throw new IllegalStateException("code was found below an element pre");
    }
    code.removeAttr("data-info").attr("class", "language-" + kind);
    Element figure = new Element("figure").addClass("diagram").attr("data-diagram", kind);
    pre.replaceWith(figure);
    Element details = figure.appendElement("details").addClass("diagram-source");
    details.appendElement("summary").text(wording.source());
    details.appendChild(pre);
    return figure;
  }

  private static Element picture(Drawing.Picture picture, String name) {
    Element scroll = new Element("div");
    scroll.addClass("diagram-scroll").attr("role", "group").attr("tabindex", "0");
    scroll.attr("aria-label", name).html(picture.svg().markup());
    if (picture.ownColours()) {
      scroll.addClass("is-light");
    }
    for (Element svg : scroll.select("> svg")) {
      svg.attr("role", "img").attr("aria-label", name).removeAttr("xmlns");
    }
    return scroll;
  }
}
