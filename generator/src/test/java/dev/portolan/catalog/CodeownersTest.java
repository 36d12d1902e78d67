package dev.portolan.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeownersTest {
  @TempDir Path folder;

  /** The rows are those of GitHub's page "About code owners". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|services/a.yaml|true",
        "*.go|a/b/c.go|true",
        "/build/logs/|build/logs/a/b|true",
        "/build/logs/|x/build/logs/a|false",
        "docs/*|docs/getting-started.md|true",
        "docs/*|docs/build-app/troubleshooting.md|false",
        "docs/*|x/docs/a.md|false",
        "apps/|x/apps/a/b|true",
        "/docs/|docs/a|true",
        "/apps/github|apps/github|true",
        "/apps/github|apps/github/a|true",
        "/apps/github|apps/githubs|false",
        "**/logs|deeply/nested/logs/a|true",
        "services|services/a.yaml|true",
        "/services/**/service.yaml|services/a/service.yaml|true",
        "a.b|aXb|false",
      })
  void matchesAsGitHubDoes(String pattern, String path, boolean matches) {
    assertEquals(matches, CodeownersPattern.parse(pattern).orElseThrow().matches(path));
  }

  private Optional<String> owner(String lines, String file) throws IOException {
    Files.writeString(folder.resolve("CODEOWNERS"), lines);
    Team team =
        new Team(
            "payments",
            "Payments",
            Optional.of("pay@harbour.example"),
            Optional.empty(),
            Optional.empty(),
            dev.portolan.diagnostic.Location.ofFile("teams.yaml"));
    Diagnostics problems = new Diagnostics();
    Optional<Owner> owner =
        Codeowners.read(CatalogFolder.open(folder), problems)
            .orElseThrow()
            .owner(file, List.of(team));
    assertEquals(List.of(), problems.sorted());
    return owner.map(o -> o.name() + o.team().map(t -> " (team)").orElse(""));
  }

  @Test
  void theLastLineThatMatchesCounts() throws IOException {
    String lines = "* @everybody\n/services/ @harbour/payments # comment\n/services/x.yaml\n";

    assertEquals(Optional.of("@everybody"), owner(lines, "other.yaml"));
    assertEquals(Optional.of("payments (team)"), owner(lines, "services/a.yaml"));
    assertEquals(Optional.empty(), owner(lines, "services/x.yaml"));
  }

  @Test
  void knowsATeamByItsMailAddressAndPrefersTeams() throws IOException {
    assertEquals(Optional.of("payments (team)"), owner("* @me Pay@harbour.example\n", "a"));
    assertEquals(Optional.of("@payments"), owner("* @payments\n", "a"));
  }

  @Test
  void readsSectionsAsGitLabHasThem() throws IOException {
    String lines = "[Docs][2] @docs\n*.md\n^[Optional]\n*.yaml @yaml\n";

    assertEquals(Optional.of("@docs"), owner(lines, "a.md"));
    assertEquals(Optional.of("@yaml"), owner(lines, "a.yaml"));
  }

  @Test
  void findsTheFileOfTheRepositoryThatTheCatalogIsIn() throws IOException {
    MiniCatalog.write(
        folder,
        """
        == .git/HEAD
        ref: refs/heads/main
        == .github/CODEOWNERS
        /api/services/ @harbour/platform
        == api/portolan.yaml
        title: Harbour
        portals: {public: {}}
        == api/services/a.yaml
        description: A
        """);
    MiniCatalog.Read read = MiniCatalog.read(folder.resolve("api"));

    Owner owner = read.catalog().services().get(0).owner().orElseThrow();
    assertEquals("@harbour/platform", owner.name());
    assertEquals("../.github/CODEOWNERS:1:1", owner.location().toString());
  }

  @Test
  void understandsEveryLineOfThoseInTheWild() throws IOException {
    Path samples = Corpora.required().resolve("samples/catalogs/codeowners");
    int files = 0;
    try (Stream<Path> all = Files.list(samples)) {
      for (Path file : all.sorted().toList()) {
        files++;
        Files.writeString(folder.resolve("CODEOWNERS"), Files.readString(file, UTF_8));
        Diagnostics problems = new Diagnostics();
        assertTrue(Codeowners.read(CatalogFolder.open(folder), problems).isPresent());
        assertEquals(List.of(), problems.sorted(), file.toString());
      }
    }
    assertTrue(files > 15);
  }
}
