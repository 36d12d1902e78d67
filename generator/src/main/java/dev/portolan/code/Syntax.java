package dev.portolan.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A language made of words, numbers, and tokens one knows by their first characters: most
 * programming languages. It is a table, read by {@link Run}.
 */
final class Syntax implements Lexer {
  private static final int ASCII = 128;

  /** Rules by first character; the first that fits, in the order in which they were given. */
  private final Rule[][] rules = new Rule[ASCII][];

  private final Map<String, Kind> words = new HashMap<>();
  private final Map<String, Kind> softWords = new HashMap<>();
  private final Map<String, Kind> declaring = new HashMap<>();
  private String wordStarts = "_";
  private String wordParts = "_";
  private boolean ignoreCase;
  private boolean capitalTypes;
  private boolean capitalMembers = true;
  private boolean calls = true;
  private char key;
  private boolean keysAnywhere;

  /** What these words are, separated by blanks or lines. */
  Syntax words(Kind kind, String list) {
    return put(words, kind, list);
  }

  /**
   * Words that have a meaning only in places: when a word, a string or a brace follows on the line.
   */
  Syntax softWords(String list) {
    return put(softWords, Kind.KEYWORD, list);
  }

  /** Keywords that declare a name: the word after one is of this kind. */
  Syntax declaring(Kind kind, String list) {
    put(words, Kind.KEYWORD, list);
    return put(declaring, kind, list);
  }

  /** As {@link #declaring}, for keywords that are plain words elsewhere. */
  Syntax softDeclaring(Kind kind, String list) {
    put(softWords, Kind.KEYWORD, list);
    return put(declaring, kind, list);
  }

  /** Characters besides letters that may begin a word, and so be part of one. */
  Syntax wordStart(String characters) {
    wordStarts += characters;
    return wordPart(characters);
  }

  /** Characters besides letters and digits that may be part of a word. */
  Syntax wordPart(String characters) {
    wordParts += characters;
    return this;
  }

  /** Words mean the same in either case. They are given in lower case. */
  Syntax ignoringCase() {
    ignoreCase = true;
    return this;
  }

  /** {@code Payment} is a type and {@code MAX_SIZE} a constant, by custom. */
  Syntax capitalTypes() {
    capitalTypes = true;
    return this;
  }

  /** Members begin with a capital too, so that after a dot it does not mean a type. */
  Syntax capitalMembers() {
    capitalMembers = false;
    return this;
  }

  /** A word before a parenthesis is nothing special. */
  Syntax withoutCalls() {
    calls = false;
    return this;
  }

  /** A word before a colon, in braces, after a brace, comma or semicolon, is a key. */
  Syntax keys() {
    key = ':';
    return this;
  }

  /** A word before this sign is a key, wherever it stands. */
  Syntax keysBefore(char sign) {
    key = sign;
    keysAnywhere = true;
    return this;
  }

  /** Adds a rule for tokens that begin with one of these characters. */
  Syntax on(String characters, Rule rule) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      Rule[] before = rules[c] == null ? new Rule[0] : rules[c];
      Rule[] after = new Rule[before.length + 1];
      System.arraycopy(before, 0, after, 0, before.length);
      after[before.length] = rule;
      rules[c] = after;
    }
    return this;
  }

  /** Adds strings. */
  Syntax on(Quotes quotes) {
    return on(quotes.open().substring(0, 1), quotes);
  }

  /** Adds what several languages share. */
  Syntax with(Function<Syntax, Syntax> shared) {
    return shared.apply(this);
  }

  private Syntax put(Map<String, Kind> into, Kind kind, String list) {
    for (String word : list.trim().split("\\s+", -1)) {
      into.put(word, kind);
    }
    return this;
  }

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    new Run(this, marks, to, depth).all(from);
  }

  Rule[] rules(char c) {
    return c < ASCII ? rules[c] : null;
  }

  Kind word(String word) {
    return words.get(ignoreCase ? word.toLowerCase(Locale.ROOT) : word);
  }

  Kind softWord(String word) {
    return softWords.get(word);
  }

  /** What the word after this one is, or null. */
  Kind declares(String word) {
    return declaring.get(ignoreCase ? word.toLowerCase(Locale.ROOT) : word);
  }

  boolean startsWord(char c) {
    return Character.isLetter(c) || wordStarts.indexOf(c) >= 0;
  }

  boolean continuesWord(char c) {
    return Character.isLetterOrDigit(c) || wordParts.indexOf(c) >= 0;
  }

  boolean hasCapitalTypes() {
    return capitalTypes;
  }

  boolean hasTypesAfterDot() {
    return capitalMembers;
  }

  boolean hasCalls() {
    return calls;
  }

  /** The sign after keys, or 0. */
  char key() {
    return key;
  }

  boolean hasKeysAnywhere() {
    return keysAnywhere;
  }
}
