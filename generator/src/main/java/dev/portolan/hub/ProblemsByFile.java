package dev.portolan.hub;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems, found by the file they are in. */
final class ProblemsByFile {
  private final Map<String, List<Diagnostic>> all;

  ProblemsByFile(List<Diagnostic> all) {
    this.all = all.stream().collect(Collectors.groupingBy(problem -> problem.location().file()));
  }

  /** Those in a file; each once. */
  List<Diagnostic> in(String file) {
    return all.getOrDefault(file, List.of());
  }

  /** The same by file, with those that came since. */
  Function<String, List<Diagnostic>> and(Diagnostics more) {
    return file ->
        Stream.concat(
                in(file).stream(),
                more.sorted().stream().filter(problem -> problem.location().file().equals(file)))
            .distinct()
            .toList();
  }
}
