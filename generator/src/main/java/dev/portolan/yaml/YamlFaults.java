package dev.portolan.yaml;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says what is wrong with the syntax of a YAML file, in words for its author. */
final class YamlFaults {
  /** What SnakeYAML adds to some messages. */
  private static final Pattern PARENTHESIS =
      Pattern.compile("\\.? \\(Do not use [^\\n]*|\\n[\\s\\S]*");

  private final Source source;

  YamlFaults(Source source) {
    this.source = source;
  }

  /** The first character that YAML does not allow. */
  Optional<Diagnostic> character() {
    String text = source.text();
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c < ' ' || c > '~') {
        if (!StreamReader.isPrintable(c)) {
          Location place =
              new Location(source.file(), line, 1 + text.codePointCount(lineStart, at));
          return Optional.of(
              Diagnostic.error(
                      "yaml-character",
                      place,
                      String.format(Locale.ROOT, "the character U+%04X is not allowed in YAML", c))
                  .withHint("remove it; most editors do not show it"));
        }
      }
    }
    return Optional.empty();
  }

  /** What SnakeYAML found. */
  Diagnostic syntax(MarkedYAMLException e) {
    String text = e.getProblem() == null ? "cannot be read" : e.getProblem();
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    if (text.contains("unexpected end of stream") && e.getContextMark() != null) {
      mark = e.getContextMark();
      text = "what begins here has no end";
    }
    Location place =
        mark == null
            ? source.whole()
            : new Location(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
    String fault =
        PARENTHESIS.matcher(text).replaceFirst("").replace("character '\\t(TAB)'", "a tab");
    Diagnostic problem = Diagnostic.error("yaml-syntax", place, "not valid YAML: " + fault.strip());
    return hint(place.line(), text).map(problem::withHint).orElse(problem);
  }

  private Optional<String> hint(int line, String text) {
    String written = line == 0 ? "" : source.text().lines().skip(line - 1L).findFirst().orElse("");
    String indent = written.substring(0, written.length() - written.stripLeading().length());
    if (indent.indexOf('\t') >= 0 || text.contains("TAB")) {
      return Optional.of("indent with spaces; YAML does not allow tabs");
    }
    if (text.contains("mapping values are not allowed")) {
      return Optional.of("put quotes around a text that holds \": \", or check the indentation");
    }
    if (text.contains("cannot start any token")) {
      return Optional.of("put quotes around a text that begins with @, ` or %");
    }
    if (text.contains("expected <block end>")) {
      return Optional.of("check the indentation: lines of one level begin in one column");
    }
    if (text.contains("could not find expected ':'")) {
      return Optional.of("a key is followed by a colon and a space");
    }
    if (text.contains("while scanning an alias") || text.contains("unexpected character found")) {
      return Optional.of("put quotes around a text that begins with * or &");
    }
    return Optional.empty();
  }
}
