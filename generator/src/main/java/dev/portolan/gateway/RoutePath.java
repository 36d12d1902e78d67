package dev.portolan.gateway;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/**
 * One path of a route: a prefix, compared letter by letter, or a regular expression that begins at
 * the start of a path and may end before its end. Source: {@code domain.md} §3.2.
 */
final class RoutePath {
  private static final java.util.regex.Pattern OLD_REGEX =
      java.util.regex.Pattern.compile("[^a-zA-Z0-9._~/%-]");
  private static final java.util.regex.Pattern LITERAL =
      java.util.regex.Pattern.compile("\\\\([^A-Za-z0-9])|([^\\\\.\\[\\]{}()*+?^$|])");
  private static final java.util.regex.Pattern NAMED =
      java.util.regex.Pattern.compile("\\(\\?P?<([A-Za-z_][A-Za-z0-9_]*)>");

  private final String text;
  private final boolean regex;

  /** The pattern, made when it is first wanted: most are only shown or looked at. */
  private volatile Optional<Pattern> compiled;

  private volatile Optional<RegexSegments> segments;

  private RoutePath(String text, boolean regex) {
    this.text = text;
    this.regex = regex;
  }

  /** The paths of {@code route}, in its order. */
  static List<RoutePath> of(Route route) {
    return route.paths().stream().map(path -> of(path.value(), route.regexesAreMarked())).toList();
  }

  /**
   * A path as it is written.
   *
   * @param regexesAreMarked false in files of format 1.1, where a path with a character that is not
   *     common in paths is a regular expression
   */
  static RoutePath of(String written, boolean regexesAreMarked) {
    boolean regex = regexesAreMarked ? written.startsWith("~") : OLD_REGEX.matcher(written).find();
    String text = regex && regexesAreMarked ? written.substring(1) : written;
    return new RoutePath(text, regex);
  }

  /** The pattern as the gateway anchors it; nothing if it refuses it or re2j cannot tell. */
  private Optional<Pattern> compiled() {
    if (compiled == null) {
      compiled = compile();
    }
    return compiled;
  }

  private Optional<Pattern> compile() {
    if (!regex || Placeholders.in(text) || !PathRegex.judge(text).accepted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile("^" + text));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** What is known of single segments; nothing where a slash can be inside of something. */
  Optional<RegexSegments> segments() {
    if (segments == null) {
      segments = RegexSegments.of(this);
    }
    return segments;
  }

  boolean isRegex() {
    return regex;
  }

  /** The prefix, or the regular expression without the sign that marks it. */
  String text() {
    return text;
  }

  /**
   * Whether it is known what it matches: not for a placeholder, nor for a pattern of Rust's own.
   */
  boolean isKnown() {
    return regex ? compiled().isPresent() : !Placeholders.in(text);
  }

  /** How many characters of {@code path} it matches; nothing if it does not match. */
  OptionalInt matched(String path) {
    if (!regex) {
      return path.startsWith(text) ? OptionalInt.of(text.length()) : OptionalInt.empty();
    }
    if (compiled().isEmpty()) {
      return OptionalInt.empty();
    }
    com.google.re2j.Matcher matcher = compiled().get().matcher(path);
    return matcher.find() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
  }

  /** What every path that it matches begins with. */
  String literalPrefix() {
    if (!regex) {
      return text;
    }
    if (text.indexOf('|') >= 0 || text.startsWith("(?")) {
      return "";
    }
    StringBuilder literal = new StringBuilder();
    Matcher next = LITERAL.matcher(text);
    int at = 0;
    while (at < text.length() && next.region(at, text.length()).lookingAt()) {
      if (next.end() < text.length() && "*?{".indexOf(text.charAt(next.end())) >= 0) {
        break; // the letter may be missing
      }
      literal.append(next.group(1) == null ? next.group(2) : next.group(1));
      at = next.end();
    }
    return literal.toString();
  }

  /**
   * For people: the prefix; a template such as {@code /refunds/{id}} where the regular expression
   * consists of plain text and named groups; else the regular expression.
   */
  String readable() {
    return regex ? template().orElse(text) : text;
  }

  /** Whether it ends where a path ends. */
  boolean endsPath() {
    return regex && text.endsWith("$") && !text.endsWith("\\$");
  }

  private Optional<String> template() {
    StringBuilder template = new StringBuilder();
    Matcher literal = LITERAL.matcher(text);
    Matcher named = NAMED.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (literal.region(at, text.length()).lookingAt()) {
        template.append(literal.group(1) == null ? literal.group(2) : literal.group(1));
        at = literal.end();
      } else if (named.region(at, text.length()).lookingAt()) {
        template.append('{').append(named.group(1)).append('}');
        at = endOfGroup(named.end());
      } else if (at == text.length() - 1 && text.charAt(at) == '$') {
        at++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(template.toString());
  }

  /** Where the group ends whose inside begins at {@code from}. */
  private int endOfGroup(int from) {
    int depth = 1;
    boolean set = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (set) {
        set = c != ']' || text.charAt(at - 1) == '[' || text.startsWith("[^]", at - 2);
      } else if (c == '[') {
        set = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }
}
