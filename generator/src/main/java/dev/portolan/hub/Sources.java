package dev.portolan.hub;

import dev.portolan.catalog.Hub;
import dev.portolan.diagnostic.Location;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.source.CatalogFolder;

/** The files of the catalog as the hub links them: where they are edited, if that is known. */
final class Sources {
  private final Hub hub;
  private final CatalogFolder files;

  Sources(Hub hub, CatalogFolder files) {
    this.hub = hub;
    this.files = files;
  }

  /** The file that {@code place} is in, with the line. */
  Part place(Location place) {
    String text = place.line() > 1 ? place.file() + ":" + place.line() : place.file();
    return part(text.isEmpty() ? "the catalog" : text, place);
  }

  /** The file of that path. */
  Part file(String path) {
    return place(Location.ofFile(path));
  }

  /** The same under another name. */
  Part edit(String text, Location place) {
    return part(text, place);
  }

  private Part part(String text, Location place) {
    if (!files.isFile(place.file())) {
      return Part.toned(text, "code");
    }
    return hub.edit(place)
        .map(url -> Part.outside(text, url).in("code"))
        .orElse(Part.toned(text, "code"));
  }

  /** True if the catalog has that file. */
  boolean has(String path) {
    return files.isFile(path);
  }

  /** {@link #place} as a value. */
  Cell cell(Location place) {
    return Cell.of(place(place));
  }
}
