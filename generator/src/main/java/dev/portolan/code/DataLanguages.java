package dev.portolan.code;

/** SQL, GraphQL, Protocol Buffers, HCL, TOML, nginx. */
final class DataLanguages {
  static final Lexer SQL =
      new Syntax()
          .ignoringCase()
          .on("-", Rules.lineComment("--"))
          .on("/", Rules.blockComment("/*", "*/"))
          .on(Quotes.raw("'", "'").doubling())
          .on(Quotes.raw("\"", "\"").doubling())
          .on(Quotes.raw("`", "`"))
          .on("@", Rules::annotation)
          .words(
              Kind.KEYWORD,
              """
              add all alter analyze and any as asc begin between by cascade case cast check column
              commit conflict constraint create cross cube current database default deferrable delete
              desc describe distinct do drop each else end escape except exists explain fetch filter
              first following for foreign from full function grant group grouping having if ignore ilike
              in index inner insert intersect interval into is join key language last lateral left like
              limit materialized merge natural next no not nothing of offset on only or order outer over
              partition preceding primary procedure range recursive references rename replace returning
              returns revoke right rollback rollup row rows schema select sequence set some table
              temporary then to transaction trigger truncate unbounded union unique update use using
              values view when where window with within
              """)
          .words(
              Kind.TYPE,
              """
              bigint bigserial binary bit blob boolean bool bytea char character clob date datetime
              decimal double float int integer json jsonb nchar numeric nvarchar real serial smallint
              text time timestamp timestamptz tinyint uuid varbinary varchar varying xml
              """)
          .words(
              Kind.CONSTANT, "true false null unknown current_date current_time current_timestamp");

  static final Lexer GRAPHQL =
      new Syntax()
          .on("#", Rules.lineComment("#"))
          .on(Quotes.of("\"\"\"").overManyLines())
          .on(Quotes.of("\""))
          .on("@", Rules::annotation)
          .on("$", Rules::variable)
          .capitalTypes()
          .keysBefore(':')
          .softWords("implements extend on repeatable schema")
          .softDeclaring(Kind.TYPE, "type interface union enum input scalar fragment")
          .softDeclaring(Kind.FUNCTION, "query mutation subscription")
          .words(Kind.TYPE, "ID Int Float String Boolean")
          .words(Kind.CONSTANT, "true false null");

  static final Lexer PROTOBUF =
      new Syntax()
          .with(Rules::cComments)
          .with(Rules::plainStrings)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              syntax edition package import option repeated optional required map reserved extensions
              returns stream to public weak
              """)
          .declaring(Kind.TYPE, "message enum service extend")
          .declaring(Kind.FUNCTION, "rpc")
          .declaring(Kind.PROPERTY, "oneof")
          .words(
              Kind.TYPE,
              """
              double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64
              bool string bytes
              """)
          .words(Kind.CONSTANT, "true false max");

  static final Lexer HCL =
      new Syntax()
          .with(Rules::cComments)
          .on("#", Rules.lineComment("#"))
          .on(
              Quotes.of("\"")
                  .with(new Slot.Expression("${", '{', '}'))
                  .with(new Slot.Expression("%{", '{', '}')))
          .on("<", Heredoc::text)
          .on("abcdefghijklmnopqrstuvwxyz", DataLanguages::block)
          .wordPart("-")
          .keysBefore('=')
          .words(Kind.KEYWORD, "for in if else endif endfor")
          .words(Kind.TYPE, "string number bool list map set object tuple any")
          .words(Kind.CONSTANT, "true false null");

  static final Lexer TOML =
      new Syntax()
          .on("#", Rules.lineComment("#"))
          .on("[", DataLanguages::table)
          .on(Quotes.of("\"\"\"").overManyLines())
          .on(Quotes.raw("'''", "'''"))
          .on(Quotes.of("\""))
          .on(Quotes.of("'").escaping((char) 0))
          .on("0123456789", DataLanguages::date)
          .wordPart("-.")
          .withoutCalls()
          .keysBefore('=')
          .words(Kind.CONSTANT, "true false inf nan");

  static final Lexer NGINX =
      new Syntax()
          .on("#", Rules.lineComment("#"))
          .with(Rules::plainStrings)
          .on("$", Rules::variable)
          .on("abcdefghijklmnopqrstuvwxyz", DataLanguages::directive)
          .wordPart("-./:")
          .withoutCalls()
          .words(Kind.CONSTANT, "on off");

  private DataLanguages() {}

  /** The type of a block: the first word of a line, before a label or a brace. */
  private static int block(Run run, int at) {
    int to = run.wordEnd(at);
    char next = run.at(Lines.text(run.text(), to, run.end()));
    if ((next != '"' && next != '{') || !run.isFirstOnLine(at)) {
      return -1;
    }
    run.mark(at, to, Kind.KEYWORD);
    return to;
  }

  /** {@code [name]} and {@code [[name]]}, alone on the line. */
  private static int table(Run run, int at) {
    if (!run.isFirstOnLine(at) || run.previous() == ',' || run.previous() == '[') {
      return -1;
    }
    int to = run.text().indexOf(']', at);
    if (to < 0 || to >= run.lineEnd(at)) {
      return -1;
    }
    to = run.at(to + 1) == ']' ? to + 2 : to + 1;
    run.mark(at, to, Kind.TYPE);
    return to;
  }

  /** {@code 1979-05-27T07:32:00Z}. */
  private static int date(Run run, int at) {
    if (run.at(at + 4) != '-' && run.at(at + 2) != ':') {
      return -1;
    }
    int to = at;
    while (Run.isDigit(run.at(to)) || (run.at(to) != 0 && "-:.+TZ".indexOf(run.at(to)) >= 0)) {
      to++;
    }
    run.mark(at, to, Kind.NUMBER);
    return to;
  }

  /** The first word of a statement. */
  private static int directive(Run run, int at) {
    char previous = run.previous();
    if (previous != 0 && previous != ';' && previous != '{' && previous != '}') {
      return -1;
    }
    int to = run.wordEnd(at);
    run.mark(at, to, Kind.KEYWORD);
    return to;
  }
}
