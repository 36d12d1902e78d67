package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;

/**
 * A part of a site that is rendered alone: one API version of one portal, one product's documents.
 * It depends on nothing but its own inputs, never on another unit; so units run in parallel, and
 * what one made last time can be used again while its inputs are the same.
 *
 * @param <S> the summary: what index pages need to know of the unit
 */
public interface Unit<S> {
  /** For progress and messages: {@code payments/v2}. */
  String name();

  /** Renders the unit's files into {@code out}. Problems of authors go to {@code problems}. */
  S render(SiteWriter out, Diagnostics problems) throws IOException;
}
