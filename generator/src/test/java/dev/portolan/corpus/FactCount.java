package dev.portolan.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.corpus.RawSpec.At;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Counts parameters, response statuses, properties and enum values of specifications in their raw
 * trees, with none of our code, and looks for each of them on the page it belongs to: what an
 * operation says on its own page, what a named schema says on that schema's page, what stands in
 * other files on any page of the version. Not shown as rows are, for a reason: what is nested so
 * deep that it is shown as written, and parameters in places that there are not, which are
 * reported.
 */
final class FactCount {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  private static final Set<String> PLACES =
      Set.of("path", "query", "header", "cookie", "querystring", "body", "formData");

  private static final List<String> ONE =
      List.of(
          "items",
          "additionalProperties",
          "not",
          "if",
          "then",
          "else",
          "contains",
          "propertyNames",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentSchema");

  private static final List<String> LIST = List.of("allOf", "oneOf", "anyOf", "prefixItems");

  private static final List<String> MAP =
      List.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();
  private int asWritten;
  private int misplaced;
  private int hiddenParts;

  /** What a page shows. */
  private record Shown(
      Set<String> names, Set<String> statuses, Set<String> values, StringBuilder written) {
    Shown() {
      this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new StringBuilder());
    }

    static Shown of(Document page) {
      Shown shown = new Shown();
      page.select(".node-line > .node-name").forEach(e -> shown.names.add(plain(e.wholeText())));
      page.select(".status-code").forEach(e -> shown.statuses.add(e.text()));
      page.select(".values-brief code, .values dt code")
          .forEach(e -> shown.values.add(plain(e.wholeText())));
      page.select("details:not(.as-written) > summary:containsOwn(As written) ~ .code pre")
          .forEach(e -> shown.written.append(e.wholeText()));
      return shown;
    }

    void addAll(Shown other) {
      names.addAll(other.names);
      statuses.addAll(other.statuses);
      values.addAll(other.values);
      written.append(other.written);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Where the walk is: what is missing is missing on {@code page}. */
  private final class Walk {
    private final RawSpec spec;
    private final boolean two;
    private final boolean siblings;
    private final Shown page;
    private final Shown anywhere;
    private final Set<At> seen;
    private final String place;

    Walk(RawSpec spec, At root, Shown page, Shown anywhere, Set<At> seen, String place) {
      this.spec = spec;
      this.two = root.map().containsKey("swagger");
      String version = root.text("openapi");
      this.siblings = version.startsWith("3.1") || version.startsWith("3.2");
      this.page = page;
      this.anywhere = anywhere;
      this.seen = seen;
      this.place = place;
    }

    void operation(At item, At operation) throws IOException {
      Map<String, At> parameters = new LinkedHashMap<>();
      for (At holder : List.of(item, operation)) {
        for (Object written : holder.field("parameters").list()) {
          Optional<At> parameter = spec.resolved(holder.to(written));
          if (parameter.isPresent() && !parameter.get().text("name").isEmpty()) {
            At found = parameter.get();
            parameters.put(found.text("in") + " " + found.text("name"), found);
          }
        }
      }
      for (At parameter : parameters.values()) {
        String in = parameter.text("in");
        if (!PLACES.contains(in)) {
          misplaced++;
          continue;
        }
        if (!in.equals("body")) {
          expect("parameters", parameter.text("name"), page, page.names());
        }
        content(parameter);
        if (two && !in.equals("body")) {
          schema(parameter);
        }
      }
      spec.resolved(operation.field("requestBody")).ifPresent(this::contentOf);
      for (Map.Entry<?, ?> entry : operation.field("responses").map().entrySet()) {
        String status = String.valueOf(entry.getKey());
        if (status.startsWith("x-")) {
          continue;
        }
        expect("responses", status, page, page.statuses());
        Optional<At> response = spec.resolved(operation.to(entry.getValue()));
        if (response.isPresent()) {
          content(response.get());
          for (Object header : response.get().field("headers").map().values()) {
            Optional<At> resolved = spec.resolved(response.get().to(header));
            if (resolved.isPresent()) {
              content(resolved.get());
              if (two) {
                schema(resolved.get());
              }
            }
          }
        }
      }
      for (Object callback : operation.field("callbacks").map().values()) {
        Optional<At> resolved = spec.resolved(operation.to(callback));
        if (resolved.isPresent()) {
          for (Object written : resolved.get().map().values()) {
            Optional<At> inner = spec.resolved(resolved.get().to(written));
            if (inner.isPresent()) {
              for (String method : METHODS) {
                if (inner.get().field(method).node() instanceof Map<?, ?>) {
                  operation(inner.get(), inner.get().field(method));
                }
              }
            }
          }
        }
      }
    }

    private void contentOf(At body) {
      try {
        content(body);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private void content(At holder) throws IOException {
      schema(holder.field("schema"));
      for (Object written : holder.field("content").map().values()) {
        Optional<At> media = spec.resolved(holder.to(written));
        if (media.isPresent()) {
          schema(media.get().field("schema"));
          schema(media.get().field("itemSchema"));
        }
      }
    }

    void schema(At schema) throws IOException {
      String reference = schema.text("$ref");
      if (!reference.isEmpty()) {
        elsewhere(schema.file(), reference);
        if (!siblings) {
          return;
        }
      }
      for (Object name : schema.field("properties").map().keySet()) {
        expect("properties", String.valueOf(name), page, page.names());
      }
      for (Object value : schema.field("enum").list()) {
        if (value instanceof String text) {
          expect("enum values", text, page, page.values());
        }
      }
      for (String keyword : ONE) {
        if (schema.field(keyword).node() instanceof Map<?, ?>) {
          schema(schema.field(keyword));
        }
      }
      for (String keyword : LIST) {
        for (Object child : schema.field(keyword).list()) {
          schema(schema.to(child));
        }
      }
      for (String keyword : MAP) {
        for (Object child : schema.field(keyword).map().values()) {
          schema(schema.to(child));
        }
      }
    }

    /** What is referred to and is no component of the entry file is on some page. */
    private void elsewhere(Path file, String reference) throws IOException {
      if (reference.matches("#/(components/schemas|definitions)/[^/]+")
          && file.equals(spec.root().file())) {
        return;
      }
      Optional<At> target = spec.target(file, reference);
      if (target.isPresent() && seen.add(target.get())) {
        new Walk(spec, spec.root(), anywhere, anywhere, seen, place + " → " + reference)
            .schema(target.get());
      }
    }

    private void expect(String kind, String text, Shown page, Set<String> shown) {
      counts.merge(kind, 1, Integer::sum);
      String wanted = plain(text);
      boolean none = Set.of("", "~", "Null", "NULL").contains(wanted) && shown.contains("null");
      boolean bool = shown.contains(wanted.toLowerCase(Locale.ROOT));
      if (shown.contains(wanted) || none || bool) {
        return;
      }
      if (page.written().indexOf("\"" + text + "\"") >= 0) {
        asWritten++;
      } else {
        missing.add(place + ": " + kind + " \"" + text + "\"");
      }
    }
  }

  /**
   * Counts one specification.
   *
   * @param published the version's entry in {@code catalog.json}
   */
  void version(Path file, Path portal, JsonNode published) throws IOException {
    if (Files.readString(file).contains("x-internal")) {
      hiddenParts++; // what is hidden is another test's matter
      return;
    }
    RawSpec spec = new RawSpec(file);
    At root = spec.root();
    Shown anywhere = new Shown();
    Map<String, Shown> schemas = new HashMap<>();
    Map<String, Shown> operations = new HashMap<>();
    Path folder = portal.resolve(published.get("url").asText()).getParent();
    if (Files.isDirectory(folder.resolve("schemas"))) {
      try (Stream<Path> pages = Files.list(folder.resolve("schemas"))) {
        for (Path page : pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
          Document parsed = Jsoup.parse(page);
          Shown shown = Shown.of(parsed);
          schemas.put(parsed.select("h1").text(), shown);
          anywhere.addAll(shown);
        }
      }
    }
    for (JsonNode operation : published.path("operations")) {
      Shown shown = Shown.of(Jsoup.parse(portal.resolve(operation.get("url").asText())));
      operations.put(
          operation.get("method").asText() + " " + operation.get("path").asText(), shown);
      anywhere.addAll(shown);
    }
    Set<At> seen = new HashSet<>();
    String name = portal.relativize(folder).toString();
    String webhooks = root.map().containsKey("webhooks") ? "webhooks" : "x-webhooks";
    for (String section : List.of("paths", webhooks)) {
      for (Map.Entry<?, ?> entry : root.field(section).map().entrySet()) {
        Optional<At> item = spec.resolved(root.to(entry.getValue()));
        if (item.isEmpty()) {
          continue;
        }
        for (String method : METHODS) {
          String key = method.toUpperCase(Locale.ROOT) + " " + entry.getKey();
          Shown page = operations.get(key);
          if (page != null && item.get().field(method).node() instanceof Map<?, ?>) {
            counts.merge("operations", 1, Integer::sum);
            new Walk(spec, root, page, anywhere, seen, name + " " + key)
                .operation(item.get(), item.get().field(method));
          }
        }
      }
    }
    At named =
        root.map().containsKey("swagger")
            ? root.field("definitions")
            : root.field("components").field("schemas");
    for (Map.Entry<?, ?> entry : named.map().entrySet()) {
      Shown page = schemas.get(plain(String.valueOf(entry.getKey())));
      String place = name + " " + entry.getKey();
      if (page == null) {
        if (entry.getValue() instanceof Map<?, ?>) {
          missing.add(place + ": no page");
        }
        continue;
      }
      new Walk(spec, root, page, anywhere, seen, place).schema(named.to(entry.getValue()));
    }
  }

  /** What was not found. */
  List<String> missing() {
    return missing;
  }

  @Override
  public String toString() {
    return counts
        + " in the raw trees; %d not on their pages, %d shown as written, %d misplaced and reported;"
            .formatted(missing.size(), asWritten, misplaced)
        + " %d specifications with hidden parts not counted".formatted(hiddenParts);
  }
}
