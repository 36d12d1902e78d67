package dev.portolan.diagram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws diagrams, each once: documents of several versions repeat theirs. Safe for use by several
 * threads; the same source gives the same drawing on every machine.
 */
public final class Diagrams {
  /** Characters of sources and drawings that are kept. */
  private static final long LIMIT = 32L << 20;

  private final boolean inBrowsers;
  private final Map<String, Drawing> drawn = new ConcurrentHashMap<>();
  private long kept;

  /**
   * Draws diagrams.
   *
   * @param inBrowsers whether pages have the script of those that browsers draw
   */
  public Diagrams(boolean inBrowsers) {
    this.inBrowsers = inBrowsers;
  }

  /** Whether pages have the script of diagrams that browsers draw. */
  public boolean inBrowsers() {
    return inBrowsers;
  }

  /**
   * Draws PlantUML.
   *
   * @param source with or without {@code @startuml}, lines ended by {@code \n}
   */
  public Drawing plantUml(String source) {
    Drawing known = drawn.get(source);
    return known != null ? known : keep(source, draw(source));
  }

  /**
   * Why Mermaid will not draw {@code source}, as far as that can be told here; nothing if it may.
   * Mermaid runs in browsers.
   */
  public Optional<Drawing.Refusal> mermaid(String source) {
    return MermaidScreen.check(source);
  }

  private synchronized Drawing keep(String source, Drawing drawing) {
    if (kept < LIMIT) {
      kept += source.length();
      kept += drawing instanceof Drawing.Picture picture ? picture.svg().markup().length() : 0;
      drawn.put(source, drawing);
    }
    return drawing;
  }

  private static Drawing draw(String source) {
    try {
      PlantUmlScreen.check(source);
      return InlineSvg.of(PlantUml.draw(source));
    } catch (NotDrawnException e) {
      return e.refusal();
    }
  }
}
