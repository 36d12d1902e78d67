package dev.portolan.analytics.log;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * Reads one file of a log. Whether it is compressed its first bytes tell, not its name. It is read
 * once and in parts, so memory does not grow with it; the parts are read in parallel and handed on
 * in order.
 */
public final class LogFile {
  private final Path file;
  private final ExecutorService workers;
  private final int ahead;

  /**
   * A file.
   *
   * @param workers read parts of it
   * @param ahead how many parts are read before the first is handed on
   */
  public LogFile(Path file, ExecutorService workers, int ahead) {
    this.file = file;
    this.workers = workers;
    this.ahead = ahead;
  }

  /**
   * Hands on the entries of Kong's logging plugins in the file. A log whose first entry is in an
   * array consists of arrays; else it has an entry a line.
   *
   * @throws IOException if the file cannot be read, or {@code sink} fails
   */
  public void readKong(EntrySink sink) throws IOException {
    try (InputStream in = open()) {
      Window window = new Window(in);
      window.more();
      int first = first(window);
      if (first < window.length() && window.bytes()[first] == '[') {
        new Elements(window, new KongReader(false)).read(sink);
      } else {
        lines(window, sink);
      }
      if (window.broken()) {
        Entries cut = new Entries();
        cut.damaged(Damage.COMPRESSION, 1);
        sink.accept(cut);
      }
    }
  }

  /** Drops a byte order mark; gives the place of the first byte that is no space. */
  private static int first(Window window) {
    byte[] b = window.bytes();
    boolean mark =
        window.length() >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
    window.drop(mark ? 3 : 0);
    int first = 0;
    while (first < window.length() && " \t\r\n".indexOf(b[first]) >= 0) {
      first++;
    }
    return first;
  }

  private void lines(Window window, EntrySink sink) throws IOException {
    Deque<Future<Entries>> parts = new ArrayDeque<>();
    try {
      boolean more = true;
      while (more || window.length() > 0) {
        int end = lastLineEnd(window);
        if (end == 0 && more) {
          if (!window.isRoom()) {
            skipLine(window, parts);
          }
          more = window.more();
          continue;
        }
        int to = end == 0 ? window.length() : end;
        byte[] bytes = window.handOut(to);
        parts.add(workers.submit(() -> Lines.read(bytes, to, new KongReader(true))));
        if (parts.size() > ahead) {
          sink.accept(result(parts.remove()));
        }
        more = window.more();
      }
      while (!parts.isEmpty()) {
        sink.accept(result(parts.remove()));
      }
    } finally {
      parts.forEach(part -> part.cancel(true));
    }
  }

  /** A line that does not fit in memory is damaged; what follows it is not. */
  private void skipLine(Window window, Deque<Future<Entries>> parts) throws IOException {
    Entries damaged = new Entries();
    damaged.damaged(Damage.LENGTH, 1);
    damaged.lines(1);
    parts.add(workers.submit(() -> damaged));
    int end = -1;
    while (end < 0) {
      window.drop(window.length());
      if (!window.more()) {
        return;
      }
      for (int i = 0; i < window.length() && end < 0; i++) {
        end = window.bytes()[i] == '\n' ? i : -1;
      }
    }
    window.drop(end + 1);
  }

  private static int lastLineEnd(Window window) {
    int end = window.length();
    while (end > 0 && window.bytes()[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static Entries result(Future<Entries> part) throws IOException {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of a log could not be read", e.getCause());
    }
  }

  private InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.mark(4);
      byte[] magic = in.readNBytes(4);
      in.reset();
      if (magic.length > 1 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
        return new Inflation(in, compressed -> new GZIPInputStream(compressed, 1 << 16));
      } else if (magic.length == 4 && magic[0] == 0x28 && magic[1] == (byte) 0xb5) {
        return new Inflation(in, ZstdInputStream::new);
      }
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
