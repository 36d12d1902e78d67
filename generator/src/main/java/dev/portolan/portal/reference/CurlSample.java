package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.example.Direction;
import dev.portolan.spec.ApiReference.SecurityScheme;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line for a POSIX shell that calls an operation: with its required parameters, the first
 * way to prove who one is, and an example of its body. Secrets are variables of the shell.
 */
final class CurlSample {
  private static final String NEXT = " \\\n  ";

  private final Operation operation;
  private final Samples samples;
  private final Map<String, Schema> named;
  private final Map<String, SecurityScheme> schemes;
  private final List<String> options = new ArrayList<>();
  private final List<String> query = new ArrayList<>();

  /** Query parts that name a variable of the shell. */
  private final List<String> secretQuery = new ArrayList<>();

  private CurlSample(
      Operation operation,
      Samples samples,
      Map<String, Schema> named,
      Map<String, SecurityScheme> schemes) {
    this.samples = samples;
    this.operation = operation;
    this.named = named;
    this.schemes = schemes;
  }

  /**
   * The command.
   *
   * @param base the URL before the path; empty: unknown
   */
  static String of(
      Operation operation,
      String base,
      Samples samples,
      Map<String, Schema> named,
      Map<String, SecurityScheme> schemes) {
    return new CurlSample(operation, samples, named, schemes).command(base);
  }

  private String command(String base) {
    String path = parameters();
    operation.security().stream()
        .findFirst()
        .ifPresent(first -> authorize(first.schemes().keySet()));
    boolean body = body();
    StringBuilder command = new StringBuilder("curl");
    String method = operation.method().toUpperCase(Locale.ROOT);
    if (method.equals("HEAD")) {
      command.append(" --head");
    } else if (!method.equals(body ? "POST" : "GET")) {
      command.append(" -X ").append(word(method));
    }
    command.append(' ').append(url(base, path));
    for (String option : options) {
      command.append(NEXT).append(option);
    }
    return command.toString();
  }

  private String url(String base, String path) {
    String known = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    List<String> parts = new ArrayList<>(query);
    parts.addAll(secretQuery);
    String tail = path + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    if (base.isEmpty()) {
      return "\"$BASE_URL" + inDoubleQuotes(tail, secretQuery) + "\"";
    }
    return secretQuery.isEmpty()
        ? quote(known + tail)
        : "\"" + inDoubleQuotes(known + tail, secretQuery) + "\"";
  }

