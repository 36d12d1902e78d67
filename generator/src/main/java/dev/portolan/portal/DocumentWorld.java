package dev.portolan.portal;

import dev.portolan.catalog.EditUrl;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.history.ChangeDates;
import dev.portolan.source.CatalogFolder;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the documents of one unit can lead to, and where they come from.
 *
 * @param portal its name, for messages
 * @param folder the folder below which their images are, relative to the catalog
 * @param changes when their files changed
 * @param editUrl where readers can edit them
 */
record DocumentWorld(
    String portal,
    String folder,
    CatalogFolder files,
    Targets targets,
    CatalogLinks links,
    DocumentAnchors anchors,
    Pictures pictures,
    ChangeDates changes,
    Optional<EditUrl> editUrl) {

  /** True if the catalog has that file or folder, visible or not. */
  boolean exists(String path) {
    return files.isFile(path) || files.isDirectory(path);
  }

  /** What documents may include; {@code problems} hears of what they may not. */
  DocumentIncludes includes(Diagnostics problems) {
    return new DocumentIncludes(portal, files, targets, problems);
  }

  /** A hint for a document that is not there. */
  String nearest(String path) {
    Set<String> near = new TreeSet<>(targets.files());
    near.removeIf(file -> !file.endsWith(".md"));
    return Nearest.of(path, near)
        .map(file -> "did you mean \"" + file + "\"?")
        .orElse("link to the file of a document, such as \"refunds.md\"");
  }
}
