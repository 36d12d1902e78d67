package dev.portolan.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class RevisionsTest {
  @TempDir Path folder;

  private void put(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private static void commit(Git git, String time) throws Exception {
    PersonIdent ada =
        new PersonIdent("Ada", "ada@harbour.example", Instant.parse(time), ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage("x").setAuthor(ada).setCommitter(ada).setSign(false).call();
  }

  private List<String> lines() throws IOException {
    return Revisions.of(CatalogFolder.open(folder.resolve("catalog")), f -> f.endsWith(".yaml"))
        .stream()
        .map(revision -> revision.time() + " " + revision.author() + " " + revision.files())
        .toList();
  }

  @Test
  void tellsTextsBeforeAndAfterNewestFirst() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      put("catalog/a.yaml", "one");
      commit(git, "2026-01-01T00:00:00Z");
      put("catalog/a.yaml", "two");
      put("catalog/b.yaml", "new");
      put("catalog/c.md", "no");
      put("other.yaml", "no");
      commit(git, "2026-01-02T00:00:00Z");
      Files.delete(folder.resolve("catalog/b.yaml"));
      commit(git, "2026-01-03T00:00:00Z");
      put("other.yaml", "still no");
      commit(git, "2026-01-04T00:00:00Z");

      assertEquals(
          List.of(
              "2026-01-03T00:00:00Z Ada [Changed[file=b.yaml, before=Optional[new],"
                  + " after=Optional.empty]]",
              "2026-01-02T00:00:00Z Ada [Changed[file=a.yaml, before=Optional[one],"
                  + " after=Optional[two]], Changed[file=b.yaml, before=Optional.empty,"
                  + " after=Optional[new]]]"),
          lines());
    }
  }

  @Test
  void aMergeIsOneChange() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      put("catalog/a.yaml", "one");
      commit(git, "2026-01-01T00:00:00Z");
      git.checkout().setCreateBranch(true).setName("side").call();
      put("catalog/b.yaml", "1");
      commit(git, "2026-01-02T00:00:00Z");
      put("catalog/b.yaml", "2");
      commit(git, "2026-01-03T00:00:00Z");
      git.checkout().setName("main").call();
      git.merge()
          .include(git.getRepository().resolve("side"))
          .setFastForward(FastForwardMode.NO_FF)
          .setCommit(false)
          .call();
      commit(git, "2026-01-04T00:00:00Z");

      assertEquals(
          List.of(
              "2026-01-04T00:00:00Z Ada [Changed[file=b.yaml, before=Optional.empty,"
                  + " after=Optional[2]]]"),
          lines());
    }
  }

  @Test
  void outsideOfGitNothingHappened() throws IOException {
    put("catalog/a.yaml", "one");

    assertEquals(List.of(), lines());
  }
}
