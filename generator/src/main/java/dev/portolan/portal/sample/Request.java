package dev.portolan.portal.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request, as any client would send it.
 *
 * @param method letters, digits, {@code -} and {@code _}
 * @param url whole and encoded, with its query; what is not known of it is a variable
 * @param headers without {@code Content-Type}, which is the body's; cookies are one of them
 * @param login a name and a password, if they are asked for
 * @param certificate whether the client shows one
 * @param answer what to do with what comes back
 */
record Request(
    String method,
    Text url,
    List<Header> headers,
    Optional<Login> login,
    boolean certificate,
    Body body,
    Answer answer) {

  /** A header; its name is a token. */
  record Header(String name, Text value) {}

  /**
   * A name and a password; both are variables.
   *
   * @param digest as an answer to a challenge, not sent as they are
   */
  record Login(boolean digest, Text user, Text password) {}

  /** What comes back, as far as it decides how to read it. */
  enum Answer {
    /** A status, and no more. */
    NOTHING,
    JSON,
    TEXT,
    /** To be put into a file. */
    BINARY,
    /** Lines that come bit by bit. */
    STREAM
  }

  Request {
    headers = List.copyOf(headers);
  }

  /** All that the reader brings. */
  Set<String> variables() {
    Set<String> names = new LinkedHashSet<>(url.variables());
    List<Text> texts = new ArrayList<>();
    headers.forEach(header -> texts.add(header.value()));
    login.ifPresent(
        known -> {
          texts.add(known.user());
          texts.add(known.password());
        });
    texts.forEach(text -> names.addAll(text.variables()));
    return names;
  }
}
