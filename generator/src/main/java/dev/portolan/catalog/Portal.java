package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.message.Language;
import dev.portolan.variable.Variables;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;

/**
 * One Dev Portal of the site.
 *
 * @param name its key in {@code portolan.yaml}, a folder of the output
 * @param url absolute, without a trailing slash
 * @param language that of the interface; what authors write stays as it is
 * @param theme a folder below {@code themes/} of the catalog, or a built-in theme
 * @param tryIt the most that readers may do with an operation
 * @param tryItHosts the only hosts that the portal's pages may call, lower case, with a port where
 *     it is not the usual one; absent: those of the specifications
 * @param codeSamples languages in the order readers see them
 * @param showExtensions names of {@code x-} fields of specifications that pages show as they are
 *     written; {@code x-acme-*} stands for all that begin like it
 * @param variables what its documents may name: the site's, and its own
 * @param welcome what its home page says below the title; absent: the description of the site
 * @param footerText what stands at the foot of each page
 * @param brand how it differs from others of its theme
 * @param editUrl where readers can edit the documents; absent: they are not told
 */
public record Portal(
    String name,
    String title,
    Optional<String> url,
    Visibility visibility,
    Located<Language> language,
    String theme,
    TryIt tryIt,
    Optional<List<String>> tryItHosts,
    List<String> codeSamples,
    boolean hideInternal,
    boolean hideDeprecated,
    List<String> showExtensions,
    AnalyticsAudience analytics,
    Optional<EditUrl> editUrl,
    Variables variables,
    Optional<String> welcome,
    Optional<String> footerText,
    Brand brand,
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
    tryItHosts = tryItHosts.map(List::copyOf);
    codeSamples = List.copyOf(codeSamples);
    showExtensions = List.copyOf(showExtensions);
    mainMenu = List.copyOf(mainMenu);
    footerMenu = List.copyOf(footerMenu);
  }
}
