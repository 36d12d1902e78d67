package dev.portolan.spec;

import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.asyncapi.AsyncApiReader;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.openapi.OpenApiReader;
import dev.portolan.spec.text.GraphQlReader;
import dev.portolan.spec.text.ProtoReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads a specification of any kind: its files become one {@link SpecDocument}. The documents asked
 * for last are kept, a few of them, because several portals show the same one. Safe for use by
 * several threads; two that want the same document wait for one reading.
 */
public final class SpecReader {
  private static final int MAX_KEPT = 4;

  /** Characters of source text; a tree takes some eight bytes for each. */
  private static final long MAX_KEPT_TEXT = 32L << 20;

  private static final SpecDocument.Audience EVERYTHING = new SpecDocument.Audience(false, false);

  private final CatalogFolder folder;
  private final Check check;
  private final Map<SpecFile, FutureTask<Read>> recent = new LinkedHashMap<>(16, 0.75f, true);

  /** Looks at what a specification says, all of it, each time it is read. */
  public interface Check {
    /**
     * Adds what is wrong with {@code reference}, which is all of what {@code document} says.
     *
     * @param spec what the document was read for
     */
    void check(SpecFile spec, SpecDocument document, ApiReference reference, Diagnostics problems)
        throws IOException;
  }

  /** What reading gave. */
  private record Read(Optional<SpecDocument> document, List<Diagnostic> problems, long text) {}

  /** Reads from {@code folder} and nowhere else. */
  public SpecReader(CatalogFolder folder) {
    this(folder, (spec, document, reference, problems) -> {});
  }

  /** Reads from {@code folder} and nowhere else; what {@code check} finds counts as found here. */
  public SpecReader(CatalogFolder folder, Check check) {
    this.folder = folder;
    this.check = check;
  }

  /**
   * The bundled document of {@code spec}, or nothing where not even that can be had. What is wrong
   * with it goes to {@code problems}; a broken part is a problem with its place, and the rest is
   * there.
   */
  public Optional<SpecDocument> read(SpecFile spec, Diagnostics problems) throws IOException {
    FutureTask<Read> task;
    synchronized (recent) {
      task = recent.computeIfAbsent(spec, key -> new FutureTask<>(() -> readNow(key)));
    }
    task.run(); // does nothing where another thread has begun
    Read read = result(spec, task);
    problems.addAll(read.problems());
    return read.document();
  }

  private Read result(SpecFile spec, FutureTask<Read> task) throws IOException {
    try {
      Read read = task.get();
      forgetOldest();
      return read;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading " + spec.file());
    } catch (ExecutionException e) {
      synchronized (recent) {
        recent.remove(spec, task);
      }
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("reading " + spec.file() + " failed", e.getCause());
    }
  }

  private void forgetOldest() {
    synchronized (recent) {
      Iterator<FutureTask<Read>> oldest = recent.values().iterator();
      while (oldest.hasNext() && tooMuch()) {
        if (oldest.next().isDone()) {
          oldest.remove();
        }
      }
    }
  }

  private boolean tooMuch() {
    long text = 0;
    for (FutureTask<Read> task : recent.values()) {
      text += task.isDone() ? textOf(task) : 0;
    }
    return recent.size() > MAX_KEPT || recent.size() > 1 && text > MAX_KEPT_TEXT;
  }

  private static long textOf(FutureTask<Read> done) {
    try {
      return done.get().text();
    } catch (InterruptedException | ExecutionException e) {
      return 0;
    }
  }

  private Read readNow(SpecFile spec) throws IOException {
    Diagnostics problems = new Diagnostics();
    SpecFiles files = new SpecFiles(folder, spec.boundary(), problems);
    try {
      Optional<SpecDocument> document =
          switch (spec.kind()) {
            case OPENAPI -> OpenApiReader.read(files, spec.file(), problems);
            case ASYNCAPI -> AsyncApiReader.read(files, spec.file(), problems);
            case GRAPHQL -> GraphQlReader.read(files, spec.file());
            case GRPC -> ProtoReader.read(files, spec.file());
          };
      if (document.isPresent()) {
        ApiReference everything = document.get().visibleTo(EVERYTHING).reference();
        check.check(spec, document.get(), everything, problems);
      }
      return new Read(document, problems.sorted(), files.size());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
