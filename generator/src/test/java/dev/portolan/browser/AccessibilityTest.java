package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.portolan.BuiltSites;
import dev.portolan.Corpora;
import dev.portolan.hub.BuiltHub;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** All rules of axe over a page of each kind, in both colour schemes and at two widths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class AccessibilityTest {
  /**
   * Answers with a line for each element that breaks a rule. A page learns of a new width with the
   * next frame, so two are awaited.
   */
  private static final String RUN =
      """
      () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))
        .then(() => axe.run(document, {resultTypes: ["violations"]})).then(result =>
        result.violations.flatMap(rule =>
          rule.nodes.slice(0, 5).map(node =>
            rule.id + ": " + node.target.join(" ") + ": " + node.failureSummary)))
      """;

  @TempDir static Path folder;

  private Chromium chromium;
  private String axe;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    try (InputStream script = getClass().getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void everyKindOfPageOfTheSampleIsAccessible() throws IOException {
    assertAccessible(
        BuiltSites.sample(folder),
        List.of(
            "index.html",
            "404.html",
            "search/index.html",
            "payments/index.html",
            "payments/v2/index.html",
            "payments/v2/create-refund.html",
            "payments/v2/create-payment.html",
            "payments/v2/schemas/payment.html",
            "payments/docs/refunds.html",
            "payments/docs/lifecycle.html",
            "payments/docs/returns.html",
            "pages/getting-started.html"));
  }

  @Test
  void everyKindOfPageOfALargeSpecificationIsAccessible() throws IOException {
    Corpora.required();
    assertAccessible(
        BuiltSites.large(folder),
        List.of(
            "api/v1/index.html",
            "api/v1/get-files-id.html",
            "api/v1/post-folders.html",
            "api/v1/tags/files.html",
            "api/v1/schemas/index.html",
            "api/v1/schemas/file-full.html"));
  }

  @Test
  void everyKindOfPageOfTheHubIsAccessible() throws IOException {
    assertAccessible(
        BuiltHub.rich(folder).folder(),
        List.of(
            "index.html",
            "products/index.html",
            "versions/berths/v2.html",
            "services/tides/index.html",
            "dependencies/index.html",
            "products/berths/docs/drafts.html",
            "products/berths/v1/list-berths.html"));
  }

  private void assertAccessible(Path portal, List<String> paths) throws IOException {
    List<String> broken = new ArrayList<>();
    try (FolderServer server = new FolderServer(portal)) {
      paths.forEach(path -> look(server.address() + path, broken));
    }
    assertEquals("", String.join("\n", broken));
  }

  private void look(String address, List<String> broken) {
    try (BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
      Page page = context.newPage();
      page.setDefaultTimeout(60_000);
      page.navigate(address);
      page.evaluate(axe);
      for (int width : List.of(1440, 390)) {
        page.setViewportSize(width, 900);
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
          for (Object line : (List<?>) page.evaluate(RUN)) {
            broken.add(address + " at " + width + ", " + colors + ": " + line);
          }
        }
      }
    }
  }
}
