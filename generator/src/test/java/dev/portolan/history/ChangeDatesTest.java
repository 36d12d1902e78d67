package dev.portolan.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.CreateBranchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class ChangeDatesTest {
  @TempDir Path folder;

  @Test
  void tellsTheDayOfTheNewestCommitThatTouchedAFile() throws Exception {
    try (Git git = init()) {
      put("catalog/docs/a.md", "one");
      put("catalog/docs/b.md", "one");
      commit(git, "2026-01-05T23:30:00Z");
      put("catalog/docs/a.md", "two");
      put("elsewhere.md", "x");
      commit(git, "2026-02-06T01:00:00Z");
      put("elsewhere.md", "y");
      commit(git, "2026-03-07T01:00:00Z");

      assertEquals("2026-02-06", day("catalog", "docs/a.md"));
      assertEquals("2026-01-05", day("catalog", "docs/b.md"));
      assertEquals("2026-03-07", day(".", "elsewhere.md"));
    }
  }

  @Test
  void saysNothingOfWhatIsNotAsItWasCommitted() throws Exception {
    try (Git git = init()) {
      put("a.md", "one\ntwo\n");
      put("b.md", "one\ntwo\n");
      commit(git, "2026-01-05T00:00:00Z");
      put("a.md", "one\nthree\n");
      put("b.md", "one\r\ntwo\r\n");
      put("c.md", "new");

      assertEquals("", day(".", "a.md"));
      assertEquals("2026-01-05", day(".", "b.md"));
      assertEquals("", day(".", "c.md"));
      assertEquals("", day(".", "none.md"));
    }
  }

  @Test
  void saysNothingWhereAShallowCloneEnds() throws Exception {
    try (Git git = init()) {
      put("a.md", "one");
      put("b.md", "one");
      commit(git, "2026-01-05T00:00:00Z");
      put("a.md", "two");
      RevCommit end = commit(git, "2026-02-05T00:00:00Z");
      put("b.md", "two");
      commit(git, "2026-03-05T00:00:00Z");
      put(".git/shallow", end.getName() + "\n");

      assertEquals("", day(".", "a.md"));
      assertEquals("2026-03-05", day(".", "b.md"));
    }
  }

  /** What a merge brings was written before; what it settles is its own. */
  @Test
  void looksBehindMerges() throws Exception {
    try (Git git = init()) {
      put("a.md", "one");
      put("b.md", "one");
      RevCommit base = commit(git, "2026-01-05T00:00:00Z");
      git.branchCreate()
          .setName("side")
          .setStartPoint(base)
          .setUpstreamMode(CreateBranchCommand.SetupUpstreamMode.NOTRACK)
          .call();
      put("b.md", "main");
      commit(git, "2026-02-05T00:00:00Z");
      git.checkout().setName("side").call();
      put("a.md", "side");
      RevCommit side = commit(git, "2026-02-06T00:00:00Z");
      git.checkout().setName("main").call();
      git.merge().include(side).setFastForward(MergeCommand.FastForwardMode.NO_FF).call();

      assertEquals("2026-02-06", day(".", "a.md"));
      assertEquals("2026-02-05", day(".", "b.md"));
    }
  }

  @Test
  void saysNothingOutsideOfGitOrInADamagedRepository() throws Exception {
    put("a.md", "one");
    assertEquals("", day(".", "a.md"));

    put(".git/HEAD", "ref: refs/heads/gone\n");
    assertEquals("", day(".", "a.md"));

    put(".git/HEAD", "what is this");
    put(
        ".git/config",
        "[extensions]\n\tobjectFormat = unheard-of\n[core]\n\trepositoryformatversion = 1");
    assertEquals("", day(".", "a.md"));
  }

  private Git init() throws Exception {
    return Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static RevCommit commit(Git git, String when) throws Exception {
    PersonIdent author =
        new PersonIdent("A", "a@example.com", Instant.parse(when), ZoneOffset.ofHours(9));
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage("m")
        .setAuthor(author)
        .setCommitter(new PersonIdent(author, Instant.parse(when)))
        .setSign(false)
        .call();
  }

  private String day(String catalog, String file) throws IOException {
    CatalogFolder opened = CatalogFolder.open(folder.resolve(catalog));
    Optional<LocalDate> day = ChangeDates.of(opened, List.of(file)).of(file);
    return day.map(LocalDate::toString).orElse("");
  }
}
