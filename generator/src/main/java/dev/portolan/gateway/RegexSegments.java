package dev.portolan.gateway;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression that says of each segment of a path what it is, so that it can be compared
 * with a template segment by segment: examples alone cannot show that it matches none.
 *
 * @param segments those between slashes; the first is before the first slash, and empty
 * @param whole whether the path ends with the last segment
 */
record RegexSegments(List<Segment> segments, boolean whole) {
  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile("[A-Za-z0-9_~%:@!&'=,;-]*");

  /** A segment: a text, or a pattern. */
  private record Segment(String plain, Pattern pattern) {
    boolean is(String part) {
      return pattern == null ? part.equals(plain) : pattern.matches(part);
    }

    boolean begins(String part) {
      return pattern == null ? part.startsWith(plain) : pattern.matcher(part).lookingAt();
    }
  }

  /** A set of characters of which is seen whether a slash is among them. */
  private static final java.util.regex.Pattern KNOWN_SET =
      java.util.regex.Pattern.compile("\\[\\^?(?:[^\\\\\\[]|\\\\[dws./-])*]");

  /** The segments of {@code path}; nothing where a slash can be inside of something. */
  static Optional<RegexSegments> of(RoutePath path) {
    if (!path.isRegex() || !path.isKnown() || path.text().startsWith("(?")) {
      return Optional.empty();
    }
    boolean whole = path.endsPath();
    String text = whole ? path.text().substring(0, path.text().length() - 1) : path.text();
    Optional<List<String>> parts = split(text);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Segment> segments = new ArrayList<>();
    try {
      for (String part : parts.get()) {
        boolean plain = PLAIN.matcher(part).matches();
        segments.add(plain ? new Segment(part, null) : new Segment("", Pattern.compile(part)));
      }
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
    return Optional.of(new RegexSegments(List.copyOf(segments), whole));
  }

  private static Optional<List<String>> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        char next = text.charAt(++at);
        if (next == '/' || "DWSPxu".indexOf(next) >= 0) {
          return Optional.empty();
        }
        part.append(c).append(next);
      } else if (c == '[') {
        int end = endOfSet(text, at);
        String set = text.substring(at, Math.min(end, text.length()));
        boolean slash = set.startsWith("[^") ? !set.contains("/") : set.indexOf('/') >= 0;
        if (slash || !KNOWN_SET.matcher(set).matches()) {
          return Optional.empty();
        }
        part.append(set);
        at = end - 1;
      } else if (c == '/') {
        boolean repeated = at + 1 < text.length() && "?*+{".indexOf(text.charAt(at + 1)) >= 0;
        if (depth > 0 || repeated) {
          return Optional.empty();
        }
        parts.add(part.toString());
        part.setLength(0);
      } else if (c == '.' || c == '^' || c == '$' || (c == '|' && depth == 0)) {
        return Optional.empty();
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        part.append(c);
      }
    }
    parts.add(part.toString());
    return Optional.of(parts);
  }

  /** After the bracket that closes the set beginning at {@code start}. */
  private static int endOfSet(String text, int start) {
    int at = start + 1;
    at += text.startsWith("^", at) ? 1 : 0;
    at += text.startsWith("]", at) ? 1 : 0;
    for (; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.startsWith("[:", at)) {
        at = Math.max(at, text.indexOf(":]", at));
      } else if (text.charAt(at) == ']') {
        return at + 1;
      }
    }
    return text.length();
  }

  /** False if no path of {@code template} can match. */
  boolean canMatch(PathTemplate template) {
    List<PathTemplate.Segment> parts = template.segments();
    if (parts.isEmpty()) {
      return true; // a parameter may hold slashes
    }
    if (parts.size() < segments.size() || whole && parts.size() > segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (parts.get(i).parameter()) {
        continue; // something may be in its place that fits
      }
      String part = parts.get(i).text();
      boolean last = i == segments.size() - 1 && !whole;
      if (last ? !segments.get(i).begins(part) : !segments.get(i).is(part)) {
        return false;
      }
    }
    return true;
  }

  /** False if the path that consists of {@code parts} cannot match, which plain texts tell. */
  boolean mayMatch(String[] parts) {
    if (parts.length < segments.size() || whole && parts.length > segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean last = i == segments.size() - 1 && !whole;
      if (segment.pattern() == null && (last ? !segment.begins(parts[i]) : !segment.is(parts[i]))) {
        return false;
      }
    }
    return true;
  }
}
