package dev.portolan.hub;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Severity;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the checks found, where it concerns something. */
final class Problems {
  private final List<Diagnostic> all;
  private final Sources sources;

  Problems(List<Diagnostic> all, Sources sources) {
    this.all = List.copyOf(all);
    this.sources = sources;
  }

  /** All of them. */
  List<Diagnostic> all() {
    return all;
  }

  /** Those in a file, or in the files below a folder. */
  List<Diagnostic> in(String... paths) {
    return all.stream()
        .filter(
            problem ->
                Arrays.stream(paths)
                    .anyMatch(
                        path ->
                            problem.location().file().equals(path)
                                || problem.location().file().startsWith(path + "/")))
        .toList();
  }

  /** How many there are, in words and a tone; nothing if there are none. */
  static Cell count(List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      return Cell.of(Part.toned("0", "muted"));
    }
    return Cell.of(Part.toned(String.valueOf(problems.size()), tone(problems)));
  }

  /** How many there are in {@code file}, and the way to them: the list, cut down to the file. */
  static Part link(List<Diagnostic> problems, String file) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    String query = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    return Part.link(count, HubPaths.PROBLEMS + "?q=" + query).in(tone(problems));
  }

  private static String tone(List<Diagnostic> problems) {
    return tone(problems.stream().map(Diagnostic::severity).min(Severity::compareTo).orElseThrow());
  }

  /** A section that lists {@code problems}. */
  Section section(List<Diagnostic> problems) {
    return Section.of("problems", "Problems", table("problems", problems).build());
  }

  /** A table of {@code problems}. */
  TableBuilder table(String id, List<Diagnostic> problems) {
    TableBuilder table =
        new TableBuilder(id, "problems", "The checks found nothing wrong here.")
            .column("problem", "Problem")
            .column("severity", "Severity")
            .column("place", "File to mend")
            .column("code", "Code")
            .filter("severity", "Severity");
    for (Diagnostic problem : problems) {
      String severity = word(problem.severity());
      table.row(
          new Facets().add("severity", severity),
          problem
              .hint()
              .map(
                  hint -> Cell.of(Part.text(sentence(problem.message())), Part.toned(hint, "note")))
              .orElse(Cell.text(sentence(problem.message()))),
          Cell.of(Part.toned(severity, tone(problem.severity())))
              .sortedBy(String.valueOf(problem.severity().ordinal())),
          sources.cell(problem.location()),
          Cell.of(Part.toned(problem.code(), "code")));
    }
    return table;
  }

  /** A message as a sentence begins. */
  static String sentence(String message) {
    return message.isEmpty()
        ? ""
        : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
  }

  private static String word(Severity severity) {
    return severity.word().substring(0, 1).toUpperCase(Locale.ROOT) + severity.word().substring(1);
  }

  private static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "bad";
      case WARNING -> "warning";
      case INFO -> "muted";
    };
  }
}
