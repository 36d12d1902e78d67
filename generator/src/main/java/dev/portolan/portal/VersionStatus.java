package dev.portolan.portal;

import dev.portolan.publish.PublishedVersion;
import java.util.Locale;

/** Where a visible version stands in its life. */
enum VersionStatus {
  LATEST("Latest"),
  SUPPORTED("Supported"),
  DEPRECATED("Deprecated");

  private final String title;

  VersionStatus(String title) {
    this.title = title;
  }

  static VersionStatus of(PublishedVersion version) {
    if (version.deprecated()) {
      return DEPRECATED;
    }
    return version.latest() ? LATEST : SUPPORTED;
  }

  /** The word readers see in a table. */
  String title() {
    return title;
  }

  /** The word in class names. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word where only what is special is said. */
  String word() {
    return this == SUPPORTED ? "" : title;
  }
}
