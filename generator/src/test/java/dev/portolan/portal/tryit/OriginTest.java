package dev.portolan.portal.tryit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.example/v1, https://api.example",
    "HTTPS://API.Example:443/v1?a#b, https://api.example",
    "http://api.example:80, http://api.example",
    "http://localhost:08080/x, http://localhost:8080",
    "https://[::1]:8443/, https://[::1]:8443",
    "https://api.example?x, https://api.example",
  })
  void isWhatABrowserMakesOfAUrl(String url, String origin) {
    assertEquals(origin, Origin.of(url).orElseThrow().toString());
  }

  /** What could say more in a policy than one origin. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//api.example",
        "/v1",
        "https://user:secret@api.example",
        "https://api.example;script-src *",
        "https://api.example script-src *",
        "https://*.example",
        "https://*",
        "https:",
        "https://{host}.example",
        "https://a'\"<b>.example",
        "https://bücher.example",
        "data:text/html,x",
        "wss://api.example",
        "https://api.example:99999999",
      })
  void isNothingElse(String url) {
    assertEquals(Optional.empty(), Origin.of(url));
  }
}
