package dev.portolan.portal;

import dev.portolan.message.Messages;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.Optional;

/**
 * The banner of a deprecated version, for {@code partials/deprecation.ftlh}. It names visible
 * versions only.
 *
 * @param shown whether there is a banner
 * @param sunset the day the version stops working, {@code 2027-06-30}; empty: not said
 * @param sunsetText the same in words
 * @param sunsetPassed whether that day has come
 * @param newestName the newest visible version that is not deprecated; empty: there is none
 */
public record DeprecationView(
    boolean shown,
    String version,
    String sunset,
    String sunsetText,
    boolean sunsetPassed,
    String newestName,
    String newestPath) {

  /** No banner. */
  static final DeprecationView NONE = new DeprecationView(false, "", "", "", false, "", "");

  /** The banner on pages of {@code version}. */
  public static DeprecationView of(
      PublishedProduct product, PublishedVersion version, Messages messages) {
    Optional<PublishedVersion> newest =
        product.versions().stream()
            .filter(other -> !other.deprecated())
            .reduce((older, newer) -> newer);
    return new DeprecationView(
        version.deprecated(),
        version.name(),
        version.sunset().map(Object::toString).orElse(""),
        version.sunset().map(messages::date).orElse(""),
        version.sunsetPassed(),
        newest.map(PublishedVersion::name).orElse(""),
        newest.map(other -> PortalPaths.version(product, other).value()).orElse(""));
  }
}
