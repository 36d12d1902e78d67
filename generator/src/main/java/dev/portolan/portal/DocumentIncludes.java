package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.markdown.Includes;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.Optional;

/**
 * The files that documents of one portal may include: those of their own product, or of the pages.
 * Including publishes, so what somebody may have wanted to keep is out: a document that this portal
 * does not show and what lies below it, specifications and whatever else belongs to a version, and
 * files that begin with a dot. A file or folder that begins with {@code _} is no document; it is
 * there to be included.
 */
final class DocumentIncludes implements Includes.Files {
  /** Bytes of an included file. */
  private static final long LARGEST = 1L << 20;

  private final String portal;
  private final CatalogFolder files;
  private final Targets targets;
  private final Diagnostics problems;

  DocumentIncludes(String portal, CatalogFolder files, Targets targets, Diagnostics problems) {
    this.portal = portal;
    this.files = files;
    this.targets = targets;
    this.problems = problems;
  }

  @Override
  public Optional<Source> read(String fromFile, String reference, Location at) throws IOException {
    String folder = folder(fromFile);
    Optional<String> resolved = CatalogFolder.resolve(fromFile, reference, folder);
    if (resolved.isEmpty() || !files.isFile(resolved.get())) {
      problems.add(
          Diagnostic.warning("include-missing", at, "there is no file \"" + reference + "\"")
              .withHint("files to include lie below \"" + folder + "\"; write the way from here"));
      return Optional.empty();
    }
    String file = resolved.get();
    if (!isForReaders(file, folder)) {
      problems.add(
          Diagnostic.error(
                  "include-not-visible",
                  at,
                  "\""
                      + at.file()
                      + "\" includes \""
                      + file
                      + "\", which portal \""
                      + portal
                      + "\" does not show")
              .withHint(
                  "publish it there, or keep what is to be included in a folder such as"
                      + " \"_snippets\""));
      return Optional.empty();
    }
    return files.text(file, LARGEST, problems);
  }

  /** {@code products/payments} or {@code pages}. */
  private static String folder(String file) {
    String[] parts = file.split("/", -1);
    return parts[0].equals("products") && parts.length > 2 ? parts[0] + "/" + parts[1] : parts[0];
  }

  private boolean isForReaders(String file, String folder) {
    String inside = file.substring(folder.length() + 1);
    boolean place =
        !folder.startsWith("products/")
            || inside.startsWith("docs/")
            || inside.startsWith("assets/")
            || inside.startsWith("_");
    boolean apart = ("/" + inside).contains("/_");
    boolean document = file.endsWith(".md") && !apart && !inside.startsWith("assets/");
    return place
        && !("/" + inside).contains("/.")
        && (!document || targets.page(file).isPresent())
        && isBelowVisible(file, folder);
  }

  /** False if a folder on the way to {@code file} has a document of its own that is not shown. */
  private boolean isBelowVisible(String file, String folder) {
    String above = file;
    while (above.lastIndexOf('/') > folder.length()) {
      above = above.substring(0, above.lastIndexOf('/'));
      for (String own : new String[] {above + "/index.md", above + "/README.md"}) {
        if (files.isFile(own) && targets.page(own).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }
}
