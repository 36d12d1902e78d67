package dev.portolan.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what kind of specification a file is, by its name or by its first keys. */
final class SpecSniffer {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, SpecKind> KEYS =
      Map.of(
          "openapi", SpecKind.OPENAPI,
          "swagger", SpecKind.OPENAPI,
          "asyncapi", SpecKind.ASYNCAPI);
  private static final Pattern KEY =
      Pattern.compile(
          "^( *)[\"']?(openapi|swagger|asyncapi)[\"']?[ \\t]*:(?=[ \\t\\r\\n]|$)",
          Pattern.MULTILINE);

  /** The first line that is neither empty, a comment, a directive nor the start of a document. */
  private static final Pattern FIRST_LINE =
      Pattern.compile("^( *)(?![ \\t\\r\\n#%]|---|$)", Pattern.MULTILINE);

  private static final Pattern SERVICE =
      Pattern.compile("^[ \\t]*service[ \\t]+[A-Za-z_]", Pattern.MULTILINE);

  private final CatalogFolder folder;

  SpecSniffer(CatalogFolder folder) {
    this.folder = folder;
  }

  /** The kind of {@code file}; nothing if it is no specification. */
  Optional<SpecKind> kind(String file) throws IOException {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return switch (dot < 0 ? "" : name.substring(dot + 1)) {
      case "graphql", "graphqls", "gql" -> Optional.of(SpecKind.GRAPHQL);
      case "proto" -> Optional.of(SpecKind.GRPC);
      case "yaml", "yml" -> KEYS.containsKey(stem) ? Optional.of(KEYS.get(stem)) : inYaml(file);
      case "json" -> KEYS.containsKey(stem) ? Optional.of(KEYS.get(stem)) : inJson(file);
      default -> Optional.empty();
    };
  }

  private Optional<SpecKind> inYaml(String file) throws IOException {
    String text = text(file);
    Matcher first = FIRST_LINE.matcher(text);
    String indentation = first.find() ? first.group(1) : "";
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      if (key.group(1).equals(indentation)) {
        return Optional.of(KEYS.get(key.group(2)));
      }
    }
    return text.startsWith("{") ? inJson(file) : Optional.empty();
  }

  private Optional<SpecKind> inJson(String file) throws IOException {
    try (JsonParser parser = JSON.createParser(text(file))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        if (KEYS.containsKey(key)) {
          return Optional.of(KEYS.get(key));
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty(); // no JSON: its reader will say so, if it is ever read
    }
  }

  /** Whether a Protocol Buffers file declares a service, other than being imported by one. */
  boolean declaresService(String file) throws IOException {
    return SERVICE.matcher(text(file)).find();
  }

  private String text(String file) throws IOException {
    return folder.size(file) > Limits.SPEC.bytes()
        ? ""
        : new String(folder.bytes(file), StandardCharsets.UTF_8);
  }
}
