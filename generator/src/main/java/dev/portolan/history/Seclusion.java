package dev.portolan.history;

import java.io.IOException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from the machine: it would ask the program {@code git} where the system's settings
 * are, read those of the user, and write what it measures of the disk into them. Here all of them
 * are empty, and so is the environment.
 */
final class Seclusion extends SystemReader.Delegate {
  Seclusion(SystemReader machine) {
    super(machine);
  }

  @Override
  public String getenv(String variable) {
    return null;
  }

  @Override
  public StoredConfig getUserConfig() {
    return new Empty(null);
  }

  @Override
  public StoredConfig getSystemConfig() {
    return new Empty(null);
  }

  @Override
  public StoredConfig getJGitConfig() {
    return new Empty(null);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Empty(parent);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Empty(parent);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Empty(parent);
  }

  /** Settings that nobody made. */
  private static final class Empty extends FileBasedConfig {
    Empty(Config parent) {
      super(parent, null, null);
    }

    @Override
    public void load() {
      // nothing to load
    }

    @Override
    public void save() throws IOException {
      // not kept
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
