package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.portolan.example.Direction;
import dev.portolan.html.Html;
import dev.portolan.portal.sample.MediaKind;
import dev.portolan.spec.ApiReference.Tag;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of one page as views: the page's own one and its callbacks. */
final class OperationViews {
  private static final Pattern PIECE = Pattern.compile("\\{[+]?([^{}]+?)[*]?}");

  /** Where parameters are, in the order that readers see, and the anchors of their groups. */
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("path", "path-parameters");
    PLACES.put("query", "query-parameters");
    PLACES.put("querystring", "query-string");
    PLACES.put("header", "headers");
    PLACES.put("cookie", "cookies");
  }

  private final VersionReference version;
  private final Anchors anchors = new Anchors();
  private final Trees trees;
  private final ParameterRows parameters;
  private final Serialisation serialisation;

  private final Operation page;

  /** The views of the page of {@code operation}. */
  OperationViews(VersionReference version, Operation operation) {
    this.version = version;
    this.page = operation;
    this.trees =
        version.trees(
            anchors,
            version.paths().operation(operation.id()).orElseThrow(),
            OperationTitle.of(operation));
    this.serialisation = new Serialisation(trees, version.values(), version.phrases());
    this.parameters = new ParameterRows(version, trees);
  }

  /** The view of the page's own operation. */
  OperationView view() {
    return view(page, "");
  }

  private OperationView view(Operation operation, String prefix) {
    Map<String, String> ids = new LinkedHashMap<>();
    List<OperationView.ParameterGroup> groups = groups(operation, prefix, ids);
    List<OperationView.Body> bodies = new ArrayList<>();
    operation
        .requestBody()
        .ifPresent(
            body ->
                bodies.add(
                    new OperationView.Body(
                        body.required(),
                        version.prose().html(body.description()),
                        version.extensions().facts(body.extensions()),
                        media(prefix + "body", body.content(), !prefix.isEmpty()))));
    List<OperationView.Response> responses = new ArrayList<>();
    for (Operation.Response response : operation.responses()) {
      responses.add(response(prefix, response));
    }
    List<OperationView.Callback> callbacks = new ArrayList<>();
    for (Operation.Callback callback : operation.callbacks()) {
      List<OperationView> calls = new ArrayList<>();
      for (Operation call : callback.operations()) {
        String id = anchors.take(prefix + "callback." + callback.name() + "." + call.method());
        calls.add(view(call, id + "."));
      }
      callbacks.add(new OperationView.Callback(callback.name(), calls));
    }
    return new OperationView(
        prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1),
        operation.method(),
        operation.path(),
        route(operation, ids),
        OperationTitle.of(operation),
        operation.deprecated(),
        version.extensions().deprecation(operation.extensions()),
        operation.kind() != Operation.Kind.PATH,
        badges(operation),
        prefix.isEmpty()
            ? version.prose().lead(OperationTitle.description(operation))
            : version.prose().html(OperationTitle.description(operation)),
        Prose.join(
            operation.pathSummary().map(text -> version.prose().html(text)).orElse(Html.EMPTY),
            version.prose().html(operation.pathDescription())),
        version.security().view(operation.security()),
        operation.servers().stream().map(s -> version.server(s, anchors)).toList(),
        groups,
        bodies,
        responses,
        callbacks,
        facts(operation),
        operation.notes());
  }

  private List<Fact> facts(Operation operation) {
    List<Fact> facts = new ArrayList<>();
    operation
        .operationId()
        .ifPresent(id -> facts.add(version.phrases().fact("fact.operation_id", Word.code(id))));
    operation.externalDocs().ifPresent(docs -> facts.add(version.externalDocs(docs)));
    version.extensions().others(operation.extensions()).stream()
        .filter(fact -> !version.extensions().isStability(fact)) // a badge
        .forEach(facts::add);
    return facts;
  }

  private List<String> badges(Operation operation) {
    List<String> badges = new ArrayList<>();
    for (Tag tag : version.reference().tags()) {
      if (tag.marks() && operation.tags().contains(tag.name())) {
        badges.add(tag.displayName());
      }
    }
    for (JsonNode badge : operation.extensions().getOrDefault("x-badges", none())) {
      badges.add(badge.path("name").asText(badge.path("label").asText(badge.asText())));
    }
    for (String key : List.of("x-stability", "x-stability-level")) {
      JsonNode stability = operation.extensions().get(key);
      if (stability != null && stability.isTextual()) {
        badges.add(stability.asText());
      }
    }
    badges.removeIf(String::isBlank);
    return badges;
  }

  private static JsonNode none() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private List<OperationView.ParameterGroup> groups(
      Operation operation, String prefix, Map<String, String> ids) {
    Map<String, List<Row>> places = new LinkedHashMap<>();
    PLACES.keySet().forEach(place -> places.put(place, new ArrayList<>()));
    for (Parameter parameter : operation.parameters()) {
      Row row =
          parameters.row(prefix + parameter.in() + "." + parameter.name(), "parameter", parameter);
      places.computeIfAbsent(parameter.in(), in -> new ArrayList<>()).add(row);
      if (parameter.in().equals("path")) {
        ids.put(parameter.name(), row.id());
      }
    }
    List<OperationView.ParameterGroup> groups = new ArrayList<>();
    places.forEach(
        (place, rows) -> {
          if (!rows.isEmpty()) {
            boolean known = PLACES.containsKey(place);
            groups.add(
                new OperationView.ParameterGroup(
                    PLACES.getOrDefault(place, place.toLowerCase(Locale.ROOT).replace(' ', '-')),
                    known ? version.phrases().text("parameters." + place) : place,
                    rows));
          }
        });
    return groups;
  }

  private static List<Word> route(Operation operation, Map<String, String> ids) {
    List<Word> route = new ArrayList<>();
    Matcher piece = PIECE.matcher(operation.path());
    int from = 0;
    while (piece.find()) {
      if (piece.start() > from) {
        route.add(Word.text(operation.path().substring(from, piece.start())));
      }
      String id = ids.getOrDefault(piece.group(1), "");
      route.add(Word.codeLink(piece.group(), id.isEmpty() ? "" : "#" + id));
      from = piece.end();
    }
    if (from < operation.path().length()) {
      route.add(Word.text(operation.path().substring(from)));
    }
    return route;
  }

  /** Media types that say the same are one view; JSON has the shortest anchor. */
  private List<OperationView.Media> media(
      String id, List<MediaType> content, boolean withExamples) {
    Map<List<Object>, List<MediaType>> alike = new LinkedHashMap<>();
    for (MediaType media : content) {
      alike
          .computeIfAbsent(
              List.of(media.schema(), media.itemSchema(), media.encodings(), media.extensions()),
              key -> new ArrayList<>())
          .add(media);
    }
    Optional<MediaType> preferred = MediaKind.preferred(content);
    List<OperationView.Media> views = new ArrayList<>();
    for (List<MediaType> group : alike.values()) {
      MediaType first = group.get(0);
      boolean main = preferred.map(group::contains).orElse(false);
      String anchor = main ? id : id + "." + first.name();
      List<OperationView.Tree> shown = new ArrayList<>();
      first.schema().ifPresent(schema -> shown.add(tree("", anchor, schema)));
      first
          .itemSchema()
          .ifPresent(
              schema ->
                  shown.add(
                      tree(
                          version.phrases().text("operation.stream_item"),
                          anchor + ".item",
                          schema)));
      List<OperationView.Part> parts = new ArrayList<>();
      for (Encoding encoding : first.encodings()) {
        parts.add(part(anchor, encoding, first.schema()));
      }
      List<CodeView> examples = new ArrayList<>();
      if (withExamples) {
        group.forEach(media -> examples.addAll(version.examples().given(media, Direction.EITHER)));
      }
      views.add(
          new OperationView.Media(
              group.stream().map(MediaType::name).toList(),
              shown,
              version.extensions().facts(first.extensions()),
              parts,
              examples));
    }
    return views;
  }

  private OperationView.Tree tree(String title, String id, Schema schema) {
    Row root = trees.root(id, schema);
    boolean elsewhere = !root.more().isEmpty();
    return new OperationView.Tree(title, root, elsewhere ? List.of() : trees.writtenBody(schema));
  }

  private OperationView.Part part(String id, Encoding encoding, Optional<Schema> body) {
    Optional<Schema> property =
        body.map(schema -> trees.merged(schema).properties().get(encoding.property()))
            .map(Merged.Property::schema);
    List<Fact> facts = serialisation.facts(encoding, property);
    List<Row> headers = new ArrayList<>();
    for (Parameter header : encoding.headers()) {
      headers.add(
          parameters.row(
              id + "." + encoding.property() + ".header." + header.name(), "header", header));
    }
    return new OperationView.Part(encoding.property(), facts, headers);
  }

  private OperationView.Response response(String prefix, Operation.Response response) {
    String id = anchors.take(prefix + "response." + response.status());
    List<Row> headers = new ArrayList<>();
    for (Parameter header : response.headers()) {
      headers.add(parameters.row(id + ".header." + header.name(), "header", header));
    }
    Html description =
        Prose.join(
            response.summary().map(text -> version.prose().html(text)).orElse(Html.EMPTY),
            version.prose().html(response.description()));
    String tone = Statuses.tone(response.status());
    return new OperationView.Response(
        id,
        response.status(),
        Statuses.phrase(response.status()),
        tone,
        tone.equals("good"),
        description,
        version.extensions().facts(response.extensions()),
        headers,
        media(id + ".body", response.content(), !prefix.isEmpty()),
        response.links().stream().map(this::link).toList());
  }

  private OperationView.Link link(Operation.Link link) {
    List<Fact> facts = new ArrayList<>();
    link.parameters()
        .forEach(
            (name, value) ->
                facts.add(
                    version
                        .phrases()
                        .said(
                            "fact.is",
                            "name",
                            Word.code(name),
                            "value",
                            Word.code(JsonText.bare(value)))));
    link.requestBody()
        .ifPresent(
            body ->
                facts.add(
                    version
                        .phrases()
                        .said("fact.body_is", "value", Word.code(JsonText.bare(body)))));
    return new OperationView.Link(
        link.name(),
        version.link(link),
        version.prose().html(link.description()),
        facts,
        link.server().map(server -> version.server(server, anchors)).stream().toList());
  }
}
