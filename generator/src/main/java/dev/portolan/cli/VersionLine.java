package dev.portolan.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "portolan " + number(), "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }

  /** The version in the jar's manifest. */
  static String number() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
