package dev.portolan.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern of files as {@code .gitignore} has it, but without {@code !}, {@code [ ]} and {@code
 * \#}: one with a slash before its end begins at the root, another matches at any depth; one that
 * names a folder means all that is in it, but {@code docs/*} means the files of one level.
 */
final class CodeownersPattern {
  private final Pattern pattern;

  private CodeownersPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern {@code text} is; nothing if it is none. */
  static Optional<CodeownersPattern> parse(String text) {
    if (text.startsWith("!") || text.startsWith("\\#") || text.contains("[")) {
      return Optional.empty();
    }
    boolean folder = text.endsWith("/");
    String bare = folder ? text.substring(0, text.length() - 1) : text;
    boolean anchored = bare.contains("/");
    String name = bare.startsWith("/") ? bare.substring(1) : bare;
    String below = folder ? "/.*" : name.endsWith("/*") ? "" : "(?:/.*)?";
    return Optional.of(
        new CodeownersPattern(
            Pattern.compile((anchored ? "" : "(?:.*/)?") + expression(name) + below)));
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String expression(String name) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (name.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (name.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
