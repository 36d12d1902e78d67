package dev.portolan.site;

import java.io.IOException;
import java.util.List;

/** Takes the files of one site. Each path may be written once. Safe for use by several threads. */
public interface SiteWriter {
  /**
   * Renders a page.
   *
   * @param template a file below {@code pages/} of the theme, such as {@code operation.ftlh}
   * @param page what the template sees as {@code page}: a public record of text, numbers, booleans,
   *     lists, maps, records and {@link dev.portolan.html.Html}; absent text is an empty string
   */
  void page(SitePath path, String template, Object page) throws IOException;

  /** Writes a text file, UTF-8. */
  void text(SitePath path, String content) throws IOException;

  /** Writes a file as it is. */
  void bytes(SitePath path, byte[] content) throws IOException;

  /**
   * Writes a text file that has the text of others, an empty line between them. Memory does not
   * grow with them.
   *
   * @param parts text files of this site that are written already
   */
  void joined(SitePath path, List<SitePath> parts) throws IOException;

  /** A part of a unit's work. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run() throws IOException;
  }

  /**
   * Does all of {@code works}, on this thread and on those that have nothing else to do, in no
   * particular order; returns when all are done.
   */
  void together(List<? extends Work> works) throws IOException;
}
