package dev.portolan.portal;

import dev.portolan.message.Messages;
import dev.portolan.publish.PublishedVersion;
import java.util.Locale;

/** Where a visible version stands in its life. */
enum VersionStatus {
  LATEST,
  SUPPORTED,
  DEPRECATED;

  static VersionStatus of(PublishedVersion version) {
    if (version.deprecated()) {
      return DEPRECATED;
    }
    return version.latest() ? LATEST : SUPPORTED;
  }

  /** The word readers see. */
  String title(Messages messages) {
    return messages.text("status." + key());
  }

  /** The word in class names. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word where only what is special is said. */
  String word(Messages messages) {
    return this == SUPPORTED ? "" : title(messages);
  }
}
