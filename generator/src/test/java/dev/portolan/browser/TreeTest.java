package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.ReducedMotion;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a reader can do with the tree of a schema, from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class TreeTest {
  @TempDir static Path folder;

  private Chromium chromium;
  private String page;

  @BeforeAll
  void build() throws Exception {
    chromium = Chromium.start();
    StringBuilder many = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      many.append(
          "        field%02d: {type: string%s}\n"
              .formatted(i, i % 7 == 0 ? ", readOnly: true" : ""));
      values.append("value").append(i).append(", ");
    }
    Path catalog =
        MiniCatalog.write(
            folder.resolve("catalog"),
            """
            == portolan.yaml
            title: Trees
            portals: {public: {}}
            == products/p/product.yaml
            name: P
            publish_status: published
            == products/p/versions/v1/version.yaml
            publish_status: published
            == products/p/versions/v1/openapi.yaml
            openapi: 3.1.0
            info: {title: P, version: "1"}
            servers: [{url: 'https://p.example'}]
            paths:
              /a:
                post:
                  operationId: a
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Body'}
                        examples:
                          cat: {summary: Cat, value: {kind: cat}}
                          woof: {summary: Woof, value: {kind: dog}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Large'}}}}, '201': {description: both, content: {application/json: {schema: {$ref: '#/components/schemas/Both'}}}}}
            components:
              schemas:
                Body:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                Cat:
                  type: object
                  required: [kind]
                  properties:
                    kind: {const: cat}
                    one: {type: object, properties: {two: {type: object, properties: {three: {type: object, properties: {four: {type: string, description: Fourth}}}}}}}
                Dog: {type: object, properties: {kind: {const: dog}, bark: {type: string, description: Woof.}}}
                Both: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {size: {type: integer, description: Of it.}}}]}
                Large:
                  type: object
                  required: [field01, field02]
                  properties:
                    choice: {type: string, enum: [%s]}
                    many:
                      oneOf: [{title: A1, type: object}, {title: A2, type: string}, {title: A3, type: integer}, {title: A4, type: boolean}, {title: A5, type: array}]
            %s"""
                .formatted(values, many));
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
    page = folder.resolve("out/portals/public/p/v1/a.html").toRealPath().toUri().toString();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private interface Visit {
    void to(Page page);
  }

  private void visit(String fragment, Visit visit) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
      Page tab = context.newPage();
      tab.setDefaultTimeout(10_000);
      tab.onPageError(
          error -> {
            throw new AssertionError(error);
          });
      tab.navigate(page + fragment);
      visit.to(tab);
    }
  }

  private static Locator id(Page tab, String id) {
    return tab.locator("[id='" + id + "']");
  }

  @Test
  void showsOneVariantAtATimeAndPutsTheChoiceIntoTheUrl() {
    visit(
        "",
        tab -> {
          assertTrue(id(tab, "body:Cat.kind").isVisible());
          assertFalse(id(tab, "body:Dog.bark").isVisible());
          tab.locator(".segment", new Page.LocatorOptions().setHasText("Dog")).first().click();
          assertTrue(id(tab, "body:Dog.bark").isVisible());
          assertFalse(id(tab, "body:Cat.kind").isVisible());
          assertTrue(tab.url().endsWith("#body%3ADog"), tab.url());
          assertEquals(
              "Woof (woof)",
              tab.locator("[data-choices] select option:checked").first().textContent());
          Locator sample = tab.locator(".sample-language[data-lang=curl] pre");
          sample.getByText("\"dog\"").waitFor();
          tab.reload();
          assertTrue(id(tab, "body:Dog.bark").isVisible());
          sample.getByText("\"dog\"").waitFor();
        });
  }

  @Test
  void variantExampleAndSampleFollowTheBodyThatIsChosen() {
    visit(
        "",
        tab -> {
          Locator sample = tab.locator(".sample-language[data-lang=curl] pre");
          Locator body = tab.getByLabel("Body of the request");
          assertTrue(sample.textContent().contains("\"cat\""), sample.textContent());
          body.selectOption("Woof (woof)");
          sample.getByText("\"dog\"").waitFor();
          assertTrue(id(tab, "body:Dog.bark").isVisible());
          Locator beside = tab.locator("#body-examples ~ details select");
          assertEquals("Woof (woof)", beside.locator("option:checked").textContent());
          beside.selectOption("Cat (cat)");
          sample.getByText("\"cat\"").waitFor();
          assertEquals("Cat (cat)", body.locator("option:checked").textContent());
          assertTrue(id(tab, "body:Cat.kind").isVisible());
          tab.locator(".sample-choice").selectOption("python");
          tab.locator(".sample-language[data-lang=python] pre").getByText("\"cat\"").waitFor();
        });
  }

  @Test
  void offersAMenuWhereThereAreManyVariants() {
    visit(
        "#response.200.body.many:A5",
        tab -> {
          Locator select = id(tab, "response.200.body.many").locator("select").first();
          assertEquals("A5", select.locator("option:checked").textContent());
          assertTrue(id(tab, "response.200.body.many:A5").isVisible());
          select.selectOption("A2");
          assertTrue(id(tab, "response.200.body.many:A2").isVisible());
          assertFalse(id(tab, "response.200.body.many:A5").isVisible());
        });
  }

  @Test
  void showsAMergedSchemaAsItIsWrittenToo() {
    visit(
        "#response.201.body.size",
        tab -> {
          Locator schema = tab.locator("[id='response.201'] .schema");
          Locator written = schema.locator(".as-written pre");
          assertFalse(written.isVisible());
          Locator button = schema.locator(".tree-written");
          button.click();
          assertTrue(written.isVisible());
          assertTrue(written.textContent().contains("allOf"));
          assertFalse(id(tab, "response.201.body.size").isVisible());
          assertEquals("true", button.getAttribute("aria-pressed"));
          tab.evaluate("location.hash = '#response.201.body.bark'");
          id(tab, "response.201.body.bark").waitFor();
          assertFalse(written.isVisible());
        });
  }

  @Test
  void aLinkOpensAllThatItIsIn() {
    visit(
        "#body:Cat.one.two.three.four",
        tab -> {
          Locator target = id(tab, "body:Cat.one.two.three.four");
          assertTrue(target.isVisible());
          assertTrue(target.boundingBox().y >= 60, "below the header");
          assertTrue(target.boundingBox().y < 720, "in view");
        });
    visit("#body:Dog.bark", tab -> assertTrue(id(tab, "body:Dog.bark").isVisible()));
    visit(
        "#response.200.body.choice=value60",
        tab -> assertTrue(id(tab, "response.200.body.choice=value60").isVisible()));
  }

  @Test
  void expandsToADepthAndRemembersIt() {
    visit(
        "",
        tab -> {
          tab.locator("[data-depth=all]").first().click();
          assertTrue(id(tab, "body:Cat.one.two.three.four").isVisible());
          tab.reload();
          assertTrue(id(tab, "body:Cat.one.two.three.four").isVisible());
          tab.locator("[data-depth='1']").first().click();
          assertTrue(id(tab, "body:Cat.one").isVisible());
          assertFalse(id(tab, "body:Cat.one.two").isVisible());
          tab.locator("[data-depth='2']").first().click();
          assertTrue(id(tab, "body:Cat.one.two").isVisible());
          assertFalse(id(tab, "body:Cat.one.two.three").isVisible());
        });
  }

  @Test
  void opensAPartWithAllThatIsInIt() {
    visit(
        "",
        tab -> {
          Locator one = tab.locator("[id='body:Cat.one'] > details > summary");
          one.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
          boolean opened = id(tab, "body:Cat.one.two.three.four").isVisible();
          if (!opened) { // it was open before
            one.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
          }
          assertTrue(id(tab, "body:Cat.one.two.three.four").isVisible());
          one.focus();
          tab.keyboard().press("*");
          assertFalse(id(tab, "body:Cat.one.two").isVisible());
          tab.keyboard().press("*");
          assertTrue(id(tab, "body:Cat.one.two.three.four").isVisible());
        });
  }

  @Test
  void copiesAnAllowedValue() {
    visit(
        "",
        tab -> {
          tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
          tab.locator("[id='response.200.body.choice=value1'] a").click();
          tab.locator(".value-copied").waitFor();
          assertEquals("value1", tab.evaluate("navigator.clipboard.readText()"));
        });
  }

  @Test
  void cutsALargeSchemaDown() {
    visit(
        "",
        tab -> {
          Locator schema = tab.locator(".answer .schema").first();
          Locator rows = schema.locator(".node-property:visible");
          int before = rows.count();
          assertTrue(before > 60, "only " + before);
          schema.locator(".tree-filter").fill("field1");
          assertEquals(10, rows.count());
          assertTrue(schema.locator("[role=status]").textContent().startsWith("10 of "));
          schema.locator(".tree-filter").fill("");
          assertEquals(before, rows.count());
          Locator required =
              schema.locator(".tree-switch", new Locator.LocatorOptions().setHasText("Required"));
          required.click();
          assertEquals(2, rows.count());
          required.click();
          schema
              .locator(".tree-switch", new Locator.LocatorOptions().setHasText("read-only"))
              .click();
          assertEquals(before - 10, rows.count());
          tab.evaluate("location.hash = 'response.200.body.field07'");
          id(tab, "response.200.body.field07").waitFor();
        });
  }

  @Test
  void everythingIsThereWithoutScript() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page tab = context.newPage();
      tab.navigate(page);
      assertTrue(id(tab, "body:Cat").isVisible());
      assertTrue(id(tab, "body:Dog").isVisible());
      assertEquals(0, tab.locator(".tree-tools, .segments").count());
      assertTrue(id(tab, "body:Dog.bark").isVisible());
    }
  }
}
