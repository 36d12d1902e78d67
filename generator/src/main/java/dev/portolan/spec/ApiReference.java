package dev.portolan.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.SpecKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers may see of one specification, told in the terms of OpenAPI 3.1 whatever it was
 * written in. Everything keeps the order of the specification. Nothing in it refers to a part that
 * is not in it, except where the author did; such references are reported and marked.
 *
 * @param formatVersion as written: {@code 2.0}, {@code 3.1.0}
 * @param operations those of paths, in the order of the specification, then webhooks
 * @param schemas the named schemas
 * @param self the address that the document gives itself (OpenAPI 3.2)
 * @param schemaDialect the dialect of its schemas, where it names one
 * @param security what every operation needs that does not say otherwise
 * @param extensions the document's {@code x-} fields
 */
public record ApiReference(
    SpecKind kind,
    String formatVersion,
    Optional<String> self,
    Optional<String> schemaDialect,
    Info info,
    List<Server> servers,
    List<Tag> tags,
    List<TagGroup> tagGroups,
    List<Operation> operations,
    Map<String, Schema> schemas,
    Map<String, SecurityScheme> securitySchemes,
    List<SecurityRequirement> security,
    Optional<ExternalDocs> externalDocs,
    Map<String, JsonNode> extensions) {

  /** Title, version and legal text. URLs are as written; whoever links them checks the scheme. */
  public record Info(
      String title,
      String version,
      Optional<String> summary,
      Optional<String> description,
      Optional<String> termsOfService,
      Optional<Contact> contact,
      Optional<License> license,
      Map<String, JsonNode> extensions) {
    public Info {
      extensions = ordered(extensions);
    }
  }

  /** Whom to ask. */
  public record Contact(Optional<String> name, Optional<String> url, Optional<String> email) {}

  /** Under which terms. {@code identifier} is an SPDX expression. */
  public record License(String name, Optional<String> identifier, Optional<String> url) {}

  /** More to read elsewhere. {@code description} is Markdown. */
  public record ExternalDocs(String url, Optional<String> description) {}

  /** A base URL, maybe with {@code {variables}}. */
  public record Server(
      String url,
      Optional<String> name,
      Optional<String> description,
      List<ServerVariable> variables) {
    public Server {
      variables = List.copyOf(variables);
    }
  }

  /** A variable of a server's URL. */
  public record ServerVariable(
      String name, String defaultValue, List<String> values, Optional<String> description) {
    public ServerVariable {
      values = List.copyOf(values);
    }
  }

  /**
   * A group of operations.
   *
   * @param displayName what readers see: {@code x-displayName}, {@code summary}, or the name
   * @param parent the tag above it (OpenAPI 3.2)
   * @param kind nav, badge, audience… (OpenAPI 3.2)
   */
  public record Tag(
      String name,
      String displayName,
      Optional<String> description,
      Optional<ExternalDocs> externalDocs,
      Optional<String> parent,
      Optional<String> kind,
      Map<String, JsonNode> extensions) {
    public Tag {
      extensions = ordered(extensions);
    }

    /** True if it says something of its operations rather than putting them together. */
    public boolean marks() {
      return kind.filter(k -> !k.equals("nav")).isPresent();
    }
  }

  /** Tags under one heading ({@code x-tagGroups}). */
  public record TagGroup(String name, Optional<String> description, List<String> tags) {
    public TagGroup {
      tags = List.copyOf(tags);
    }
  }

  /**
   * A way to prove who one is. Fields that its type does not use are absent.
   *
   * @param metadataUrl where an OAuth 2 server describes itself (OpenAPI 3.2)
   */
  public record SecurityScheme(
      String id,
      String type,
      Optional<String> description,
      Optional<String> name,
      Optional<String> in,
      Optional<String> scheme,
      Optional<String> bearerFormat,
      List<OAuthFlow> flows,
      Optional<String> openIdConnectUrl,
      Optional<String> metadataUrl,
      boolean deprecated,
      Map<String, JsonNode> extensions) {
    public SecurityScheme {
      flows = List.copyOf(flows);
      extensions = ordered(extensions);
    }
  }

  /** One OAuth 2 flow; {@code scopes} maps each scope to its description. */
  public record OAuthFlow(
      String type,
      Optional<String> authorizationUrl,
      Optional<String> tokenUrl,
      Optional<String> refreshUrl,
      Optional<String> deviceAuthorizationUrl,
      Map<String, String> scopes) {
    public OAuthFlow {
      scopes = ordered(scopes);
    }
  }

  /**
   * One alternative of a list of requirements: all of its schemes are needed together. Without
   * schemes: none is needed. Maps the id of a scheme to the scopes it needs.
   */
  public record SecurityRequirement(Map<String, List<String>> schemes) {
    public SecurityRequirement {
      schemes = ordered(schemes);
    }
  }

  public ApiReference {
    servers = List.copyOf(servers);
    tags = List.copyOf(tags);
    tagGroups = List.copyOf(tagGroups);
    operations = List.copyOf(operations);
    schemas = ordered(schemas);
    securitySchemes = ordered(securitySchemes);
    security = List.copyOf(security);
    extensions = ordered(extensions);
  }

  /** An unmodifiable copy that keeps the order. */
  static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The operations that carry {@code tag}, in the order of the specification. */
  public List<Operation> operationsOf(String tag) {
    List<Operation> found = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.tags().contains(tag)) {
        found.add(operation);
      }
    }
    return found;
  }
}
