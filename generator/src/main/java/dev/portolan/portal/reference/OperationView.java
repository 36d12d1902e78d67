package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import java.util.List;

/**
 * An operation: one of a path, a webhook, or a callback within another operation.
 *
 * @param id begins the anchors of all that is in it; empty on its own page
 * @param summary one line; method and path where the specification has none
 * @param route the path in pieces: a parameter's piece leads to its row
 * @param deprecation since when, why, what to use instead, when it stops working
 * @param incoming whether the API is the caller
 * @param servers those it has of its own
 * @param notes what was wrong with it
 */
public record OperationView(
    String id,
    String method,
    String path,
    List<Word> route,
    String summary,
    boolean deprecated,
    List<Fact> deprecation,
    boolean incoming,
    List<String> badges,
    Html description,
    Html pathDescription,
    SecurityView security,
    List<ServerView> servers,
    List<ParameterGroup> parameters,
    List<Body> bodies,
    List<Response> responses,
    List<Callback> callbacks,
    List<Fact> facts,
    List<String> notes) {

  /** The parameters of one place. {@code id} is its anchor, after that of the operation. */
  public record ParameterGroup(String id, String title, List<Row> rows) {
    public ParameterGroup {
      rows = List.copyOf(rows);
    }
  }

  /** What is sent. There is one or none. */
  public record Body(boolean required, Html description, List<Fact> facts, List<Media> media) {
    public Body {
      facts = List.copyOf(facts);
      media = List.copyOf(media);
    }
  }

  /**
   * A body in media types that share one schema.
   *
   * @param trees its schema; that of its items, where it is a stream
   * @param parts how single properties are written
   * @param examples given ones, where the page has no other place for them
   */
  public record Media(
      List<String> names,
      List<Tree> trees,
      List<Fact> facts,
      List<Part> parts,
      List<CodeView> examples) {
    public Media {
      names = List.copyOf(names);
      facts = List.copyOf(facts);
      examples = List.copyOf(examples);
      trees = List.copyOf(trees);
      parts = List.copyOf(parts);
    }
  }

  /**
   * A schema.
   *
   * @param title of what; it may be empty
   * @param written the schema before its parts were merged, where it is merged; none or one
   */
  public record Tree(String title, Row root, List<CodeView> written) {
    public Tree {
      written = List.copyOf(written);
    }
  }

  /** How one property of a form or multipart body is written. */
  public record Part(String property, List<Fact> facts, List<Row> headers) {
    public Part {
      facts = List.copyOf(facts);
      headers = List.copyOf(headers);
    }
  }

  /**
   * An answer.
   *
   * @param id its anchor
   * @param phrase what the status means
   * @param tone {@code good}, {@code moved}, {@code bad} or {@code other}
   * @param open whether it is to be seen without being asked for
   */
  public record Response(
      String id,
      String status,
      String phrase,
      String tone,
      boolean open,
      Html description,
      List<Fact> facts,
      List<Row> headers,
      List<Media> media,
      List<Link> links) {
    public Response {
      facts = List.copyOf(facts);
      headers = List.copyOf(headers);
      media = List.copyOf(media);
      links = List.copyOf(links);
    }

    /** True if there is more to it than its description. */
    public boolean detailed() {
      return !facts.isEmpty() || !headers.isEmpty() || !media.isEmpty() || !links.isEmpty();
    }
  }

  /** What an answer allows to call next. */
  public record Link(
      String name, Word target, Html description, List<Fact> facts, List<ServerView> servers) {
    public Link {
      servers = List.copyOf(servers);
      facts = List.copyOf(facts);
    }
  }

  /** Calls that the API makes after the operation. */
  public record Callback(String name, List<OperationView> operations) {
    public Callback {
      operations = List.copyOf(operations);
    }
  }

  public OperationView {
    route = List.copyOf(route);
    deprecation = List.copyOf(deprecation);
    badges = List.copyOf(badges);
    servers = List.copyOf(servers);
    parameters = List.copyOf(parameters);
    bodies = List.copyOf(bodies);
    responses = List.copyOf(responses);
    callbacks = List.copyOf(callbacks);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
