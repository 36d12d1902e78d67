package dev.portolan.code;

/** C, C++, C#, Go, Rust, Swift. */
final class SystemLanguages {
  private static final String C_KEYWORDS =
      """
      _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local break case const
      continue default do else extern for goto if inline register restrict return sizeof static
      switch typedef volatile while
      """;

  private static final String C_TYPES =
      """
      _Bool bool char double float int int8_t int16_t int32_t int64_t intptr_t long ptrdiff_t short
      signed size_t ssize_t uint8_t uint16_t uint32_t uint64_t uintptr_t unsigned void wchar_t FILE
      time_t off_t
      """;

  static final Lexer C =
      new Syntax()
          .with(Rules::cComments)
          .with(Rules::plainStrings)
          .on("#", Rules::directive)
          .capitalTypes()
          .words(Kind.KEYWORD, C_KEYWORDS)
          .words(Kind.TYPE, C_TYPES)
          .declaring(Kind.TYPE, "struct union enum")
          .words(Kind.CONSTANT, "NULL true false");

  static final Lexer CPP =
      new Syntax()
          .with(Rules::cComments)
          .on("R", SystemLanguages::rawCpp)
          .with(Rules::plainStrings)
          .on("#", Rules::directive)
          .capitalTypes()
          .words(Kind.KEYWORD, C_KEYWORDS)
          .words(Kind.TYPE, C_TYPES)
          .words(
              Kind.KEYWORD,
              """
              alignas alignof and asm catch co_await co_return co_yield concept consteval constexpr
              constinit const_cast decltype delete dynamic_cast explicit export friend mutable
              noexcept not operator or override final private protected public
              reinterpret_cast requires static_assert static_cast template this thread_local throw
              try typeid typename using virtual xor namespace
              """)
          .words(Kind.TYPE, "auto char8_t char16_t char32_t string string_view vector map")
          .declaring(Kind.TYPE, "class struct union enum concept new")
          .words(Kind.CONSTANT, "NULL nullptr true false");

  static final Lexer CSHARP =
      new Syntax()
          .with(Rules::cComments)
          .on(verbatim("$@\"").with(new Slot.Expression("{", '{', '}')))
          .on(verbatim("@$\"").with(new Slot.Expression("{", '{', '}')))
          .on(Quotes.of("$\"", "\"").with(new Slot.Expression("{", '{', '}')))
          .on(verbatim("@\""))
          .on(Quotes.raw("\"\"\"", "\"\"\""))
          .with(Rules::plainStrings)
          .on("#", Rules::directive)
          .capitalTypes()
          .capitalMembers()
          .wordStart("@")
          .words(
              Kind.KEYWORD,
              """
              abstract as base break case catch checked const continue default delegate do else event
              explicit extern finally fixed for foreach goto if implicit in internal is lock
              namespace operator out override params private protected public readonly ref return
              sealed sizeof stackalloc static switch this throw try typeof unchecked unsafe using
              virtual volatile while async await var yield
              """)
          .declaring(Kind.TYPE, "class struct interface enum new")
          .softWords("add get init partial record remove required set value when where with nameof")
          .words(
              Kind.TYPE,
              """
              bool byte char decimal double dynamic float int long nint nuint object sbyte short
              string uint ulong ushort void
              """)
          .words(Kind.CONSTANT, "true false null");

  static final Lexer GO =
      new Syntax()
          .with(Rules::cComments)
          .on(Quotes.raw("`", "`"))
          .with(Rules::plainStrings)
          .capitalTypes()
          .capitalMembers()
          .words(
              Kind.KEYWORD,
              """
              break case chan const continue default defer else fallthrough for go goto if import
              interface map package range return select struct switch var
              """)
          .declaring(Kind.FUNCTION, "func")
          .declaring(Kind.TYPE, "type")
          .words(
              Kind.TYPE,
              """
              any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32
              int64 rune string uint uint8 uint16 uint32 uint64 uintptr
              """)
          .words(Kind.CONSTANT, "true false nil iota");

