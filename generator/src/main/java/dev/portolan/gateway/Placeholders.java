package dev.portolan.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What decK replaces when it reads a file: {@code ${{ env "DECK_HOST" }}}. */
final class Placeholders {
  private static final Pattern ENV = Pattern.compile("env\\s+[\"']?([A-Za-z0-9_]+)");

  private Placeholders() {}

  /** Whether {@code text} holds one, so that its value is not known before decK runs. */
  static boolean in(String text) {
    return text.contains("${{");
  }

  /** The variable that is asked for; the whole text where it asks for something else. */
  static String variable(String text) {
    Matcher env = ENV.matcher(text);
    return env.find() ? env.group(1) : text;
  }
}
