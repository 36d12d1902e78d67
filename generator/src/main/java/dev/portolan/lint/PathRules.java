package dev.portolan.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths and the parameters in them. */
final class PathRules implements Rules {
  private static final Pattern NAME = Pattern.compile("\\{([^{}/]+)\\}");

  @Override
  public void check(Api api, Findings findings) {
    Map<String, String> forms = new HashMap<>();
    for (Api.Part path : api.paths()) {
      String text =
          path.pointer().substring("/paths/".length()).replace("~1", "/").replace("~0", "~");
      if (text.contains("?")) {
        findings.warning("path-has-no-query", path, "the path \"" + text + "\" holds a query");
      }
      if (text.length() > 1 && text.endsWith("/")) {
        findings.warning(
            "path-has-no-trailing-slash", path, "the path \"" + text + "\" ends with a slash");
      }
      String first = forms.putIfAbsent(NAME.matcher(text).replaceAll("{}"), text);
      if (first != null) {
        findings.error(
            "path-is-unique",
            path,
            "the path \"" + text + "\" means the same requests as \"" + first + "\"");
      }
    }
    api.operations().forEach(operation -> parameters(api, operation, findings));
  }

  private static void parameters(Api api, Api.Operation operation, Findings findings) {
    Set<String> wanted = new TreeSet<>();
    for (Matcher name = NAME.matcher(operation.path()); name.find(); ) {
      wanted.add(name.group(1));
    }
    Set<String> given = new HashSet<>();
    for (Api.Part parameter : api.parameters(operation)) {
      if (parameter.text("in").equals("path")) {
        given.add(parameter.text("name"));
        if (!wanted.contains(parameter.text("name"))) {
          findings.error(
              "path-parameters-agree",
              parameter,
              operation.label() + " has no {" + parameter.text("name") + "} in its path");
        }
      }
    }
    wanted.removeAll(given);
    for (String name : wanted) {
      findings.error(
          "path-parameters-agree",
          operation.part(),
          operation.label() + " does not say what {" + name + "} is");
    }
  }
}
