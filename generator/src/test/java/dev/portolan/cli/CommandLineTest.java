package dev.portolan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.MiniCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final String PRODUCT =
      """
      == products/tides/product.yaml
      name: Tides
      publish_status: published
      """;
  private static final String VERSION =
      """
      == products/tides/versions/v1/version.yaml
      publish_status: published
      == products/tides/versions/v1/openapi.yaml
      openapi: 3.0.3
      info: {title: Tides, version: "1"}
      paths:
        /tides:
          get:
            operationId: listTides
            summary: List tides
            responses: {"200": {description: The tides}}
      """;
  private static final String BAD_PRODUCT =
      """
      == products/tides/product.yaml
      name: Tides
      publish_status: publishd
      """;

  @TempDir private Path folder;
  private Path catalog;
  private Path out;

  /** What a command did. */
  private record Done(int status, String out, String err) {}

  @BeforeEach
  void catalog() throws IOException {
    catalog = MiniCatalog.write(folder.resolve("catalog"), MiniCatalog.SITE, PRODUCT, VERSION);
    out = folder.resolve("out");
  }

  @Test
  void buildsSummarisesAndNamesTheFileToOpen() {
    Done done = run("build", catalog.toString(), "--out", out.toString());

    assertEquals(0, done.status, done.err);
    Path index = out.resolve("portals/public/index.html");
    assertTrue(Files.exists(index));
    assertTrue(done.out.matches("(?s)portals/public: \\d+ pages, [\\d.]+ k?M?B, [\\d.]+ s\n.*"));
    assertTrue(done.out.matches("(?s).*done in [\\d.]+ s; open " + index + "\n"), done.out);
    assertEquals("", done.err, "nothing but diagnostics and the summary where nobody watches");
  }

  @Test
  void checksWithoutWriting() throws IOException {
    Done done = run("check", catalog.toString());

    assertEquals(new Done(0, "no problems\n", ""), done);
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void failsWhereAServiceScoresLessThanIsAskedFor() throws IOException {
    MiniCatalog.write(
        catalog,
        """
        == services/tides.yaml
        lifecycle: production
        == scorecards/ready.yaml
        name: Ready
        criteria:
          - {name: Has an owner, rule: 'service.owner != ""'}
          - {name: Has a name, rule: 'service.name != ""'}
        """);

    assertEquals(0, run("check", catalog.toString(), "--fail-under", "scorecard=50").status);
    Done done = run("check", catalog.toString(), "--fail-under", "ready=80", "--fail-on", "never");
    assertEquals(1, done.status);
    assertTrue(
        done.out.contains(
            "services/tides.yaml:1:1: error: \"tides\" scores 50% on \"Ready\"; at least 80% are"
                + " asked for [score-too-low]"),
        done.out);
    assertTrue(done.out.contains("hint: not passed: Has an owner ("), done.out);
    assertEquals(2, run("check", catalog.toString(), "--fail-under", "redy=80").status);
    assertEquals(2, run("check", catalog.toString(), "--fail-under", "ready=101").status);
  }

  @Test
  void reportsProblemsWithExcerptAndHintAndEndsWithOne() throws IOException {
    MiniCatalog.write(catalog, BAD_PRODUCT);

    Done done = run("check", catalog.toString());

    assertEquals(1, done.status);
    assertTrue(done.out.startsWith("products/tides/product.yaml:2:17: error: "), done.out);
    assertTrue(
        done.out.contains("\n    publish_status: publishd\n                    ^\n"), done.out);
    assertTrue(done.out.contains("\n    hint: did you mean \"published\"?\n"), done.out);
    assertTrue(done.out.endsWith("\n1 error\n"), done.out);
  }

  @Test
  void leavesTheFormerOutputWhereTheCatalogHasProblems() throws IOException {
    run("build", catalog.toString(), "--out", out.toString());
    String before = Files.readString(out.resolve("portals/public/index.html"));
    MiniCatalog.write(catalog, BAD_PRODUCT);

    Done done = run("build", catalog.toString(), "--out", out.toString());

    assertEquals(1, done.status);
    assertTrue(done.out.endsWith("1 error; " + out + " was not touched\n"), done.out);
    assertEquals(before, Files.readString(out.resolve("portals/public/index.html")));
  }

  @ParameterizedTest
  @CsvSource({"error, 1", "warning, 1", "never, 0", "NEVER, 0"})
  void failsOnTheSeverityThatWasAskedFor(String limit, int status) throws IOException {
    MiniCatalog.write(catalog, BAD_PRODUCT);

    assertEquals(status, run("check", catalog.toString(), "--fail-on", limit).status);
  }

  @Test
  void writesOnlyJsonToTheStandardOutput() throws IOException {
    MiniCatalog.write(catalog, BAD_PRODUCT);

    Done done = run("check", catalog.toString(), "--format", "json");

    JsonNode problems = new ObjectMapper().readTree(done.out);
    assertEquals("products/tides/product.yaml", problems.at("/0/file").textValue());
    assertEquals(2, problems.at("/0/line").intValue());
    assertEquals("1 error\n", done.err);
  }

  @Test
  void findsTheFilesOfAGithubWorkspace() throws IOException {
    MiniCatalog.write(catalog, BAD_PRODUCT);
    Map<String, String> environment = Map.of("GITHUB_WORKSPACE", folder.toString());

    Done inside = runIn(environment, "check", catalog.toString(), "--format", "github");
    Done outside = run("check", catalog.toString(), "--format", "github");

    assertTrue(
        inside.out.startsWith(
            "::error file=catalog/products/tides/product.yaml,line=2,col=17,title="),
        inside.out);
    assertTrue(outside.out.startsWith("::error file=products/tides/product.yaml,line=2,col=17"));
  }

  @Test
  void printsNothingButProblemsWhenQuiet() throws IOException {
    assertEquals(
        new Done(0, "", ""), run("build", catalog.toString(), "-q", "--out", out.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "buld",
        "build --portl x",
        "build --format xml",
        "build --threads 0",
        "build --threads many",
        "build --now yesterday",
        "build --only hubb",
        "build --fail-on sometimes",
        "build one two",
        "build no-such-folder",
        "check pom.xml",
        "serve",
        "",
      })
  void endsWithTwoAndASentenceForWrongUse(String words) {
    Done done = run(words.isEmpty() ? new String[0] : words.split(" ", -1));

    assertEquals(2, done.status, done.err);
    assertEquals("", done.out);
    assertTrue(done.err.startsWith("portolan: "), done.err);
    assertTrue(done.err.lines().count() <= 2, done.err);
  }

  @ParameterizedTest
  @CsvSource({"build --portl x, --portal", "buld, portolan build", "chekc, portolan check"})
  void suggestsWhatWasMeant(String words, String meant) {
    assertTrue(run(words.split(" ", -1)).err.contains(meant));
  }

  @Test
  void endsWithTwoForAnUnknownPortalAndSuggestsOne() {
    Done done = run("build", catalog.toString(), "--portal", "publik", "--out", out.toString());

    assertEquals(2, done.status);
    assertEquals(
        "portolan: the catalog has no portal \"publik\"; did you mean \"public\"?\n", done.err);
    assertFalse(Files.exists(out));
  }

  @Test
  void endsWithTwoForAnOutputThatMustNotBeReplaced() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.txt"), "x");

    assertEquals(2, run("build", catalog.toString(), "--out", out.toString()).status);
    assertEquals(2, run("build", catalog.toString(), "--out", catalog.toString()).status);
    assertEquals("x", Files.readString(out.resolve("thesis.txt")));
  }

  @Test
  void endsWithThreeWhereTheDiskFails() throws IOException {
    // A file where a folder has to be: fails for every user, the superuser too.
    Files.writeString(folder.resolve("file"), "x");

    Done done = run("build", catalog.toString(), "--out", folder.resolve("file/out").toString());

    assertEquals(3, done.status, done.err);
    assertTrue(done.err.startsWith("portolan: ") && done.err.contains("file"), done.err);
    assertEquals(1, done.err.lines().count());
  }

  @Test
  void takesThePresentFromTheEnvironment() {
    Done wrong = runIn(Map.of("SOURCE_DATE_EPOCH", "today"), "check", catalog.toString());
    Done right = runIn(Map.of("SOURCE_DATE_EPOCH", "1790000000"), "check", catalog.toString());

    assertEquals(2, wrong.status);
    assertTrue(wrong.err.contains("SOURCE_DATE_EPOCH is \"today\""));
    assertEquals(0, right.status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "build --help", "help build", "check -h", "--version"})
  void helpsOnTheStandardOutputInEightyColumns(String words) {
    Done done = run(words.split(" ", -1));

    assertEquals(0, done.status);
    assertEquals("", done.err);
    assertTrue(done.out.contains("portolan"));
    assertTrue(done.out.lines().allMatch(line -> line.length() <= 80), done.out);
  }

  @Test
  void showsALiveLineToWhoeverWatches() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(stream(new ByteArrayOutputStream()), stream(err), true, false, Map.of());

    int status = Main.run(terminal, "build", catalog.toString(), "--out", out.toString());

    String shown = err.toString(StandardCharsets.UTF_8);
    assertEquals(0, status);
    assertTrue(shown.contains(" units, "), shown);
    assertTrue(shown.endsWith("\r\u001b[K"), "leaves the line empty");
    assertFalse(shown.contains("\n"), shown);
  }

  @Test
  void tellsRateAndTimeLeft() {
    assertEquals(
        "1,000 of 5,000 units, 100 a second, 40 s left: payments/v2",
        ProgressLine.line("payments/v2", 1_000, 5_000, 10));
    assertEquals(
        "1 of 1,000 units, 1 a second, 16 min 39 s left: a", ProgressLine.line("a", 1, 1_000, 1));
    assertEquals(78, ProgressLine.line("x".repeat(200), 1, 1, 1).length());
  }

  private Done run(String... args) {
    return runIn(Map.of(), args);
  }

  private static Done runIn(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), false, false, environment);
    int status = Main.run(terminal, args);
    return new Done(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
