package dev.portolan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.cli.Main;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Severity;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What outputs.md promises, over a catalog with something of everything. */
class PromisesTest {
  private static final Path SAMPLE = Path.of("../sample-catalog/catalog").toAbsolutePath();

  private static final String SITE =
      """
      == portolan.yaml
      title: Harbour
      portals: {partners: {}}
      """;

  @TempDir private static Path shared;

  /** What any build of the sample must be. */
  private static SortedMap<String, String> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void buildOnce() throws IOException {
    expected = build(SAMPLE, shared.resolve("once"), 2);
    assertTrue(expected.size() > 100, "the sample is worth comparing");
  }

  @Test
  void givesTheSameBytesWithMoreThreadsAndInThePlaceOfAnOutput() throws IOException {
    assertEquals(expected, build(SAMPLE, mini("out"), 4));
  }

  /** Copies, for dates that Git tells are of a checkout alone. */
  @Test
  void givesTheSameBytesInAnotherPlaceWithWindowsLineEnds() throws IOException {
    Path copy = Trees.copy(SAMPLE, folder.resolve("a/copy"), text -> text);
    copyTraffic(folder.resolve("a/target/traffic"));
    Path windows =
        Trees.copy(SAMPLE, folder.resolve("b/c/copy"), text -> text.replace("\n", "\r\n"));
    copyTraffic(folder.resolve("b/c/target/traffic"));

    assertEquals(
        build(copy, folder.resolve("out"), 2), build(windows, folder.resolve("windows"), 1));
  }

  /** The sample's logs lie beside its catalog, if it has been built. */
  private static void copyTraffic(Path to) throws IOException {
    Path from = SAMPLE.resolveSibling("target").resolve("traffic");
    if (Files.isDirectory(from)) {
      Files.createDirectories(to);
      try (Stream<Path> logs = Files.list(from)) {
        for (Path log : logs.toList()) {
          Files.copy(log, to.resolve(log.getFileName()));
        }
      }
    }
  }

  @Test
  void givesTheSameBytesInAnotherLocaleZoneAndCharset() throws Exception {
    Path out = folder.resolve("out");

    ForkedBuild.Ended ended =
        ForkedBuild.run(
            ForkedBuild.class,
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=US-ASCII",
                "-Dorg.freemarker.loggerLibrary=none"),
            Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"),
            SAMPLE.toString(),
            out.toString());

    assertEquals(new ForkedBuild.Ended(0, "failed: false\n"), ended);
    assertEquals(expected, Trees.digest(out));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void leavesTheFormerOutputWhenTheBuildIsKilled(int units) throws Exception {
    Path out = mini("out");
    SortedMap<String, String> before = Trees.digest(out);

    ForkedBuild.Ended ended =
        ForkedBuild.run(
            ForkedBuild.class,
            List.of(),
            Map.of(),
            SAMPLE.toString(),
            out.toString(),
            String.valueOf(units));

    assertEquals(137, ended.status(), ended.output());
    assertEquals(before, Trees.digest(out));
    assertEquals(before, Trees.digest(mini("out")), "the next build needs no cleaning by hand");
    assertEquals(List.of(), leftovers());
  }

