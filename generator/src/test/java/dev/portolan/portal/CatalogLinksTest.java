package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogLinksTest {
  private static final String CATALOG =
      """
      == products/pay/product.yaml
      name: Pay
      publish_status: published
      == products/pay/versions/v1/version.yaml
      publish_status: published
      == products/pay/versions/v1/openapi.yaml
      openapi: 3.1.0
      info: {title: Pay, version: "1"}
      paths:
        /refunds:
          post:
            operationId: createRefund
            responses:
              "200":
                description: Fine.
                content: {application/json: {schema: {$ref: "#/components/schemas/Refund"}}}
          get: {responses: {"200": {description: All.}}}
        /books:
          get: {operationId: readBooks, x-internal: true, responses: {"200": {description: x}}}
      components:
        schemas:
          Refund: {type: object, properties: {id: {type: string}}}
      == products/pay/versions/v2/version.yaml
      publish_status: published
      == products/pay/versions/v2/openapi.yaml
      openapi: 3.1.0
      info: {title: Pay, version: "2"}
      paths:
        /refunds: {post: {operationId: createRefund, responses: {"200": {description: x}}}}
      == products/pay/versions/v3/version.yaml
      publish_status: unpublished
      == products/pay/docs/start.md
      ---
      status: published
      ---
      # Start
      ## Getting a key
      == products/pay/docs/draft.md
      ---
      status: unpublished
      ---
      # Draft
      == products/other/product.yaml
      name: Other
      == products/other/versions/v1/version.yaml
      publish_status: unpublished
      """;

  @TempDir Path folder;

  private BuiltPortal built(String page) throws IOException {
    return BuiltPortal.of(
        folder,
        MiniCatalog.SITE,
        CATALOG,
        "== pages/about.md\n---\nstatus: published\n---\n" + page + "\n");
  }

  private static List<String> hrefs(BuiltPortal built) {
    return built.page("pages/about.html").select(".prose a[href]").eachAttr("href");
  }

  @Test
  void leadToOperationsSchemasProductsVersionsAndDocuments() throws IOException {
    BuiltPortal built =
        built(
            """
            [a](op:pay/v1/createRefund) [b](op:pay/latest/createRefund#responses)
            [c](op:pay/v1/get-refunds) [d](schema:pay/v1/Refund) [e](product:pay)
            [f](product:pay/v2) [g](doc:pay/start#getting-a-key)
            """);
    assertEquals(List.of(), built.problems());
    assertEquals(
        List.of(
            "../pay/v1/create-refund.html",
            "../pay/v2/create-refund.html#responses",
            "../pay/v1/get-refunds.html",
            "../pay/v1/schemas/refund.html",
            "../pay/index.html",
            "../pay/v2/index.html",
            "../pay/docs/start.html#c-getting-a-key"),
        hrefs(built));
  }

  @Test
  void nameTheNearestWhereNothingHasThatName() throws IOException {
    BuiltPortal built =
        built(
            """
            [a](op:pay/v1/createRefnd)
            [b](schema:pay/v1/Refunds)
            [c](product:play)
            [d](op:pay/createRefund)
            [e](doc:pay/start#getting-the-key)
            [f](op:)
            """);
    assertEquals(List.of("../pay/docs/start.html"), hrefs(built));
    assertEquals(
        List.of(
            "pages/about.md:4:1: warning: the link \"op:pay/v1/createRefnd\" names the operation"
                + " \"createRefnd\", which is not there [link-broken]",
            "pages/about.md:5:1: warning: the link \"schema:pay/v1/Refunds\" names the schema"
                + " \"Refunds\", which is not there [link-broken]",
            "pages/about.md:6:1: warning: the link \"product:play\" names the product \"play\","
                + " which is not there [link-broken]",
            "pages/about.md:7:1: warning: the link \"op:pay/createRefund\" is not complete"
                + " [link-broken]",
            "pages/about.md:8:1: warning: no heading of \"products/pay/docs/start.md\" has the"
                + " anchor \"#getting-the-key\" [anchor-unknown]",
            "pages/about.md:9:1: warning: the link \"op:\" is not complete [link-broken]"),
        built.problems());
  }

  @Test
  void areErrorsThatNameBothSidesWhereThePortalDoesNotShowTheTarget() throws IOException {
    BuiltPortal built =
        built(
            """
            [a](op:pay/v1/readBooks) [b](product:pay/v3) [c](doc:pay/draft) [d](product:other)
            """);
    assertEquals(List.of(), hrefs(built));
    assertEquals(
        List.of(
            "operation \"readBooks\"", "version \"v3\"", "document \"draft\"", "product \"other\""),
        built.problems().stream()
            .filter(problem -> problem.endsWith("[link-not-visible]"))
            .map(problem -> problem.replaceAll(".*does not show the (.*) \\[.*", "$1"))
            .toList());
    assertEquals(4, built.problems().size());
    assertFalse(built.text("pages/about.html").contains("readBooks"));
  }
}
