package dev.portolan.gateway;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gateways that tests write. */
final class Decks {
  private Decks() {}

  /** What {@code deck} configures, in a control plane {@code production}. */
  static Gateway read(Path folder, String deck) throws IOException {
    return read(folder, deck, new Diagnostics());
  }

  static Gateway read(Path folder, String deck, Diagnostics problems) throws IOException {
    Files.createDirectories(folder.resolve("gateway"));
    Files.writeString(
        folder.resolve("gateway/production.yaml"), "_format_version: \"3.0\"\n" + deck);
    ControlPlane plane =
        new ControlPlane(
            "production",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            true,
            Location.ofFile("portolan.yaml"));
    return GatewayReader.read(CatalogFolder.open(folder), List.of(plane), problems).get(0);
  }
}
