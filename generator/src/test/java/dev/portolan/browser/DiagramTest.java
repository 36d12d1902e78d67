package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Diagrams in a document and in a specification, as a browser shows them under the policy of the
 * page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class DiagramTest {
  @TempDir static Path folder;

  private Chromium chromium;
  private Path portal;

  @BeforeAll
  void build() throws Exception {
    chromium = Chromium.start();
    Path catalog =
        MiniCatalog.write(
            folder.resolve("catalog"),
            MiniCatalog.SITE,
            """
            == products/p/product.yaml
            name: P
            publish_status: published
            == products/p/docs/flow.md
            ---
            title: Flow
            slug: flow
            status: published
            ---
            ```plantuml title="How it flows"
            participant "A rather long name of a party" as A
            participant "Another rather long name of one" as B
            A -> B : [[javascript:document.title='run' a message that needs its room]]
            ```

            ```plantuml
            participant A #lightblue
            A -> B : coloured by its author
            ```
            == products/p/docs/mermaid.md
            ---
            title: Mermaid
            slug: mermaid
            status: published
            ---
            ```mermaid title="Fast"
            graph LR
              A[External Integration 2</div>] --> B["<img src=/leak onerror=parent.document.title='run'>"]
              click A href "javascript:alert(1)"
            ```

            ```mermaid
            %%{init: {"themeCSS": "@import url(/leak.css); * {background: url(/leak.png)}"}}%%
            sequenceDiagram
              A->>B: hello
            ```

            ```mermaid
            sequenceDiagram
              A->>: to whom?
            ```
            == products/p/versions/v1/version.yaml
            publish_status: published
            == products/p/versions/v1/openapi.yaml
            openapi: 3.1.0
            info:
              title: P
              version: "1"
              description: |
                Text.

                ```plantuml
                [*] --> open
                open --> [*] : closed
                ```
            paths: {}
            """);
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(folder.resolve("out")),
                List.of(),
                Set.of(BuildRequest.SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.of(dev.portolan.diagnostic.Severity.ERROR)),
            Progress.SILENT);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    portal = folder.resolve("out/portals/public").toRealPath();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void followsTheThemeUnlessItsAuthorChoseColours() {
    assertNotEquals(
        colour("p/docs/flow.html", ColorScheme.LIGHT, 0),
        colour("p/docs/flow.html", ColorScheme.DARK, 0));
    assertEquals(
        colour("p/docs/flow.html", ColorScheme.LIGHT, 1),
        colour("p/docs/flow.html", ColorScheme.DARK, 1));
    assertNotEquals(
        colour("p/v1/index.html", ColorScheme.LIGHT, 0),
        colour("p/v1/index.html", ColorScheme.DARK, 0));
  }

  /** The colour of the text of a diagram. */
  private Object colour(String path, ColorScheme scheme, int index) {
    return visit(
        path,
        1440,
        scheme,
        "getComputedStyle(document.querySelectorAll('.diagram-scroll')["
            + index
            + "].querySelector('text')).fill");
  }

  @Test
  void scrollsInsideItselfOnAPhone() {
    assertEquals(
        true,
        visit(
            "p/docs/flow.html",
            390,
            ColorScheme.LIGHT,
            "(d => d.scrollWidth > d.clientWidth && d.tabIndex === 0)"
                + "(document.querySelector('.diagram-scroll'))"));
    assertEquals(
        390,
        visit("p/docs/flow.html", 390, ColorScheme.LIGHT, "document.documentElement.scrollWidth"));
  }

  @Test
  void hasANameAndNoLinks() {
    assertEquals(
        "How it flows",
        visit(
            "p/docs/flow.html",
            1440,
            ColorScheme.LIGHT,
            "document.querySelector('svg[role=img]').getAttribute('aria-label')"));
    assertEquals(
        0,
        visit(
            "p/docs/flow.html",
            1440,
            ColorScheme.LIGHT,
            "document.querySelectorAll('.diagram a').length"));
  }

  /** Mermaid as such is tested by its makers; here only its way into the page. */
  @Test
  void drawsMermaidApartFromThePage() throws Exception {
    assumeMermaid();
    List<String> asked = new ArrayList<>();
    try (FolderServer server = new FolderServer(portal);
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onResponse(response -> asked.add(response.url()));
      page.navigate(server.address().resolve("p/docs/mermaid.html").toString());
      drawn(page);

      assertEquals("Fast", page.locator(".diagram img").first().getAttribute("alt"));
      assertNotEquals("run", page.title());
      assertEquals(List.of(), asked.stream().filter(url -> url.contains("leak")).toList());
      assertTrue(page.locator("[data-error] details[open] pre").isVisible());
      assertEquals("allow-scripts", page.locator(".mermaid-frame").getAttribute("sandbox"));
      Object light = page.evaluate("document.querySelector('.diagram img').src");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      page.waitForFunction("was => document.querySelector('.diagram img').src !== was", light);
    }
  }

  @Test
  void drawsMermaidFromADiskAndNothingWithoutScripts() {
    assumeMermaid();
    String address = portal.resolve("p/docs/mermaid.html").toUri().toString();
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address);
      drawn(page);
    }
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(address);
      assertEquals(3, page.locator("pre.mermaid:visible").count());
    }
  }

  private static void drawn(Page page) {
    page.waitForFunction(
        "() => document.querySelectorAll('.diagram img').length === 2"
            + " && document.querySelector('[data-error]')");
    assertEquals(
        true,
        page.evaluate(
            "Promise.all([...document.querySelectorAll('.diagram img')].map(i => i.decode()))"
                + ".then(() => true)"));
  }

  /** The themes are made without Mermaid where npm cannot fetch it. */
  private static void assumeMermaid() {
    String script = "/dev/portolan/themes/base/on-demand/mermaid/mermaid.min.js";
    if (DiagramTest.class.getResource(script) == null) {
      System.out.println("skipped: the themes were made without Mermaid; npm fetches it");
      Assumptions.abort("no Mermaid");
    }
  }

  private Object visit(String path, int width, ColorScheme scheme, String expression) {
    List<String> said = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(portal.resolve(path).toUri().toString());
      Object found = page.evaluate(expression);
      assertTrue(said.isEmpty(), said::toString);
      return found;
    }
  }
}
