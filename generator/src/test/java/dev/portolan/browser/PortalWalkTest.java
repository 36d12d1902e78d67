package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader's walk through the sample portal: home, product, version, operation, another version;
 * from a server and from a disk, in both colour schemes, at two widths, with and without script.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PortalWalkTest {
  @TempDir static Path folder;

  private Path portal;
  private FolderServer server;
  private Chromium chromium;

  @BeforeAll
  void buildAndStart() throws Exception {
    chromium = Chromium.start();
    Path out = folder.resolve("out");
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                Path.of("../sample-catalog/catalog"),
                Optional.of(out),
                List.of("public"),
                Set.of(BuildRequest.SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.of(dev.portolan.diagnostic.Severity.ERROR)),
            Progress.SILENT);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    portal = out.resolve("portals/public").toRealPath();
    server = new FolderServer(portal);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Where and how the reader looks. */
  record Reader(String scheme, ColorScheme colors, int width, boolean script) {}

  static Stream<Reader> readers() {
    List<Reader> readers = new ArrayList<>();
    for (String scheme : List.of("http", "file")) {
      for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1440, 390)) {
          readers.add(new Reader(scheme, colors, width, true));
          readers.add(new Reader(scheme, colors, width, false));
        }
      }
    }
    return readers.stream();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void walksFromHomeToAnOperationOfAnotherVersion(Reader reader) {
    String base =
        reader.scheme().equals("http") ? server.address().toString() : "file://" + portal + "/";
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setColorScheme(reader.colors())
                    .setViewportSize(reader.width(), 900)
                    .setJavaScriptEnabled(reader.script()))) {
      Page page = context.newPage();
      page.setDefaultTimeout(20_000);
      List<String> complaints = listen(page, base);

      page.navigate(base + "index.html");
      assertFits(page, reader);
      follow(page, page.locator("main a[href$='payments/index.html']:visible"));
      assertTrue(page.title().contains("Payments"), page.title());
      assertFits(page, reader);
      follow(page, page.locator("main a[href$='v2/index.html']:visible"));
      assertFits(page, reader);
      follow(page, page.locator("main a[href$='create-refund.html']:visible"));
      assertEquals(1, page.locator("main h1").count());
      assertFits(page, reader);
      page.locator("main .version-switch summary").first().click();
      assertFits(page, reader);
      follow(page, page.locator("main .version-switch a[href*='/v3/']"));
      assertTrue(page.url().endsWith("payments/v3/create-refund.html"), page.url());
      assertFits(page, reader);

      assertEquals(List.of(), complaints);
    }
  }

  /** Clicks the first of {@code links} and waits until the next page is there. */
  private static void follow(Page page, Locator links) {
    String before = page.url();
    links.first().click();
    page.waitForURL(url -> !url.equals(before));
  }

  /** Collects errors on the console, failed and foreign requests. */
  private static List<String> listen(Page page, String base) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            complaints.add("foreign: " + request.url());
          }
        });
    return complaints;
  }

  /** On paper nothing can be unfolded or clicked; and not all readers let scripts run. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void printsWhatIsFoldedAndNoControls(boolean script) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
      Page page = context.newPage();
      page.navigate(server.address() + "payments/docs/returns.html");
      Locator folded = page.locator("main details:not([open]) > div p, main details > p").first();
      assertFalse(folded.isVisible());

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertTrue(folded.isVisible());
      assertEquals(
          List.of(),
          page.locator(".header, .sidebar, .rail, button").all().stream()
              .filter(Locator::isVisible)
              .map(control -> control.innerText())
              .toList());
    }
  }

  /** No page is wider than the window. */
  private static void assertFits(Page page, Reader reader) {
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertTrue(
        ((Number) width).intValue() <= reader.width(), () -> page.url() + " is " + width + " wide");
  }
}
