package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.example.ExampleJudge;
import dev.portolan.html.Html;
import dev.portolan.portal.sample.ExampleValues;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.ApiReference.ExternalDocs;
import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.ApiReference.ServerVariable;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all pages of one version share. For one thread. */
final class VersionReference {
  /** Bytes of a page's trees before it links named schemas instead of showing them. */
  private static final int ROOM = 56_000;

  /** Down to this level they are shown in place. */
  private static final int DEPTH = 3;

  /** The same on the page of a schema; what it is made of has pages of its own. */
  private static final int SCHEMA_ROOM = 32_000;

  private static final int SCHEMA_DEPTH = 2;

  /** Bytes of a page's trees before what has no name gets a page of its own. */
  private static final int LIMIT = 140_000;

  private final ApiReference reference;
  private final VersionPaths paths;
  private final Prose prose;
  private final TypeWords types;
  private final SecurityViews security;
  private final ExampleValues values;
  private final ExampleViews examples;
  private final Extensions extensions;
  private final Map<String, Operation> operations = new HashMap<>();
  private final Phrases phrases;
  private final Map<String, String> files;
  private final Asides asides = new Asides();
  private final Map<JsonNode, Integer> weights =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * The reference of a version.
   *
   * @param files where on the site the files are that the specification names
   */
  VersionReference(
      ApiReference reference,
      VersionPaths paths,
      Prose prose,
      Extensions extensions,
      Phrases phrases,
      Map<String, String> files) {
    this.phrases = phrases;
    this.files = files;
    this.reference = reference;
    this.paths = paths;
    this.prose = prose;
    this.types = new TypeWords(reference.schemas(), paths::schema, phrases);
    this.security =
        new SecurityViews(
            reference.securitySchemes(), paths.overview(), prose, extensions, phrases);
    this.values = new ExampleValues(reference.schemas());
    this.examples =
        new ExampleViews(values, new ExampleJudge(reference.schemas()), prose, phrases, files);
    this.extensions = extensions;
    reference.operations().forEach(operation -> operations.putIfAbsent(operation.id(), operation));
  }

  ApiReference reference() {
    return reference;
  }

  VersionPaths paths() {
    return paths;
  }

  Map<String, Schema> schemas() {
    return reference.schemas();
  }

  Phrases phrases() {
    return phrases;
  }

  Prose prose() {
    return prose;
  }

  TypeWords types() {
    return types;
  }

  SecurityViews security() {
    return security;
  }

  Extensions extensions() {
    return extensions;
  }

  ExampleValues values() {
    return values;
  }

  /** Where on the site the file is that the specification calls {@code name}. */
  Optional<String> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  ExampleViews examples() {
    return examples;
  }

  /** Parts of pages that have pages of their own. */
  Asides asides() {
    return asides;
  }

  /** The trees of an operation's page, at {@code path} and called {@code title}. */
  Trees trees(Anchors anchors, String path, String title) {
    return trees(anchors, new Room(weights, DEPTH, ROOM, LIMIT), asides.from(path, title));
  }

  /** The tree of a schema's page, at {@code path} and called {@code title}. */
  Trees schemaTrees(String path, String title) {
    return trees(
        new Anchors(),
        new Room(weights, SCHEMA_DEPTH, SCHEMA_ROOM, LIMIT),
        asides.from(path, title));
  }

  private Trees trees(Anchors anchors, Room room, Asides.From from) {
    return new Trees(schemas(), types, extensions, prose, anchors, room, from, examples, phrases);
  }

  /** A server; its variables have their anchors among those of the page. */
  ServerView server(Server server, Anchors anchors) {
    return new ServerView(
        server.url(),
        server.name().orElse(""),
        prose.html(server.description()),
        server.variables().stream().map(variable -> variable(variable, anchors)).toList());
  }

  private Row variable(ServerVariable variable, Anchors anchors) {
    String id = anchors.take("server." + variable.name());
    List<EnumValue> values = new ArrayList<>();
    for (String value : variable.values()) {
      values.add(new EnumValue(anchors.take(id + "=" + value), shown(value), "", Html.EMPTY));
    }
    return new Row(
        id,
        variable.name(),
        "parameter",
        List.of(),
        false,
        false,
        false,
        false,
        false,
        List.of(),
        prose.html(variable.description()),
        List.of(phrases.fact("fact.default", Word.code(shown(variable.defaultValue())))),
        values,
        List.of(),
        List.of(),
        List.of());
  }

  private static String shown(String value) {
    return value.isEmpty() ? "\"\"" : value;
  }

  /** More to read elsewhere. */
  Fact externalDocs(ExternalDocs docs) {
    String text = docs.description().filter(d -> !d.isBlank()).orElse(docs.url());
    return phrases.fact("fact.see_also", Word.outside(text, docs.url()));
  }

  /** Where a link of a response leads. */
  Word link(Operation.Link link) {
    return link.operation()
        .map(operations::get)
        .map(o -> Word.link(OperationTitle.of(o), paths.operation(o.id()).orElseThrow()))
        .orElseGet(() -> elsewhere(link.reference()));
  }

  private static Word elsewhere(String reference) {
    return Outside.link(reference).isEmpty()
        ? Word.code(reference)
        : Word.outside(reference, reference);
  }
}
