package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * One Dev Portal of the site.
 *
 * @param name its key in {@code portolan.yaml}, a folder of the output
 * @param url absolute, without a trailing slash
 * @param theme a folder below {@code themes/} of the catalog, or a built-in theme
 * @param codeSamples languages in the order readers see them
 */
public record Portal(
    String name,
    String title,
    Optional<String> url,
    Visibility visibility,
    String theme,
    boolean tryIt,
    List<String> codeSamples,
    boolean hideInternal,
    boolean hideDeprecated,
    AnalyticsAudience analytics,
    List<MenuItem> mainMenu,
    List<MenuItem> footerMenu,
    Location location) {

  /** Who can open the portal; a private one asks robots to stay away. */
  public enum Visibility {
    PUBLIC,
    PRIVATE
  }

  /** Which usage figures readers see. */
  public enum AnalyticsAudience {
    NONE,
    SUMMARY
  }

  public Portal {
    codeSamples = List.copyOf(codeSamples);
    mainMenu = List.copyOf(mainMenu);
    footerMenu = List.copyOf(footerMenu);
  }
}
