package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.util.List;

/**
 * What one site consists of. The units are rendered in any order and in parallel; what is made of
 * all of them (home, search, sitemap) follows when every summary is there.
 *
 * @param <S> what index pages need to know of a unit
 */
public interface SitePlan<S> {
  /** The site's folder in the output and its name in messages: {@code portals/public}. */
  SitePath name();

  /** What every template sees as {@code site}: a public record. */
  Object view();

  /**
   * The units. Units of several sites that have the same name read the same sources; they are
   * rendered next to each other, so that what one has read serves the others.
   */
  List<Unit<S>> units();

  /**
   * Writes the files that are made of all units.
   *
   * @param summaries one for each unit, in the order of {@link #units()}
   */
  void index(List<S> summaries, SiteWriter out, Diagnostics problems) throws IOException;
}
