package dev.portolan.catalog;

import java.util.Optional;

/**
 * How a portal differs from others of its theme.
 *
 * @param logo an image of the catalog, in the header
 * @param logoDark the same for the dark scheme; absent: one is for both
 * @param favicon an image of the catalog, in the browser's tab; absent: the logo
 * @param accent the colour of links and buttons in the light scheme
 * @param accentDark the same in the dark scheme; present if {@code accent} is
 * @param css a style sheet of the catalog, loaded after all others
 */
public record Brand(
    Optional<String> logo,
    Optional<String> logoDark,
    Optional<String> favicon,
    Optional<Colour> accent,
    Optional<Colour> accentDark,
    Optional<String> css) {
  /** Nothing of its own. */
  public static final Brand NONE =
      new Brand(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
