package dev.portolan.spec;

import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads a specification of any kind: its files become one {@link SpecDocument}. */
public final class SpecReader {
  private final CatalogFolder folder;

  /** Reads from {@code folder} and nowhere else. */
  public SpecReader(CatalogFolder folder) {
    this.folder = folder;
  }

  /**
   * The bundled document of {@code spec}, or nothing where not even that can be had. What is wrong
   * with it goes to {@code problems}; a broken part is a problem with its place, and the rest is
   * there.
   */
  public Optional<SpecDocument> read(SpecFile spec, Diagnostics problems) throws IOException {
    SpecFiles files = new SpecFiles(folder, spec.boundary(), problems);
    try {
      return spec.kind() == SpecKind.OPENAPI
          ? OpenApiReader.read(files, spec.file(), problems)
          : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
