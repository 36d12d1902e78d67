package dev.portolan.analytics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.BuildResult;
import dev.portolan.diagnostic.JsonReporter;
import dev.portolan.diagnostic.TextReporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a line of a log holds besides figures and names of the gateway is in no output. */
class LogPrivacyTest {
  /** In every field of an entry that is no figure and no name that the gateway gives. */
  private static final String ENTRY =
      """
      {"response":{"size":9982,"headers":{"set-cookie":"s=s3cr3t-01","s3cr3t-02":"x"},"status":200},\
      "route":{"tags":["s3cr3t-03"],"name":"list","id":"r1","paths":["/s3cr3t-04"],"hosts":["s3cr3t-05"]},\
      "workspace":"s3cr3t-06","workspace_name":"s3cr3t-07",\
      "tries":[{"ip":"s3cr3t-08","hostname":"s3cr3t-09","port":80}],"client_ip":"203.0.113.77",\
      "authenticated_entity":{"id":"s3cr3t-10","consumer_id":"s3cr3t-11"},\
      "consumer":{"username":"acme","custom_id":"s3cr3t-12","id":"s3cr3t-13","tags":["s3cr3t-14"]},\
      "request":{"id":"s3cr3t-15","headers":{"authorization":"Bearer s3cr3t-16","cookie":"s3cr3t-17",\
      "x-forwarded-for":"s3cr3t-18","host":"s3cr3t-19","user-agent":"s3cr3t-20"},\
      "uri":"/v1/customers/s3cr3t-21?token=s3cr3t-22#s3cr3t-23","size":139,"method":"s3cr3t-24",\
      "querystring":{"apikey":"s3cr3t-25","s3cr3t-26":["a"]},"url":"https://u:s3cr3t-27@host/s3cr3t-28"},\
      "upstream_uri":"/s3cr3t-29","upstream_status":"s3cr3t-30","source":"s3cr3t-31","s3cr3t-32":1,\
      "custom":{"body":"s3cr3t-33 ${jndi:ldap://127.0.0.1/a}"},"started_at":1777723200000,\
      "latencies":{"kong":1,"proxy":9,"request":10,"s3cr3t-34":1},\
      "service":{"host":"s3cr3t-35","path":"/s3cr3t-36","name":"pay-v1","id":"x1","tags":["s3cr3t-37"],\
      "client_certificate":{"id":"s3cr3t-38"}}}""";

  @TempDir private Path folder;

  private TrafficCatalog catalog() throws IOException {
    TrafficCatalog catalog = TrafficCatalog.in(folder).production(ENTRY).staging(ENTRY);
    // Damaged in every way there is, so that each kind of message is made.
    catalog.production(ENTRY.substring(0, ENTRY.length() - 30));
    catalog.production(ENTRY.replace("1777723200000", "\"s3cr3t-39\""));
    catalog.production(ENTRY.replace(":200}", ":\"s3cr3t-40\"}"));
    catalog.production(ENTRY.replace("\"request\":10", "\"request\":\"s3cr3t-41\""));
    catalog
        .production("s3cr3t-42 is no JSON")
        .production("[" + ENTRY + "]")
        .production("\0s3cr3t-43");
    return catalog;
  }

  @Test
  void noOutputHoldsSecretsOfTheLog() throws IOException {
    TrafficCatalog catalog = catalog();
    BuildResult result = catalog.build();

    assertFalse(result.failed());
    assertFalse(result.diagnostics().isEmpty());
    assertClean("diagnostics", result.diagnostics().toString());
    int files = 0;
    try (Stream<Path> all = Files.walk(catalog.out())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertClean(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        files++;
      }
    }
    assertTrue(files > 10);
    assertTrue(
        Files.readString(catalog.out().resolve("analytics/analytics.json")).contains("acme"),
        "the entries were read");
  }

  @Test
  void nothingPrintedHoldsSecretsOfTheLog() throws IOException {
    BuildResult result = catalog().build();
    Path catalog = folder.resolve("catalog");
    StringBuilder printed = new StringBuilder();
    new TextReporter((file, line) -> line(catalog.resolve(file), line), false)
        .report(result.diagnostics(), printed);
    new JsonReporter().report(result.diagnostics(), printed);

    assertTrue(printed.toString().contains("log-lines-damaged"), printed.toString());
    assertClean("the report", printed.toString());
  }

  /** As the command line shows them: whatever file a problem points at. */
  private static Optional<String> line(Path file, int line) {
    try {
      return Optional.of(Files.readAllLines(file, StandardCharsets.ISO_8859_1).get(line - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertClean(String where, String text) {
    assertFalse(
        text.contains("s3cr3t"), () -> where + " holds a secret: " + around(text, "s3cr3t"));
    assertFalse(text.contains("203.0.113.77"), where + " holds an address");
    assertFalse(text.contains("jndi"), where);
  }

  private static String around(String text, String word) {
    int at = text.indexOf(word);
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
  }
}
