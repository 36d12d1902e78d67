package dev.portolan.code;

/** JavaScript and TypeScript, with elements and without. */
final class WebLanguages {
  /** Elements are found in it too: documents call both by this name. */
  static final Lexer JAVASCRIPT = script().on("<", Jsx::apply);

  static final Lexer TYPESCRIPT = typed(script());

  static final Lexer TSX = typed(script().on("<", Jsx::apply));

  private WebLanguages() {}

  private static Syntax script() {
    return new Syntax()
        .with(Rules::cComments)
        .on("#", Rules.first("#!", Rules.lineComment("#!")))
        .with(Rules::plainStrings)
        .on(Quotes.of("`").overManyLines().with(new Slot.Expression("${", '{', '}')))
        .on("/", Regex::apply)
        .on("@", Rules::annotation)
        .capitalTypes()
        .keys()
        .wordStart("$")
        .words(
            Kind.KEYWORD,
            """
            await break case catch const continue debugger default delete do else export extends
            finally for if import in instanceof let return static super switch this throw try
            typeof var void while with yield
            """)
        .declaring(Kind.FUNCTION, "function")
        .declaring(Kind.TYPE, "class new")
        .softWords("async as from get of set")
        .words(Kind.CONSTANT, "true false null undefined NaN Infinity");
  }

  private static Syntax typed(Syntax script) {
    return script
        .words(Kind.TYPE, "any bigint boolean never number object string symbol unknown")
        .words(Kind.KEYWORD, "constructor")
        .declaring(Kind.TYPE, "enum interface")
        .softDeclaring(Kind.TYPE, "type namespace")
        .softWords(
            """
            abstract accessor asserts declare implements infer is keyof module override private
            protected public readonly satisfies unique out using
            """);
  }
}
