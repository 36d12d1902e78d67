package dev.portolan.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps two builds from writing to one output. The lock belongs to the process: it ends with it,
 * even by a kill. Its file lies beside the output and names the process that holds it.
 */
final class OutputLock implements AutoCloseable {
  /** The locked byte lies far behind the text, which others may read where locks forbid reading. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Pattern PROCESS = Pattern.compile("process \\d+");

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of {@code output}, without waiting.
   *
   * @throws IOException if another build has it
   */
  static OutputLock take(Path output) throws IOException {
    Path file = output.resolveSibling("." + output.getFileName() + ".portolan.lock");
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean taken = false;
      try {
        if (!lock(channel)) {
          throw new IOException(
              "another build (%s) is writing to %s; wait for it, or name another folder"
                  .formatted(holder(file), output));
        }
        String token = "process " + ProcessHandle.current().pid() + " " + UUID.randomUUID() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
        // The former holder may have deleted the file between our open and our lock; then the lock
        // is on a file that nobody else will find.
        if (token.equals(read(file))) {
          taken = true;
          return new OutputLock(file, channel);
        }
      } finally {
        if (!taken) {
          channel.close();
        }
      }
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another build of this process
    }
  }

  private static String holder(Path file) throws IOException {
    Matcher process = PROCESS.matcher(read(file));
    return process.lookingAt() ? process.group() : "of an unknown process";
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Deletes the file while the lock still holds, then lets go; again does nothing. */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return; // by now the file may be another build's
    }
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
    }
  }
}
