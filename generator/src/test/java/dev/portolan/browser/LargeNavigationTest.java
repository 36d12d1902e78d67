package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The navigation of a version with 1,000 operations and 2,000 schemas, opened from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class LargeNavigationTest {
  private static final List<String> THINGS =
      List.of("invoices", "orders", "refunds", "harbours", "vessels");

  @TempDir static Path folder;

  private Path version;
  private Chromium chromium;

  @BeforeAll
  void buildAndStart() throws IOException {
    chromium = Chromium.start();
    Path catalog = folder.resolve("catalog");
    MiniCatalog.write(
        catalog,
        """
        == portolan.yaml
        title: Large
        portals: {public: {}}
        == products/api/product.yaml
        name: API
        publish_status: published
        == products/api/versions/v1/version.yaml
        publish_status: published
        == products/api/versions/v1/openapi.yaml
        """,
        spec());
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(folder.resolve("out")),
                List.of("public"),
                Set.of(BuildRequest.SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.of(dev.portolan.diagnostic.Severity.ERROR)),
            Progress.SILENT);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    version = folder.resolve("out/portals/public/api/v1").toRealPath();
  }

  /** 100 tags with an operation of each method on each of five things, and 2,000 schemas. */
  private static String spec() {
    StringBuilder spec =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths:\n");
    for (int tag = 0; tag < 100; tag++) {
      for (String thing : THINGS) {
        spec.append("  /area-").append(tag).append('/').append(thing).append(":\n");
        for (String method : List.of("get", "post")) {
          spec.append(
              "    %s: {operationId: %s-%s-%d, summary: %s of area %d, tags: [area %d]}\n"
                  .formatted(
                      method,
                      method,
                      thing,
                      tag,
                      (method.equals("get") ? "List " : "Add to ") + thing,
                      tag,
                      tag));
        }
      }
    }
    spec.append("components:\n  schemas:\n");
    for (int i = 0; i < 2000; i++) {
      spec.append("    Thing").append(i).append(": {type: object}\n");
    }
    return spec.toString();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private void read(int width, boolean script, Consumer<Page> reader) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setJavaScriptEnabled(script))) {
      Page page = context.newPage();
      page.setDefaultTimeout(20_000);
      page.onPageError(
          error -> {
            throw new AssertionError("uncaught: " + error);
          });
      open(page, "post-refunds-70.html");
      reader.accept(page);
    }
  }

  private void open(Page page, String name) {
    page.navigate(version.resolve(name).toUri().toString());
  }

  private static Locator shown(Page page) {
    return page.locator("[data-nav] ul a:visible");
  }

  @Test
  void keepsPagesSmall() throws IOException {
    assertTrue(Files.size(version.resolve("post-refunds-70.html")) < 20_000);
    assertTrue(Files.size(version.resolve("schemas/thing7.html")) < 20_000);
  }

  @Test
  void readsWithoutScript() {
    read(
        1440,
        false,
        page -> {
          assertEquals(10, shown(page).count());
          assertEquals(
              "POST Add to refunds of area 70",
              page.locator("[data-nav] [aria-current]").textContent().strip());
          page.locator("nav a:has-text('All 1,000 operations')").click();
          assertEquals(100, page.locator("main .tags li").count());
          page.locator("main .tags a:has-text('area 70')").click();
          assertEquals("area 70", page.locator("h1").textContent());
          assertEquals(10, page.locator("main .ops li").count());
          assertEquals("area 70", page.locator("[data-nav] [aria-current]").textContent().strip());
          page.locator("nav a:text-is('Schemas')").click();
          assertEquals(500, page.locator("main .schema-list li").count());
          assertEquals(4, page.locator("main .list-pages li").count());
        });
  }

  @Test
  void showsTheCurrentOperationAmongAll() {
    read(
        1440,
        true,
        page -> {
          assertEquals(101, page.locator("[data-nav] .nav-section button").count());
          assertEquals(11, shown(page).count(), "only the group of the page is open");
          Locator current = page.locator("[data-nav] [aria-current=page]");
          assertEquals("POST Add to refunds of area 70", current.textContent().strip());
          assertTrue(
              (Boolean)
                  current.evaluate(
                      """
                      link => {
                        const frame = document.getElementById("sidebar").getBoundingClientRect();
                        const place = link.getBoundingClientRect();
                        return place.top >= frame.top && place.bottom <= frame.bottom;
                      }"""),
              "the current operation is in view");
          assertTrue(
              (Boolean)
                  page.evaluate(
                      """
                      () => {
                        const tools = document.querySelector(".nav-tools");
                        const list = document.querySelector(".nav-scroll");
                        return list.scrollTop > 0 && document.getElementById("sidebar").scrollTop === 0
                          && list.getBoundingClientRect().top >= tools.getBoundingClientRect().bottom;
                      }"""),
              "only the list scrolls: it never lies below the tools");
        });
  }

  @Test
  void leadsToThePageOfAGroup() {
    read(
        1440,
        true,
        page -> {
          shown(page).first().click();
          page.waitForURL("**/tags/area-70.html");
          Locator current = page.locator("[data-nav] [aria-current=page]");
          assertEquals("Overview", current.textContent().strip());
          assertEquals(11, shown(page).count(), "its group is open");
          open(page, "schemas/index--2.html");
          assertEquals(121, shown(page).count(), "the first of the schemas are there");
          page.locator("[data-nav] button:has-text('Show all 2,000')").click();
          assertEquals(2001, shown(page).count());
          assertEquals("Thing120", page.evaluate("document.activeElement.textContent.trim()"));
        });
  }

  @Test
  void narrowsByMethodSummaryAndPath() {
    read(
        1440,
        true,
        page -> {
          Locator field = page.locator("[data-nav-tools] input");
          field.fill("post invoices");
          assertEquals(100, shown(page).count());
          assertEquals(
              100, page.locator("[data-nav] .nav-section:visible").count(), "groups keep headings");
          assertEquals("100 found", page.locator("[data-nav-tools] [role=status]").textContent());
          field.fill("/area-7/ get");
          assertEquals(5, shown(page).count());
          field.press("ArrowDown");
          field.press("ArrowDown");
          page.keyboard().press("ArrowDown");
          assertEquals(
              "GET List invoices of area 7",
              page.evaluate("document.activeElement.textContent.trim()"));
          field.fill("thing1999");
          assertEquals("Thing1999", shown(page).textContent());
          field.fill("thing");
          assertEquals(300, shown(page).count());
          assertEquals(
              "2,000 found, the first 300 shown",
              page.locator("[data-nav-tools] [role=status]").textContent());
          field.fill("no such operation");
          assertEquals(
              "Nothing fits.", page.locator("[data-nav-tools] [role=status]").textContent());
          field.press("Escape");
          assertEquals("", field.inputValue());
          assertEquals(11, shown(page).count());
          field.fill("list vessels area 42");
          field.press("Enter");
          page.waitForURL("**/get-vessels-42.html");
        });
  }

  @Test
  void remembersGroupsPerProduct() {
    read(
        1440,
        true,
        page -> {
          Locator group = page.locator("[data-nav] button[aria-controls=nav-3]");
          assertEquals("false", group.getAttribute("aria-expanded"));
          group.click();
          assertEquals("true", group.getAttribute("aria-expanded"));
          open(page, "schemas/thing7.html");
          assertEquals("true", group.getAttribute("aria-expanded"));
          assertEquals(132, shown(page).count(), "that group, and those schemas that are near");
          page.locator("[data-nav-tools] button:has-text('Collapse all')").click();
          assertEquals(0, shown(page).count());
          page.locator("[data-nav-tools] button:has-text('Show paths')").click();
          open(page, "get-orders-3.html");
          assertEquals(11, shown(page).count(), "the group of the page is open all the same");
          assertEquals(
              "true",
              page.locator("[data-nav-tools] button:has-text('Show paths')")
                  .getAttribute("aria-pressed"));
        });
  }

  @Test
  void isADrawerOnAPhone() {
    read(
        390,
        true,
        page -> {
          assertEquals(0, shown(page).count());
          page.locator("[data-drawer]").click();
          page.locator("[data-nav-tools] input").click(); // waits until the drawer stands still
          assertEquals(11, shown(page).count());
          assertEquals(
              "auto hidden",
              page.evaluate(
                  """
                  () => ["nav-scroll", "sidebar"]
                    .map(name => getComputedStyle(document.querySelector("." + name)).overflowY)
                    .join(" ")"""),
              "only the list scrolls");
          Locator field = page.locator("[data-nav-tools] input");
          field.fill("get vessels");
          field.press("Escape");
          assertEquals("dialog", page.locator("#sidebar").getAttribute("role"), "still open");
          field.press("Escape");
          page.locator("#sidebar")
              .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        });
  }
}