  /** The path with its parameters filled in; the others become options and query parts. */
  private String parameters() {
    String path = operation.path().startsWith("/") ? operation.path() : "/" + operation.path();
    List<String> cookies = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      boolean sent = parameter.required() || parameter.in().equals("path");
      if (!sent) {
        continue;
      }
      JsonNode value = samples.value(parameter);
      switch (parameter.in()) {
        case "path" -> {
          String written = Wire.path(parameter, value);
          for (String form : List.of("{" + parameter.name() + "}", "{+" + parameter.name() + "}")) {
            path = path.replace(form, written);
          }
        }
        case "query" -> Wire.pairs(parameter, value).forEach(pair -> query.add(pair.toString()));
        case "querystring" -> query.add(querystring(parameter, value));
        case "cookie" -> Wire.pairs(parameter, value).forEach(pair -> cookies.add(pair.toString()));
        default -> header(parameter.name() + ": " + Wire.header(parameter, value));
      }
    }
    if (!cookies.isEmpty()) {
      options.add("-b " + quote(String.join("; ", cookies)));
    }
    StringBuilder clean = new StringBuilder();
    path.codePoints()
        .forEach(
            c ->
                clean.append(
                    c > 0x20 && c < 0x7f && "{}\"<>\\^`|".indexOf(c) < 0
                        ? Character.toString(c)
                        : Wire.encode(Character.toString(c))));
    return clean.toString();
  }

  private static String querystring(Parameter parameter, JsonNode value) {
    boolean form =
        parameter.content().stream().anyMatch(m -> MediaKind.of(m.name()) == MediaKind.FORM);
    if (!form || !value.isObject()) {
      return Wire.encode(JsonText.bare(value));
    }
    List<String> pairs = new ArrayList<>();
    value
        .fields()
        .forEachRemaining(
            f ->
                pairs.add(
                    Wire.encode(f.getKey()) + "=" + Wire.encode(JsonText.bare(f.getValue()))));
    return String.join("&", pairs);
  }

  private void header(String line) {
    options.add("-H " + quote(line));
  }

  private void authorize(Set<String> ids) {
    for (String id : ids) {
      SecurityScheme scheme = schemes.get(id);
      if (scheme == null) {
        continue;
      }
      switch (scheme.type()) {
        case "apiKey" -> key(scheme);
        case "oauth2", "openIdConnect" -> options.add("-H \"Authorization: Bearer $ACCESS_TOKEN\"");
        case "mutualTLS" -> options.add("--cert client.pem --key client-key.pem");
        case "http" -> http(scheme.scheme().orElse("").toLowerCase(Locale.ROOT));
        default -> {}
      }
    }
  }

  private void key(SecurityScheme scheme) {
    String name = scheme.name().orElse("key");
    switch (scheme.in().orElse("header")) {
      case "query" -> secretQuery.add(Wire.encode(name) + "=$API_KEY");
      case "cookie" -> options.add("-b \"" + escapeDouble(name) + "=$API_KEY\"");
      default -> options.add("-H \"" + escapeDouble(name) + ": $API_KEY\"");
    }
  }

  private void http(String scheme) {
    switch (scheme) {
      case "basic" -> options.add("-u \"$USERNAME:$PASSWORD\"");
      case "digest" -> options.add("--digest -u \"$USERNAME:$PASSWORD\"");
      case "bearer" -> options.add("-H \"Authorization: Bearer $TOKEN\"");
      default ->
          options.add("-H \"Authorization: " + escapeDouble(capital(scheme)) + " $CREDENTIALS\"");
    }
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean body() {
    Optional<MediaType> media = operation.requestBody().flatMap(body -> preferred(body.content()));
    if (media.isEmpty()) {
      return false;
    }
    String type = media.get().name();
    MediaKind kind = MediaKind.of(type);
    JsonNode value = samples.value(media.get(), Direction.REQUEST).orElse(null);
    switch (kind) {
      case FORM -> fields(value, "--data-urlencode ");
      case MULTIPART -> parts(media.get(), value);
      case JSON -> {
        header("Content-Type: " + (type.contains("*") ? "application/json" : type));
        options.add("--data-raw " + quote(value == null ? "{}" : JsonText.pretty(value)));
      }
      default -> {
        header("Content-Type: " + type);
        Optional<String> text =
            Optional.ofNullable(value).flatMap(v -> samples.text(v, media.get()));
        options.add(
            text.map(t -> "--data-raw " + quote(t))
                .orElse("--data-binary @body" + extension(kind)));
      }
    }
    return true;
  }

  private static String extension(MediaKind kind) {
    return kind.language().isEmpty() || kind == MediaKind.TEXT ? ".bin" : "." + kind.language();
  }

  /** JSON if there is JSON, else the first. */
  static Optional<MediaType> preferred(List<MediaType> content) {
    return content.stream()
        .filter(media -> MediaKind.of(media.name()) == MediaKind.JSON)
        .findFirst()
        .or(() -> content.stream().findFirst());
  }

  private void fields(JsonNode value, String option) {
    if (value == null || !value.isObject() || value.isEmpty()) {
      options.add("--data-raw ''");
      return;
    }
    value
        .fields()
        .forEachRemaining(
            field -> {
              for (JsonNode one :
                  field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                options.add(option + quote(Wire.encode(field.getKey()) + "=" + JsonText.bare(one)));
              }
            });
  }

  private void parts(MediaType media, JsonNode value) {
    if (value == null || !value.isObject() || value.isEmpty()) {
      options.add("-F 'file=@file.bin'");
      return;
    }
    Map<String, Merged.Property> properties =
        media.schema().map(s -> Merged.of(s, named).properties()).orElse(Map.of());
    value
        .fields()
        .forEachRemaining(
            field -> {
              boolean many = field.getValue().isArray();
              boolean file =
                  Optional.ofNullable(properties.get(field.getKey()))
                      .map(property -> file(Merged.of(property.schema(), named)))
                      .orElse(false);
              for (JsonNode one : many ? field.getValue() : List.of(field.getValue())) {
                if (file) {
                  options.add("-F " + quote(field.getKey() + "=@file.bin"));
                } else if (one.isObject()) {
                  String json = JsonText.compact(one).replace("\\", "\\\\").replace("\"", "\\\"");
                  options.add(
                      "-F " + quote(field.getKey() + "=\"" + json + "\";type=application/json"));
                } else {
                  options.add("--form-string " + quote(field.getKey() + "=" + JsonText.bare(one)));
                }
              }
            });
  }

  private boolean file(Merged merged) {
    Merged one = merged.schema("items").map(items -> Merged.of(items, named)).orElse(merged);
    return one.text("format").orElse("").equals("binary")
        || one.has("contentMediaType") && !one.has("contentEncoding")
        || one.types().isEmpty() && !one.has("properties");
  }

  private static String word(String text) {
    return text.matches("[A-Za-z0-9_-]+") ? text : quote(text);
  }

  /** {@code text} as one word of the shell, nothing in it meaning anything. */
  static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String escapeDouble(String text) {
    return text.replaceAll("([\\\\\"$`])", "\\\\$1");
  }

  /** {@code text} within double quotes; only the variables in {@code secrets} stay variables. */
  private static String inDoubleQuotes(String text, List<String> secrets) {
    String escaped = escapeDouble(text);
    for (String secret : secrets) {
      escaped = escaped.replace(escapeDouble(secret), secret);
    }
    return escaped;
  }
}
