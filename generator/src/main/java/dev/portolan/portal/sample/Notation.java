package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * How a language writes texts and data down. Guarantee: for every text the literal is one literal
 * of the language, and its value is that text (but for characters the language cannot hold, such as
 * NUL on a command line).
 */
interface Notation {
  /** All names, for hints. */
  String NAMES =
      "shell, http, javascript, python, java, kotlin, go, csharp, ruby, php, rust, swift, powershell";

  /** {@code text} as a literal in one line, as far as the language has such. */
  String string(String text);

  /**
   * {@code text} as a literal that may go over several lines.
   *
   * @param indent before the lines that follow, where the language takes it away again
   */
  default String lines(String text, String indent) {
    return string(text);
  }

  /** {@code text} as an expression that reads its variables. */
  String text(Text text);

  /**
   * How {@link #text} writes variables, within quotes and outside of them; what is longer comes
   * first.
   */
  List<Known> known();

  /** {@code value} as data of the language; nothing if it has none that comes to the same JSON. */
  default Optional<String> data(JsonNode value, String indent) {
    return Optional.empty();
  }

  /** The notation of that name, see {@code themes/README.md}. */
  static Optional<Notation> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "shell" -> new ShellNotation();
          case "http" -> new PlainNotation();
          case "javascript" -> new JavaScriptNotation();
          case "python" -> new PythonNotation();
          case "java" -> new JavaNotation();
          case "kotlin" -> new KotlinNotation();
          case "go" -> new GoNotation();
          case "csharp" -> new CsharpNotation();
          case "ruby" -> new RubyNotation();
          case "php" -> new PhpNotation();
          case "rust" -> new RustNotation();
          case "swift" -> new SwiftNotation();
          case "powershell" -> new PowerShellNotation();
          default -> null;
        });
  }
}
