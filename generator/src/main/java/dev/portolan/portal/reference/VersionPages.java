package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.portolan.catalog.SpecKind;
import dev.portolan.html.Html;
import dev.portolan.message.Messages;
import dev.portolan.portal.AccessView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.Summary;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.ApiReference.Contact;
import dev.portolan.spec.ApiReference.Info;
import dev.portolan.spec.ApiReference.License;
import dev.portolan.spec.ApiReference.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The overview of a version. */
final class VersionPages {
  private final PublishedProduct product;
  private final PublishedVersion version;
  private final Messages messages;
  private final Phrases phrases;

  VersionPages(PublishedProduct product, PublishedVersion version, Messages messages) {
    this.product = product;
    this.version = version;
    this.messages = messages;
    this.phrases = new Phrases(messages);
  }

  /** The overview of a version that has no specification, or none that can be read. */
  VersionPage bare(Frame frame, List<String> notes) {
    return new VersionPage(
        frame.head(),
        frame,
        product.name(),
        product.name(),
        version.name(),
        "",
        "",
        version.released().map(messages::date).orElse(""),
        version.environment().orElse(""),
        "",
        Html.EMPTY,
        version.baseUrls(),
        List.of(),
        AccessView.of(version, messages),
        new SecurityView(List.of(), false),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        "",
        "",
        notes);
  }

  /** The overview of a version and its reference. */
  VersionPage page(
      Frame frame,
      VersionReference reference,
      Html introduction,
      List<String> baseUrls,
      TagPages tags,
      SchemaIndex schemas,
      List<Summary.Download> downloads,
      String sample) {
    ApiReference api = reference.reference();
    Info info = api.info();
    Anchors anchors = new Anchors();
    List<ServerView> servers = new ArrayList<>();
    for (Server server : api.servers()) {
      if (!baseUrls.contains(server.url()) || says(server)) {
        servers.add(reference.server(server, anchors));
      }
    }
    return new VersionPage(
        frame.head(),
        frame,
        info.title().isBlank() ? product.name() : info.title(),
        product.name(),
        version.name(),
        info.version().equals(version.name()) ? "" : info.version(),
        (api.kind().title() + " " + api.formatVersion()).strip(),
        version.released().map(messages::date).orElse(""),
        version.environment().orElse(""),
        info.summary().orElse(""),
        introduction,
        baseUrls,
        servers,
        AccessView.of(version, messages),
        reference.security().view(api.security()),
        reference.security().all(),
        downloads.stream().map(d -> LinkView.inside(d.name(), d.path())).toList(),
        logos(reference, info),
        facts(reference, api),
        tags.onOverview(),
        tags.tags(),
        tags.tagPages(),
        schemas.onOverview(),
        schemas.links(),
        api.operations().size(),
        api.schemas().size(),
        empty(api),
        sample,
        List.of());
  }

  /** True if there is more to a server than its URL. */
  private static boolean says(Server server) {
    return server.name().isPresent()
        || server.description().isPresent()
        || !server.variables().isEmpty();
  }

  private String empty(ApiReference api) {
    if (!api.operations().isEmpty()) {
      return "";
    }
    return api.kind() == SpecKind.OPENAPI
        ? messages.text("version.no_operations")
        : messages.text("version.download_only");
  }

  private List<Fact> facts(VersionReference reference, ApiReference api) {
    List<Fact> facts = new ArrayList<>();
    Info info = api.info();
    info.contact().map(this::contact).ifPresent(facts::add);
    info.license().map(this::license).ifPresent(facts::add);
    info.termsOfService()
        .ifPresent(url -> facts.add(phrases.fact("fact.terms", Word.outside(url, url))));
    api.externalDocs().map(reference::externalDocs).ifPresent(facts::add);
    Optional.ofNullable(info.extensions().get("x-logo"))
        .map(logo -> logo(logo, reference))
        .ifPresent(facts::add);
    api.self().ifPresent(url -> facts.add(phrases.fact("fact.canonical", Word.outside(url, url))));
    api.schemaDialect().ifPresent(d -> facts.add(phrases.fact("fact.dialect", Word.outside(d, d))));
    facts.addAll(reference.extensions().facts(info.extensions()));
    facts.addAll(reference.extensions().facts(api.extensions()));
    return facts;
  }

  /** The logo, where it is a picture of the catalog. */
  private static List<VersionPage.Logo> logos(VersionReference reference, Info info) {
    JsonNode logo = info.extensions().getOrDefault("x-logo", MissingNode.getInstance());
    return reference.file(logo.path("url").asText("")).stream()
        .map(path -> new VersionPage.Logo(path, logo.path("altText").asText("")))
        .toList();
  }

  /** A link: pages load nothing from other hosts. */
  private Fact logo(JsonNode logo, VersionReference reference) {
    String url = logo.path("url").asText("");
    String href = logo.path("href").asText("");
    List<Word> words = new ArrayList<>();
    String alt = logo.path("altText").asText(url);
    words.add(reference.file(url).map(path -> Word.link(alt, path)).orElse(Word.outside(alt, url)));
    if (!href.isEmpty()) {
      words.add(phrases.word("common.comma"));
      words.add(Word.outside(href, href));
    }
    return new Fact(phrases.text("fact.logo"), words);
  }

  private Fact contact(Contact contact) {
    List<Word> words = new ArrayList<>();
    String name = contact.name().or(contact::url).orElse("");
    if (!name.isEmpty()) {
      words.add(Word.outside(name, contact.url().orElse("")));
    }
    contact
        .email()
        .ifPresent(
            email -> {
              words.add(words.isEmpty() ? Word.text("") : phrases.word("common.comma"));
              words.add(Word.outside(email, "mailto:" + email));
            });
    if (!name.isEmpty() && Outside.link(contact.url()).isEmpty()) {
      contact.url().filter(url -> !url.equals(name)).ifPresent(u -> words.add(Word.text(" " + u)));
    }
    return new Fact(phrases.text("fact.contact"), words);
  }

  private Fact license(License license) {
    List<Word> words = new ArrayList<>();
    Optional<String> url =
        license
            .url()
            .or(() -> license.identifier().map(id -> "https://spdx.org/licenses/" + id + ".html"));
    words.add(Word.outside(license.name(), url.orElse("")));
    license
        .identifier()
        .filter(id -> !id.equals(license.name()))
        .ifPresent(id -> words.add(Word.text(" (" + id + ")")));
    return new Fact(phrases.text("fact.licence"), words);
  }
}
