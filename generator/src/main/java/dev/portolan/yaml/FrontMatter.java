package dev.portolan.yaml;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.util.Optional;

/**
 * The YAML between two lines of {@code ---} at the top of a Markdown file.
 *
 * @param fields its keys; none where there is no front matter; absent if it cannot be read, which
 *     has been reported
 * @param present whether there is any, readable or not
 * @param bodyLine the line, from 1, at which the Markdown begins
 */
public record FrontMatter(Optional<Fields> fields, boolean present, int bodyLine) {
  private static final String FENCE = "---";

  /** The front matter of {@code source}. Positions are those of the whole file. */
  public static FrontMatter of(Source source, Diagnostics problems) {
    String text = source.text();
    Source none = new Source(source.file(), "");
    if (!line(text, 0).equals(FENCE)) {
      return new FrontMatter(read(none, problems), false, 1);
    }
    int line = 2;
    for (int at = next(text, 0); at < text.length(); at = next(text, at), line++) {
      if (line(text, at).equals(FENCE)) {
        // An empty first line in place of the fence keeps the line numbers.
        String yaml = "\n" + text.substring(next(text, 0), at);
        Source lines = new Source(source.file(), yaml);
        if (yaml.startsWith("\n\n") && read(lines, new Diagnostics()).isEmpty()) {
          break; // a text between two rules, not keys
        }
        return new FrontMatter(read(lines, problems), true, line + 1);
      }
    }
    if (line(text, next(text, 0)).matches("[A-Za-z_]{1,40}:.{0,400}")) {
      problems.add(
          Diagnostic.error(
                  "front-matter-open",
                  new Location(source.file(), 1, 1),
                  "the front matter that begins here has no end")
              .withHint("close it with a line of ---"));
      return new FrontMatter(Optional.empty(), true, 1);
    }
    return new FrontMatter(read(none, problems), false, 1);
  }

  private static Optional<Fields> read(Source yaml, Diagnostics problems) {
    return YamlReader.read(yaml, Limits.CATALOG, problems)
        .flatMap(root -> Fields.root(root, yaml, problems));
  }

  /** The line that begins at {@code at}, without spaces at its end. */
  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return at >= text.length()
        ? ""
        : text.substring(at, end < 0 ? text.length() : end).stripTrailing();
  }

  private static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
