package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.catalog.TryIt;
import dev.portolan.example.Direction;
import dev.portolan.example.ExampleMaker;
import dev.portolan.example.ExampleText;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms of a version's operations. */
public final class TryItForms {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Schema ANY = new Schema(JSON.booleanNode(true));

  private final PublishedVersion version;
  private final Servers servers;
  private final FormFields fields;
  private final ExampleMaker maker;
  private final Bodies bodies;
  private final Credentials credentials;

  /**
   * Forms for the operations of {@code api}.
   *
   * @param baseUrls where they are called if the gateway says so
   */
  public TryItForms(ApiReference api, PublishedVersion version, List<String> baseUrls) {
    this.version = version;
    this.servers =
        version.baseUrls().isEmpty() ? new Servers(api.servers()) : Servers.ofUrls(baseUrls);
    this.fields = new FormFields(api.schemas());
    this.maker = new ExampleMaker(api.schemas());
    this.bodies = new Bodies(fields, maker, new ExampleText(api.schemas()));
    this.credentials = new Credentials(api, version.authStrategy());
  }

  /** The form of {@code operation}; nothing where readers may not try it, or cannot call it. */
  public Optional<TryItForm> of(Operation operation) {
    TryIt mode = version.tryIt().and(said(operation));
    if (operation.kind() != Operation.Kind.PATH || mode == TryIt.OFF) {
      return Optional.empty();
    }
    Servers own = operation.servers().isEmpty() ? servers : new Servers(operation.servers());
    List<String> origins = mode == TryIt.LIVE ? origins(operation, own) : List.of();
    ObjectNode form = JSON.objectNode();
    form.put("m", operation.method()).put("p", operation.path());
    form.set("s", own.json());
    if (mode == TryIt.LIVE) {
      ArrayNode allowed = form.putArray("o");
      origins.forEach(allowed::add);
    }
    if (!operation.parameters().isEmpty()) {
      ArrayNode parameters = form.putArray("q");
      operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    }
    operation.requestBody().ifPresent(body -> form.set("b", bodies.json(body)));
    ArrayNode needs = credentials.json(operation);
    if (!needs.isEmpty()) {
      form.set("a", needs);
    }
    answers(operation, form);
    return Optional.of(new TryItForm(script(form), origins));
  }

  private static TryIt said(Operation operation) {
    return Optional.ofNullable(operation.extensions().get("x-try-it"))
        .map(word -> TryIt.parse(word.asText("")).orElse(TryIt.OFF))
        .orElse(TryIt.LIVE);
  }

  private List<String> origins(Operation operation, Servers own) {
    Set<String> all = new LinkedHashSet<>(own.origins());
    for (String url : credentials.endpoints(operation)) {
      Origin.of(url).ifPresent(origin -> all.add(origin.toString()));
    }
    List<String> allowed = new ArrayList<>();
    for (String origin : all) {
      String authority = Origin.of(origin).orElseThrow().authority();
      if (version.tryItHosts().map(hosts -> hosts.contains(authority)).orElse(true)) {
        allowed.add(origin);
      }
    }
    if (credentials.discovers(operation)) {
      // The configuration may name any host for its tokens: the author names those that are right.
      for (String host : version.tryItHosts().orElse(List.of())) {
        if (allowed.stream().noneMatch(o -> Origin.of(o).orElseThrow().authority().equals(host))) {
          Origin.of("https://" + host).map(Origin::toString).ifPresent(allowed::add);
        }
      }
    }
    return allowed;
  }

  private ObjectNode parameter(Parameter parameter) {
    Optional<MediaType> content = parameter.content().stream().findFirst();
    Schema schema = parameter.schema().or(() -> content.flatMap(MediaType::schema)).orElse(ANY);
    ObjectNode field = content.isEmpty() ? fields.field(schema) : JSON.objectNode();
    content.ifPresent(media -> field.put("k", "json").put("c", media.name()));
    field.put("n", parameter.name()).put("in", parameter.in());
    field.put("y", parameter.style()).put("x", parameter.explode() ? 1 : 0);
    if (parameter.required()) {
      field.put("r", 1);
    }
    if (parameter.allowReserved()) {
      field.put("a", 1);
    }
    if (parameter.deprecated()) {
      field.put("d", 1);
    }
    value(parameter, schema)
        .flatMap(value -> Typed.as(field, value))
        .ifPresent(v -> field.set("v", v));
    return field;
  }

  /** An example or the default; what must be sent and has neither is made. */
  private Optional<JsonNode> value(Parameter parameter, Schema schema) {
    List<Example> examples = new ArrayList<>(parameter.examples());
    parameter.content().forEach(media -> examples.addAll(media.examples()));
    for (Example example : examples) {
      if (example.value().isPresent()) {
        return example.value();
      }
    }
    Shape shape = fields.shape(schema);
    return shape
        .value("default")
        .or(
            () ->
                shape.value("examples").filter(e -> !e.path(0).isMissingNode()).map(e -> e.get(0)))
        .or(
            () ->
                parameter.required()
                    ? Optional.of(maker.make(schema, Direction.REQUEST).value())
                    : Optional.empty());
  }

  /** The media types of good answers, where one can ask for one of several. */
  private static void answers(Operation operation, ObjectNode form) {
    Set<String> types = new LinkedHashSet<>();
    for (Operation.Response response : operation.responses()) {
      if (response.status().startsWith("2")) {
        response.content().forEach(media -> types.add(media.name()));
      }
    }
    if (types.size() > 1) {
      ArrayNode list = form.putArray("k");
      types.forEach(list::add);
    }
  }

  /** One call with one text: no key of it can mean anything to the language. */
  private static String script(JsonNode form) {
    StringBuilder script = new StringBuilder("portolanTry('");
    String json = form.toString();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '\\' -> script.append("\\\\");
        case '\'' -> script.append("\\'");
        case '\n' -> script.append("\\n");
        case '\r' -> script.append("\\r");
        case '\u2028' -> script.append("\\u2028");
        case '\u2029' -> script.append("\\u2029");
        default -> script.append(c);
      }
    }
    return script.append("');\n").toString();
  }
}
