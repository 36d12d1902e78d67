package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.variable.Variables;
import dev.portolan.yaml.Fields;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code variables} of the site or of a portal. */
final class VariablesReader {
  private static final String KEY = "variables";

  private VariablesReader() {}

  /** The variables of {@code fields}; a name that no text could say is reported and left out. */
  static Variables read(Fields fields, Diagnostics problems) {
    if (!fields.has(KEY)) {
      return Variables.NONE;
    }
    SortedMap<String, String> values = new TreeMap<>();
    for (Fields.NamedText variable : fields.namedTexts(KEY)) {
      if (Variables.NAME.matcher(variable.name()).matches()) {
        values.put(variable.name(), variable.text().value().strip());
      } else {
        problems.add(
            Diagnostic.error(
                    "variable-name-invalid",
                    variable.place(),
                    "\"" + variable.name() + "\" cannot be the name of a variable")
                .withHint("a letter, then letters, digits, \"_\", \".\" and \"-\", up to 80"));
      }
    }
    return Variables.of(values);
  }
}
