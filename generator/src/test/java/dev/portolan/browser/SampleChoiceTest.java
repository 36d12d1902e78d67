package dev.portolan.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.portolan.BuiltSites;
import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Severity;
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

/** The language of code samples: chosen once, shown everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SampleChoiceTest {
  @TempDir static Path folder;

  private FolderServer server;
  private Chromium chromium;
  private Path portal;

  @BeforeAll
  void buildAndStart() throws Exception {
    chromium = Chromium.start();
    Path catalog = folder.resolve("catalog");
    MiniCatalog.write(
        catalog,
        """
        == portolan.yaml
        title: T
        portals: {public: {code_samples: [curl, python, go]}}
        == products/shop/product.yaml
        name: Shop
        publish_status: published
        == products/shop/docs/a.md
        ---
        title: A
        status: published
        ---
        === "cURL"
            one

        === "Java"
            two

        Between.

        === "cURL"
            three

        === "Java"
            four
        == products/shop/docs/b.md
        ---
        title: B
        status: published
        ---
        === "Go"
            five

        === "Java"
            six

        Between.

        === "Go"
            seven

        === "cURL"
            eight
        == products/shop/versions/v1/version.yaml
        publish_status: published
        == products/shop/versions/v1/openapi.yaml
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: 'https://shop.example'}]
        components: {securitySchemes: {key: {type: http, scheme: bearer}}}
        security: [{key: []}]
        paths:
          /a: {get: {operationId: first, responses: {'200': {description: OK}}}}
          /b:
            get:
              operationId: second
              x-codeSamples: [{lang: Perl, source: 'get 1'}, {lang: Go, label: Our Go, source: 'get(2)'}]
              responses: {'200': {description: OK, content: {application/json: {example: [%s]}}}}
        """
            .formatted("1, ".repeat(50)));
    portal = BuiltSites.build(catalog, folder.resolve("out"), Severity.ERROR);
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

  private static List<String> shown(Page page) {
    List<String> shown = new ArrayList<>();
    for (Object language :
        (List<?>)
            page.evaluate(
                "[...document.querySelectorAll('.sample-language pre')]"
                    + ".filter(e => e.checkVisibility({contentVisibilityAuto: true}))"
                    + ".map(e => e.closest('[data-lang]').dataset.lang)")) {
      shown.add((String) language);
    }
    return shown;
  }

  /** Tabs of documents too; where there is none of the last choice, the one before counts. */
  @Test
  void keepsTheTabsThatAReaderChoseOnThisPageAndOnOthers() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/docs/a.html");
      assertEquals(List.of("one", "three"), tabs(page));
      page.locator(".tabs label:has-text('Java')").last().click();
      assertEquals(List.of("two", "four"), tabs(page));

      page.navigate(server.address() + "shop/docs/b.html");
      assertEquals(List.of("six", "seven"), tabs(page));
      page.locator(".tabs label:has-text('cURL')").click();
      assertEquals(List.of("six", "eight"), tabs(page));

      page.navigate(server.address() + "shop/docs/a.html");
      assertEquals(List.of("one", "three"), tabs(page));
    }
  }

  private static List<?> tabs(Page page) {
    return (List<?>)
        page.evaluate(
            "[...document.querySelectorAll('.tab')].filter(e => e.checkVisibility())"
                + ".map(e => e.textContent.trim())");
  }

  @Test
  void followsTheReaderFromPageToPage() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/first.html");
      assertEquals(List.of("curl"), shown(page));

      page.locator(".sample-choice").focus();
      page.keyboard().press("ArrowDown");
      assertEquals(List.of("python"), shown(page));
      assertEquals(server.address() + "shop/v1/first.html?lang=python", page.url());

      page.navigate(server.address() + "shop/v1/second.html");
      assertEquals(List.of("python"), shown(page));
      assertEquals("Python", page.locator(".sample-choice option:checked").textContent());

      page.navigate(server.address() + "shop/v1/second.html?lang=go");
      assertEquals(List.of("go"), shown(page));
      assertEquals("Our Go", page.locator(".sample-choice option:checked").textContent());
    }
  }

  @Test
  void showsTheFirstLanguageWhereTheChosenOneIsMissing() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/second.html");
      page.locator(".sample-choice").selectOption("perl");
      assertEquals(List.of("perl"), shown(page));
      page.navigate(server.address() + "shop/v1/first.html");
      assertEquals(List.of("curl"), shown(page));
    }
  }

  /** The styles alone: what is painted before the script has run. */
  @Test
  void knowsTheLanguageBeforeTheFirstPaint() {
    try (BrowserContext context = chromium.browser().newContext()) {
      context.route("**/samples.js", route -> route.abort());
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/first.html?lang=python");
      assertEquals(List.of("python"), shown(page));
      page.navigate(server.address() + "shop/v1/first.html");
      assertEquals(List.of("curl"), shown(page));
      page.navigate(server.address() + "shop/v1/first.html?lang=rust");
      assertEquals(List.of("curl"), shown(page).subList(0, 1));
    }
  }

  @Test
  void worksFromADisk() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(portal.resolve("shop/v1/first.html").toUri().toString());
      page.locator(".sample-choice").selectOption("go");
      assertEquals(List.of("go"), shown(page));
    }
  }

  @Test
  void readsCompletelyWithoutScript() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/first.html");
      page.locator("summary:text-is('Python')").click();
      assertEquals(
          List.of(true, true, false),
          List.of(
              page.locator("[data-lang=curl] pre").isVisible(),
              page.locator("[data-lang=python] pre").isVisible(),
              page.locator("[data-lang=go] pre").isVisible()));
      assertEquals(false, page.locator(".sample-choice").isVisible());
    }
  }

  private static String copied(Page page) {
    return (String)
        page.evaluate(
            "(b => b.portolanText ? b.portolanText() : b.querySelector('pre').textContent)"
                + "(document.querySelector('[data-samples] > :not([hidden]) .code'))");
  }

  @Test
  void showsTheReadersValuesMaskedAndCopiesThem() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/first.html");
      page.locator(".secrets-open").click();
      page.locator(".secrets input[type=password]").fill("sk-42");
      assertEquals(
          "curl 'https://shop.example/a' \\\n  -H \"Authorization: Bearer ••••••••\"",
          page.locator(".sample-language[data-lang=curl] code").textContent());
      assertEquals(
          "curl 'https://shop.example/a' \\\n  -H \"Authorization: Bearer sk-42\"", copied(page));
      page.locator(".sample-choice").selectOption("go");
      assertEquals(true, copied(page).contains("\"Bearer \" + \"sk-42\""), copied(page));
      assertEquals(false, copied(page).contains("\"os\""), "an import that nothing uses");

      page.locator(".secrets input[type=password]").fill("a\"b");
      assertEquals(true, copied(page).contains("os.Getenv(\"TOKEN\")"), copied(page));
      assertEquals(true, copied(page).contains("\"os\""), copied(page));
      assertEquals(true, page.locator(".secrets-wrong").textContent().startsWith("TOKEN holds"));

      page.locator(".secrets input[type=password]").fill("sk-43");
      page.navigate(server.address() + "shop/v1/first.html");
      assertEquals(false, copied(page).contains("sk-43"), "nothing is kept unasked");
      page.locator(".secrets-open").click();
      page.locator(".secrets input[type=password]").fill("sk-44");
      page.locator(".secrets input[type=checkbox]").check();
      page.navigate(server.address() + "shop/v1/first.html");
      page.locator(".secret").first().waitFor(new Locator.WaitForOptions().setState(ATTACHED));
      assertEquals(true, copied(page).contains("sk-44"), copied(page));
      page.locator(".secrets-open").click();
      page.locator(".secrets input[type=checkbox]").uncheck();
      assertEquals("{}", page.evaluate("sessionStorage.getItem('portolan-secrets')"));
      assertEquals(null, page.evaluate("localStorage.getItem('portolan-secrets')"));
    }
  }

  @Test
  void foldsLongCodeAndShowsAllOfIt() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/second.html");
      double before = page.locator("#response-examples ~ details pre").boundingBox().height;
      assertEquals(0, page.locator("[data-samples] .code-more").count());
      page.getByText("Show all 52 lines").click();
      double after = page.locator("#response-examples ~ details pre").boundingBox().height;
      assertEquals(true, after > before * 1.5, before + " " + after);
      page.getByText("Show less").click();
      assertEquals(
          before, page.locator("#response-examples ~ details pre").boundingBox().height, 1);
    }
  }

  @Test
  void listsItsKeysAndTurnsThemOff() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.address() + "shop/v1/first.html");
      page.keyboard().press("t");
      assertEquals("light", page.locator("html").getAttribute("data-theme"));
      page.keyboard().press("?");
      page.locator("dialog.keys").getByText("Next operation").waitFor();
      page.getByLabel("These keys work").uncheck();
      page.keyboard().press("Escape");
      page.keyboard().press("t");
      assertEquals("light", page.locator("html").getAttribute("data-theme"));
      page.navigate(server.address() + "shop/v1/first.html");
      page.keyboard().press("]");
      page.keyboard().press("?");
      assertEquals(0, page.locator("dialog.keys").count());
      assertEquals(server.address() + "shop/v1/first.html", page.url());
    }
  }

  @Test
  void copiesThePageForALanguageModel() {
    try (BrowserContext context = chromium.browser().newContext()) {
      context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = context.newPage();
      for (boolean served : new boolean[] {true, false}) {
        page.navigate(
            served
                ? server.address() + "shop/v1/first.html"
                : portal.resolve("shop/v1/first.html").toUri().toString());
        page.locator("[data-copy-page]").click();
        page.locator("[data-copy-page]:has-text('Copied')").waitFor();
        String text = (String) page.evaluate("navigator.clipboard.readText()");
        assertEquals(served, text.startsWith("# GET /a\n"), text);
        assertEquals(true, text.contains("GET /a") && text.contains("200"), text);
      }
    }
  }
}
