package dev.portolan.portal.sample;

import java.util.List;

/**
 * A request as the templates of samples see it. Unless it says otherwise, a text is a piece of
 * source code: a literal or an expression of the template's language. Absent text is empty.
 *
 * @param method a bare word: letters, digits, {@code -} and {@code _}
 * @param url the whole URL
 * @param host as it stands in a {@code Host} header; no source code
 * @param target path and query, as they stand in a request line; no source code
 * @param headers those that clients do not send by themselves, without {@code Content-Type}
 * @param allHeaders those, and {@code Content-Type} where there is a body of one part
 * @param login none or one
 * @param certificate whether the client must show one
 * @param bodiless whether it is a {@code GET} with a body, which some clients refuse to send
 * @param answer {@code nothing}, {@code json}, {@code text}, {@code binary}, {@code stream}
 * @param variables the names of the variables it reads from the environment; no source code
 */
public record RequestView(
    String method,
    String url,
    String host,
    String target,
    List<HeaderView> headers,
    List<HeaderView> allHeaders,
    List<LoginView> login,
    boolean certificate,
    boolean bodiless,
    BodyView body,
    String answer,
    List<String> variables) {

  /**
   * A header.
   *
   * @param word the name as it is; no source code
   * @param line name and value in one literal, with a colon between
   */
  public record HeaderView(String name, String word, String value, String line) {}

  /**
   * A name and a password.
   *
   * @param digest as an answer to a challenge
   * @param pair both in one text, with a colon between
   */
  public record LoginView(boolean digest, String user, String password, String pair) {}

  /**
   * A body.
   *
   * @param kind {@code none}, {@code json}, {@code text}, {@code form}, {@code multipart}, {@code
   *     file}
   * @param type its media type
   * @param usual whether clients that are told the kind send this type by themselves
   * @param data JSON as data; empty where the language has none for it
   * @param text what is sent, of JSON, a text and a form; may go over several lines
   * @param line the same in one line
   * @param file the name of the file that is sent
   * @param fields of a form
   * @param distinct whether no field of a form comes twice
   * @param parts of a body of many parts
   * @param chunks the same as it goes over the wire: texts and files in turn
   * @param boundary between parts, in {@code chunks}
   */
  public record BodyView(
      String kind,
      String type,
      boolean usual,
      String data,
      String text,
      String line,
      String file,
      List<FieldView> fields,
      boolean distinct,
      List<PartView> parts,
      List<ChunkView> chunks,
      String boundary) {
    public BodyView {
      fields = List.copyOf(fields);
      parts = List.copyOf(parts);
      chunks = List.copyOf(chunks);
    }
  }

  /**
   * A field of a form.
   *
   * @param pair the name, encoded, and the value as it is, with {@code =} between
   */
  public record FieldView(String name, String value, String pair) {}

  /**
   * A part.
   *
   * @param value empty for a file
   * @param type empty: that of text
   * @param curl the part as curl's {@code --form} takes it; empty for a text that {@code
   *     --form-string} takes
   * @param plain name and value with {@code =} between
   */
  public record PartView(
      String name,
      String value,
      String file,
      String type,
      String curl,
      String plain,
      List<HeaderView> headers) {
    public PartView {
      headers = List.copyOf(headers);
    }
  }

  /** A text, or the name of a file; the other one is empty. */
  public record ChunkView(String text, String file) {}

  public RequestView {
    headers = List.copyOf(headers);
    allHeaders = List.copyOf(allHeaders);
    login = List.copyOf(login);
    variables = List.copyOf(variables);
  }
}
