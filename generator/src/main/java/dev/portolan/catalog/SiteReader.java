package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.variable.Variables;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code portolan.yaml}: the site and what its other files may refer to. */
final class SiteReader {
  static final String FILE = "portolan.yaml";

  private final Fields fields;
  private final CatalogFolder folder;
  private final List<String> ownSamples;
  private final Diagnostics problems;
  private final Links links;

  /**
   * A reader.
   *
   * @param folder the catalog, which has the files that portals name
   * @param ownSamples languages that the catalog's themes have samples in
   */
  SiteReader(Fields fields, CatalogFolder folder, List<String> ownSamples, Diagnostics problems) {
    this.folder = folder;
    this.fields = fields;
    this.ownSamples = ownSamples;
    this.problems = problems;
    this.links = new Links(problems);
  }

  /** The site. A title that is not there is that of the organization, or a neutral one. */
  Site read() throws IOException {
    Optional<String> title = fields.requiredText("title");
    Optional<String> description = fields.text("description");
    Optional<Organization> organization = fields.object("organization").flatMap(this::organization);
    String siteTitle =
        title.or(() -> organization.map(Organization::name)).orElse("Developer Portal");
    Site site =
        new Site(
            siteTitle,
            description,
            organization,
            portals(siteTitle),
            fields.object("hub").map(hub -> hub(hub, siteTitle)),
            controlPlanes(),
            authStrategies(),
            imports(),
            analytics());
    fields.finish();
    return site;
  }

  private Site.Imports imports() {
    fields.accept("analytics");
    return fields
        .object("imports")
        .map(i -> new Site.Imports(i.textOrTexts("backstage"), i.textOrTexts("kongctl")))
        .orElse(Site.Imports.NONE);
  }

  /** The names that other files may use, those of unusable entries too. */
  References references(KnownNames teams) {
    return new References(
        // That there is no portal at all is said once.
        fields.isEmpty("portals")
            ? KnownNames.unreadable("portal-unknown", FILE)
            : known("portal-unknown", "portals"),
        known("control-plane-unknown", controlPlanesKey()),
        known("auth-strategy-unknown", "auth_strategies"),
        teams);
  }

  private Optional<Analytics> analytics() {
    KnownNames controlPlanes = known("control-plane-unknown", controlPlanesKey());
    return fields
        .object("analytics")
        .map(section -> new AnalyticsReader(section, controlPlanes, problems).read());
  }

  private KnownNames known(String code, String key) {
    return fields
        .names(key)
        .map(names -> KnownNames.of(code, FILE, names))
        .orElseGet(() -> KnownNames.unreadable(code, FILE));
  }

  private String controlPlanesKey() {
    boolean old = !fields.has("control_planes") && fields.has("runtime_groups");
    return old ? "runtime_groups" : "control_planes";
  }

  private Optional<Organization> organization(Fields organization) {
    Optional<String> name = organization.requiredText("name");
    Optional<String> url = links.url(organization, "url");
    Optional<String> email = links.email(organization, "email");
    return name.map(n -> new Organization(n, url, email));
  }

  private List<Portal> portals(String siteTitle) throws IOException {
    List<Portal> portals = new ArrayList<>();
    List<Fields.Entry> entries = fields.entries("portals");
    Variables variables = variables(entries);
    for (Fields.Entry entry : entries) {
      Portal portal =
          new PortalReader(entry, folder, ownSamples, problems).read(siteTitle, variables);
      if (Slug.parse(entry.name()).filter(slug -> !slug.device()).isPresent()) {
        portals.add(portal);
      } else {
        problems.add(
            Diagnostic.error(
                    "portal-name-invalid",
                    entry.place(),
                    "\"" + entry.name() + "\" cannot be the name of a portal")
                .withHint("it names a folder of the output: " + Slug.RULE));
      }
    }
    if (fields.isEmpty("portals")) {
      problems.add(
          Diagnostic.error("portals-missing", fields.placeOf("portals"), "the site has no portal")
              .withHint("give at least one: portals: {public: {}}"));
    }
    return portals;
  }

