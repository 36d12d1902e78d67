package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.callbacks.Callback;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.links.Link;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.XML;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.tags.Tag;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;

/**
 * swagger-parser's reading of a tree, knowing at every moment which object it is in: its messages
 * name places only roughly, as text. Each method enters the object it is given and leaves the rest
 * to the parser.
 */
@SuppressWarnings("rawtypes")
final class TrackingDeserializer extends OpenAPIDeserializer {
  private final Deque<JsonNode> inside = new ArrayDeque<>();

  /** The innermost object being read. */
  JsonNode holder() {
    return inside.peek();
  }

  /** Reads {@code root}; findings go to {@code findings}. */
  void read(JsonNode root, ParseResult findings) {
    enter(root, () -> parseRoot(root, findings, null));
  }

  private <T> T enter(JsonNode node, Supplier<T> read) {
    if (node == null) {
      return read.get();
    }
    inside.push(node);
    T result = read.get();
    inside.pop();
    return result;
  }

  @Override
  public Components getComponents(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getComponents(node, location, result));
  }

  @Override
  public Tag getTag(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getTag(node, location, result));
  }

  @Override
  public Server getServer(ObjectNode node, String location, ParseResult result, String path) {
    return enter(node, () -> super.getServer(node, location, result, path));
  }

  @Override
  public ServerVariable getServerVariable(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getServerVariable(node, location, result));
  }

  @Override
  public Map<String, PathItem> getPathItems(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getPathItems(node, location, result, named));
  }

  @Override
  public Paths getPaths(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getPaths(node, location, result));
  }

  @Override
  public Map<String, PathItem> getWebhooks(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getWebhooks(node, location, result));
  }

  @Override
  public PathItem getPathItem(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getPathItem(node, location, result));
  }

  @Override
  public ExternalDocumentation getExternalDocs(
      ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getExternalDocs(node, location, result));
  }

  @Override
  public Info getInfo(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getInfo(node, location, result));
  }

  @Override
  public License getLicense(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getLicense(node, location, result));
  }

  @Override
  public Contact getContact(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getContact(node, location, result));
  }

  @Override
  public Content getContent(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getContent(node, location, result));
  }

  @Override
  public MediaType getMediaType(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getMediaType(node, location, result));
  }

  @Override
  public Encoding getEncoding(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getEncoding(node, location, result));
  }

  @Override
  public Map<String, Link> getLinks(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getLinks(node, location, result, named));
  }

  @Override
  public Link getLink(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getLink(node, location, result));
  }

  @Override
  public Map<String, Callback> getCallbacks(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getCallbacks(node, location, result, named));
  }

  @Override
  public Callback getCallback(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getCallback(node, location, result));
  }

  @Override
  public XML getXml(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getXml(node, location, result));
  }

  @Override
  public Map<String, Parameter> getParameters(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getParameters(node, location, result, named));
  }

  @Override
  public Parameter getParameter(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getParameter(node, location, result));
  }

  @Override
  public Map<String, Header> getHeaders(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getHeaders(node, location, result, named));
  }

  @Override
  public Header getHeader(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getHeader(node, location, result));
  }

  @Override
  public Map<String, SecurityScheme> getSecuritySchemes(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getSecuritySchemes(node, location, result, named));
  }

  @Override
  public SecurityScheme getSecurityScheme(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getSecurityScheme(node, location, result));
  }

  @Override
  public OAuthFlows getOAuthFlows(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getOAuthFlows(node, location, result));
  }

  @Override
  public Map<String, Schema> getSchemas(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getSchemas(node, location, result, named));
  }

  @Override
  public Discriminator getDiscriminator(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getDiscriminator(node, location, result));
  }

  @Override
  public Map<String, Example> getExamples(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getExamples(node, location, result, named));
  }

  @Override
  public Example getExample(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getExample(node, location, result));
  }

  @Override
  public ApiResponses getResponses(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getResponses(node, location, result, named));
  }

  @Override
  public ApiResponse getResponse(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getResponse(node, location, result));
  }

  @Override
  public Operation getOperation(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getOperation(node, location, result));
  }

  @Override
  public Map<String, RequestBody> getRequestBodies(
      ObjectNode node, String location, ParseResult result, boolean named) {
    return enter(node, () -> super.getRequestBodies(node, location, result, named));
  }

  @Override
  public RequestBody getRequestBody(ObjectNode node, String location, ParseResult result) {
    return enter(node, () -> super.getRequestBody(node, location, result));
  }

  @Override
  public Schema getSchema(JsonNode node, String location, ParseResult result) {
    return enter(node, () -> super.getSchema(node, location, result));
  }

  @Override
  public Schema getJsonSchema(JsonNode node, String location, ParseResult result) {
    return enter(node, () -> super.getJsonSchema(node, location, result));
  }
}
