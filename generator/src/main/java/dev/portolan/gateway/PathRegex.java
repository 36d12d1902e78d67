package dev.portolan.gateway;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Judges a regular expression as the gateway does: it has to be one for PCRE2, which the entity's
 * schema tries first, and for Rust's {@code regex}, which the router runs. Neither is at hand, so
 * re2j decides, on a text from which is taken what both know and re2j does not, after what re2j
 * takes and one of them does not has been refused. Never runs for long. Source: {@code domain.md}
 * §3.2 and Appendix A, measured with the engines themselves.
 */
final class PathRegex {
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{([0-9]{1,9})(?:(,)([0-9]{0,9}))?}");
  private static final java.util.regex.Pattern BOUNDARY =
      java.util.regex.Pattern.compile("\\{(?:start|end|start-half|end-half)}");
  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("\\(\\?P?<([^>=!][^>]*)>");
  private static final java.util.regex.Pattern FLAGS =
      java.util.regex.Pattern.compile("\\(\\?([imsxU]*)(-[imsxU]+)?([:)])");

  /** PCRE2 counts to this. */
  private static final int MOST_REPEATS = 65_535;

  /** Letters after a backslash that mean something to both engines. */
  private static final String LETTERS = "aftnrvAzbBdDsSwWpPx";

  /**
   * What the gateway says.
   *
   * @param refusal why it refuses the pattern; nothing if it takes it
   * @param doubt why it may take the pattern for something else than its author does
   */
  record Verdict(Optional<String> refusal, Optional<String> doubt) {
    boolean accepted() {
      return refusal.isEmpty();
    }
  }

  /** Refuses, from inside a walk. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why, null, false, false);
    }
  }

  private final String pattern;
  private final StringBuilder probe = new StringBuilder();
  private int at;
  private String doubt;

  private PathRegex(String pattern) {
    this.pattern = pattern;
  }

  /** The verdict on {@code pattern}, which comes without the {@code ~} that marks it. */
  static Verdict judge(String pattern) {
    PathRegex regex = new PathRegex(pattern);
    try {
      regex.walk();
    } catch (Refused e) {
      return new Verdict(Optional.of(e.getMessage()), Optional.empty());
    }
    try {
      Pattern.compile(regex.probe.toString());
      return new Verdict(Optional.empty(), Optional.ofNullable(regex.doubt));
    } catch (PatternSyntaxException e) {
      return new Verdict(Optional.of(e.getDescription()), Optional.empty());
    }
  }

