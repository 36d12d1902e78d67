package dev.portolan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.portolan.hub.BuiltHub;
import java.io.IOException;
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

/** A producer's walk through the hub, from a disk: with script and without, wide and narrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class HubWalkTest {
  @TempDir static Path folder;

  private Chromium chromium;
  private String base;

  @BeforeAll
  void buildAndStart() throws IOException {
    chromium = Chromium.start();
    base = "file://" + BuiltHub.rich(folder).folder() + "/";
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private BrowserContext context(int width, boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script));
  }

  private static List<String> listen(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return complaints;
  }

  private static List<String> names(Page page, String list) {
    return page.locator("[data-list=" + list + "] tbody tr:visible > th a").allTextContents();
  }

  @Test
  void sortsAndFiltersListsAndKeepsThatInTheAddress() {
    try (BrowserContext context = context(1440, true)) {
      Page page = context.newPage();
      List<String> complaints = listen(page);
      page.navigate(base + "services/index.html");
      assertEquals(List.of("Moon", "Tides"), names(page, "services"));

      page.click("th[data-key=name] button");
      page.click("th[data-key=name] button");
      assertEquals(List.of("Tides", "Moon"), names(page, "services"));
      assertTrue(page.url().endsWith("?sort=-name"), page.url());
      assertThat(page.locator("th[data-key=name]")).hasAttribute("aria-sort", "descending");

      page.selectOption("select[data-key=lifecycle]", "production");
      assertEquals(List.of("Tides"), names(page, "services"));
      assertThat(page.locator("[data-count]")).hasText("1 of 2 rows");

      page.reload();
      assertEquals(List.of("Tides"), names(page, "services"));
      page.fill("[data-filter-text]", "nothing like that");
      assertThat(page.locator("[data-none]")).isVisible();
      page.click("[data-clear]");
      assertEquals(List.of("Tides", "Moon"), names(page, "services"));
      assertTrue(page.url().endsWith("?sort=-name"), page.url());
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void findsServicesDraftsAndOperationsFromAnyPage() {
    try (BrowserContext context = context(1440, true)) {
      Page page = context.newPage();
      List<String> complaints = listen(page);
      for (String[] wanted :
          new String[][] {
            {"tides", "services/tides/index.html"},
            {"drafts", "products/berths/docs/drafts.html"},
            {"list berths", "products/berths/v1/list-berths.html"},
            {"crane drivers", "teams/cranes.html"}
          }) {
        page.navigate(base + "teams/index.html");
        page.keyboard().press("/");
        page.locator("dialog input, [role=dialog] input").first().fill(wanted[0]);
        page.locator("[role=option]").first().waitFor();
        assertTrue(
            page.locator("[role=option] a, a[role=option]").first().getAttribute("href") == null
                || page.locator("a[href$='" + wanted[1] + "']").count() > 0,
            wanted[0]);
        page.keyboard().press("Enter");
        page.waitForURL("**/" + wanted[1]);
      }
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void readsCompletelyWithoutScriptAndFitsOnAPhone() {
    for (int width : List.of(1440, 390)) {
      try (BrowserContext context = context(width, false)) {
        Page page = context.newPage();
        page.navigate(base + "index.html");
        page.locator(".counts a[href$='services/index.html']").click();
        assertEquals(List.of("Moon", "Tides"), names(page, "services"));
        assertThat(page.locator("[data-filters]")).isHidden();
        page.locator("th a:has-text('Tides')").click();
        assertThat(page.locator("h1")).containsText("Tides");
        page.locator("svg.graph a[href$='services/moon/index.html']").click();
        assertThat(page.locator("h1")).containsText("Moon");
        for (String path :
            List.of(
                "index.html",
                "versions/index.html",
                "versions/berths/v1.html",
                "control-planes/production.html",
                "dependencies/index.html",
                "discrepancies/index.html",
                "scorecards/readiness.html",
                "products/berths/docs/drafts.html")) {
          page.navigate(base + path);
          int beyond =
              page.locator("main").evaluate("m => Math.ceil(m.getBoundingClientRect().right)")
                      instanceof Integer right
                  ? right - width
                  : 0;
          assertTrue(beyond <= 0, path + " is " + beyond + " pixels too wide at " + width);
        }
      }
    }
  }
}
