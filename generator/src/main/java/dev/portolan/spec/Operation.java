package dev.portolan.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of an API, with all that holds for it: what its path says for all methods is
 * included.
 *
 * @param id {@code operationId}, or one made from method and path; unique in the reference
 * @param operationId as the author wrote it
 * @param slug its file name without {@code .html}; unique in the reference, stable as long as the
 *     id
 * @param kind where it stands
 * @param method upper case
 * @param path the path template; for a webhook or callback its name or expression
 * @param summary one line, plain text
 * @param description Markdown
 * @param pathDescription what the path item says of all its operations, Markdown
 * @param security alternatives, the effective ones; empty: nothing is needed
 * @param servers the effective ones if the operation or its path has its own; else empty
 * @param notes what was found wrong with it, one sentence each, for a note on its page
 */
public record Operation(
    String id,
    Optional<String> operationId,
    String slug,
    Kind kind,
    String method,
    String path,
    Optional<String> summary,
    Optional<String> description,
    Optional<String> pathSummary,
    Optional<String> pathDescription,
    List<String> tags,
    boolean deprecated,
    List<Parameter> parameters,
    Optional<RequestBody> requestBody,
    List<Response> responses,
    List<Callback> callbacks,
    List<ApiReference.SecurityRequirement> security,
    List<ApiReference.Server> servers,
    Optional<ApiReference.ExternalDocs> externalDocs,
    Map<String, JsonNode> extensions,
    List<String> notes) {

  /** Where an operation stands: who calls whom. */
  public enum Kind {
    /** The consumer calls the API. */
    PATH,
    /** The API calls the consumer, on its own account. */
    WEBHOOK,
    /** The API calls the consumer back, after an operation. */
    CALLBACK
  }

  /**
   * A parameter, or a header of a response or part.
   *
   * @param in {@code path}, {@code query}, {@code header}, {@code cookie}, {@code querystring}
   * @param style the effective one
   * @param schema absent where {@code content} is used
   */
  public record Parameter(
      String name,
      String in,
      Optional<String> description,
      boolean required,
      boolean deprecated,
      boolean allowEmptyValue,
      boolean allowReserved,
      String style,
      boolean explode,
      Optional<Schema> schema,
      List<MediaType> content,
      List<Example> examples,
      Map<String, JsonNode> extensions) {
    public Parameter {
      content = List.copyOf(content);
      examples = List.copyOf(examples);
      extensions = ApiReference.ordered(extensions);
    }
  }

  /** What is sent. */
  public record RequestBody(
      Optional<String> description,
      boolean required,
      List<MediaType> content,
      Map<String, JsonNode> extensions) {
    public RequestBody {
      content = List.copyOf(content);
      extensions = ApiReference.ordered(extensions);
    }
  }

  /**
   * A body in one media type.
   *
   * @param itemSchema of each item of a stream (OpenAPI 3.2)
   */
  public record MediaType(
      String name,
      Optional<Schema> schema,
      Optional<Schema> itemSchema,
      List<Example> examples,
      List<Encoding> encodings,
      Map<String, JsonNode> extensions) {
    public MediaType {
      examples = List.copyOf(examples);
      encodings = List.copyOf(encodings);
      extensions = ApiReference.ordered(extensions);
    }
  }

  /**
   * How one part of a form or multipart body is written.
   *
   * @param property its name; a position as {@code [1]}, all others as {@code [*]}; within another
   *     part {@code outer.inner} or {@code outer[1]}
   */
  public record Encoding(
      String property,
      Optional<String> contentType,
      List<Parameter> headers,
      Optional<String> style,
      Optional<Boolean> explode,
      Optional<Boolean> allowReserved) {
    public Encoding {
      headers = List.copyOf(headers);
    }
  }

  /**
   * A given example.
   *
   * @param name its key; empty for the only one
   * @param value as data; absent where it is elsewhere
   * @param serialized as it goes over the wire, where the author says so (OpenAPI 3.2)
   * @param externalValue a URL or a file
   * @param location where its value begins, for problems with it: a text or number does not know
   */
  public record Example(
      String name,
      Optional<String> summary,
      Optional<String> description,
      Optional<JsonNode> value,
      Optional<String> serialized,
      Optional<String> externalValue,
      Location location) {}

  /**
   * An answer.
   *
   * @param status {@code 200}, {@code 4XX}, {@code default}
   */
  public record Response(
      String status,
      Optional<String> summary,
      Optional<String> description,
      List<Parameter> headers,
      List<MediaType> content,
      List<Link> links,
      Map<String, JsonNode> extensions) {
    public Response {
      headers = List.copyOf(headers);
      content = List.copyOf(content);
      links = List.copyOf(links);
      extensions = ApiReference.ordered(extensions);
    }
  }

  /**
   * What an answer allows to call next.
   *
   * @param operation the id of the target operation, if it is in this reference
   * @param reference the target as written
   * @param parameters parameter name to expression or value
   */
  public record Link(
      String name,
      Optional<String> description,
      Optional<String> operation,
      String reference,
      Map<String, JsonNode> parameters,
      Optional<JsonNode> requestBody,
      Optional<ApiReference.Server> server) {
    public Link {
      parameters = ApiReference.ordered(parameters);
    }
  }

  /** Calls that the API makes after an operation; their {@code path} is the expression. */
  public record Callback(String name, List<Operation> operations) {
    public Callback {
      operations = List.copyOf(operations);
    }
  }

  public Operation {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
    callbacks = List.copyOf(callbacks);
    security = List.copyOf(security);
    servers = List.copyOf(servers);
    extensions = ApiReference.ordered(extensions);
    notes = List.copyOf(notes);
  }
}
