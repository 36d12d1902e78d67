package dev.portolan.code;

/** Java, Kotlin, Groovy, Scala. */
final class JvmLanguages {
  static final Lexer JAVA =
      new Syntax()
          .with(Rules::cComments)
          .on(Quotes.of("\"\"\"").overManyLines())
          .with(Rules::plainStrings)
          .on("@", JvmLanguages::unlessInterface)
          .capitalTypes()
          .wordStart("$")
          .words(
              Kind.KEYWORD,
              """
              abstract assert boolean break byte case catch char const continue default do double
              else extends final finally float for goto if implements import instanceof int long
              native package private protected public return short static strictfp super switch
              synchronized this throw throws transient try void volatile while yield var non-sealed
              """)
          .declaring(Kind.TYPE, "class enum interface new")
          .softDeclaring(Kind.TYPE, "record")
          .softWords("sealed permits module requires exports opens uses provides with to when")
          .words(Kind.CONSTANT, "true false null");

  static final Lexer KOTLIN =
      new Syntax()
          .with(Rules::nestedComments)
          .on(strings(Quotes.of("\"\"\"").escaping((char) 0).overManyLines()))
          .on(strings(Quotes.of("\"")))
          .on(Quotes.of("'"))
          .on("@", Rules::annotation)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              as break by catch constructor continue do else finally for get if import in init is
              package return set super this throw try typeof val var when where while
              """)
          .declaring(Kind.FUNCTION, "fun")
          .declaring(Kind.TYPE, "class interface object typealias")
          .softWords(
              """
              abstract actual annotation companion const crossinline data enum expect external final
              infix inline inner internal lateinit noinline open operator out override private
              protected public reified sealed suspend tailrec value vararg delegate file
              """)
          .words(Kind.CONSTANT, "true false null");

  static final Lexer GROOVY =
      new Syntax()
          .with(Rules::cComments)
          .on("#", Rules.first("#!", Rules.lineComment("#!")))
          .on(Quotes.of("'''").overManyLines())
          .on(strings(Quotes.of("\"\"\"").overManyLines()))
          .on(strings(Quotes.of("\"")))
          .on(Quotes.of("'"))
          .on("/", Regex::apply)
          .on("@", Rules::annotation)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              abstract as assert boolean break byte case catch char continue def default do double
              else extends final finally float for if implements import in instanceof int long
              native package private protected public return short static super switch
              synchronized this throw throws transient try void volatile while var
              """)
          .declaring(Kind.TYPE, "class enum interface trait new")
          .words(Kind.CONSTANT, "true false null");

  static final Lexer SCALA =
      new Syntax()
          .with(Rules::nestedComments)
          .on(Quotes.raw("\"\"\"", "\"\"\""))
          .on("sf", interpolated("\"\"\""))
          .on("sf", interpolated("\""))
          .on(Quotes.of("\""))
          .on("'", Rules::character)
          .on("@", Rules::annotation)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              abstract case catch do else export extends final finally for forSome given if implicit
              import lazy match override package private protected return sealed super then this
              throw try using val var while with yield
              """)
          .declaring(Kind.FUNCTION, "def")
          .declaring(Kind.TYPE, "class trait object enum type new")
          .softWords("derives end extension inline opaque open transparent")
          .words(Kind.CONSTANT, "true false null None Nil");

  private JvmLanguages() {}

  private static Quotes strings(Quotes quotes) {
    return quotes.with(new Slot.Expression("${", '{', '}')).with(new Slot.Name());
  }

  /** {@code s"…"} and {@code f"…"}. */
  private static Rule interpolated(String quote) {
    Quotes string = strings(Quotes.of(quote));
    Quotes known = quote.length() > 1 ? string.overManyLines() : string;
    return (run, at) -> {
      if (!run.starts(quote, at + 1)) {
        return -1;
      }
      run.mark(at, at + 1, Kind.STRING);
      return known.apply(run, at + 1);
    };
  }

  private static int unlessInterface(Run run, int at) {
    return run.starts("@interface", at) ? -1 : Rules.annotation(run, at);
  }
}
