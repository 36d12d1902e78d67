package dev.portolan.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;

/** What files one site has so far, and who wrote them. Safe for use by several threads. */
final class SiteFiles {
  /** A file: its path as it is written, and its writer. */
  private record File(SitePath path, String writer) {}

  private final SitePath site;
  private final Map<String, File> byFoldedPath = new ConcurrentHashMap<>();
  private final Set<String> needs = new ConcurrentSkipListSet<>();
  private final LongAdder pages = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  SiteFiles(SitePath site) {
    this.site = site;
  }

  /**
   * Takes {@code path} for {@code writer}.
   *
   * @throws IllegalStateException if it is taken, or differs from a taken one only in case: some
   *     disks and object stores see one file
   */
  void claim(SitePath path, String writer) {
    File file = new File(path, writer);
    File former = byFoldedPath.putIfAbsent(path.value().toLowerCase(Locale.ROOT), file);
    if (former != null) {
      throw new IllegalStateException(
          "%s: \"%s\" is written by %s and \"%s\" by %s"
              .formatted(site, former.path, former.writer, path, writer));
    }
  }

  /** Notes that a page uses the assets on demand of that name. */
  void need(String name) {
    needs.add(name);
  }

  /** The names of the assets on demand that pages use so far, in order. */
  List<String> needs() {
    return List.copyOf(needs);
  }

  void count(boolean page, long size) {
    bytes.add(size);
    if (page) {
      pages.increment();
    }
  }

  boolean contains(String path) {
    File file = byFoldedPath.get(path.toLowerCase(Locale.ROOT));
    return file != null && file.path.value().equals(path);
  }

  int pages() {
    return pages.intValue();
  }

  long bytes() {
    return bytes.longValue();
  }
}
