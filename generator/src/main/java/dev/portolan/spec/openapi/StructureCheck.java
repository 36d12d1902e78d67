package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Severity;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import io.swagger.v3.parser.util.OpenAPIDeserializer.ParseResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the form of a bundled document with swagger-parser, which is given the tree and never
 * resolves anything. What it finds becomes a problem at the author's line; what this package has
 * reported itself at the same place stays silent. Nothing it throws ends a build.
 *
 * <p>Swagger 2.0 is checked after {@link SwaggerTwo} has told it in the terms of 3.0. The parser's
 * own converter for 2.0 brings the whole of the old parser with it, rhino, an HTTP client and
 * validators included, and knows no places.
 */
final class StructureCheck {
  /** More problems than these in one specification help nobody. */
  private static final int MAX_FINDINGS = 100;

  private static final Pattern UNDESCRIBED =
      Pattern.compile("Declared path parameter (.*) needs to be defined as .*", Pattern.DOTALL);

  private static final Pattern NO_SLASH =
      Pattern.compile("Resource (.*) should start with /", Pattern.DOTALL);

  /** Fields of OpenAPI 3.2, which the parser does not know. */
  private static final Set<String> NEW =
      Set.of(
          "$self",
          "query",
          "additionalOperations",
          "mediaTypes",
          "itemSchema",
          "prefixEncoding",
          "itemEncoding",
          "encoding",
          "parent",
          "kind",
          "summary",
          "name",
          "dataValue",
          "serializedValue",
          "oauth2MetadataUrl",
          "deprecated",
          "deviceAuthorization",
          "deviceAuthorizationUrl",
          "defaultMapping",
          "nodeType",
          "querystring",
          "in",
          "style");

  /** One thing found wrong in {@code holder}. */
  private record Finding(
      JsonNode holder, String key, Severity severity, String code, String message) {}

  private final Edition edition;
  private final PlacedObject root;
  private final TrackingDeserializer parser = new TrackingDeserializer();
  private final List<Finding> findings = new ArrayList<>();
  private int found;

  private StructureCheck(Edition edition, PlacedObject root) {
    this.edition = edition;
    this.root = root;
  }

  /**
   * Adds what is wrong with the form of {@code root} to {@code problems}.
   *
   * @param edition as the author wrote it
   * @param root in the form of OpenAPI 3
   */
  static void run(Edition edition, PlacedObject root, Diagnostics problems) {
    StructureCheck check = new StructureCheck(edition, root);
    check.parse(problems);
    check.report(problems);
  }

  private void parse(Diagnostics problems) {
    PlacedObject known = root;
    if (edition == Edition.V3_2) {
      JsonNode older = root.textNode("3.1.2");
      known = root.mapped((name, value) -> name.equals("openapi") ? older : value);
    }
    try {
      parser.read(known, new Collector());
    } catch (RuntimeException | StackOverflowError e) {
      Location place =
          parser.holder() instanceof PlacedObject holder ? holder.location() : root.location();
      problems.add(
          Diagnostic.info(
              "openapi-unchecked", place, "the form of what follows here could not be checked"));
    }
  }

  private void report(Diagnostics problems) {
    Set<Location> reported = new HashSet<>();
    problems.sorted().forEach(problem -> reported.add(problem.location()));
    Map<JsonNode, String> pointers = pointers();
    for (Finding finding : findings) {
      Location place = place(finding);
      if (reported.contains(place)) {
        continue;
      }
      String pointer = pointers.getOrDefault(finding.holder(), "");
      String at = pointer.isEmpty() || edition == Edition.V2_0 ? "" : " in #" + pointer;
      problems.add(
          new Diagnostic(
              finding.severity(),
              finding.code(),
              finding.message() + at,
              place,
              java.util.Optional.empty(),
              List.of()));
    }
    if (found > MAX_FINDINGS) {
      problems.add(
          Diagnostic.info(
              "openapi-more",
              Location.ofFile(root.file()),
              (found - MAX_FINDINGS) + " more problems of form are not listed"));
    }
  }

