package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * How consumers of a version prove who they are.
 *
 * @param keyNames header or query names of the key; for {@link Type#KEY_AUTH}
 * @param clientId of the portal's try-it form, public by nature; for {@link Type#OPENID_CONNECT}
 * @param issuer for {@link Type#OPENID_CONNECT}, as are scopes and methods
 */
public record AuthStrategy(
    String name,
    String displayName,
    Type type,
    List<String> keyNames,
    Optional<String> issuer,
    List<String> scopes,
    List<String> authMethods,
    Optional<String> clientId,
    Location location) {

  /** The two kinds there are. */
  public enum Type {
    KEY_AUTH,
    OPENID_CONNECT
  }

  public AuthStrategy {
    keyNames = List.copyOf(keyNames);
    scopes = List.copyOf(scopes);
    authMethods = List.copyOf(authMethods);
  }
}
