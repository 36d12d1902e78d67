package dev.portolan.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The queries: files beside this class, in SQL that engines have in common. Where their dialects
 * differ a query has a name in <code>${…}</code>.
 */
final class Sql {
  private Sql() {}

  /** A query, with {@code values} put in. They are ours: numbers and names of types. */
  static String query(String name, Map<String, String> values) {
    String text = text(name + ".sql");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    if (text.contains("${")) {
      throw new IllegalStateException("a value is missing in " + text);
    }
    return text;
  }

  private static String text(String file) {
    try (InputStream in = Sql.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + file + " cannot be read", e);
    }
  }
}
