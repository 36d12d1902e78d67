package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form gets to know of an operation, and whom its page may call. */
class TryItFormTest {
  @TempDir Path folder;

  private static JsonNode form(ReferenceSite site, String operation) throws IOException {
    String script = site.files().get("shop/v1/try/" + operation + ".js");
    assertTrue(script.startsWith("portolanTry('") && script.endsWith("');\n"), script);
    String text = script.substring("portolanTry('".length(), script.length() - "');\n".length());
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      assertFalse(c == '\'' || c < ' ', "ends the text: " + script);
      if (c == '\\') {
        i++;
        switch (text.charAt(i)) {
          case '\\', '\'' -> json.append(text.charAt(i));
          case 'u' -> {
            json.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
            i += 4;
          }
          default -> throw new AssertionError("not expected: \\" + text.charAt(i));
        }
      } else {
        json.append(c);
      }
    }
    return JsonMapper.builder().build().readTree(json.toString());
  }

  private static String policy(ReferenceSite site, String page) {
    return site.page(page).select("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  @Test
  void namesInAPolicyExactlyTheOriginsOfServersAndTokens() throws IOException {
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: A, version: "1"}
            servers:
              - url: https://{region}.api.example/v1
                variables: {region: {default: eu, enum: [eu, us]}}
              - url: https://{tenant}.free.example
                variables: {tenant: {default: demo}}
              - url: /here
              - url: "https://evil.example; script-src *"
            components:
              securitySchemes:
                oauth:
                  type: oauth2
                  flows:
                    authorizationCode: {authorizationUrl: https://id.example/a, tokenUrl: https://token.example/t, scopes: {}}
                    clientCredentials: {tokenUrl: https://secret.example/t, scopes: {}}
            paths:
              /a:
                get: {operationId: a, security: [{oauth: []}], responses: {}}
                put: {operationId: b, x-try-it: build-only, responses: {}}
                post: {operationId: c, servers: [{url: "http://127.0.0.1:8080/x"}], responses: {}}
              /d: {get: {operationId: d, x-try-it: false, responses: {}}}
              /e: {get: {operationId: e, x-try-it: perhaps, responses: {}}}
            """);
    String rest = "; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
    assertTrue(
        policy(site, "a.html")
            .contains(
                "connect-src 'self' https://eu.api.example https://us.api.example"
                    + " https://demo.free.example https://token.example"
                    + rest),
        policy(site, "a.html"));
    assertTrue(policy(site, "b.html").contains("connect-src 'self'" + rest));
    assertTrue(policy(site, "c.html").contains("connect-src 'self' http://127.0.0.1:8080" + rest));
    assertTrue(policy(site, "index.html").contains("connect-src 'self'" + rest));
    assertTrue(form(site, "a").has("o"));
    assertFalse(form(site, "b").has("o"), "requests are only built");
    for (String off : new String[] {"d", "e"}) {
      assertEquals(0, site.page(off + ".html").select("[data-try-it]").size());
      assertFalse(site.files().containsKey("shop/v1/try/" + off + ".js"));
    }
    assertEquals(
        "../../shop/v1/try/a.js", site.page("a.html").select("[data-try-it]").attr("data-try-it"));
  }

  @Test
  void tellsFieldsFromSchemas() throws IOException {
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: A, version: "1"}
            components:
              schemas:
                Color: {type: string, enum: [red, "it's"]}
                Size: {allOf: [{type: integer}, {minimum: 1}], maximum: 9}
            paths:
              /{id}:
                post:
                  operationId: a
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer, format: int64}, example: 12345678901234567890}
                    - {name: color, in: query, schema: {anyOf: [{$ref: '#/components/schemas/Color'}, {type: "null"}]}}
                    - {name: sizes, in: query, schema: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Size'}}}
                    - {name: filter, in: query, style: deepObject, schema: {type: object, required: [from], properties: {from: {type: string, format: date}, "__proto__": {type: boolean}}}}
                    - {name: any, in: query, schema: {oneOf: [{type: object}, {type: string}]}}
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {files: {type: array, items: {type: string, format: binary}}, note: {type: string, default: hi}, made: {type: string, readOnly: true}}}
                      text/plain: {example: "a\\u2028'\\\\n</script>"}
                  responses: {"200": {content: {application/json: {}, text/csv: {}}}}
            """);
    JsonNode form = form(site, "a");
    assertEquals("12345678901234567890", form.at("/q/0/v").textValue());
    assertEquals("[\"red\",\"it's\"]", form.at("/q/1/e").toString());
    assertEquals("{\"k\":\"int\",\"lo\":1,\"hi\":9}", form.at("/q/2/of").toString());
    assertEquals(1, form.at("/q/2/few").intValue());
    assertEquals("object", form.at("/q/3/k").textValue());
    assertEquals(
        "[{\"k\":\"date\",\"n\":\"from\",\"r\":1},{\"k\":\"bool\",\"n\":\"__proto__\"}]",
        form.at("/q/3/has").toString());
    assertEquals("json", form.at("/q/4/k").textValue());
    assertEquals("multipart", form.at("/b/m/0/k").textValue());
    assertEquals("file", form.at("/b/m/0/f/0/k").textValue());
    assertEquals(1, form.at("/b/m/0/f/0/many").intValue());
    assertEquals("hi", form.at("/b/m/0/f/1/v").textValue());
    assertEquals(2, form.at("/b/m/0/f").size(), "what is read only is not sent");
    assertEquals("a\u2028'\\n</script>", form.at("/b/m/1/x/0/1").textValue());
    assertEquals("[\"application/json\",\"text/csv\"]", form.at("/k").toString());
  }
}
