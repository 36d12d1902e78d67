package dev.portolan.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * The Git repository that a catalog is in. While one is open, JGit sees nothing of the machine but
 * its files: see {@link Seclusion}.
 */
final class Repository implements AutoCloseable {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final org.eclipse.jgit.lib.Repository git;
  private final SystemReader before;
  private final String prefix;

  private Repository(org.eclipse.jgit.lib.Repository git, SystemReader before, String prefix) {
    this.git = git;
    this.before = before;
    this.prefix = prefix;
  }

  /**
   * Opens the repository whose work tree is {@code root}.
   *
   * @param catalog a folder in it
   */
  static Repository open(Path root, Path catalog) throws IOException {
    ONE_AT_A_TIME.lock();
    SystemReader before = SystemReader.getInstance();
    SystemReader.setInstance(new Seclusion(before));
    try {
      org.eclipse.jgit.lib.Repository git =
          new FileRepositoryBuilder().setWorkTree(root.toFile()).setMustExist(true).build();
      String inside = root.relativize(catalog).toString().replace('\\', '/');
      return new Repository(git, before, inside.isEmpty() ? "" : inside + "/");
    } catch (IOException | RuntimeException e) {
      release(before);
      throw e;
    }
  }

  private static void release(SystemReader before) {
    SystemReader.setInstance(before);
    ONE_AT_A_TIME.unlock();
  }

  /** What stands before paths of the catalog: empty, or ending in a slash. */
  String prefix() {
    return prefix;
  }

  ObjectReader reader() {
    return git.newObjectReader();
  }

  /** The commit that is checked out; null if there is none yet. */
  ObjectId head() throws IOException {
    return git.resolve(Constants.HEAD);
  }

  /** Whether {@code commit} is where a shallow clone ends: what was before it is not known. */
  boolean isEnd(ObjectId commit) throws IOException {
    return git.getObjectDatabase().getShallowCommits().contains(commit);
  }

  @Override
  public void close() {
    git.close();
    release(before);
  }
}
