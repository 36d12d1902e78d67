package dev.portolan.code;

/** Regular expressions between slashes, where a slash may also divide. */
final class Regex {
  private Regex() {}

  static int apply(Run run, int at) {
    if (run.isAfterOperand() || !run.mayHaveRegex(at) || run.at(at + 1) == ' ') {
      return -1;
    }
    boolean inClass = false;
    int i = at + 1;
    while (i < run.end() && run.at(i) != '\n') {
      char c = run.at(i);
      if (c == '\\') {
        i++;
      } else if (c == '/' && !inClass) {
        i++;
        while (Character.isLetter(run.at(i))) {
          i++;
        }
        run.mark(at, i, Kind.STRING);
        return i;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      }
      i++;
    }
    run.noRegexBefore(i);
    return -1;
  }
}
