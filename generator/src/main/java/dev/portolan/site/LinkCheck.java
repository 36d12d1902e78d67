package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

  LinkCheck(SitePath site) {
    this.site = site;
  }

  /** The links of one unit's pages. For one thread. */
  final class Links {
    /** To each target the first page that links there. */
    private final Map<LinkTarget, SitePath> open = new LinkedHashMap<>();

    void add(SitePath page, String html) {
      PageScan scan = PageScan.of(html);
      idsOfPages.put(page.value(), scan.ids().stream().mapToLong(Digest::of).sorted().toArray());
      for (String link : scan.links()) {
        LinkTarget.of(page, link).ifPresent(target -> open.putIfAbsent(target, page));
      }
    }

    /** Forgets the links that are found to be right. */
    void settle(Predicate<String> isFile) {
      open.keySet().removeIf(target -> leadsSomewhere(target, isFile));
    }
  }

  /** Reports what leads nowhere, once a target, in the order of {@code units}. */
  void finish(List<Links> units, Predicate<String> isFile, Diagnostics problems) {
    Map<LinkTarget, SitePath> dead = new LinkedHashMap<>();
    for (Links unit : units) {
      unit.settle(isFile);
      unit.open.forEach(dead::putIfAbsent);
    }
    List<Diagnostic> found = new ArrayList<>();
    dead.forEach((target, page) -> found.add(problem(target, page)));
    problems.addAll(found);
  }

  private Diagnostic problem(LinkTarget target, SitePath page) {
    String message = "page \"" + page + "\" of " + site + " links to \"" + target + "\"";
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
