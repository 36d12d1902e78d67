package dev.portolan.portal.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.html.Html;
import java.util.Iterator;
import java.util.Map;

/** JSON as readers like it: two spaces, a member a line, coloured. */
final class JsonText {
  /** Up to this many characters, a value may stand in a line of text. */
  static final int BRIEF = 80;

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  /** {@code value} in one line. */
  static String compact(JsonNode value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code value} in one line, a text without its quotation marks. */
  static String bare(JsonNode value) {
    return value.isTextual() ? value.textValue() : compact(value);
  }

  /** {@code value} over several lines. */
  static String pretty(JsonNode value) {
    StringBuilder text = new StringBuilder();
    write(value, "\n", text);
    return text.toString();
  }

  /** {@code value} over several lines, coloured unless it is very long. */
  static Html coloured(JsonNode value) {
    return CodeView.code("json", pretty(value));
  }

  private static void write(JsonNode value, String newLine, StringBuilder out) {
    if (value.isObject() && !value.isEmpty()) {
      String inner = newLine + "  ";
      out.append('{');
      Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        out.append(inner);
        out.append(compact(MAPPER.getNodeFactory().textNode(field.getKey()))).append(": ");
        write(field.getValue(), inner, out);
        out.append(fields.hasNext() ? "," : newLine);
      }
      out.append('}');
    } else if (value.isArray() && !value.isEmpty()) {
      String inner = newLine + "  ";
      out.append('[');
      for (int i = 0; i < value.size(); i++) {
        out.append(inner);
        write(value.get(i), inner, out);
        out.append(i + 1 < value.size() ? "," : newLine);
      }
      out.append(']');
    } else {
      out.append(compact(value));
    }
  }
}
