package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.BuiltSites;
import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and documents that a specification names are offered beside it, and no others. */
class OfferedFilesTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==");

  @TempDir private Path folder;

  private Path build() throws IOException {
    Path catalog =
        MiniCatalog.write(
            folder.resolve("catalog"),
            """
            == portolan.yaml
            title: T
            portals: {public: {}}
            == products/shop/product.yaml
            name: Shop
            publish_status: published
            == products/shop/versions/v1/version.yaml
            publish_status: published
            == products/shop/versions/v1/logo.svg
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script><path d="M0 0h9"/></svg>
            == products/shop/versions/v1/openapi.yaml
            openapi: 3.1.0
            info: {title: T, version: '1', x-logo: {url: logo.svg, altText: The shop, href: 'https://shop.example'}}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200':
                      description: OK
                      content:
                        image/png:
                          examples:
                            photo: {externalValue: examples/photo.png}
                            far: {externalValue: 'https://shop.example/x.png'}
                            above: {externalValue: ../../more.png}
              /hidden:
                get:
                  x-internal: true
                  operationId: hidden
                  responses: {'200': {description: OK, content: {image/png: {examples: {x: {externalValue: examples/hidden.png}}}}}}
            """);
    Path version = catalog.resolve("products/shop/versions/v1");
    Files.createDirectories(version.resolve("examples"));
    for (String file : List.of("examples/photo.png", "examples/hidden.png", "../../more.png")) {
      Files.write(version.resolve(file), PNG);
    }
    return BuiltSites.build(catalog, folder.resolve("out"), Severity.ERROR);
  }

  @Test
  void offersWhatTheVisiblePartNames() throws IOException {
    Path portal = build();
    Document page = Jsoup.parse(portal.resolve("shop/v1/a.html"));

    assertEquals(
        List.of("../../shop/v1/assets/examples/photo.png"),
        page.select(".example-picture img").eachAttr("src").subList(0, 1));
    assertEquals(
        "../../shop/v1/assets/examples/photo.png",
        page.select(".example-source a").first().attr("href"));
    assertArrayEquals(PNG, Files.readAllBytes(portal.resolve("shop/v1/assets/examples/photo.png")));
    String download = Files.readString(portal.resolve("shop/v1/openapi.json"));
    assertTrue(download.contains("assets/examples/photo.png"), download);
    assertTrue(download.contains("https://shop.example/x.png"), download);
    assertTrue(Files.readString(portal.resolve("shop/v1/a.md")).contains("assets/examples/photo"));
    try (Stream<Path> files = Files.walk(portal.resolve("shop/v1/assets"))) {
      List<String> names =
          files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(3, names.size(), names.toString());
      assertTrue(names.get(0).matches("[0-9a-f]{8}-more\\.png"), names.toString());
      assertEquals(List.of("logo.svg", "photo.png"), names.subList(1, 3));
    }
  }

  @Test
  void showsTheLogoOfTheSpecification() throws IOException {
    Path portal = build();
    Document overview = Jsoup.parse(portal.resolve("shop/v1/index.html"));

    assertEquals("../../shop/v1/assets/logo.svg", overview.select(".api-logo img").attr("src"));
    assertEquals("The shop", overview.select(".api-logo img").attr("alt"));
    assertFalse(
        Files.readString(portal.resolve("shop/v1/assets/logo.svg")).contains("script"), "cleaned");
    assertTrue(overview.select(".glance").text().contains("Logo The shop, https://shop.example"));
  }
}
