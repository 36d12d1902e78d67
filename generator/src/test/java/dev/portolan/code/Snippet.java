package dev.portolan.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in which the tokens are marked by hand: {@code «keyword return» «number 1»;}. A mark over
 * several lines stands for one on each, without the blanks at its ends.
 */
record Snippet(String marked) {
  private static final Pattern MARK = Pattern.compile("«(\\w+) ([^»]*)»");
  private static final Pattern SPAN = Pattern.compile("<span class=\"t-(\\w+)\">([^<]*)</span>");

  static Snippet of(String language) throws IOException {
    try (InputStream in = Snippet.class.getResourceAsStream(language + ".txt")) {
      return new Snippet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The snippet that marks what the spans of this markup mark. */
  static Snippet ofMarkup(String markup) {
    return new Snippet(
        SPAN.matcher(markup)
            .replaceAll("«$1 $2»")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"));
  }

  String code() {
    return MARK.matcher(marked).replaceAll("$2");
  }

  /** The marked text in the one form that equal marks share. */
  String normal() {
    StringBuilder out = new StringBuilder();
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      StringBuilder lines = new StringBuilder();
      for (String line : mark.group(2).split("(?<=\n)", -1)) {
        String text = line.strip();
        lines.append(
            text.isEmpty() ? line : line.replace(text, "«" + mark.group(1) + " " + text + "»"));
      }
      mark.appendReplacement(out, Matcher.quoteReplacement(lines.toString()));
    }
    return mark.appendTail(out).toString();
  }
}
