package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The rules of one schema on one array. */
final class ArrayRules {
  private final Validation validation;
  private final JsonNode schema;
  private final JsonNode value;
  private final At at;

  ArrayRules(Validation validation, JsonNode schema, JsonNode value, At at) {
    this.validation = validation;
    this.schema = schema;
    this.value = value;
    this.at = at;
  }

  void check(Findings out) {
    long min = Scalars.count(schema.path("minItems"), 0);
    long max = Scalars.count(schema.path("maxItems"), Long.MAX_VALUE);
    if (value.size() < min) {
      out.add(at, () -> "must have at least " + items(min) + ", but has " + value.size());
    }
    if (value.size() > max) {
      out.add(at, () -> "must have at most " + items(max) + ", but has " + value.size());
    }
    if (schema.path("uniqueItems").asBoolean(false)) {
      unique(out);
    }
    JsonNode first = schema.path("prefixItems");
    JsonNode rest = schema.get("items");
    for (int i = 0; i < value.size() && !out.full(); i++) {
      At place = new At(at, Integer.toString(i));
      if (first.has(i)) {
        validation.check(first.get(i), value.get(i), place, first.get(i), out);
      } else if (rest != null && rest.isBoolean() && !rest.booleanValue()) {
        int most = first.size();
        out.add(at, () -> "must have at most " + items(most) + ", but has " + value.size());
        break;
      } else if (rest != null) {
        validation.check(rest, value.get(i), place, rest, out);
      }
    }
    if (!out.full() && schema.has("contains")) {
      contains(out);
    }
  }

  private static String items(long count) {
    return count + (count == 1 ? " item" : " items");
  }

  private void unique(Findings out) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < value.size(); i++) {
      Integer before = seen.putIfAbsent(Values.canonical(value.get(i)), i);
      if (before != null) {
        int second = i;
        out.add(
            at,
            () ->
                "must not hold an item twice, but items "
                    + before
                    + " and "
                    + second
                    + " are the same");
        return;
      }
    }
  }

  private void contains(Findings out) {
    JsonNode wanted = schema.get("contains");
    long count = 0;
    for (JsonNode item : value) {
      count += validation.accepts(wanted, item) ? 1 : 0;
    }
    long found = count;
    long min = Scalars.count(schema.path("minContains"), 1);
    long max = Scalars.count(schema.path("maxContains"), Long.MAX_VALUE);
    if (count < min || count > max) {
      out.add(
          at,
          () ->
              "must contain "
                  + (found < min ? "at least " + items(min) : "at most " + items(max))
                  + " as the schema under \"contains\" has it, but contains "
                  + found);
    }
  }
}
