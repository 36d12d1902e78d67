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

  /** Beyond this many characters, colours cost more than they help. */
  private static final int COLOURED = 24_000;

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
    write(value, "\n", text, false);
    return text.toString();
  }

  /** {@code value} over several lines, coloured unless it is very long. */
  static Html coloured(JsonNode value) {
    String plain = pretty(value);
    if (plain.length() > COLOURED) {
      return Html.escape(plain);
    }
    StringBuilder markup = new StringBuilder();
    write(value, "\n", markup, true);
    return new Html(markup.toString());
  }

  private static void write(JsonNode value, String newLine, StringBuilder out, boolean markup) {
    if (value.isObject() && !value.isEmpty()) {
      String inner = newLine + "  ";
      out.append('{');
      Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        out.append(inner);
        token(MAPPER.getNodeFactory().textNode(field.getKey()), "tok-key", out, markup);
        out.append(": ");
        write(field.getValue(), inner, out, markup);
        out.append(fields.hasNext() ? "," : newLine);
      }
      out.append('}');
    } else if (value.isArray() && !value.isEmpty()) {
      String inner = newLine + "  ";
      out.append('[');
      for (int i = 0; i < value.size(); i++) {
        out.append(inner);
        write(value.get(i), inner, out, markup);
        out.append(i + 1 < value.size() ? "," : newLine);
      }
      out.append(']');
    } else {
      String kind =
          switch (value.getNodeType()) {
            case STRING -> "tok-str";
            case NUMBER -> "tok-num";
            case BOOLEAN, NULL -> "tok-lit";
            default -> "";
          };
      token(value, kind, out, markup);
    }
  }

  private static void token(JsonNode value, String kind, StringBuilder out, boolean markup) {
    String text = compact(value);
    if (!markup) {
      out.append(text);
    } else if (kind.isEmpty()) {
      out.append(Html.escape(text).markup());
    } else {
      out.append("<span class=\"").append(kind).append("\">");
      out.append(Html.escape(text).markup()).append("</span>");
    }
  }
}
