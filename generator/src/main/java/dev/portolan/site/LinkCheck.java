package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Checks that every link of a site leads to a file of the site, and to an id if it names one. What
 * an author wrote has been checked where the author wrote it; a dead link that is found here comes
 * from a template or from us.
 *
 * <p>Links inside a unit are settled as soon as the unit is done; of the others one for each target
 * is kept until all files are known. Of ids only 64-bit digests are kept.
 */
final class LinkCheck {
  private final SitePath site;
  private final Map<String, long[]> idsOfPages = new ConcurrentHashMap<>();

  /** To each target that is not found yet the first page, by path, that links there. */
  private final Map<LinkTarget, SitePath> open = new ConcurrentHashMap<>();

  LinkCheck(SitePath site) {
    this.site = site;
  }

  /** For the pages of one unit. */
  Links links() {
    return new Links();
  }

  /** The links of one unit's pages. Safe for use by several threads. */
  final class Links {
    /**
     * By folder of the page and link as written: pages of one folder repeat the same navigation,
     * and there it means the same.
     */
    private final Map<String, Map<String, SitePath>> byFolder = new HashMap<>();

    private final Map<LinkTarget, SitePath> inPages = new HashMap<>();

    void add(SitePath page, PageScan scan) {
      idsOfPages.put(page.value(), scan.ids().stream().mapToLong(Digest::of).sorted().toArray());
      String folder = page.value().substring(0, page.value().lastIndexOf('/') + 1);
      synchronized (this) {
        Map<String, SitePath> known = byFolder.computeIfAbsent(folder, name -> new HashMap<>());
        for (String link : scan.links()) {
          if (link.isEmpty() || link.charAt(0) == '#' || link.charAt(0) == '?') {
            keep(inPages, page, link);
          } else {
            known.merge(link, page, LinkCheck::first);
          }
        }
      }
    }

    /** After the last page: forgets the links that are found to be right. */
    synchronized void settle(Predicate<String> isFile) {
      byFolder.values().forEach(links -> links.forEach((link, page) -> keep(inPages, page, link)));
      inPages.forEach(
          (target, page) -> {
            if (!leadsSomewhere(target, isFile)) {
              open.merge(target, page, LinkCheck::first);
            }
          });
      byFolder.clear();
      inPages.clear();
    }

    private static void keep(Map<LinkTarget, SitePath> targets, SitePath page, String link) {
      LinkTarget.of(page, link).ifPresent(target -> targets.merge(target, page, LinkCheck::first));
    }
  }

  /** Reports what leads nowhere, once a target. */
  void finish(Predicate<String> isFile, Diagnostics problems) {
    open.forEach(
        (target, page) -> {
          if (!leadsSomewhere(target, isFile)) {
            problems.add(problem(target, page, isFile));
          }
        });
  }

  private Diagnostic problem(LinkTarget target, SitePath page, Predicate<String> isFile) {
    String message = "page \"" + page + "\" of " + site + " links to \"" + target + "\"";
    if (isFile.test(target.path())) {
      return Diagnostic.warning(
          "page-anchor-dead",
          Location.ofFile(""),
          message + "; the page is there, but has no such anchor");
    }
    String reason = target.path().startsWith("../") ? "outside the site" : "which is not there";
    return Diagnostic.error("page-link-dead", Location.ofFile(""), message + ", " + reason);
  }

  private boolean leadsSomewhere(LinkTarget target, Predicate<String> isFile) {
    if (!isFile.test(target.path())) {
      return false;
    }
    long[] ids = idsOfPages.get(target.path());
    return target.fragment().isEmpty()
        || target.fragment().equals("top")
        || ids == null // not a page: a fragment means something to other programs
        || Arrays.binarySearch(ids, Digest.of(target.fragment())) >= 0;
  }

  private static SitePath first(SitePath a, SitePath b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** FNV-1a over UTF-16 units, 64 bits: short, and far from colliding on the ids of one page. */
  private static final class Digest {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static long of(String text) {
      long digest = BASIS;
      for (int i = 0; i < text.length(); i++) {
        digest = (digest ^ text.charAt(i)) * PRIME;
      }
      return digest;
    }
  }
}
