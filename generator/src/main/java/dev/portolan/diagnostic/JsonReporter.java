package dev.portolan.diagnostic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * For programs: one array of {@code {severity, code, message, file, line, column, hint, related}}.
 * Line and column are 0 where a problem concerns a whole file; a hint that is not there is null.
 */
public final class JsonReporter implements Reporter {
  @Override
  public void report(List<Diagnostic> problems, Appendable out) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Diagnostic problem : problems) {
      ObjectNode object = array.addObject();
      object.put("severity", problem.severity().word());
      object.put("code", problem.code());
      object.put("message", problem.message());
      place(object, problem.location());
      object.put("hint", problem.hint().orElse(null));
      ArrayNode related = object.putArray("related");
      for (Diagnostic.Related other : problem.related()) {
        place(related.addObject(), other.location()).put("message", other.message());
      }
    }
    ReportJson.write(array, out);
  }

  private static ObjectNode place(ObjectNode object, Location at) {
    object.put("file", at.file());
    object.put("line", at.line());
    object.put("column", at.column());
    return object;
  }
}
