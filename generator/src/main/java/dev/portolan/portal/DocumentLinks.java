package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.markdown.Anchors;
import dev.portolan.markdown.Links;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.site.SitePath;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The links and images of one document. A link to another document, written as the file's path,
 * leads to its page; one to what the portal does not show is reported and keeps its text.
 */
final class DocumentLinks implements Links {
  private final SitePath path;
  private final DocumentWorld world;
  private final Diagnostics problems;

  /**
   * The links of a document.
   *
   * @param path of its page
   */
  DocumentLinks(SitePath path, DocumentWorld world, Diagnostics problems) {
    this.path = path;
    this.world = world;
    this.problems = problems;
  }

  @Override
  public Optional<String> link(String target, Location at) {
    try {
      Optional<CatalogLink.Kind> kind = CatalogLink.kind(target);
      return kind.isPresent() ? toThing(kind.get(), target, at) : toFile(target, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> toThing(CatalogLink.Kind kind, String target, Location at)
      throws IOException {
    Optional<CatalogLink> link = CatalogLink.of(kind, target);
    if (link.isEmpty()) {
      CatalogLinks.malformed(kind, target, at, problems);
      return Optional.empty();
    }
    Optional<SitePath> page = world.links().page(link.get(), target, at, problems);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    String fragment = link.get().fragment();
    return Optional.of(
        relative(page.get())
            + (kind == CatalogLink.Kind.DOC ? anchor(page.get(), fragment, at) : fragment));
  }

  private Optional<String> toFile(String target, Location at) throws IOException {
    int hash = target.indexOf('#');
    String reference = decode(hash < 0 ? target : target.substring(0, hash));
    Optional<String> resolved = CatalogFolder.resolve(at.file(), reference, "");
    if (resolved.isEmpty()) {
      problems.add(
          broken(target, at, "links are relative to the document and stay in the catalog"));
      return Optional.empty();
    }
    Optional<SitePath> page = world.targets().page(resolved.get());
    if (page.isPresent()) {
      String fragment = hash < 0 ? "" : target.substring(hash);
      return Optional.of(relative(page.get()) + anchor(page.get(), fragment, at));
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

  /** The fragment for a heading of a document; none for one that is not there. */
  private String anchor(SitePath page, String fragment, Location at) throws IOException {
    Optional<PublishedDocument> document = world.targets().document(page);
    if (fragment.length() < 2 || document.isEmpty()) {
      return fragment.length() < 2 ? "" : fragment;
    }
    SortedSet<String> anchors = world.anchors().of(document.get());
    String id = Anchors.id(fragment.substring(1));
    if (anchors.contains(id)) {
      return "#" + id;
    }
    Diagnostic problem =
        Diagnostic.warning(
            "anchor-unknown",
            at,
            "no heading of \"" + document.get().file() + "\" has the anchor \"" + fragment + "\"");
    problems.add(
        Nearest.of(id, anchors)
            .map(near -> problem.withHint("did you mean \"#" + near.substring(2) + "\"?"))
            .orElse(problem));
    return "";
  }

  @Override
  public Optional<Picture> image(String target, Location at) {
    int end = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
    String reference = decode(target.substring(0, end));
    Optional<String> resolved = CatalogFolder.resolve(at.file(), reference, world.folder());
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
                + at.file()
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
