package dev.portolan.history;

import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** One way back through the commits of a repository, newest first, until every file is found. */
final class Walk {
  /** Commits that are looked at. Whatever is older has no day: the time of a build has bounds. */
  private static final int MOST = 50_000;

  /** Bytes of a file; documents are smaller. */
  private static final long LARGEST = 8L << 20;

  private final Repository git;
  private final CatalogFolder catalog;
  private final Set<String> wanted = new HashSet<>();
  private final SortedMap<String, LocalDate> days = new TreeMap<>();

  Walk(Repository git, CatalogFolder catalog, Collection<String> files) {
    this.git = git;
    this.catalog = catalog;
    this.wanted.addAll(files);
  }

  /** The days that are certain, by path relative to the catalog. */
  SortedMap<String, LocalDate> days() throws IOException {
    ObjectId head = git.head();
    if (head == null) {
      return days;
    }
    try (ObjectReader reader = git.reader();
        RevWalk commits = new RevWalk(reader)) {
      RevCommit start = commits.parseCommit(head);
      keepCommitted(reader, start);
      commits.markStart(start);
      int count = 0;
      for (RevCommit commit : commits) {
        if (wanted.isEmpty() || count++ >= MOST) {
          break;
        }
        touched(reader, commits, commit);
      }
    }
    return days;
  }

  /** Leaves only files that are as they were committed. */
  private void keepCommitted(ObjectReader reader, RevCommit head) throws IOException {
    Set<String> same = new HashSet<>();
    try (TreeWalk tree = trees(reader, TreeFilter.ALL)) {
      tree.addTree(head.getTree());
      while (tree.next()) {
        String file = inCatalog(tree);
        if (wanted.contains(file)
            && catalog.isFile(file)
            && catalog.size(file) <= LARGEST
            && isBlob(tree.getObjectId(0), catalog.bytes(file))) {
          same.add(file);
        }
      }
    }
    wanted.retainAll(same);
  }

  /** Compares also with the line ends that Git may have changed on the way to the disk. */
  private static boolean isBlob(ObjectId id, byte[] content) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, content).equals(id)
          || formatter.idFor(Constants.OBJ_BLOB, withoutReturns(content)).equals(id);
    }
  }

  private static byte[] withoutReturns(byte[] content) {
    byte[] kept = new byte[content.length];
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      boolean lineEnd = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
      if (!lineEnd) {
        kept[length++] = content[i];
      }
    }
    return java.util.Arrays.copyOf(kept, length);
  }

  /** Notes the files that {@code commit} has otherwise than all its parents. */
  private void touched(ObjectReader reader, RevWalk commits, RevCommit commit) throws IOException {
    boolean end = git.isEnd(commit);
    LocalDate day = LocalDate.ofInstant(commit.getAuthorIdent().getWhenAsInstant(), ZoneOffset.UTC);
    try (TreeWalk tree = trees(reader, TreeFilter.ANY_DIFF)) {
      tree.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        tree.addTree(commits.parseCommit(parent).getTree());
      }
      if (commit.getParentCount() == 0) {
        tree.addTree(new EmptyTreeIterator());
      }
      while (tree.next()) {
        if (!FileMode.MISSING.equals(tree.getRawMode(0))
            && differs(tree)
            && wanted.remove(inCatalog(tree))
            && !end) {
          days.put(inCatalog(tree), day);
        }
      }
    }
  }

  private static boolean differs(TreeWalk tree) {
    for (int parent = 1; parent < tree.getTreeCount(); parent++) {
      if (tree.idEqual(0, parent)) {
        return false;
      }
    }
    return true;
  }

  private TreeWalk trees(ObjectReader reader, TreeFilter filter) {
    TreeWalk tree = new TreeWalk(reader);
    tree.setRecursive(true);
    String prefix = git.prefix();
    tree.setFilter(
        prefix.isEmpty()
            ? filter
            : AndTreeFilter.create(
                PathFilter.create(prefix.substring(0, prefix.length() - 1)), filter));
    return tree;
  }

  private String inCatalog(TreeWalk tree) {
    return tree.getPathString().substring(git.prefix().length());
  }
}