  /** Those of all portals. If only one portal has some, names in braces mean something in all. */
  private Variables variables(List<Fields.Entry> portals) {
    Variables own = VariablesReader.read(fields, problems);
    return portals.stream().anyMatch(portal -> portal.fields().has("variables"))
        ? Variables.of(Map.of()).and(own)
        : own;
  }

  private Hub hub(Fields hub, String siteTitle) {
    return new Hub(
        hub.text("title").orElse(siteTitle + " Hub"),
        hub.text("theme").orElse("hub"),
        links.editUrl(hub, "edit_url"),
        hub.place());
  }

  private List<ControlPlane> controlPlanes() {
    if (fields.has("runtime_groups") && fields.has("control_planes")) {
      problems.add(
          Diagnostic.error(
                  "key-given-by-two-names",
                  fields.placeOf("runtime_groups"),
                  "\"runtime_groups\" is the old name of \"control_planes\", which is given too")
              .withRelated(fields.placeOf("control_planes"), "given here by its new name"));
    }
    List<ControlPlane> controlPlanes = new ArrayList<>();
    for (Fields.Entry entry : fields.entries(controlPlanesKey())) {
      Fields plane = entry.fields();
      controlPlanes.add(
          new ControlPlane(
              entry.name(),
              plane.text("description"),
              plane.text("environment"),
              plane.textOrTexts("gateway"),
              plane.textOrTexts("mesh"),
              plane.textOrTexts("proxy_urls").stream()
                  .flatMap(url -> links.baseUrl(url.value(), url.location()).stream())
                  .toList(),
              plane.flag("analytics").orElse(true),
              entry.place()));
    }
    return controlPlanes;
  }

  private List<AuthStrategy> authStrategies() {
    List<AuthStrategy> strategies = new ArrayList<>();
    for (Fields.Entry entry : fields.entries("auth_strategies")) {
      authStrategy(entry).ifPresent(strategies::add);
    }
    return strategies;
  }

  private Optional<AuthStrategy> authStrategy(Fields.Entry entry) {
    Fields strategy = entry.fields();
    String displayName = strategy.text("display_name").orElse(entry.name());
    if (!strategy.has("type")) {
      strategy.missing("type");
    }
    Optional<AuthStrategy.Type> type =
        strategy.choice("type", AuthStrategy.Type.class, "auth-strategy-type-unknown");
    List<String> keyNames = few(strategy, "key_names", 10);
    Optional<String> issuer = links.url(strategy, "issuer");
    List<String> scopes = few(strategy, "scopes", 50);
    List<String> authMethods = few(strategy, "auth_methods", 10);
    Optional<String> clientId = strategy.text("client_id");
    if (type.equals(Optional.of(AuthStrategy.Type.OPENID_CONNECT)) && !strategy.has("issuer")) {
      strategy.missing("issuer");
    }
    boolean named = type.equals(Optional.of(AuthStrategy.Type.KEY_AUTH)) && keyNames.isEmpty();
    return type.map(
        t ->
            new AuthStrategy(
                entry.name(),
                displayName,
                t,
                named ? List.of("apikey") : keyNames,
                issuer,
                scopes,
                authMethods,
                clientId,
                entry.place()));
  }

  /** At most {@code most} texts, as Konnect has it. */
  private List<String> few(Fields strategy, String key, int most) {
    List<Located<String>> texts = strategy.textOrTexts(key);
    if (texts.size() > most) {
      problems.add(
          Diagnostic.error(
              "list-too-long",
              texts.get(most).location(),
              "\"" + key + "\" has " + texts.size() + " items; at most " + most + " are allowed"));
    }
    return texts.stream().map(Located::value).limit(most).toList();
  }
}
