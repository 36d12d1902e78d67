package dev.portolan.markdown;

import dev.portolan.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that one include asks for.
 *
 * @param lines without the space that all of them begin with, if they are not the whole file
 * @param numbers those that an editor shows for them
 */
record Excerpt(List<String> lines, List<Integer> numbers) {
  Excerpt {
    lines = List.copyOf(lines);
    numbers = List.copyOf(numbers);
  }

  static Excerpt of(IncludeLine include, Source source) {
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    boolean inside = include.section().isEmpty();
    boolean frontMatter = false;
    int number = 0;
    for (String line : source.text().lines().toList()) {
      number++;
      String edge = IncludeLine.edge(line);
      if (number == 1 && line.equals("---") && include.whole() && source.file().endsWith(".md")) {
        frontMatter = true;
      } else if (frontMatter) {
        frontMatter = !line.equals("---");
      } else if (!edge.isEmpty()) {
        inside =
            edge.equals("start:" + include.section())
                || inside && !edge.equals("end:" + include.section());
      } else if (inside && number >= include.from() && number <= include.to()) {
        lines.add(line);
        numbers.add(number);
      }
    }
    return new Excerpt(include.whole() ? lines : withoutIndent(lines), numbers);
  }

  private static List<String> withoutIndent(List<String> lines) {
    int least = Integer.MAX_VALUE;
    for (String line : lines) {
      if (!line.isBlank()) {
        int indent = 0;
        while (line.charAt(indent) == ' ') {
          indent++;
        }
        least = Math.min(least, indent);
      }
    }
    int indent = least;
    return lines.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList();
  }
}
