package dev.portolan.portal.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples of an operation with each of its examples as body: a classic script beside the page,
 * loaded when a reader chooses one. So a page that offers ten bodies in fourteen languages weighs
 * what one with a single body does.
 *
 * @param path from the site's root
 */
record SampleScript(String path, String text) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Collects the samples of one body after the other. */
  static final class Writing {
    private final Map<String, List<String>> byLanguage = new LinkedHashMap<>();

    /** Adds the samples with the next body; those that authors wrote stay as they are. */
    void add(List<SampleView> samples) {
      for (SampleView sample : samples) {
        if (!sample.given()) {
          byLanguage
              .computeIfAbsent(sample.language(), l -> new ArrayList<>())
              .add(sample.code().code().markup());
        }
      }
    }

    /** True if it makes a difference which body is sent. */
    boolean differs() {
      return byLanguage.values().stream().anyMatch(codes -> codes.stream().distinct().count() > 1);
    }

    /**
     * {@code portolanSamples({language: [markup, …]})}: the markup of the page's code blocks, which
     * holds nothing but escaped text and spans; the number of an earlier one where it is the same.
     */
    SampleScript at(String path) {
      ObjectNode languages = JSON.createObjectNode();
      byLanguage.forEach(
          (language, codes) -> {
            ArrayNode list = languages.putArray(language);
            for (int i = 0; i < codes.size(); i++) {
              int first = codes.indexOf(codes.get(i));
              if (first < i) {
                list.add(first);
              } else {
                list.add(codes.get(i));
              }
            }
          });
      try {
        return new SampleScript(
            path, "portolanSamples(" + JSON.writeValueAsString(languages) + ");\n");
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e); // a tree can be written
      }
    }
  }
}
