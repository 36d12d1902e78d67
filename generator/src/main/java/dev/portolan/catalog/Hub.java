package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.message.Language;
import dev.portolan.yaml.Located;
import java.util.Optional;

/**
 * The internal Service Hub.
 *
 * @param theme a folder below {@code themes/} of the catalog, or a built-in theme
 * @param editUrl where the files of the catalog are edited
 */
public record Hub(String title, String theme, Optional<EditUrl> editUrl, Location location) {
  /** That of the interface: there are no messages of the hub in others. */
  public Located<Language> language() {
    return new Located<>(Language.ENGLISH, location);
  }

  /** Where {@code place} is edited; nothing if the hub has no such URL. */
  public Optional<String> edit(Location place) {
    return editUrl.map(url -> url.of(place));
  }
}
