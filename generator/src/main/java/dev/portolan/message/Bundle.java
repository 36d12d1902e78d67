package dev.portolan.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.YamlReader;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file of messages: what one theme says in one language. In the file keys are nested; here they
 * are ways, {@code home.products}.
 *
 * @param file where its author finds it
 */
record Bundle(Language language, String file, SortedMap<String, Located<Phrase>> phrases) {
  Bundle {
    phrases = Collections.unmodifiableSortedMap(new TreeMap<>(phrases));
  }

  /** Reads a file; what cannot be understood is reported and left out. */
  static Bundle read(Language language, Source source, Diagnostics problems) {
    SortedMap<String, Located<Phrase>> phrases = new TreeMap<>();
    Optional<JsonNode> tree = YamlReader.read(source, Limits.CATALOG, problems);
    if (tree.isPresent() && tree.get() instanceof PlacedObject object) {
      new Reading(Plural.of(language), phrases, problems).add("", object);
    } else if (tree.isPresent() && !tree.get().isNull()) {
      problems.add(
          invalid(new Location(source.file(), 1, 1), "the file does not consist of keys and texts")
              .withHint(
                  "write lines such as \"home:\" and, indented below, \"products: \\\"APIs\\\"\""));
    }
    return new Bundle(language, source.file(), phrases);
  }

  private record Reading(
      Plural plural, SortedMap<String, Located<Phrase>> phrases, Diagnostics problems) {
    void add(String above, PlacedObject object) {
      for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        String key = above.isEmpty() ? name : above + "." + name;
        JsonNode value = object.get(name);
        Location place = object.locationOf(name);
        if (value instanceof PlacedObject below) {
          add(key, below);
        } else if (value.isValueNode() && !value.isNull()) {
          try {
            Phrase phrase = PhraseReader.read(value.asText(), plural);
            phrases.put(key, new Located<>(phrase, place));
          } catch (PhraseReader.Fault e) {
            problems.add(invalid(place, "the text of \"" + key + "\": " + e.getMessage()));
          }
        } else {
          problems.add(
              invalid(place, "\"" + key + "\" is no text")
                  .withHint("write the text in quotes after the key"));
        }
      }
    }
  }

  private static Diagnostic invalid(Location place, String message) {
    return Diagnostic.error("message-invalid", place, message);
  }
}
