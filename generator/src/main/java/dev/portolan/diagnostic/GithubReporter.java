package dev.portolan.diagnostic;

import java.io.IOException;
import java.util.List;

/** For GitHub Actions: one workflow command a problem, which the runner shows as an annotation. */
public final class GithubReporter implements Reporter {
  private final String pathPrefix;

  /**
   * A reporter.
   *
   * @param pathPrefix leads from the repository's root to the catalog: {@code catalog/}, or nothing
   */
  public GithubReporter(String pathPrefix) {
    this.pathPrefix = pathPrefix;
  }

  @Override
  public void report(List<Diagnostic> problems, Appendable out) throws IOException {
    for (Diagnostic problem : problems) {
      out.append(command(problem)).append('\n');
    }
  }

  private String command(Diagnostic problem) {
    Location at = problem.location();
    StringBuilder text = new StringBuilder("::").append(word(problem.severity())).append(' ');
    if (!at.file().isEmpty()) {
      text.append("file=").append(property(pathPrefix + at.file())).append(',');
    }
    if (at.line() > 0) {
      text.append("line=").append(at.line()).append(",col=").append(at.column()).append(',');
    }
    text.append("title=").append(property(problem.code())).append("::");
    text.append(data(problem.message()));
    problem.hint().ifPresent(hint -> text.append("%0Ahint: ").append(data(hint)));
    return text.toString();
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return Printable.of(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
