package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.portal.reference.SecurityView.Alternative;
import dev.portolan.portal.reference.SecurityView.Flow;
import dev.portolan.portal.reference.SecurityView.Need;
import dev.portolan.portal.reference.SecurityView.Scheme;
import dev.portolan.portal.reference.SecurityView.Scope;
import dev.portolan.spec.ApiReference.OAuthFlow;
import dev.portolan.spec.ApiReference.SecurityRequirement;
import dev.portolan.spec.ApiReference.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Security schemes and what needs them, in words. */
final class SecurityViews {
  private final Map<String, SecurityScheme> schemes;
  private final Map<String, String> anchors = new LinkedHashMap<>();
  private final String overview;
  private final Prose prose;
  private final Extensions extensions;
  private final Phrases phrases;

  /**
   * Views of {@code schemes}.
   *
   * @param overview the page that describes them in full
   */
  SecurityViews(
      Map<String, SecurityScheme> schemes,
      String overview,
      Prose prose,
      Extensions extensions,
      Phrases phrases) {
    this.phrases = phrases;
    this.schemes = schemes;
    this.overview = overview;
    this.prose = prose;
    this.extensions = extensions;
    Anchors taken = new Anchors();
    schemes.keySet().forEach(id -> anchors.put(id, taken.take("auth." + id)));
  }

  /** What {@code requirements} come to. */
  SecurityView view(List<SecurityRequirement> requirements) {
    List<Alternative> alternatives = new ArrayList<>();
    for (SecurityRequirement requirement : requirements) {
      List<Need> needs = new ArrayList<>();
      requirement.schemes().forEach((id, scopes) -> needs.add(need(id, scopes)));
      alternatives.add(new Alternative(needs));
    }
    return new SecurityView(alternatives, !schemes.isEmpty() || !alternatives.isEmpty());
  }

  private Need need(String id, List<String> scopes) {
    SecurityScheme scheme = schemes.get(id);
    if (scheme == null) {
      return new Need(
          id, "", List.of(phrases.word("security.undescribed")), scopes(scopes, Map.of()));
    }
    Map<String, String> described = new LinkedHashMap<>();
    scheme.flows().forEach(flow -> flow.scopes().forEach(described::putIfAbsent));
    return new Need(
        name(scheme), overview + "#" + anchors.get(id), how(scheme), scopes(scopes, described));
  }

  private static String name(SecurityScheme scheme) {
    JsonNode name = scheme.extensions().get("x-displayName");
    return name == null || name.asText().isBlank() ? scheme.id() : name.asText();
  }

  private List<Scope> scopes(List<String> names, Map<String, String> described) {
    return names.stream()
        .map(name -> new Scope(name, prose.html(described.getOrDefault(name, ""))))
        .toList();
  }

  /** All schemes in full. */
  List<Scheme> all() {
    return schemes.values().stream().map(this::scheme).toList();
  }

  private Scheme scheme(SecurityScheme scheme) {
    List<Fact> facts = new ArrayList<>();
    scheme.bearerFormat().ifPresent(f -> facts.add(phrases.fact("fact.format", Word.text(f))));
    scheme.openIdConnectUrl().ifPresent(url -> facts.add(url("security.configuration", url)));
    scheme.metadataUrl().ifPresent(url -> facts.add(url("security.metadata", url)));
    example(scheme)
        .ifPresent(line -> facts.add(phrases.fact("security.looks_like", Word.code(line))));
    facts.addAll(extensions.facts(scheme.extensions()));
    return new Scheme(
        anchors.get(scheme.id()),
        name(scheme),
        how(scheme),
        scheme.deprecated(),
        prose.html(scheme.description()),
        facts,
        scheme.flows().stream().map(this::flow).toList());
  }

  private Flow flow(OAuthFlow flow) {
    List<Fact> facts = new ArrayList<>();
    flow.authorizationUrl().ifPresent(url -> facts.add(url("security.authorization_url", url)));
    flow.deviceAuthorizationUrl().ifPresent(url -> facts.add(url("security.device_url", url)));
    flow.tokenUrl().ifPresent(url -> facts.add(url("security.token_url", url)));
    flow.refreshUrl().ifPresent(url -> facts.add(url("security.refresh_url", url)));
    List<Scope> scopes = new ArrayList<>();
    flow.scopes().forEach((name, text) -> scopes.add(new Scope(name, prose.html(text))));
    String title =
        switch (flow.type()) {
          case "authorizationCode", "accessCode" -> phrases.text("security.flow_code");
          case "clientCredentials", "application" -> phrases.text("security.flow_client");
          case "implicit" -> phrases.text("security.flow_implicit");
          case "password" -> phrases.text("security.flow_password");
          case "deviceAuthorization" -> phrases.text("security.flow_device");
          default -> phrases.text("security.flow_other", "type", flow.type());
        };
    return new Flow(title, facts, scopes);
  }

  /** An endpoint: to copy rather than to follow, so shown as it is. */
  private Fact url(String label, String url) {
    return phrases.fact(label, Word.code(url));
  }

  private static Optional<String> example(SecurityScheme scheme) {
    String name = scheme.name().orElse("key");
    return switch (scheme.type()) {
      case "apiKey" ->
          Optional.of(
              switch (scheme.in().orElse("header")) {
                case "query" -> "?" + name + "=…";
                case "cookie" -> "Cookie: " + name + "=…";
                default -> name + ": …";
              });
      case "http" -> scheme.scheme().map(s -> "Authorization: " + capital(s) + " …");
      case "oauth2", "openIdConnect" -> Optional.of("Authorization: Bearer …");
      default -> Optional.empty();
    };
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What kind of scheme it is, and where it goes. */
  private List<Word> how(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case "apiKey" -> {
        String place =
            switch (scheme.in().orElse("header")) {
              case "query" -> "security.key_in_query";
              case "cookie" -> "security.key_in_cookie";
              default -> "security.key_in_header";
            };
        yield phrases.words(place, "name", Word.code(scheme.name().orElse("")));
      }
      case "http" ->
          List.of(
              Word.text(
                  switch (scheme.scheme().orElse("").toLowerCase(Locale.ROOT)) {
                    case "basic" -> phrases.text("security.basic");
                    case "bearer" ->
                        phrases.text("security.bearer")
                            + scheme.bearerFormat().map(f -> " (" + f + ")").orElse("");
                    default -> "HTTP " + capital(scheme.scheme().orElse(""));
                  }));
      case "oauth2" -> List.of(Word.text("OAuth 2.0"));
      case "openIdConnect" -> List.of(Word.text("OpenID Connect"));
      case "mutualTLS" -> List.of(phrases.word("security.mutual_tls"));
      default -> List.of(Word.text(scheme.type()));
    };
  }
}
