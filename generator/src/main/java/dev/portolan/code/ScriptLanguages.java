package dev.portolan.code;

import java.util.Locale;

/** Python, Ruby, PHP, Lua, PowerShell. */
final class ScriptLanguages {
  static final Lexer PYTHON =
      pythonStrings(new Syntax())
          .on("#", Rules.lineComment("#"))
          .on("@", Rules::annotation)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              and as assert async await break continue del elif else except finally for from global if
              import in is lambda nonlocal not or pass raise return try while with yield
              """)
          .declaring(Kind.FUNCTION, "def")
          .declaring(Kind.TYPE, "class")
          .softWords("match case type")
          .words(
              Kind.TYPE,
              "bool bytes bytearray complex dict float frozenset int list object set str tuple type")
          .words(Kind.VARIABLE, "self cls")
          .words(Kind.CONSTANT, "True False None Ellipsis NotImplemented");

  static final Lexer RUBY =
      new Syntax()
          .on("#", Rules.lineComment("#"))
          .on("=", Rules.first("=begin", Rules.blockComment("=begin", "\n=end")))
          .on(ruby(Quotes.of("\"").overManyLines()))
          .on(Quotes.of("'").overManyLines())
          .on(ruby(Quotes.of("`")))
          .on("/", Regex::apply)
          .on("%", ScriptLanguages::percent)
          .on(":", ScriptLanguages::symbol)
          .on("abcdefghijklmnopqrstuvwxyz_", ScriptLanguages::symbolKey)
          .on("@$", ScriptLanguages::sigil)
          .on("<", Heredoc::text)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              alias and begin break case defined? do else elsif end ensure for if in next not or redo
              rescue retry return self super then undef unless until when while yield require
              require_relative include extend prepend raise attr_reader attr_writer attr_accessor
              private protected public loop
              """)
          .wordPart("?!")
          .declaring(Kind.FUNCTION, "def")
          .declaring(Kind.TYPE, "class module")
          .words(Kind.FUNCTION, "puts print p pp format lambda proc")
          .words(Kind.CONSTANT, "true false nil");

  static final Lexer LUA =
      new Syntax()
          .on("-", ScriptLanguages::longComment)
          .on("-", Rules.lineComment("--"))
          .on("[", (run, at) -> longBracket(run, at, at, Kind.STRING))
          .with(Rules::plainStrings)
          .words(
              Kind.KEYWORD,
              """
              and break do else elseif end for goto if in local not or repeat return then until while
              """)
          .declaring(Kind.FUNCTION, "function")
          .words(Kind.CONSTANT, "true false nil self");

  static final Lexer POWERSHELL =
      new Syntax()
          .ignoringCase()
          .on("<", Rules.blockComment("<#", "#>"))
          .on("#", Rules.lineComment("#"))
          .on(
              Quotes.raw("@\"", "\n\"@")
                  .with(new Slot.Expression("$(", '(', ')'))
                  .with(new Slot.Name()))
          .on(Quotes.raw("@'", "\n'@"))
          .on(
              Quotes.of("\"")
                  .escaping('`')
                  .overManyLines()
                  .with(new Slot.Expression("$(", '(', ')'))
                  .with(new Slot.Name()))
          .on(Quotes.raw("'", "'").doubling())
          .on("$", ScriptLanguages::powershellVariable)
          .on("[", ScriptLanguages::typeLiteral)
          .on("-", ScriptLanguages::option)
          .on("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", ScriptLanguages::cmdlet)
          .words(
              Kind.KEYWORD,
              """
              begin break catch class continue data do dynamicparam else elseif end enum exit filter
              finally for foreach hidden if in param process return static switch throw trap try until
              using while workflow
              """)
          .declaring(Kind.FUNCTION, "function");

  private ScriptLanguages() {}

  /** All combinations of prefix and quotes; with an f, expressions in braces. */
  private static Syntax pythonStrings(Syntax syntax) {
    Syntax all = syntax;
    for (String quote : new String[] {"\"\"\"", "'''", "\"", "'"}) {
      for (String prefix : "f F fr rf Rf fR FR r R b B br rb Rb bR BR u U".split(" ", -1)) {
        all = all.on(pythonString(prefix, quote));
      }
      all = all.on(pythonString("", quote));
    }
    return all;
  }

  private static Quotes pythonString(String prefix, String quote) {
    Quotes plain = Quotes.of(prefix + quote, quote);
    Quotes quotes = quote.length() > 1 ? plain.overManyLines() : plain;
    return prefix.toLowerCase(Locale.ROOT).contains("f") ? quotes.with(new Braces()) : quotes;
  }

  /** An expression in braces; a brace written twice is a brace. */
  private record Braces() implements Slot {
    @Override
    public boolean begins(Run run, int at) {
      return run.at(at) == '{' && run.at(at + 1) != '{' && run.at(at - 1) != '{';
    }

    @Override
    public int mark(Run run, int at) {
      return new Slot.Expression("{", '{', '}').mark(run, at);
    }
  }

  private static Quotes ruby(Quotes quotes) {
    return quotes.with(new Slot.Expression("#{", '{', '}'));
  }

  /** {@code :name} and {@code :"name"}. */
  private static int symbol(Run run, int at) {
    char c = run.at(at + 1);
    if (run.at(at - 1) == ':' || !(Character.isLetter(c) || c == '_')) {
      return -1;
    }
    int to = run.wordEnd(at + 1);
    run.mark(at, to, Kind.CONSTANT);
    return to;
  }

  /** {@code name:} before a value. */
  private static int symbolKey(Run run, int at) {
    int to = run.wordEnd(at);
    if (run.at(to) != ':'
        || run.at(to + 1) == ':'
        || run.previous() == '?'
        || run.previous() == ':') {
      return -1;
    }
    run.mark(at, to + 1, Kind.CONSTANT);
    return to + 1;
  }

  /** {@code @name}, {@code @@name}, {@code $name}. */
  private static int sigil(Run run, int at) {
    int name = run.at(at + 1) == '@' ? at + 2 : at + 1;
    if (!Character.isLetter(run.at(name)) && run.at(name) != '_') {
      return -1;
    }
    int to = run.wordEnd(name);
    run.mark(at, to, Kind.VARIABLE);
    return to;
  }

  /** {@code %w[a b]} and its kin. */
  private static int percent(Run run, int at) {
    int open = run.at(at + 1) != 0 && "wWiIqQrs".indexOf(run.at(at + 1)) >= 0 ? at + 2 : at + 1;
    int bracket = run.at(open) == 0 ? -1 : "[({<".indexOf(run.at(open));
    if (bracket < 0 || (open == at + 1 && run.isAfterOperand())) {
      return -1;
    }
    int to = run.after("])}>".substring(bracket, bracket + 1), open);
    run.mark(at, to, Kind.STRING);
    return to;
  }

  private static int longComment(Run run, int at) {
    return run.starts("--[", at) ? longBracket(run, at, at + 2, Kind.COMMENT) : -1;
  }

  /** {@code [[…]]} and {@code [==[…]==]}. */
  private static int longBracket(Run run, int from, int at, Kind kind) {
    int second = at + 1;
    while (run.at(second) == '=' && second < at + 9) {
      second++;
    }
    if (run.at(at) != '[' || run.at(second) != '[') {
      return -1;
    }
    int to = run.after(']' + "=".repeat(second - at - 1) + ']', second);
    run.mark(from, to, kind);
    return to;
  }

  private static int powershellVariable(Run run, int at) {
    for (String constant : new String[] {"$true", "$false", "$null"}) {
      if (run.text().regionMatches(true, at, constant, 0, constant.length())
          && !Character.isLetterOrDigit(run.at(at + constant.length()))) {
        run.mark(at, at + constant.length(), Kind.CONSTANT);
        return at + constant.length();
      }
    }
    int to = at + 1;
    while (Character.isLetterOrDigit(run.at(to))
        || run.at(to) == '_'
        || (run.at(to) == ':' && Character.isLetter(run.at(to + 1)))) {
      to++;
    }
    run.mark(at, to, Kind.VARIABLE);
    return to;
  }

  /** The name in {@code [string]} and {@code [System.Uri]}, where no operand is before it. */
  private static int typeLiteral(Run run, int at) {
    int to = at + 1;
    while (Character.isLetterOrDigit(run.at(to)) || run.at(to) == '.') {
      to++;
    }
    if (!Character.isLetter(run.at(at + 1))
        || (run.at(to) != ']' && run.at(to) != '[')
        || run.isAfterOperand()) {
      return -1;
    }
    run.mark(at + 1, to, Kind.TYPE);
    return to;
  }

  /** {@code -Uri} is an option, {@code -eq} an operator. */
  private static int option(Run run, int at) {
    if (!Character.isLetter(run.at(at + 1)) || run.at(at - 1) > ' ') {
      return -1;
    }
    int to = run.wordEnd(at + 1);
    boolean operator = Character.isLowerCase(run.at(at + 1)) && to - at <= 12;
    run.mark(at, to, operator ? Kind.KEYWORD : Kind.ATTRIBUTE);
    return to;
  }

  /** {@code Verb-Noun}. */
  private static int cmdlet(Run run, int at) {
    int dash = run.wordEnd(at);
    if (run.at(dash) != '-' || !Character.isLetter(run.at(dash + 1))) {
      return -1;
    }
    int to = run.wordEnd(dash + 1);
    run.mark(at, to, Kind.FUNCTION);
    return to;
  }
}
