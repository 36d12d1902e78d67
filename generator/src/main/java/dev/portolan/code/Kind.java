package dev.portolan.code;

import java.util.Locale;

/**
 * What a token of code is. The set is small on purpose: a theme colours these, and nothing else.
 * The class in the page is {@code t-} and the name in lower case.
 */
enum Kind {
  COMMENT,
  KEYWORD,
  /** Text in quotes, regular expressions, code in Markdown. */
  STRING,
  NUMBER,
  /** Named values: {@code true}, {@code null}, {@code MAX_SIZE}, entities, symbols. */
  CONSTANT,
  /** Functions, methods, commands: where they are declared and where they are called. */
  FUNCTION,
  TYPE,
  /** Keys of objects, headers, settings. */
  PROPERTY,
  /** Where the language marks them, {@code $name}, and the edges of what is put into a string. */
  VARIABLE,
  TAG,
  /** Attributes of tags, options of commands. */
  ATTRIBUTE,
  /** About the code rather than of it: annotations, preprocessor, prompts, headers of a diff. */
  META,
  INSERTED,
  DELETED;

  private final String opening = "<span class=\"t-" + name().toLowerCase(Locale.ROOT) + "\">";

  /** The start tag of a token's span. */
  String opening() {
    return opening;
  }
}
