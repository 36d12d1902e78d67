package dev.portolan.message;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What the themes that come with Portolan say in English, for tests of what is said. */
public final class English {
  private English() {}

  /** All of it. */
  public static Messages messages() {
    Diagnostics problems = new Diagnostics();
    Bundles bundles = new Bundles();
    for (String theme : List.of("portal", "base")) {
      String file = "/dev/portolan/themes/" + theme + "/messages/en.yaml";
      try (InputStream in = English.class.getResourceAsStream(file)) {
        Source source = Source.decode(file, in.readAllBytes(), problems).orElseThrow();
        bundles.add(Language.ENGLISH, source, false, problems);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bundles.in(Language.ENGLISH).orElseThrow();
  }
}
