package dev.portolan.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the syntax of an expression, the gateway's own language for routes: comparisons of fields
 * with values, joined by {@code &&}, {@code ||}, {@code !} and parentheses. Source: {@code
 * domain.md} §3.3 and the grammar of {@code atc-router}. Runs for as long as the text is.
 */
final class Expression {
  private static final int DEEPEST = 50;
  private static final Pattern SPACE = Pattern.compile("\\s*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*");
  private static final Pattern FUNCTION = Pattern.compile("(?:lower|any)\\s*+\\(");
  private static final Pattern OPERATOR =
      Pattern.compile("==|!=|=\\^|\\^=|>=|<=|~|>|<|(?:not\\s+in|in|contains)(?![A-Za-z0-9_.])");
  private static final Pattern VALUE =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\[nrt\"\\\\])*+\"|r#\"(?:[^\"]|\"(?!#))*+\"#"
              + "|[0-9A-Fa-f:.]*[.:][0-9A-Fa-f:.]*(?:/[0-9]{1,3})?|-?(?:0x[0-9A-Fa-f]+|[0-9]+)");
  private static final Set<String> FIELDS =
      Set.of(
          "net.protocol",
          "net.port",
          "net.src.ip",
          "net.src.port",
          "net.dst.ip",
          "net.dst.port",
          "tls.sni",
          "http.method",
          "http.host",
          "http.path",
          "http.path.segments.len");
  private static final List<Pattern> FAMILIES =
      List.of(
          Pattern.compile("http\\.path\\.segments\\.[0-9]+(?:_[0-9]+)?"),
          Pattern.compile("http\\.headers\\.[a-z0-9_]+"),
          Pattern.compile("http\\.queries\\.[A-Za-z0-9_]+"));

  private final String text;
  private int at;
  private int depth;

  /** Ends the walk with what is wrong. */
  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String why) {
      super(why, null, false, false);
    }
  }

  private Expression(String text) {
    this.text = text;
  }

  /** What is wrong with {@code text}, with the character where; nothing if it is an expression. */
  static Optional<String> fault(String text) {
    Expression expression = new Expression(text);
    try {
      expression.any();
      expression.skip();
      return expression.at == text.length()
          ? Optional.empty()
          : Optional.of(expression.here("\"&&\" or \"||\" is missing"));
    } catch (Fault e) {
      return Optional.of(expression.here(e.getMessage()));
    }
  }

  private String here(String why) {
    return why + ", at character " + (text.codePointCount(0, at) + 1);
  }

  private void any() throws Fault {
    do {
      all();
    } while (takes("||"));
  }

  private void all() throws Fault {
    do {
      one();
    } while (takes("&&"));
  }

  private void one() throws Fault {
    if (++depth > DEEPEST) {
      throw new Fault("parentheses are nested too deep");
    }
    boolean not = takes("!");
    if (takes("(")) {
      any();
      if (!takes(")")) {
        throw new Fault("a \")\" is missing");
      }
    } else if (not) {
      throw new Fault("\"!\" stands before a \"(\"");
    } else {
      comparison();
    }
    depth--;
  }

  private void comparison() throws Fault {
    operand();
    next(OPERATOR, "an operator such as == or ^= is missing");
    next(VALUE, "a text in double quotes, a number or an address is missing");
  }

  /** A field, or a function of one. */
  private void operand() throws Fault {
    if (takesFunction()) {
      if (++depth > DEEPEST) {
        throw new Fault("parentheses are nested too deep");
      }
      operand();
      depth--;
      if (!takes(")")) {
        throw new Fault("a \")\" is missing");
      }
    } else {
      field();
    }
  }

  private void field() throws Fault {
    skip();
    int before = at;
    String name = next(NAME, "the name of a field is missing");
    if (!FIELDS.contains(name) && FAMILIES.stream().noneMatch(f -> f.matcher(name).matches())) {
      at = before;
      throw new Fault("there is no field " + Findings.quoted(name));
    }
  }

  private String next(Pattern pattern, String fault) throws Fault {
    skip();
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new Fault(fault);
    }
    at = matcher.end();
    return matcher.group();
  }

  private boolean takes(String sign) {
    skip();
    boolean found = text.startsWith(sign, at);
    if (found) {
      at += sign.length();
    }
    return found;
  }

  /** Takes the name of a function and its parenthesis. */
  private boolean takesFunction() {
    skip();
    Matcher function = FUNCTION.matcher(text).region(at, text.length());
    boolean found = function.lookingAt();
    if (found) {
      at = function.end();
    }
    return found;
  }

  private void skip() {
    Matcher space = SPACE.matcher(text).region(at, text.length());
    if (space.lookingAt()) {
      at = space.end();
    }
  }
}
