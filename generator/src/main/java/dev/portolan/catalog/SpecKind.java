package dev.portolan.catalog;

/** The families of specifications. */
public enum SpecKind {
  OPENAPI("openapi", "OpenAPI"),
  ASYNCAPI("asyncapi", "AsyncAPI"),
  GRAPHQL("graphql", "GraphQL"),
  GRPC("grpc", "gRPC");

  private final String word;
  private final String title;

  SpecKind(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** The word in {@code catalog.json}. */
  public String word() {
    return word;
  }

  /** The name people read. */
  public String title() {
    return title;
  }
}
