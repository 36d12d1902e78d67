package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @TempDir Path folder;

  private MiniCatalog.Read read(String organization, String menu) throws IOException {
    return MiniCatalog.read(
        folder,
        """
        == portolan.yaml
        title: T
        organization: {name: N, %s}
        portals: {public: {menus: {main: [{title: M, url: '%s'}]}}}
        == products/a/product.yaml
        name: A
        == products/a/versions/v1/version.yaml
        """
            .formatted(organization, menu));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example",
        "http://localhost:8080/x",
        "HTTPS://A.example/b%20c?d=e&f#g",
        "https://[::1]/",
        "https://xn--mller-kva.example/"
      })
  void takesAbsoluteUrls(String url) throws IOException {
    MiniCatalog.Read read = read("url: '" + url + "'", "x");
    assertEquals(List.of(), read.lines());
    assertEquals(Optional.of(url), read.catalog().site().organization().flatMap(Organization::url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.example",
        "//a.example",
        "/a",
        "ftp://a.example",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "https:///a",
        "https://a b.example",
        "https://a.example/<b>",
        "https:a.example",
        "https://user@a.example",
        "https://user:word@a.example",
        "http://a.example\\b",
        "mailto:a@b.example",
        "https://a_b.example:port/",
        "http:",
        ":",
        "https://a.example/%zz"
      })
  void refusesWhatIsNoAbsoluteUrl(String url) throws IOException {
    MiniCatalog.Read read = read("url: '" + url + "'", "x");
    assertEquals(1, read.problems().size(), () -> url + read.lines());
    assertEquals(Optional.empty(), read.catalog().site().organization().flatMap(Organization::url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example",
        "mailto:a@b.example",
        "pages/about.html",
        "payments/index.html#x",
        "about",
        "index.html?a=b:c",
        "#top"
      })
  void takesWhatAMenuMayLeadTo(String url) throws IOException {
    assertEquals(List.of(), read("email: a@b.example", url).lines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "vbscript:x",
        "/about",
        "//a.example",
        "..\\x",
        "mailto:nobody",
        "tel:123",
        "data:x"
      })
  void refusesWhatAMenuMayNotLeadTo(String url) throws IOException {
    MiniCatalog.Read read = read("email: a@b.example", url);
    assertEquals(1, read.problems().size(), () -> url + read.lines());
    assertEquals(List.of(), read.catalog().site().portals().get(0).mainMenu());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.example", "first.last+tag@sub.b.example", "ä@ö.example", "a@localhost"})
  void takesMailAddresses(String email) throws IOException {
    assertEquals(List.of(), read("email: '" + email + "'", "x").lines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@b",
        "a@",
        "a@b@c",
        "a b@c",
        "a@b c",
        "<a@b>",
        "a@b.",
        "a,b@c",
        "mailto:a@b",
        "a@b?x=1,"
      })
  void refusesWhatIsNoMailAddress(String email) throws IOException {
    assertEquals(1, read("email: '" + email + "'", "x").problems().size());
  }
}
