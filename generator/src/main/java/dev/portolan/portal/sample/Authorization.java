package dev.portolan.portal.sample;

import dev.portolan.spec.ApiReference.SecurityRequirement;
import dev.portolan.spec.ApiReference.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a request proves who sends it: the first alternative that any client can use. What proves it
 * is a variable.
 */
final class Authorization {
  private final List<Request.Header> headers = new ArrayList<>();
  private final List<Text> query = new ArrayList<>();
  private final List<Text> cookies = new ArrayList<>();
  private final List<String> queryNames = new ArrayList<>();
  private Optional<Request.Login> login = Optional.empty();
  private boolean certificate;

  private Authorization() {}

  /** By the alternatives of an operation; {@code schemes} are those of its API. */
  static Authorization of(
      List<SecurityRequirement> alternatives, Map<String, SecurityScheme> schemes) {
    Authorization authorization = new Authorization();
    alternatives.stream()
        .filter(one -> one.schemes().keySet().stream().allMatch(id -> easy(schemes.get(id))))
        .findFirst()
        .or(() -> alternatives.stream().findFirst())
        .ifPresent(one -> authorization.use(known(one, schemes)));
    return authorization;
  }

  private static List<SecurityScheme> known(
      SecurityRequirement requirement, Map<String, SecurityScheme> schemes) {
    return requirement.schemes().keySet().stream()
        .map(schemes::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean easy(SecurityScheme scheme) {
    return scheme != null
        && switch (scheme.type()) {
          case "apiKey" -> scheme.name().isPresent();
          case "oauth2", "openIdConnect" -> true;
          case "http" -> !word(scheme).equals("digest");
          default -> false;
        };
  }

  private static String word(SecurityScheme scheme) {
    return scheme.scheme().orElse("").toLowerCase(Locale.ROOT);
  }

  private void use(List<SecurityScheme> schemes) {
    long keys = schemes.stream().filter(scheme -> scheme.type().equals("apiKey")).count();
    for (SecurityScheme scheme : schemes) {
      switch (scheme.type()) {
        case "apiKey" -> key(scheme, keys > 1);
        case "oauth2", "openIdConnect" -> bear("Bearer ", Text.variable("ACCESS_TOKEN"));
        case "mutualTLS" -> certificate = true;
        case "http" -> http(word(scheme));
        default -> {
          // Nobody knows what it wants.
        }
      }
    }
  }

  private void key(SecurityScheme scheme, boolean oneOfMany) {
    String name = scheme.name().orElse("key");
    Text value = Text.variable(oneOfMany ? name : "API_KEY");
    switch (scheme.in().orElse("header")) {
      case "query" -> {
        queryNames.add(name);
        query.add(Text.of(Wire.encode(name) + "=").plus(value));
      }
      case "cookie" -> {
        if (Characters.token(name)) {
          cookies.add(Text.of(name + "=").plus(value));
        }
      }
      default -> {
        if (Characters.token(name)) {
          headers.add(new Request.Header(name, value));
        }
      }
    }
  }

  private void http(String scheme) {
    switch (scheme) {
      case "basic", "digest" ->
          login =
              Optional.of(
                  new Request.Login(
                      scheme.equals("digest"),
                      Text.variable("API_USER"),
                      Text.variable("API_PASSWORD")));
      case "bearer" -> bear("Bearer ", Text.variable("TOKEN"));
      default -> {
        if (Characters.token(scheme)) {
          String word = scheme.substring(0, 1).toUpperCase(Locale.ROOT) + scheme.substring(1);
          bear(word + " ", Text.variable("CREDENTIALS"));
        }
      }
    }
  }

  /** There is one such header, and no more. */
  private void bear(String word, Text value) {
    if (!sets("Authorization")) {
      headers.add(new Request.Header("Authorization", Text.of(word).plus(value)));
    }
  }

  /** True if it says the header {@code name}. */
  boolean sets(String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name))
        || (login.isPresent() && name.equalsIgnoreCase("Authorization"));
  }

  /** True if it says the query parameter {@code name}. */
  boolean asks(String name) {
    return queryNames.contains(name);
  }

  List<Request.Header> headers() {
    return headers;
  }

  /** Parts of the query, encoded. */
  List<Text> query() {
    return query;
  }

  List<Text> cookies() {
    return cookies;
  }

  Optional<Request.Login> login() {
    return login;
  }

  boolean certificate() {
    return certificate;
  }
}
