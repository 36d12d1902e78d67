package dev.portolan.portal;

import dev.portolan.catalog.AuthStrategy;
import dev.portolan.catalog.Version;
import dev.portolan.message.Messages;
import dev.portolan.publish.PublishedVersion;
import java.util.List;
import java.util.Optional;

/**
 * How one gets to call a version, for {@code partials/access.ftlh}. Texts may be empty.
 *
 * @param shown whether anything is known
 * @param strategy the name of the way to prove who one is
 * @param kind {@code key} or {@code openid}; empty where no strategy is named
 * @param keyNames header or query names of the key
 * @param issuer an http or https URL
 * @param methods how a client shows its token or credentials
 * @param approval who lets applications in, in a sentence; empty where one cannot register
 * @param requestUrl http, https or mailto
 */
public record AccessView(
    boolean shown,
    String strategy,
    String kind,
    List<String> keyNames,
    String issuer,
    List<String> scopes,
    List<String> methods,
    String approval,
    String requestUrl) {

  public AccessView {
    keyNames = List.copyOf(keyNames);
    scopes = List.copyOf(scopes);
    methods = List.copyOf(methods);
  }

  /** The box of {@code version}. */
  public static AccessView of(PublishedVersion version, Messages messages) {
    Optional<AuthStrategy> strategy = version.authStrategy();
    Optional<Version.ApplicationRegistration> registration = version.registration();
    return new AccessView(
        strategy.isPresent() || registration.isPresent(),
        strategy.map(AuthStrategy::displayName).orElse(""),
        strategy.map(AccessView::kind).orElse(""),
        strategy.map(AuthStrategy::keyNames).orElse(List.of()),
        strategy.flatMap(AuthStrategy::issuer).orElse(""),
        strategy.map(AuthStrategy::scopes).orElse(List.of()),
        strategy.map(AuthStrategy::authMethods).orElse(List.of()),
        registration.map(r -> approval(r, messages)).orElse(""),
        registration.map(AccessView::request).orElse(""));
  }

  private static String kind(AuthStrategy strategy) {
    return switch (strategy.type()) {
      case KEY_AUTH -> "key";
      case OPENID_CONNECT -> "openid";
    };
  }

  private static String approval(Version.ApplicationRegistration registration, Messages messages) {
    return switch (registration.approval()) {
      case AUTO -> messages.text("access.approved_at_once");
      case MANUAL -> messages.text("access.approved_by_hand");
    };
  }

  private static String request(Version.ApplicationRegistration registration) {
    return registration
        .url()
        .or(() -> registration.email().map(email -> "mailto:" + email))
        .orElse("");
  }
}
