package dev.portolan.code;

/** Says what a word is: by the table, by what surrounds it, and by how it is written. */
final class Words {
  private final Syntax syntax;
  private final Run run;

  Words(Syntax syntax, Run run) {
    this.syntax = syntax;
    this.run = run;
  }

  /**
   * The kind of a word, or null if it is nothing special.
   *
   * @param next the place of what follows on the line
   */
  Kind kind(String word, int from, int next) {
    if (run.declared() != null && syntax.word(word) != Kind.KEYWORD) {
      return run.declared();
    }
    boolean member = run.previous() == '.' && run.at(from - 2) != '.';
    if (!member) {
      Kind known = syntax.word(word);
      if (known == null && syntax.softWord(word) != null && isFollowedByOperand(next)) {
        known = syntax.softWord(word);
      }
      if (known != null) {
        return known;
      }
    }
    char follower = run.at(next);
    if (syntax.hasCalls() && run.at(from + word.length()) == '(') {
      return Kind.FUNCTION;
    }
    if (isKey(next)) {
      return Kind.PROPERTY;
    }
    return syntax.hasCapitalTypes() ? capital(word, member, follower) : null;
  }

  private boolean isKey(int next) {
    return syntax.key() != 0
        && run.at(next) == syntax.key()
        && run.at(next + 1) != syntax.key()
        && (syntax.hasKeysAnywhere() || (run.isInBraces() && "{,;".indexOf(run.previous()) >= 0));
  }

  private Kind capital(String word, boolean member, char follower) {
    char first = word.charAt(0);
    if (!Character.isUpperCase(first) || run.previousWord() == Kind.TYPE) {
      return null;
    }
    if (word.length() > 1 && isShouted(word)) {
      return Kind.CONSTANT;
    }
    return member && !syntax.hasTypesAfterDot() && follower != '{' ? null : Kind.TYPE;
  }

  private static boolean isShouted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isFollowedByOperand(int next) {
    char c = run.at(next);
    return syntax.startsWord(c) || "\"'`{*@#".indexOf(c) >= 0;
  }
}
