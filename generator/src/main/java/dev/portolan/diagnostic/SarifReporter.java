package dev.portolan.diagnostic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** For code scanning: SARIF 2.1.0 (OASIS), one run, columns in code points. */
public final class SarifReporter implements Reporter {
  private final String version;
  private final String pathPrefix;

  /**
   * A reporter.
   *
   * @param version of Portolan
   * @param pathPrefix leads from the folder that paths shall be relative to, to the catalog: {@code
   *     catalog/}; empty if that is the catalog
   */
  public SarifReporter(String version, String pathPrefix) {
    this.version = version;
    this.pathPrefix = pathPrefix;
  }

  @Override
  public void report(List<Diagnostic> problems, Appendable out) throws IOException {
    List<String> codes = problems.stream().map(Diagnostic::code).distinct().sorted().toList();
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Portolan");
    driver.put("semanticVersion", version);
    ArrayNode rules = driver.putArray("rules");
    codes.forEach(code -> rules.addObject().put("id", code));
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    for (Diagnostic problem : problems) {
      result(problem, codes, results.addObject());
    }
    ReportJson.write(log, out);
  }

  private void result(Diagnostic problem, List<String> codes, ObjectNode result) {
    result.put("ruleId", problem.code());
    result.put("ruleIndex", codes.indexOf(problem.code()));
    result.put("level", level(problem.severity()));
    String hint = problem.hint().map(text -> "\nhint: " + text).orElse("");
    result.putObject("message").put("text", problem.message() + hint);
    place(problem.location(), result.putArray("locations").addObject());
    if (!problem.related().isEmpty()) {
      ArrayNode related = result.putArray("relatedLocations");
      for (Diagnostic.Related other : problem.related()) {
        ObjectNode location = related.addObject();
        place(other.location(), location);
        location.putObject("message").put("text", other.message());
      }
    }
  }

  private void place(Location at, ObjectNode location) {
    ObjectNode physical = location.putObject("physicalLocation");
    String file = at.file().isEmpty() ? "portolan.yaml" : at.file();
    physical.putObject("artifactLocation").put("uri", uri(pathPrefix + file));
    if (at.line() > 0) {
      ObjectNode region = physical.putObject("region");
      region.put("startLine", at.line());
      if (at.column() > 0) {
        region.put("startColumn", at.column());
      }
    }
  }

  /** A relative URI reference; {@code ./} keeps a colon in the first name from being a scheme. */
  private static String uri(String path) {
    try {
      String uri = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      int slash = uri.indexOf('/');
      return uri.indexOf(':') >= 0 && (slash < 0 || uri.indexOf(':') < slash) ? "./" + uri : uri;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is always a URI's path", e);
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
