package dev.portolan.diagram;

import dev.portolan.html.Html;

/** What became of the source of a diagram. */
public sealed interface Drawing {
  /**
   * It was drawn.
   *
   * @param svg one element {@code svg} for each page of the diagram: nothing in it runs, is loaded
   *     or links; no class, style or title of it meets those of the page
   * @param title what the source says as its title; may be empty
   * @param ownColours whether the author chose colours. Those are right on light paper alone; all
   *     others follow the theme.
   */
  record Picture(Html svg, String title, boolean ownColours) implements Drawing {}

  /**
   * It could not be drawn.
   *
   * @param line of the source, from 1; 0 if no line is to blame
   * @param reason half a sentence, for the author
   */
  record Refusal(int line, String reason) implements Drawing {}
}