  private static Location place(Finding finding) {
    if (finding.holder() instanceof PlacedObject holder) {
      return Set.of("openapi-unknown-field", "openapi-form").contains(finding.code())
          ? holder.locationOfKey(finding.key())
          : holder.locationOf(finding.key());
    }
    return finding.holder() instanceof PlacedArray array ? array.location() : Location.ofFile("");
  }

  /** The pointers of the objects in which something was found. */
  private Map<JsonNode, String> pointers() {
    Map<JsonNode, String> pointers = new IdentityHashMap<>();
    Set<JsonNode> wanted = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    findings.forEach(finding -> wanted.add(finding.holder()));
    if (!wanted.isEmpty()) {
      walk(root, new ArrayDeque<>(), wanted, pointers);
    }
    return pointers;
  }

  private static void walk(
      JsonNode node, Deque<String> path, Set<JsonNode> wanted, Map<JsonNode, String> pointers) {
    if (wanted.contains(node)) {
      StringBuilder pointer = new StringBuilder();
      path.descendingIterator().forEachRemaining(name -> pointer.append(Pointers.step(name)));
      pointers.putIfAbsent(node, pointer.toString());
    }
    if (pointers.size() == wanted.size()) {
      return;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (field.getValue().isContainerNode()) {
          path.push(field.getKey());
          walk(field.getValue(), path, wanted, pointers);
          path.pop();
        }
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        if (node.get(i).isContainerNode()) {
          path.push(String.valueOf(i));
          walk(node.get(i), path, wanted, pointers);
          path.pop();
        }
      }
    }
  }

  /** Takes what the parser finds. */
  private final class Collector extends ParseResult {
    private void add(String key, Severity severity, String code, String message) {
      if (edition == Edition.V3_2 && NEW.contains(key)) {
        return;
      }
      found++;
      if (findings.size() < MAX_FINDINGS) {
        findings.add(new Finding(parser.holder(), key, severity, code, message));
      }
    }

    @Override
    public void extra(String location, String key, JsonNode value) {
      add(key, Severity.INFO, "openapi-unknown-field", "\"" + key + "\" is not a field of OpenAPI");
    }

    @Override
    public void missing(String location, String key) {
      if (!key.contains("#/")) { // references are our own business
        boolean typed = key.equals("content") && parser.holder().has("in");
        String what = typed ? "\"schema\" or \"content\"" : "\"" + key + "\"";
        add(key, Severity.WARNING, "openapi-missing", what + " is missing");
      }
    }

    @Override
    public void invalidType(String location, String key, String expected, JsonNode value) {
      String what = key.isEmpty() ? "the value" : "\"" + key + "\"";
      String type = expected == null ? "the declared type" : "type " + expected.strip();
      add(key, Severity.WARNING, "openapi-type", what + " is not of " + type);
    }

    @Override
    public void warning(String location, String text) {
      if (text.contains("duplicate parameter")
          || text.startsWith("$ref target")
          || text.startsWith("For path parameter")) {
        return; // reported by ourselves, with the place
      }
      int quote = location.indexOf(".'");
      Matcher slash = NO_SLASH.matcher(text.strip());
      String path =
          slash.matches()
              ? slash.group(1)
              : quote < 0 ? "" : location.substring(quote + 2, location.length() - 1);
      Matcher undescribed = UNDESCRIBED.matcher(text.strip());
      String other =
          text.contains(" ") ? text.strip() : "\"" + text + "\" is no URL or mail address";
      String message =
          undescribed.matches()
              ? "no parameter describes \"{" + undescribed.group(1) + "}\" of the path"
              : other;
      boolean onPath = parser.holder() instanceof PlacedObject paths && paths.has(path);
      add(onPath ? path : "", Severity.WARNING, "openapi-form", message);
    }

    @Override
    public void unsupported(String location, String key, JsonNode value) {
      add(key, Severity.WARNING, "openapi-form", key.strip() + " is not allowed");
    }

    @Override
    public void uniqueTags(String location, String tag) {
      add("", Severity.WARNING, "openapi-form", "the tag \"" + tag + "\" is declared twice");
    }

    @Override
    public void reserved(String location, String key) {
      add(key, Severity.WARNING, "openapi-form", "\"" + key + "\" is reserved by OpenAPI");
    }

    @Override
    public void unique(String location, String key) {
      // our own check names both places
    }
  }
}
