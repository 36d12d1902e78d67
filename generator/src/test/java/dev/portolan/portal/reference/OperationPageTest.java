package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationPageTest {
  private static final String SHOP =
      """
      openapi: 3.1.0
      info: {title: Shop API, version: "1.0"}
      servers:
        - {url: https://api.shop.example/v1}
      security:
        - key: []
        - login: [orders:write]
          key: []
      paths:
        /orders/{orderId}/items:
          parameters:
            - {name: orderId, in: path, required: true, schema: {type: string, format: uuid}}
          post:
            operationId: addItem
            tags: [Orders]
            summary: Add an item
            description: Adds **one** item.
            deprecated: true
            externalDocs: {url: https://docs.shop.example/items, description: How items work}
            parameters:
              - name: tag
                in: query
                description: Labels of the item.
                schema: {type: array, items: {type: string, enum: [red, green]}, maxItems: 3}
              - name: limit
                in: query
                schema: {type: integer, minimum: 1, maximum: 100, default: 20}
              - {name: X-Trace, in: header, required: true, schema: {type: string}, example: abc}
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Item'}
            responses:
              '201':
                description: It was added.
                headers:
                  Location: {description: Where it is now., schema: {type: string, format: uri}}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Item'}
                    examples:
                      red: {summary: A red one, value: {name: Chair, colour: red}}
                links:
                  read: {operationId: readItem, parameters: {itemId: $response.body#/name}}
              '404': {description: There is no such order.}
              default:
                description: Something else.
                content:
                  application/problem+json:
                    schema: {type: object, properties: {title: {type: string}}}
            callbacks:
              shipped:
                '{$request.body#/hook}':
                  post:
                    summary: It is on its way
                    requestBody:
                      content:
                        application/json:
                          schema: {type: object, properties: {carrier: {type: string}}}
                    responses:
                      '204': {description: Understood.}
        /items/{itemId}:
          get:
            operationId: readItem
            tags: [Items]
            summary: Read an item
            security: []
            parameters:
              - {name: itemId, in: path, required: true, schema: {type: string}}
            responses:
              '200': {description: Here it is.}
      webhooks:
        stockLow:
          post:
            operationId: stockLow
            summary: Stock is low
            requestBody:
              content:
                application/json:
                  schema: {type: object, properties: {left: {type: integer}}}
            responses:
              '200': {description: Thanks.}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          login:
            type: oauth2
            flows:
              authorizationCode:
                authorizationUrl: https://id.shop.example/authorize
                tokenUrl: https://id.shop.example/token
                scopes: {'orders:write': Change orders}
        schemas:
          Item:
            type: object
            required: [name]
            properties:
              name: {type: string, minLength: 1, maxLength: 40}
              colour: {type: string, enum: [red, green]}
              parts: {type: array, items: {$ref: '#/components/schemas/Item'}}
              seller: {$ref: '#/components/schemas/Seller'}
          Seller:
            type: object
            properties: {city: {type: string}}
      """;

  @TempDir private Path folder;

  private Document addItem() throws IOException {
    return ReferenceSite.of(folder, SHOP).page("add-item.html");
  }

  private static String text(Document page, String selector) {
    Element element = page.selectFirst(selector);
    assertNotNull(element, selector);
    return element.text();
  }

  private static Element byId(Document page, String id) {
    Element element = page.getElementById(id);
    assertNotNull(element, "#" + id);
    return element;
  }

  @Test
  void tellsWhatTheOperationIs() throws IOException {
    Document page = addItem();
    assertEquals("Add an item", text(page, "main h1"));
    assertEquals("POST", text(page, ".address .method"));
    assertEquals("https://api.shop.example/v1/orders/{orderId}/items", text(page, ".address code"));
    assertEquals("#path.orderId", page.select(".address .route-parameter").attr("href"));
    assertEquals("one", text(page, "main .op-text strong"));
    assertTrue(text(page, "main .banner-warning").contains("deprecated"));
    assertEquals(
        "https://docs.shop.example/items", page.select("a:contains(How items work)").attr("href"));
  }

  @Test
  void tellsParametersByPlaceWithTypeAndLimits() throws IOException {
    Document page = addItem();
    assertEquals("string (uuid)", text(page, "[id='path.orderId'] .node-type"));
    assertEquals("required", text(page, "[id='path.orderId'] .flag"));
    assertEquals("integer, 1 to 100", text(page, "[id='query.limit'] .node-type"));
    assertTrue(byId(page, "query.limit").text().contains("Default 20"));
    assertTrue(byId(page, "query.tag").text().contains("Repeat the name: tag=red&tag=green"));
    assertTrue(byId(page, "query.tag").text().contains("at most 3 items"));
    assertTrue(byId(page, "header.X-Trace").text().contains("Example abc"));
    byId(page, "query.tag.items=red");
  }

  @Test
  void showsBodiesAsTreesWithAnchors() throws IOException {
    Document page = addItem();
    assertEquals(
        "string, 1 to 40 characters", text(page, "[id='body.name'] > .node-line .node-type"));
    byId(page, "body.colour=green");
    byId(page, "body.seller.city");
    Element parts = byId(page, "body.parts");
    assertTrue(parts.text().contains("recursive"));
    assertTrue(parts.select("a[href$='schemas/item.html']").hasText());
    assertFalse(page.getAllElements().stream().anyMatch(e -> e.id().startsWith("body.parts.")));
  }

  @Test
  void showsAResponseWithHeadersLinksAndExamples() throws IOException {
    Document page = addItem();
    Element created = byId(page, "response.201");
    assertTrue(created.text().contains("Created"));
    assertTrue(created.text().contains("It was added."));
    byId(page, "response.201.header.Location");
    assertEquals("../../shop/v1/read-item.html", created.select(".links a").attr("href"));
    assertTrue(created.select(".links").text().contains("itemId is $response.body#/name"));
    assertTrue(created.text().contains("Shown above, under body"), "not the same tree twice");
    assertTrue(byId(page, "response.404").text().contains("There is no such order."));
    byId(page, "response.default.body.title");
    assertTrue(page.select(".rail .sample").text().contains("A red one"));
    assertTrue(page.select(".rail pre").text().contains("\"colour\": \"red\""));
  }

  @Test
  void nestsCallbacksWithAllThatIsInThem() throws IOException {
    Document page = addItem();
    assertTrue(page.select("main .callback").text().contains("It is on its way"));
    assertEquals(1, page.select("[id$='body.carrier']").size());
    assertTrue(page.select("main .callback").text().contains("Understood."));
  }

  @Test
  void tellsAlternativesOfAuthorization() throws IOException {
    Document page = addItem();
    List<Element> alternatives = page.select("section[aria-labelledby=authorization] .auth > li");
    assertEquals(2, alternatives.size());
    assertEquals("key API key in header X-Key", alternatives.get(0).text());
    assertTrue(alternatives.get(1).text().contains("together with"));
    assertTrue(alternatives.get(1).text().contains("orders:write"));
    assertTrue(alternatives.get(1).text().contains("Change orders"));
    assertEquals("../../shop/v1/index.html#auth.key", alternatives.get(0).select("a").attr("href"));
    Document open = ReferenceSite.of(folder, SHOP).page("read-item.html");
    assertTrue(open.select("main").text().contains("No authorization is needed."));
  }

  @Test
  void callsTheGatewayWithThePathOfTheSpecification() throws IOException {
    ReferenceSite site =
        ReferenceSite.of(
            folder, new TreeMap<>(java.util.Map.of("v1", SHOP)), List.of("https://gw.example"));
    Document page = site.page("read-item.html");
    assertEquals("https://gw.example/v1/items/{itemId}", text(page, ".address code"));
    assertTrue(page.select(".rail pre").text().contains("curl 'https://gw.example/v1/items/"));
  }

  @Test
  void marksTheCurrentOperationInTheNavigation() throws IOException {
    Document page = addItem();
    assertEquals("POST Add an item (deprecated)", text(page, ".sidebar a[aria-current=page]"));
    assertEquals(
        List.of("Orders", "Items", "Webhooks", "Schemas"), page.select(".nav-section").eachText());
  }

  @Test
  void givesWebhooksTheirOwnPageWithoutASampleRequest() throws IOException {
    Document page = ReferenceSite.of(folder, SHOP).page("stock-low.html");
    byId(page, "body.left");
    assertTrue(page.select(".op-flags").text().contains("Webhook"));
    assertFalse(page.select(".rail").text().contains("curl"));
  }

  @Test
  void usesEachIdOnceAndLinksToIdsThatAreThere() throws IOException {
    ReferenceSite site = ReferenceSite.of(folder, SHOP);
    for (String path : site.files().keySet()) {
      if (path.endsWith(".html")) {
        Document page = site.file(path);
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
          assertTrue(ids.add(element.id()), path + " has twice #" + element.id());
        }
        for (Element link : page.select("a[href^='#']")) {
          String id = link.attr("href").substring(1);
          assertTrue(ids.contains(id), path + " has no #" + id);
        }
      }
    }
  }

  @Test
  void escapesWhatAuthorsWrite() throws IOException {
    String bad = "<img src=x onerror=alert(1)>";
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: "BAD", version: "BAD", termsOfService: "javascript:alert(1)"}
            tags: [{name: "BAD"}]
            paths:
              /a/{p}:
                get:
                  operationId: "BAD"
                  tags: ["BAD"]
                  summary: "BAD"
                  description: "BAD"
                  externalDocs: {url: "javascript:alert(1)", description: "BAD"}
                  parameters:
                    - {name: p, in: path, required: true, schema: {type: string, enum: ["BAD"]}}
                    - {name: "BAD", in: query, schema: {type: string, pattern: "BAD"}}
                  responses:
                    '200':
                      description: "BAD"
                      content:
                        "BAD":
                          schema:
                            {type: object, properties: {"BAD": {type: string, default: "BAD"}}}
                          example: "BAD"
            components:
              schemas:
                "BAD": {type: string, title: "BAD"}
            """
                .replace("BAD", bad));
    for (String path : site.files().keySet()) {
      if (path.endsWith(".html")) {
        Document page = site.file(path);
        assertEquals("", page.select("main img, [onerror], [href^=javascript]").outerHtml(), path);
      }
    }
  }
}
