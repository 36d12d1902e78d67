package dev.portolan.diagnostic;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For people: {@code file:line:column: error: message [code]}, the source line with a caret, hint
 * and related places. No line begins with text that an author chose, except the path of a file.
 *
 * <p>Of many problems in one file, and of very many at all, some are left out, the mildest first,
 * and counted; the other formats give all.
 */
public final class TextReporter implements Reporter {
  private static final int MOST_IN_A_FILE = 20;
  private static final int MOST = 200;

  private final SourceLines sources;
  private final boolean colours;

  /** Colours are for terminals. */
  public TextReporter(SourceLines sources, boolean colours) {
    this.sources = sources;
    this.colours = colours;
  }

  @Override
  public void report(List<Diagnostic> problems, Appendable out) throws IOException {
    Set<Diagnostic> shown = selection(problems);
    Map<String, Integer> hidden = new LinkedHashMap<>();
    String file = null;
    for (Diagnostic problem : problems) {
      String next = problem.location().file();
      if (file != null && !file.equals(next)) {
        tellHidden(file, hidden, out);
      }
      file = next;
      if (shown.contains(problem)) {
        out.append(format(problem));
      } else {
        hidden.merge(file, 1, Integer::sum);
      }
    }
    if (file != null) {
      tellHidden(file, hidden, out);
    }
    if (shown.size() < problems.size()) {
      out.append("… ")
          .append(String.valueOf(problems.size() - shown.size()))
          .append(" more problems are not shown; --format json lists all\n");
    }
  }

  private static void tellHidden(String file, Map<String, Integer> hidden, Appendable out)
      throws IOException {
    Integer count = hidden.remove(file);
    if (count != null) {
      out.append("… and ").append(String.valueOf(count)).append(" more in ");
      out.append(file.isEmpty() ? "the whole" : Printable.of(file)).append('\n');
    }
  }

  /** The worst first, so that warnings never push an error out. */
  private static Set<Diagnostic> selection(List<Diagnostic> problems) {
    Map<String, Integer> inFile = new HashMap<>();
    return problems.stream()
        .sorted(Comparator.comparing(Diagnostic::severity))
        .filter(p -> inFile.merge(p.location().file(), 1, Integer::sum) <= MOST_IN_A_FILE)
        .limit(MOST)
        .collect(Collectors.toSet());
  }

  private String format(Diagnostic problem) {
    Location at = problem.location();
    StringBuilder text = new StringBuilder();
    if (!at.file().isEmpty()) {
      text.append(bold(place(at))).append(": ");
    }
    text.append(severity(problem.severity())).append(": ");
    text.append(bold(Printable.of(problem.message())));
    text.append(" [").append(problem.code()).append("]\n");
    excerpt(at).ifPresent(text::append);
    problem
        .hint()
        .ifPresent(hint -> text.append("    hint: ").append(Printable.of(hint)).append('\n'));
    for (Diagnostic.Related related : problem.related()) {
      text.append("    see ").append(place(related.location())).append(": ");
      text.append(Printable.of(related.message())).append('\n');
    }
    return text.toString();
  }

  private Optional<String> excerpt(Location at) {
    return at.line() == 0
        ? Optional.empty()
        : sources.line(at.file(), at.line()).flatMap(line -> Excerpt.of(line, at.column()));
  }

  /** A path that could be taken for a command to whoever reads the log gets a {@code ./}. */
  private static String place(Location at) {
    String text = Printable.of(at.toString());
    return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0)) ? text : "./" + text;
  }

  private String severity(Severity severity) {
    int colour =
        switch (severity) {
          case ERROR -> 31;
          case WARNING -> 33;
          case INFO -> 36;
        };
    return colours ? "\u001b[1;" + colour + "m" + severity.word() + "\u001b[0m" : severity.word();
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
