package dev.portolan.portal;

import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.List;
import java.util.function.Function;

/**
 * The choice among a product's visible versions, for {@code partials/version-switch.ftlh}.
 *
 * @param current the name of the version that is looked at
 * @param choices oldest to newest; the switch is shown for more than one
 */
public record VersionSwitch(String current, List<Choice> choices) {

  /**
   * One version.
   *
   * @param path where it leads, from the root of the site
   * @param latest whether it is the newest one
   */
  public record Choice(
      String name, String path, boolean current, boolean deprecated, boolean latest) {}

  public VersionSwitch {
    choices = List.copyOf(choices);
  }

  /**
   * The switch on a page of {@code current}.
   *
   * @param target where the page for another version is: the same operation where it exists there,
   *     else the version's overview
   */
  public static VersionSwitch of(
      PublishedProduct product,
      PublishedVersion current,
      Function<PublishedVersion, String> target) {
    return new VersionSwitch(
        current.name(),
        product.versions().stream()
            .map(
                version ->
                    new Choice(
                        version.name(),
                        target.apply(version),
                        version.slug().equals(current.slug()),
                        version.deprecated(),
                        VersionStatus.of(version) == VersionStatus.LATEST))
            .toList());
  }

  /** The switch that leads to overviews. */
  public static VersionSwitch of(PublishedProduct product, PublishedVersion current) {
    return of(product, current, version -> PortalPaths.version(product, version).value());
  }
}
