package dev.portolan.history;

import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * What changed in a catalog, commit by commit along the first parents: a merge is one change. The
 * first commit is no change, and where a shallow clone ends nothing is known of what was before.
 */
public final class Revisions {
  /** Commits that are looked at: the time of a build has bounds. */
  private static final int MOST = 20_000;

  /** Commits that changed something that was asked for. */
  private static final int MOST_KEPT = 1_000;

  /** Bytes of a file. */
  private static final int LARGEST = 4 << 20;

  private final Repository git;
  private final Predicate<String> wanted;

  private Revisions(Repository git, Predicate<String> wanted) {
    this.git = git;
    this.wanted = wanted;
  }

  /**
   * The commits that changed files which {@code wanted} accepts, newest first; none outside of Git,
   * or where the repository cannot be read.
   */
  public static List<Revision> of(CatalogFolder catalog, Predicate<String> wanted) {
    Optional<CatalogFolder> repository = catalog.repository();
    if (repository.isEmpty()) {
      return List.of();
    }
    try (Repository git = Repository.open(repository.get().root(), catalog.root())) {
      return new Revisions(git, wanted).read();
    } catch (IOException | RuntimeException e) {
      // A repository of a kind that is not known, or damaged: there is no history to tell.
      return List.of();
    }
  }

  private List<Revision> read() throws IOException {
    List<Revision> found = new ArrayList<>();
    ObjectId head = git.head();
    if (head == null) {
      return found;
    }
    try (ObjectReader reader = git.reader();
        RevWalk commits = new RevWalk(reader)) {
      commits.setFirstParent(true);
      commits.markStart(commits.parseCommit(head));
      int count = 0;
      for (RevCommit commit : commits) {
        if (count++ >= MOST || found.size() >= MOST_KEPT) {
          break;
        }
        if (commit.getParentCount() > 0 && !git.isEnd(commit)) {
          List<Revision.Changed> files = changed(reader, commits, commit);
          if (!files.isEmpty()) {
            found.add(
                new Revision(
                    commit.getAuthorIdent().getWhenAsInstant(),
                    commit.getAuthorIdent().getName(),
                    files));
          }
        }
      }
    }
    return found;
  }

  private List<Revision.Changed> changed(ObjectReader reader, RevWalk commits, RevCommit commit)
      throws IOException {
    List<Revision.Changed> files = new ArrayList<>();
    String prefix = git.prefix();
    try (TreeWalk tree = new TreeWalk(reader)) {
      tree.setRecursive(true);
      tree.setFilter(
          prefix.isEmpty()
              ? TreeFilter.ANY_DIFF
              : AndTreeFilter.create(
                  PathFilter.create(prefix.substring(0, prefix.length() - 1)),
                  TreeFilter.ANY_DIFF));
      tree.addTree(commits.parseCommit(commit.getParent(0)).getTree());
      tree.addTree(commit.getTree());
      while (tree.next()) {
        String file = tree.getPathString().substring(prefix.length());
        if (wanted.test(file)) {
          files.add(new Revision.Changed(file, text(reader, tree, 0), text(reader, tree, 1)));
        }
      }
    }
    return files;
  }

  private static Optional<String> text(ObjectReader reader, TreeWalk tree, int side)
      throws IOException {
    int type = tree.getRawMode(side) & FileMode.TYPE_MASK;
    if (type != FileMode.TYPE_FILE) {
      return Optional.empty();
    }
    ObjectLoader loader = reader.open(tree.getObjectId(side));
    if (loader.getSize() > LARGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(loader.getBytes()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
