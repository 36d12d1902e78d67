package dev.portolan.markdown;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the files into a text that it asks for, line by line, before anything of it is parsed: so
 * they work in code as well. Included Markdown may include in turn. Every line keeps its place.
 * What cannot be had leaves no trace in the text, for its name may not be for readers; it is
 * reported.
 */
public final class Includes {
  /** In one document, those of included files counted in. */
  private static final int MOST = 200;

  private final Files files;
  private final Diagnostics problems;
  private final StringBuilder text = new StringBuilder();
  private final List<Location> lines = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int count;
  private boolean full;

  /** Gives the files that a document may include. */
  public interface Files {
    /**
     * The file that {@code reference}, written in {@code fromFile}, means. Nothing, after reporting
     * why, if it may not or cannot be had.
     */
    Optional<Source> read(String fromFile, String reference, Location at) throws IOException;
  }

  private Includes(Files files, Diagnostics problems) {
    this.files = files;
    this.problems = problems;
  }

  /** {@code text} with everything that it asks for; itself if that is nothing. */
  public static MarkdownText expand(MarkdownText text, Files files, Diagnostics problems)
      throws IOException {
    if (!text.text().contains("--8<--")) {
      return text;
    }
    Includes includes = new Includes(files, problems);
    includes.open.push(text.file());
    int line = text.firstLine();
    for (String written : text.text().split("\n", -1)) {
      includes.line("", written, new Location(text.file(), line++, 1), true);
    }
    return new MarkdownText(
        text.file(), text.firstLine(), includes.text.toString(), includes.lines);
  }

  private void line(String indent, String line, Location at, boolean markdown) throws IOException {
    Optional<IncludeLine> include = markdown ? IncludeLine.of(line) : Optional.empty();
    if (include.isPresent()) {
      include(indent, include.get(), at);
    } else if (!full) {
      String shown = markdown ? IncludeLine.unescaped(line) : line;
      text.append(shown.isBlank() ? "" : indent).append(shown).append('\n');
      lines.add(at);
    }
  }

  private void include(String indent, IncludeLine include, Location at) throws IOException {
    if (full) {
      return;
    }
    count++;
    if (count > MOST || text.length() > Screen.LONGEST) {
      full = true;
      problems.add(
          Diagnostic.warning(
                  "include-too-much",
                  at,
                  "the document includes more than "
                      + MOST
                      + " files or "
                      + Screen.LONGEST
                      + " characters; what follows is left out")
              .withHint("link to what is long"));
      return;
    }
    Optional<Source> source = files.read(at.file(), include.file(), at);
    if (source.isEmpty()) {
      return;
    }
    String file = source.get().file();
    if (open.contains(file)) {
      problems.add(
          Diagnostic.warning(
                  "include-cycle",
                  at,
                  "\"" + file + "\" is included in itself; this one is left out")
              .withHint("take one of the two lines out"));
      return;
    }
    open.push(file);
    lines(indent + include.indent(), include, source.get(), at);
    open.pop();
  }

  private void lines(String indent, IncludeLine include, Source source, Location at)
      throws IOException {
    Excerpt excerpt = Excerpt.of(include, source);
    if (excerpt.lines().isEmpty()) {
      problems.add(
          Diagnostic.warning(
                  "include-missing", at, "\"" + source.file() + "\" has no such lines to include")
              .withHint(
                  "lines count from 1; a section stands between [start:name] and [end:name]"));
      return;
    }
    boolean markdown = source.file().endsWith(".md");
    int number = 0;
    for (String line : excerpt.lines()) {
      Location place = new Location(source.file(), excerpt.numbers().get(number++), 1);
      line(indent, line, place, markdown);
    }
  }
}
