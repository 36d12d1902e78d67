package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads labels by the rules of Konnect (domain.md §1.12). Keys are told apart by case. A label that
 * breaks a rule is reported and left out.
 */
final class Labels {
  private static final int LENGTH = 63;
  private static final int MANY = 5;
  private static final int MOST = 50;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
  private static final List<String> RESERVED =
      List.of("kong", "konnect", "insomnia", "mesh", "kic", "kuma", "_");

  private Labels() {}

  /** The labels under {@code key}; empty if there are none. */
  static SortedMap<String, String> read(Fields fields, String key, Diagnostics problems) {
    List<Fields.NamedText> texts = fields.namedTexts(key);
    if (texts.size() > MOST) {
      problems.add(
          Diagnostic.error(
              "labels-too-many",
              fields.placeOf(key),
              "there are " + texts.size() + " labels; at most " + MOST + " are allowed"));
    } else if (texts.size() > MANY) {
      problems.add(
          Diagnostic.warning(
                  "labels-many",
                  fields.placeOf(key),
                  "there are " + texts.size() + " labels; Konnect keeps " + MANY + " of them")
              .withHint("keep the labels that people filter by"));
    }
    SortedMap<String, String> labels = new TreeMap<>();
    for (Fields.NamedText label : texts) {
      String name = label.name();
      Located<String> value = label.text();
      if (isName(name, label.place(), problems)
          && isForm(
              "the value of the label \"" + name + "\"",
              value.value(),
              value.location(),
              problems)) {
        labels.put(name, value.value());
      }
    }
    return labels;
  }

  /** Adds a label of a foreign file, if it is one by our rules. */
  static void put(String name, String value, SortedMap<String, String> labels) {
    Diagnostics unheard = new Diagnostics();
    Location nowhere = Location.ofFile("");
    if (isName(name, nowhere, unheard) && isForm("", value, nowhere, unheard)) {
      labels.put(name, value);
    }
  }

  private static boolean isName(String name, Location place, Diagnostics problems) {
    for (String prefix : RESERVED) {
      if (name.startsWith(prefix)) {
        problems.add(
            Diagnostic.error(
                    "label-reserved",
                    place,
                    "the label \"" + shortened(name) + "\" begins with \"" + prefix + "\"")
                .withHint("these beginnings are reserved: " + String.join(", ", RESERVED)));
        return false;
      }
    }
    return isForm("the label \"" + shortened(name) + "\"", name, place, problems);
  }

  /** Length first: the pattern would take its time over a long text. */
  private static boolean isForm(String what, String text, Location place, Diagnostics problems) {
    if (!text.isEmpty() && text.length() <= LENGTH && FORM.matcher(text).matches()) {
      return true;
    }
    String fault =
        text.isEmpty()
            ? " is empty"
            : text.length() > LENGTH
                ? " has " + text.length() + " characters; at most " + LENGTH + " are allowed"
                : " is not of the form of a label";
    problems.add(
        Diagnostic.error("label-invalid", place, what + fault)
            .withHint(
                "letters, digits, \"-\", \"_\" and \".\", with a letter or digit at both ends"));
    return false;
  }

  private static String shortened(String text) {
    return text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
  }
}
