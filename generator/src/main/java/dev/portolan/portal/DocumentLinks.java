package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.markdown.Anchors;
import dev.portolan.markdown.Links;
import dev.portolan.site.SitePath;
import dev.portolan.source.CatalogFolder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The links and images of one document. A link to another document, written as the file's path,
 * leads to its page; one to what the portal does not show is reported and keeps its text.
 */
final class DocumentLinks implements Links {
  private final String file;
  private final SitePath path;
  private final DocumentWorld world;
  private final Diagnostics problems;

  /**
   * The links of a document.
   *
   * @param file of the document, relative to the catalog
   * @param path of its page
   */
  DocumentLinks(String file, SitePath path, DocumentWorld world, Diagnostics problems) {
    this.file = file;
    this.path = path;
    this.world = world;
    this.problems = problems;
  }

  @Override
  public Optional<String> link(String target, Location at) {
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    String reference = decode(hash < 0 ? target : target.substring(0, hash));
    Optional<String> resolved = CatalogFolder.resolve(file, reference, "");
    if (resolved.isEmpty()) {
      problems.add(
          broken(target, at, "links are relative to the document and stay in the catalog"));
      return Optional.empty();
    }
    Optional<SitePath> page = world.targets().page(resolved.get());
    if (page.isPresent()) {
      String anchor = fragment.isEmpty() ? "" : "#" + Anchors.id(fragment);
      return Optional.of(relative(page.get()) + anchor);
    }
    if (world.pictures().offers(resolved.get())) {
      return world.pictures().copy(resolved.get()).map(copied -> relative(copied.path()));
    }
    problems.add(
        world.exists(resolved.get())
            ? hidden(resolved.get(), at)
            : broken(target, at, world.nearest(resolved.get())));
    return Optional.empty();
  }

  @Override
  public Optional<Picture> image(String target, Location at) {
    int end = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
    String reference = decode(target.substring(0, end));
    Optional<String> resolved = CatalogFolder.resolve(file, reference, world.folder());
    if (resolved.isEmpty() || !world.pictures().shows(resolved.get())) {
      problems.add(
          Diagnostic.warning("image-missing", at, "there is no image \"" + target + "\"")
              .withHint(
                  "images are .png, .jpg, .gif, .webp or .svg files below \""
                      + world.folder()
                      + "\", relative to the document"));
      return Optional.empty();
    }
    return world
        .pictures()
        .copy(resolved.get())
        .map(copied -> new Picture(relative(copied.path()), copied.width(), copied.height()));
  }

  private String relative(SitePath target) {
    return path.root() + target;
  }

  private Diagnostic hidden(String target, Location at) {
    return Diagnostic.error(
            "link-not-visible",
            at,
            "\""
                + file
                + "\" links to \""
                + target
                + "\", which portal \""
                + world.portal()
                + "\" does not show")
        .withHint("publish it there, or take the link out");
  }

  private Diagnostic broken(String target, Location at, String hint) {
    return Diagnostic.warning("link-broken", at, "there is no document \"" + target + "\"")
        .withHint(hint);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray "%": reported as written, since no file has such a name
    }
  }
}
