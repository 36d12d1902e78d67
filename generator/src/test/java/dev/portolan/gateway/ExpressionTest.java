package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http.path == \"/a\"",
        "(http.path ^= \"/a\") && (net.protocol == \"http\" || net.protocol == \"https\")",
        "!(http.host =^ \".example\") && http.headers.x_version == \"2\"",
        "net.src.ip in 10.0.0.0/8 && net.dst.port == 443",
        "net.src.ip not in fd00::/8 || net.src.ip == 10.0.0.1",
        "http.path ~ r#\"^/users/\\d+$\"#",
        "lower(http.method) == \"get\" && any(http.headers.a) == \"b\"",
        "any(lower(http.headers.a)) contains \"b\"",
        "http.path.segments.0 == \"v1\" && http.path.segments.0_2 == \"v1/a\"",
        "http.path.segments.len>=2&&http.queries.Q!=\"\\\"\"",
        "tls.sni == \"a\" && net.port != -1"
      })
  void readsTheLanguageOfTheGateway(String expression) {
    assertEquals(Optional.empty(), Expression.fault(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "http.paths == \"/a\" ; there is no field \"http.paths\", at character 1",
        "http.path = \"/a\" ; an operator such as == or ^= is missing, at character 11",
        "http.path == '/a' ; a text in double quotes, a number or an address is missing, at character 14",
        "(http.path == \"/a\" ; a \")\" is missing, at character 19",
        "http.path == \"/a\" http.host == \"b\" ; \"&&\" or \"||\" is missing, at character 19",
        "http.path == \"/a\" && ; the name of a field is missing, at character 21",
        "!http.path == \"/a\" ; \"!\" stands before a \"(\", at character 2",
        "http.headers.X-Version == \"2\" ; there is no field \"http.headers.X\", at character 1"
      })
  void namesThePlaceThatItCannotRead(String expression, String fault) {
    assertEquals(Optional.of(fault), Expression.fault(expression));
  }

  @Test
  void endsOnHostileTexts() {
    assertTrue(Expression.fault("(".repeat(100_000)).isPresent());
    assertTrue(Expression.fault("lower(".repeat(100)).isPresent());
    assertTrue(Expression.fault("http.path == \"" + "a".repeat(100_000)).isPresent());
  }
}