  @Test
  void removesItsStagingFolderWhenItIsAskedToEnd() throws Exception {
    Path out = mini("out");
    SortedMap<String, String> before = Trees.digest(out);
    Process process =
        ForkedBuild.start(
            List.of(),
            Main.class,
            List.of(),
            Map.of(),
            "build",
            SAMPLE.toString(),
            "--portal",
            "partners",
            "--out",
            out.toString(),
            "--verbose");
    process.getInputStream().read(); // the first unit is done

    process.toHandle().destroy(); // SIGTERM
    process.getInputStream().readAllBytes();

    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(before, Trees.digest(out));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void leavesTheFormerOutputWhenTheDiskRefuses() throws Exception {
    Path out = mini("out");
    SortedMap<String, String> before = Trees.digest(out);

    // No file may be longer than 8 blocks: writing fails as it does on a full disk.
    Process process =
        ForkedBuild.start(
            List.of("bash", "-c", "ulimit -f 8; exec \"$@\"", "bash"),
            Main.class,
            List.of("-XX:-UsePerfData"),
            Map.of(),
            "build",
            SAMPLE.toString(),
            "--portal",
            "partners",
            "--out",
            out.toString());
    String output = new String(process.getInputStream().readAllBytes(), "UTF-8");

    assertEquals(3, process.waitFor(), output);
    assertTrue(output.startsWith("portolan: "), output);
    assertTrue(output.contains("too large"), output);
    assertEquals(before, Trees.digest(out));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void leavesTheFormerOutputWhenTheCatalogHasProblems() throws IOException {
    Path out = mini("out");
    SortedMap<String, String> before = Trees.digest(out);
    Path catalog = MiniCatalog.write(folder.resolve("bad"), SITE, "== teams.yaml\nteams: 1\n");

    BuildResult result = Portolan.build(ForkedBuild.request(catalog, out, 1), Progress.SILENT);

    assertTrue(result.failed());
    assertEquals(List.of(), result.sites());
    assertEquals(before, Trees.digest(out));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void letsOneOfTwoBuildsWriteAndTheOtherEnd() throws Exception {
    Path catalog = miniCatalog();
    Path out = folder.resolve("out");
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<BuildResult> first =
          threads.submit(
              () ->
                  Portolan.build(
                      ForkedBuild.request(catalog, out, 1),
                      (name, done, total) -> {
                        started.countDown();
                        await(goOn);
                      }));
      await(started);
      IOException e =
          assertThrows(
              IOException.class,
              () -> Portolan.build(ForkedBuild.request(catalog, out, 1), Progress.SILENT));
      assertTrue(e.getMessage().contains("another build"), e.getMessage());
      goOn.countDown();

      assertFalse(first.get().failed());
      assertTrue(Files.exists(out.resolve("portals/partners/index.html")));
      assertEquals(List.of(), leftovers());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void buildsOnePortalAndKeepsTheOthersThatTheCatalogStillHas() throws IOException {
    Path out = folder.resolve("out");
    String twoPortals = "== portolan.yaml\ntitle: Harbour\nportals: {public: {}, partners: {}}\n";
    Path catalog = MiniCatalog.write(folder.resolve("catalog"), twoPortals);
    Files.createDirectories(catalog.resolve("products"));
    Portolan.build(request(catalog, out, "public", "partners"), Progress.SILENT);
    Files.writeString(out.resolve("portals/partners/mark.txt"), "of before");
    Files.createDirectories(out.resolve("portals/removed"));
    Files.writeString(out.resolve("portals/removed/index.html"), "secret");

    BuildResult result = Portolan.build(request(catalog, out, "public"), Progress.SILENT);

    assertEquals(
        List.of("portals/public"),
        result.sites().stream().map(BuildResult.SiteResult::name).toList());
    assertTrue(Files.exists(out.resolve("portals/partners/mark.txt")));
    assertFalse(Files.exists(out.resolve("portals/removed")));
  }

  private static BuildRequest request(Path catalog, Path out, String... portals) {
    return new BuildRequest(
        catalog,
        Optional.of(out),
        List.of(portals),
        Set.of(),
        Optional.empty(),
        1,
        Optional.of(Severity.ERROR));
  }

  private static SortedMap<String, String> build(Path catalog, Path out, int threads)
      throws IOException {
    BuildResult result =
        Portolan.build(ForkedBuild.request(catalog, out, threads), Progress.SILENT);
    assertFalse(
        result.failed(),
        () -> result.diagnostics().stream().map(Diagnostic::toString).toList().toString());
    return Trees.digest(out);
  }

  /** A small output that is there before. */
  private Path mini(String name) throws IOException {
    Path out = folder.resolve(name);
    build(miniCatalog(), out, 1);
    return out;
  }

  private Path miniCatalog() throws IOException {
    Path catalog = MiniCatalog.write(folder.resolve("mini"), SITE);
    Files.createDirectories(catalog.resolve("products"));
    return catalog;
  }

  private List<String> leftovers() throws IOException {
    try (var children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
