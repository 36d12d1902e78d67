package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of code samples in a catalog's theme. */
class SampleThemeTest {
  @TempDir private Path folder;

  private BuildResult build(String languages) throws IOException {
    put(
        "portolan.yaml",
        "title: T\nportals: {public: {theme: own, code_samples: " + languages + "}}\n");
    put("products/shop/product.yaml", "name: Shop\npublish_status: published\n");
    put(
        "products/shop/versions/v1/version.yaml",
        "publish_status: published\nspec: ../../openapi.yaml\n");
    put(
        "products/shop/openapi.yaml",
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: 'https://shop.example'}]
        paths:
          /things:
            get:
              operationId: things
              parameters:
                - {name: q, in: query, required: true, schema: {type: string}, example: '<b>"${7*7}'}
              responses: {'200': {description: OK}}
        """);
    return Portolan.build(
        new BuildRequest(
            folder.resolve("catalog"),
            Optional.of(folder.resolve("out")),
            List.of(),
            Set.of(),
            Optional.empty(),
            1,
            Optional.empty()),
        Progress.SILENT);
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve("catalog").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> problems(BuildResult result) {
    return result.diagnostics().stream()
        .map(d -> d.location().file() + ":" + d.location().line() + " " + d.code())
        .toList();
  }

  private Document page() throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out/portals/public/shop/v1/things.html")));
  }

  @Test
  void replacesATemplateAndBringsALanguage() throws IOException {
    put(
        "themes/own/samples/curl.ftl",
        "<#ftl attributes={\"title\": \"Tool\", \"notation\": \"shell\"}>\ntool ${request.url}");
    put(
        "themes/own/samples/perl.ftl",
        "<#ftl attributes={\"title\": \"Perl\", \"notation\": \"php\"}>\n<#include \"/samples/parts/get.ftl\">");
    put("themes/own/samples/parts/get.ftl", "get ${request.url}; # <b> & co");

    assertEquals(List.of(), problems(build("[perl, curl, http]")));
    assertEquals(
        List.of("Perl", "Tool", "HTTP"), page().select(".sample-language summary").eachText());
    assertEquals(
        "get 'https://shop.example/things?q=%3Cb%3E%22%24%7B7%2A7%7D'; # <b> & co",
        page().selectFirst("[data-lang=perl] code").wholeText());
    assertEquals(
        "tool 'https://shop.example/things?q=%3Cb%3E%22%24%7B7%2A7%7D'",
        page().selectFirst("[data-lang=curl] code").wholeText());
  }

  @Test
  void refusesWhatWouldRunTextAndTemplatesOfPlainTextElsewhere() throws IOException {
    put(
        "themes/own/samples/curl.ftl",
        "<#ftl attributes={\"notation\": \"shell\"}>\n${\"1\"?eval}");
    put("themes/own/pages/x.ftl", "x");

    assertEquals(
        List.of(
            "themes/own/pages/x.ftl:0 theme-file", "themes/own/samples/curl.ftl:2 theme-unsafe"),
        problems(build("[curl]")));
  }

  @Test
  void saysWhereASampleIsWrong() throws IOException {
    put(
        "themes/own/samples/curl.ftl",
        "<#ftl attributes={\"notation\": \"shell\"}>\n${request.address}");
    put("themes/own/samples/perl.ftl", "${request.url}");
    put("themes/other/samples/lisp.ftl", "${request.url}");

    assertEquals(
        List.of(
            "portolan.yaml:2 code-sample-unknown",
            "themes/own/samples/curl.ftl:2 theme-template",
            "themes/own/samples/perl.ftl:0 sample-notation-unknown"),
        problems(build("[curl, perl, lisp]")));
  }
}