  static final Lexer RUST =
      new Syntax()
          .with(Rules::nestedComments)
          .on("rb", SystemLanguages::rawRust)
          .on(Quotes.of("b\"", "\"").overManyLines())
          .on(Quotes.of("\"").overManyLines())
          .on("'", Rules::character)
          .on("#", SystemLanguages::attribute)
          .on("abcdefghijklmnopqrstuvwxyz", SystemLanguages::macro)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              as async await break const continue crate dyn else extern for if impl in let loop match
              mod move mut pub ref return self static super unsafe use where while
              """)
          .declaring(Kind.FUNCTION, "fn")
          .declaring(Kind.TYPE, "struct enum trait type")
          .softDeclaring(Kind.TYPE, "union")
          .words(
              Kind.TYPE,
              "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize")
          .words(Kind.CONSTANT, "true false None");

  static final Lexer SWIFT =
      new Syntax()
          .with(Rules::nestedComments)
          .on(swift(Quotes.of("\"\"\"").overManyLines()))
          .on(Quotes.raw("#\"", "\"#"))
          .on(swift(Quotes.of("\"")))
          .on("#", Rules::directive)
          .on("@", Rules::annotation)
          .capitalTypes()
          .words(
              Kind.KEYWORD,
              """
              actor any as async await break case catch continue convenience default defer deinit do
              dynamic else extension fallthrough fileprivate final for guard if import in indirect init
              inout internal is isolated lazy let mutating nonisolated nonmutating open operator
              optional override private public repeat required rethrows return self Self
              some static subscript super switch throw throws try unowned var weak where while
              """)
          .declaring(Kind.FUNCTION, "func macro")
          .declaring(Kind.TYPE, "class struct enum protocol typealias associatedtype actor")
          .words(Kind.CONSTANT, "true false nil");

  private SystemLanguages() {}

  /** Strings of C# in which a backslash is a backslash. */
  private static Quotes verbatim(String open) {
    return Quotes.raw(open, "\"").doubling();
  }

  private static Quotes swift(Quotes quotes) {
    return quotes.with(new Slot.Expression("\\(", '(', ')'));
  }

  /** {@code R"x(…)x"}. */
  private static int rawCpp(Run run, int at) {
    int open = at + 2;
    while (open < at + 18 && run.at(open) != '(') {
      open++;
    }
    if (run.at(at + 1) != '"' || run.at(open) != '(') {
      return -1;
    }
    int to = run.after(')' + run.text().substring(at + 2, open) + '"', open);
    run.mark(at, to, Kind.STRING);
    return to;
  }

  /** {@code r#"…"#}, with any number of signs up to a few. */
  private static int rawRust(Run run, int at) {
    int open = run.at(at) == 'b' ? at + 1 : at;
    int quote = open + 1;
    while (run.at(quote) == '#' && quote < open + 6) {
      quote++;
    }
    if (run.at(open) != 'r' || run.at(quote) != '"') {
      return -1;
    }
    int to = run.after('"' + "#".repeat(quote - open - 1), quote + 1);
    run.mark(at, to, Kind.STRING);
    return to;
  }

  /** {@code #[derive(Debug)]} and <code>#![…]</code>, on its line. */
  private static int attribute(Run run, int at) {
    int open = run.at(at + 1) == '!' ? at + 2 : at + 1;
    if (run.at(open) != '[') {
      return -1;
    }
    int lineEnd = run.lineEnd(at);
    int to = open;
    int opened = 0;
    do {
      opened += run.at(to) == '[' ? 1 : run.at(to) == ']' ? -1 : 0;
      to++;
    } while (to < lineEnd && opened > 0);
    run.mark(at, to, Kind.META);
    return to;
  }

  /** {@code println!(…)}: a short look ahead, for words may be long. */
  private static int macro(Run run, int at) {
    int to = at;
    while (to < at + 40 && (Character.isLetterOrDigit(run.at(to)) || run.at(to) == '_')) {
      to++;
    }
    if (run.at(to) != '!' || "([{".indexOf(run.at(to + 1)) < 0) {
      return -1;
    }
    run.mark(at, to + 1, Kind.FUNCTION);
    return to + 1;
  }
}
