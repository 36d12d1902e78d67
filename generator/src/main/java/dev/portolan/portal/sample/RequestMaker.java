package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.ApiReference.SecurityScheme;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Operation.Response;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a request for an operation sends: the parameters that are required and those that
 * have an example, who sends it, an example of the body.
 */
final class RequestMaker {
  private final ExampleValues values;
  private final BodyMaker bodies;
  private final Map<String, SecurityScheme> schemes;

  RequestMaker(
      ExampleValues values, Map<String, Schema> named, Map<String, SecurityScheme> schemes) {
    this.values = values;
    this.bodies = new BodyMaker(values, named);
    this.schemes = schemes;
  }

  /**
   * The request.
   *
   * @param base the URL before the path; a path, or empty: its beginning is not known
   */
  Request make(Operation operation, String base) {
    return make(operation, base, Optional.empty());
  }

  /** The same with {@code body}, if it is there, rather than the first example. */
  Request make(Operation operation, String base, Optional<BodyExample> body) {
    Authorization authorization = Authorization.of(operation.security(), schemes);
    Optional<MediaType> answer = answer(operation);
    List<Request.Header> headers = new ArrayList<>();
    List<Text> cookies = new ArrayList<>();
    List<Text> query = new ArrayList<>();
    Map<String, String> path = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (!sent(parameter)) {
        continue;
      }
      JsonNode value = values.value(parameter);
      switch (parameter.in()) {
        case "path" -> path.put(parameter.name(), Wire.path(parameter, value));
        case "query" -> {
          if (!authorization.asks(parameter.name())) {
            Wire.pairs(parameter, value).forEach(pair -> query.add(Text.of(pair.toString())));
          }
        }
        case "querystring" -> query.add(Text.of(querystring(parameter, value)));
        case "cookie" ->
            Wire.cookies(parameter, value).stream()
                .filter(pair -> Characters.token(pair.name()))
                .forEach(pair -> cookies.add(Text.of(Characters.header(pair.toString()))));
        default -> header(parameter, value, authorization, headers);
      }
    }
    headers.addAll(0, authorization.headers());
    accept(answer, operation).filter(a -> none(headers, "Accept")).ifPresent(headers::add);
    cookies.addAll(authorization.cookies());
    if (!cookies.isEmpty() && none(headers, "Cookie")) {
      headers.add(new Request.Header("Cookie", joined(cookies)));
    }
    Address address = new Address(base, operation.path(), path);
    query.forEach(address::query);
    authorization.query().forEach(address::query);
    return new Request(
        Characters.method(operation.method()),
        address.text(),
        headers,
        authorization.login(),
        authorization.certificate(),
        body(operation, body),
        kind(operation, answer));
  }

  /** HTTP knows no body for two methods, whatever a description says. */
  private Body body(Operation operation, Optional<BodyExample> chosen) {
    return operation
        .requestBody()
        .filter(body -> !List.of("HEAD", "TRACE").contains(operation.method()))
        .flatMap(body -> MediaKind.preferred(body.content()))
        .map(media -> chosen.map(bodies::make).orElseGet(() -> bodies.make(media)))
        .orElse(new Body.None());
  }

  private boolean sent(Parameter parameter) {
    return parameter.required()
        || parameter.in().equals("path")
        || (!parameter.deprecated() && values.given(parameter));
  }

  private String querystring(Parameter parameter, JsonNode value) {
    Optional<MediaType> form =
        parameter.content().stream()
            .filter(media -> MediaKind.of(media.name()) == MediaKind.FORM)
            .findFirst();
    return form.filter(media -> value.isObject())
        .flatMap(media -> values.text(value, media))
        .orElseGet(() -> Wire.encode(Wire.bare(value)));
  }

  /** OpenAPI ignores these names as parameters; what the request says otherwise wins. */
  private static void header(
      Parameter parameter,
      JsonNode value,
      Authorization authorization,
      List<Request.Header> headers) {
    String name = parameter.name();
    boolean ignored =
        name.equalsIgnoreCase("Content-Type")
            || name.equalsIgnoreCase("Content-Length")
            || name.equalsIgnoreCase("Host");
    if (ignored || authorization.sets(name) || !Characters.token(name) || !none(headers, name)) {
      return;
    }
    boolean secret = name.equalsIgnoreCase("Authorization") && parameter.examples().isEmpty();
    Text text =
        secret ? Text.variable(name) : Text.of(Characters.header(Wire.header(parameter, value)));
    headers.add(new Request.Header(name, text));
  }

  private static boolean none(List<Request.Header> headers, String name) {
    return headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(name));
  }

  private static Text joined(List<Text> cookies) {
    Text text = cookies.get(0);
    for (Text cookie : cookies.subList(1, cookies.size())) {
      text = text.plus("; ").plus(cookie);
    }
    return text;
  }

  /** Said where there is something to choose, or what comes is not what everyone expects. */
  private static Optional<Request.Header> accept(Optional<MediaType> answer, Operation operation) {
    return answer
        .filter(
            media -> !media.name().contains("*") && Characters.header(media.name()).length() > 2)
        .filter(
            media ->
                !media.name().equals("application/json") || success(operation).content().size() > 1)
        .map(media -> new Request.Header("Accept", Text.of(Characters.header(media.name()))));
  }

  private static Optional<MediaType> answer(Operation operation) {
    return MediaKind.preferred(success(operation).content());
  }

  /** The answer to a request that went well. */
  private static Response success(Operation operation) {
    return operation.responses().stream()
        .filter(response -> response.status().startsWith("2"))
        .findFirst()
        .or(
            () ->
                operation.responses().stream()
                    .filter(response -> response.status().equals("default"))
                    .findFirst())
        .orElse(
            new Response(
                "", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Map.of()));
  }

  private static Request.Answer kind(Operation operation, Optional<MediaType> answer) {
    if (operation.method().toUpperCase(Locale.ROOT).equals("HEAD") || answer.isEmpty()) {
      return Request.Answer.NOTHING;
    }
    MediaKind kind = MediaKind.of(answer.get().name());
    if (kind.streams() || (answer.get().itemSchema().isPresent() && kind != MediaKind.JSON)) {
      return Request.Answer.STREAM;
    }
    return switch (kind) {
      case JSON -> Request.Answer.JSON;
      case BINARY, MULTIPART -> Request.Answer.BINARY;
      default -> Request.Answer.TEXT;
    };
  }
}
