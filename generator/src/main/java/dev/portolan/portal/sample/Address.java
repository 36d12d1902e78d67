package dev.portolan.portal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of a request, put together from the base, the path's template and the query. */
final class Address {
  /** {@code {id}}, and what RFC 6570 and others make of it: {@code {+id}}, {@code {id*}}. */
  private static final Pattern SLOT = Pattern.compile("\\{[+]?([^{}]+?)[*]?}");

  private final Text base;
  private final String template;
  private final Map<String, String> values;
  private final List<Text> query = new ArrayList<>();

  /**
   * An address below {@code base}, which may be a path alone, or empty: then the reader knows where
   * it begins.
   *
   * @param values what stands in the path for each parameter, encoded
   */
  Address(String base, String template, Map<String, String> values) {
    String stripped = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.base =
        (base.contains("://") ? Text.EMPTY : Text.variable("BASE_URL"))
            .plus(filled(stripped, Map.of()));
    // What follows "#" is never sent; some descriptions use it to tell operations apart.
    int fragment = template.indexOf('#');
    String path = fragment < 0 ? template : template.substring(0, fragment);
    this.template = path.startsWith("/") ? path : "/" + path;
    this.values = values;
  }

  /** Adds a part of the query, encoded. */
  void query(Text part) {
    query.add(part);
  }

  Text text() {
    Text text = base.plus(filled(template, values));
    String before = template.contains("?") ? "&" : "?";
    for (Text part : query) {
      text = text.plus(before).plus(part);
      before = "&";
    }
    return text;
  }

  /** {@code template} with its slots filled; one without a value is a variable. */
  private static Text filled(String template, Map<String, String> values) {
    Text text = Text.EMPTY;
    Matcher slot = SLOT.matcher(template);
    int from = 0;
    while (slot.find()) {
      text = text.plus(Characters.url(template.substring(from, slot.start())));
      String value = values.getOrDefault(slot.group(1), "");
      text =
          value.isEmpty()
              ? text.plus(Text.variable(slot.group(1)))
              : text.plus(Characters.url(value));
      from = slot.end();
    }
    return text.plus(Characters.url(template.substring(from)));
  }
}
