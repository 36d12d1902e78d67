package dev.portolan.source;

import java.util.regex.Pattern;

/**
 * A pattern of file names, relative to the catalog: {@code *} stands for any characters but {@code
 * /}, {@code ?} for one of them, {@code **} for any number of folders, {@code {a,b}} for one of two
 * texts. Everything else stands for itself.
 */
public final class Glob {
  private static final String SPECIAL = "\\.[]()^$+|";

  private final String text;
  private final Pattern pattern;

  private Glob(String text) {
    this.text = text;
    this.pattern = Pattern.compile(expression(text));
  }

  /** The pattern that {@code text} writes. */
  public static Glob of(String text) {
    return new Glob(text.startsWith("./") ? text.substring(2) : text);
  }

  /** Whether {@code path} is one of those meant. */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** The folder below which everything is that can match; empty for the catalog itself. */
  String home() {
    int special = 0;
    while (special < text.length() && "*?{".indexOf(text.charAt(special)) < 0) {
      special++;
    }
    int slash = text.lastIndexOf('/', special);
    return slash < 0 ? "" : text.substring(0, slash);
  }

  private static String expression(String glob) {
    StringBuilder regex = new StringBuilder();
    int open = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      boolean closes = glob.indexOf('}', i) > 0;
      if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
        regex.append("(?:[^/]+/)*");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && closes && open == 0) {
        regex.append("(?:");
        open++;
      } else if (c == '}' && open > 0) {
        regex.append(')');
        open--;
      } else if (c == ',' && open > 0) {
        regex.append('|');
      } else {
        regex.append(SPECIAL.indexOf(c) >= 0 || c == '{' || c == '}' ? "\\" : "").append(c);
      }
    }
    return regex.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
