package dev.portolan.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder that receives the sites, while one build holds it. Files go to a staging folder beside
 * it, on the same file system; {@link #commit} puts that in the place of the former output. Until
 * then the former output is as it was; whatever happens, it or the new one is there whole, and the
 * next build finds and removes what a killed one left.
 *
 * <p>The steps of a commit: rename the output to {@code .NAME.portolan-old-…}, rename the staging
 * folder to the output, delete the old one. A kill between the renames leaves no output for the
 * moment; {@link #claim} puts the old one back.
 */
public final class OutputFolder implements Destination, AutoCloseable {
  /** A file of this name tells that a folder is ours to replace. */
  static final String MARKER = ".portolan-output";

  private static final String MARKER_TEXT =
      "Portolan made this folder. The next build replaces it with everything in it.\n";

  private final Path output;
  private final OutputLock lock;
  private final Path staging;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Thread hook;
  private volatile boolean closed;

  private OutputFolder(Path output, OutputLock lock) {
    this.output = output;
    this.lock = lock;
    this.staging = sibling(output, "staging-" + UUID.randomUUID());
    this.hook = new Thread(this::letGo, "portolan-discard-staging");
  }

  /**
   * Takes hold of {@code output} for one build, after putting right what a killed one left.
   *
   * @param catalog the folder that is read
   * @throws dev.portolan.diagnostic.WrongUseException if {@code output} is no folder to replace:
   *     see {@link OutputPlace}
   * @throws IOException if another build holds it, or the disk fails
   */
  public static OutputFolder claim(Path output, Path catalog) throws IOException {
    Path place = OutputPlace.check(output, catalog);
    Files.createDirectories(place.getParent());
    OutputLock lock = OutputLock.take(place);
    try {
      recover(place);
      OutputPlace.checkContent(place);
      OutputFolder folder = new OutputFolder(place, lock);
      Files.createDirectory(folder.staging);
      Runtime.getRuntime().addShutdownHook(folder.hook);
      Files.writeString(folder.staging.resolve(MARKER), MARKER_TEXT, StandardCharsets.UTF_8);
      return folder;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The folder, as a real path. */
  public Path path() {
    return output;
  }

  @Override
  public void write(SitePath path, byte[] content) throws IOException {
    if (closed) {
      throw new IOException("the build was stopped");
    }
    Files.write(place(path), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public long join(SitePath path, List<SitePath> parts) throws IOException {
    Path file = place(path);
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      for (int i = 0; i < parts.size(); i++) {
        if (closed) {
          throw new IOException("the build was stopped");
        }
        if (i > 0) {
          out.write('\n');
        }
        Files.copy(staging.resolve(parts.get(i).value()), out);
      }
    }
    return Files.size(file);
  }

  /** Where a file goes; its folder is there. */
  private Path place(SitePath path) throws IOException {
    Path file = staging.resolve(path.value());
    Path folder = file.getParent();
    if (!folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder);
    }
    return file;
  }

  /**
   * Takes over sites of the former output that this build did not make. They share the bytes with
   * the former output where the file system can link.
   *
   * @param sites folders of the output: {@code portals/partners}
   */
  public void keep(List<SitePath> sites) throws IOException {
    for (SitePath site : sites) {
      Path former = output.resolve(site.value());
      if (Files.isDirectory(former, LinkOption.NOFOLLOW_LINKS)) {
        FileTree.link(former, staging.resolve(site.value()));
      }
    }
  }

  /** Puts the new tree in the place of the former one. */
  public synchronized void commit() throws IOException {
    if (closed) {
      throw new IOException("the build was stopped before its output was complete");
    }
    Path old = sibling(output, "old-" + UUID.randomUUID());
    boolean replaces = Files.exists(output, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      move(output, old);
    }
    try {
      move(staging, output);
    } catch (IOException e) {
      if (replaces) {
        move(old, output);
      }
      throw e;
    }
    closed = true;
    if (replaces) {
      FileTree.delete(old);
    }
  }

  /** Removes the staging folder, unless it was committed, and lets go of the output. */
  @Override
  public void close() {
    letGo();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process ends already, and the hook runs or has run
    }
  }

  /**
   * As a shutdown hook this races with threads that still write; what they add stays behind, and
   * whatever cannot be removed: the next build does that, and there is nobody left to tell.
   */
  private synchronized void letGo() {
    try (lock) {
      if (!closed) {
        closed = true;
        FileTree.delete(staging);
      }
    } catch (IOException e) {
      return;
    }
  }

  private static void recover(Path output) throws IOException {
    try (Stream<Path> siblings = Files.list(output.getParent())) {
      List<Path> leftovers =
          siblings
              .filter(path -> path.getFileName().toString().startsWith(prefix(output)))
              .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
      for (Path leftover : leftovers) {
        String name = leftover.getFileName().toString();
        boolean missing = !Files.exists(output, LinkOption.NOFOLLOW_LINKS);
        if (missing && name.startsWith(prefix(output) + "old-")) {
          move(leftover, output);
        } else {
          FileTree.delete(leftover);
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      throw new IOException("cannot rename " + from + " to " + to + ": " + e.getMessage(), e);
    }
  }

  private static Path sibling(Path output, String suffix) {
    return output.resolveSibling(prefix(output) + suffix);
  }

  private static String prefix(Path output) {
    return "." + output.getFileName() + ".portolan-";
  }
}