  private void walk() throws Refused {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        escape();
        quantifiers();
      } else if (c == '[') {
        charClass();
        quantifiers();
      } else if (c == '(') {
        group();
      } else if (c == '{') {
        throw new Refused("\"{\" begins no count such as {2}, {2,} or {2,5}");
      } else if (c == '*' || c == '+' || c == '?') {
        throw new Refused("there is nothing that \"" + c + "\" could repeat");
      } else {
        take(Character.charCount(pattern.codePointAt(at)));
        if (c != '|') {
          quantifiers();
        }
      }
    }
  }

  private void take(int length) {
    probe.append(pattern, at, at + length);
    at += length;
  }

  private void escape() throws Refused {
    if (at + 1 == pattern.length()) {
      throw new Refused("there is nothing after the last \"\\\"");
    }
    char c = pattern.charAt(at + 1);
    boolean letterOrDigit =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c > '~' || (letterOrDigit && LETTERS.indexOf(c) < 0)) {
      throw new Refused("the router does not know \"\\" + c + "\"");
    }
    if (c == '<' || c == '>') {
      doubt = "\"\\" + c + "\" is a letter to one engine and the edge of a word to the other";
      at += 2;
      probe.append("\\b");
      return;
    }
    take(2);
    Matcher boundary = BOUNDARY.matcher(pattern).region(at, pattern.length());
    if (c == 'b' && boundary.lookingAt()) {
      doubt = "\"\\b" + boundary.group() + "\" means something else to each engine";
      at = boundary.end();
    } else if ((c == 'p' || c == 'P' || c == 'x') && pattern.startsWith("{", at)) {
      int end = pattern.indexOf('}', at);
      take(end < 0 ? pattern.length() - at : end + 1 - at);
    }
  }

  /** Takes a class as Rust reads it, where classes nest; re2j and PCRE2 read the same text flat. */
  private void charClass() throws Refused {
    int depth = 0;
    boolean first = false;
    boolean afterSet = false;
    do {
      if (at >= pattern.length()) {
        throw new Refused("a \"[\" has no \"]\"");
      }
      char c = pattern.charAt(at);
      int named = pattern.startsWith("[:", at) && depth > 0 ? pattern.indexOf(":]", at + 2) : -1;
      if (afterSet && c == '-' && !pattern.startsWith("-]", at) && !pattern.startsWith("--", at)) {
        throw new Refused("a range cannot begin with a set of characters; write the \"-\" last");
      }
      afterSet = false;
      if (named >= 0) {
        take(named + 2 - at);
        afterSet = true;
      } else if (c == '[') {
        depth++;
        take(1);
        if (pattern.startsWith("^", at)) {
          take(1);
        }
        first = true;
        continue;
      } else if (c == ']' && !first) {
        depth--;
        take(1);
      } else if (c == '\\') {
        String next = pattern.substring(at + 1, Math.min(at + 2, pattern.length()));
        if (next.equals("b") || next.equals("B") || next.equals("A") || next.equals("z")) {
          throw new Refused("\"\\" + next + "\" is no character, so it cannot be in a class");
        }
        afterSet = !next.isEmpty() && "dDsSwWpP".contains(next);
        escape();
      } else {
        take(1);
      }
      first = false;
    } while (depth > 0);
  }

  private void group() throws Refused {
    Matcher name = NAME.matcher(pattern).region(at, pattern.length());
    Matcher flags = FLAGS.matcher(pattern).region(at, pattern.length());
    if (pattern.startsWith("(?R)", at)) {
      doubt = "\"(?R)\" means something else to each engine";
      at += "(?R)".length();
    } else if (name.lookingAt()) {
      // Both engines want this; PCRE2 had room for 32 letters up to 10.43.
      if (!name.group(1).matches("[A-Za-z_][A-Za-z0-9_]{0,31}")) {
        throw new Refused("\"" + name.group(1) + "\" cannot be the name of a group");
      }
      take(name.end() - at);
    } else if (flags.lookingAt()) {
      flags(flags);
    } else if (pattern.startsWith("(?", at)) {
      throw new Refused(
          "the router knows no look-around and no other group that begins with \"(?\"");
    } else {
      take(1);
    }
  }

  /** re2j knows all flags that both engines know but {@code x}. */
  private void flags(Matcher flags) throws Refused {
    String on = flags.group(1);
    String off = flags.group(2) == null ? "" : flags.group(2).substring(1);
    if (on.isEmpty() && off.isEmpty() && flags.group(3).equals(")")) {
      throw new Refused("\"(?)\" sets no flag");
    }
    if (on.indexOf('x') >= 0) {
      doubt = "with the flag x spaces do not count";
    }
    on = on.replace("x", "");
    off = off.replace("x", "");
    String set = on + (off.isEmpty() ? "" : "-" + off);
    at = flags.end();
    if (flags.group(3).equals(":")) {
      probe.append("(?").append(set).append(':');
    } else if (!set.isEmpty()) {
      probe.append("(?").append(set).append(')');
    }
  }

  /** One repetition, greedy, lazy or with the {@code +} that PCRE2 calls possessive. */
  private void quantifiers() throws Refused {
    boolean found = false;
    if (at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
      take(1);
      found = true;
    } else if (pattern.startsWith("{", at)) {
      count();
      found = true;
    }
    if (found && pattern.startsWith("?", at)) {
      take(1);
    } else if (found && pattern.startsWith("+", at)) {
      doubt = "a \"+\" after a repetition means something else to each engine";
      at++;
    }
    if (found && at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
      throw new Refused("there is nothing that \"" + pattern.charAt(at) + "\" could repeat");
    }
  }

  private void count() throws Refused {
    Matcher repeat = REPEAT.matcher(pattern).region(at, pattern.length());
    if (!repeat.lookingAt()) {
      throw new Refused("\"{\" begins no count such as {2}, {2,} or {2,5}");
    }
    int least = Integer.parseInt(repeat.group(1));
    String most = repeat.group(3) == null || repeat.group(3).isEmpty() ? null : repeat.group(3);
    int upper = most == null ? least : Integer.parseInt(most);
    if (upper < least || upper > MOST_REPEATS) {
      throw new Refused("\"" + repeat.group() + "\" is no count that can be met");
    }
    at = repeat.end();
    // re2j counts to 1000, with all repetitions around it; whether it repeats is all it has to
    // know.
    probe.append("{1}");
    if (pattern.startsWith("{", at)) {
      throw new Refused("there is nothing that \"{\" could repeat");
    }
  }
}
