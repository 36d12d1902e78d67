package dev.portolan.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that would run script where a careless tool shows them. */
final class TextRules implements Rules {
  private static final List<String> TEXTS = List.of("description", "summary", "title");

  @Override
  public void check(Api api, Findings findings) {
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    api.walk(
        api.root(),
        seen,
        part -> {
          for (String name : TEXTS) {
            String text = part.text(name).toLowerCase(Locale.ROOT);
            if (text.contains("<script") || text.contains("eval(")) {
              findings.warning(
                  "text-has-no-script", part.child(name), "the " + name + " holds script");
            }
          }
        });
  }
}
