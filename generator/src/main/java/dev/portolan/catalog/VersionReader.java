package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one folder below a product's {@code versions}. Where it is not clear what its author wants
 * published, the version is not.
 */
final class VersionReader {
  static final String FILE = "version.yaml";

  private final CatalogFolder folder;
  private final References references;
  private final Diagnostics problems;
  private final Links links;
  private final SpecFinder specs;
  private final YamlFiles files;

  VersionReader(CatalogFolder folder, References references, Diagnostics problems) {
    this.folder = folder;
    this.references = references;
    this.problems = problems;
    this.links = new Links(problems);
    this.specs = new SpecFinder(folder, problems);
    this.files = new YamlFiles(folder, problems);
  }

  /**
   * The version in {@code path}; nothing if it cannot have an address.
   *
   * @param product the folder of its product
   */
  Optional<Named<Version>> read(String path, String product) throws IOException {
    String file = path + "/" + FILE;
    if (!folder.isFile(file)) {
      files.reportMissing(file);
      problems.add(
          Diagnostic.info(
                  "version-file-missing",
                  Location.ofFile(path),
                  "the folder has no version.yaml, so the version is not published")
              .withHint("add a version.yaml with publish_status: published"));
    }
    Optional<Fields> read = folder.isFile(file) ? files.read(file) : Optional.of(files.empty(file));
    Fields fields = read.orElseGet(() -> files.empty(file));
    String folderName = path.substring(path.lastIndexOf('/') + 1);
    Optional<Slug> slug = slug(fields, folderName);
    String name = fields.text("name").orElse(folderName);
    Optional<PublishStatus> status =
        fields.choice("publish_status", PublishStatus.class, "publish-status-unknown");
    Optional<Boolean> deprecated = fields.flag("deprecated");
    Optional<LocalDate> sunset = fields.date("sunset");
    Optional<LocalDate> released = fields.date("released");
    Overrides overrides = overrides(fields);
    Optional<Version.GatewayLink> gateway = fields.object("gateway_service").flatMap(this::gateway);
    Optional<SpecFile> spec = spec(fields, path, product, file);
    SortedMap<String, String> labels = Labels.read(fields, "labels", problems);
    Optional<Version.Access> access =
        fields.object("access").map(a -> access(a, fields.has("gateway_service")));
    TryIt tryIt = TryIt.read(fields, problems);
    boolean understood = fields.finish() && overrides.understood();
    if (sunset.isPresent() && !deprecated.orElse(false) && !overrides.anyDeprecated()) {
      problems.add(
          Diagnostic.warning(
                  "sunset-without-deprecated",
                  fields.placeOf("sunset"),
                  "the version has a sunset but is not deprecated, so readers are not told")
              .withHint("add deprecated: true"));
    }
    PublishStatus published =
        understood ? status.orElse(PublishStatus.UNPUBLISHED) : PublishStatus.UNPUBLISHED;
    return slug.map(
        s ->
            Named.of(
                fields,
                s,
                name,
                new Version(
                    s,
                    name,
                    path,
                    published,
                    deprecated.orElse(false),
                    sunset,
                    released,
                    understood ? overrides.byPortal() : new TreeMap<>(),
                    gateway,
                    spec,
                    labels,
                    access,
                    tryIt,
                    fields.place())));
  }

  private Optional<Slug> slug(Fields fields, String folderName) {
    Optional<String> text = fields.text("slug");
    Optional<Slug> slug =
        text.map(Slug::parseVersion)
            .orElseGet(() -> Slug.parseVersion(folderName).or(() -> Slug.derive(folderName)));
    if (slug.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "slug-invalid",
                  text.isPresent() ? fields.placeOf("slug") : fields.place(),
                  "\"" + text.orElse(folderName) + "\" is not a slug")
              .withHint(Slug.VERSION_RULE));
    } else if (slug.get().reservedInProduct()) {
      problems.add(
          Diagnostic.error(
                  "slug-reserved",
                  text.isPresent() ? fields.placeOf("slug") : fields.place(),
                  "the slug \"" + slug.get() + "\" is reserved")
              .withHint("give the version another slug in version.yaml"));
      return Optional.empty();
    }
    return slug;
  }

  /** What single portals do differently; an override that is not clear hides. */
  private record Overrides(SortedMap<String, Version.PortalOverride> byPortal, boolean understood) {
    boolean anyDeprecated() {
      return byPortal.values().stream().anyMatch(o -> o.deprecated().orElse(false));
    }
  }

  private Overrides overrides(Fields fields) {
    SortedMap<String, Version.PortalOverride> byPortal = new TreeMap<>();
    boolean understood = fields.names("portals").isPresent();
    for (Fields.Entry entry : fields.entries("portals")) {
      Fields portal = entry.fields();
      Optional<PublishStatus> status =
          portal.choice("publish_status", PublishStatus.class, "publish-status-unknown");
      if (status.isEmpty() && portal.has("publish_status")) {
        status = Optional.of(PublishStatus.UNPUBLISHED);
      }
      Optional<Boolean> deprecated = portal.flag("deprecated");
      if (references.portals().check(entry.name(), entry.place(), problems).isPresent()) {
        byPortal.put(entry.name(), new Version.PortalOverride(status, deprecated));
      } else {
        understood = false;
      }
    }
    understood &= byPortal.size() == fields.names("portals").map(java.util.List::size).orElse(-1);
    return new Overrides(byPortal, understood);
  }

  private Optional<Version.GatewayLink> gateway(Fields link) {
    String key =
        !link.has("control_plane") && link.has("runtime_group") ? "runtime_group" : "control_plane";
    link.accept("runtime_group", "control_plane");
    Optional<String> controlPlane =
        link.requiredText(key)
            .flatMap(n -> references.controlPlanes().check(n, link.placeOf(key), problems));
    Optional<String> name = link.text("name");
    Optional<String> id = link.text("id");
    if (!link.has("name") && !link.has("id")) {
      problems.add(
          Diagnostic.error(
                  "gateway-service-unnamed", link.place(), "the link names no gateway service")
              .withHint("add its name or its id"));
    }
    return controlPlane.map(c -> new Version.GatewayLink(c, name, id, link.place()));
  }

  private Optional<SpecFile> spec(Fields fields, String path, String product, String file)
      throws IOException {
    Optional<String> name = fields.text("spec");
    if (fields.has("spec")) {
      return name.isEmpty()
          ? Optional.empty()
          : specs.named(name.get(), fields.placeOf("spec"), file, product);
    }
    return specs.only(path, product);
  }

  private Version.Access access(Fields access, boolean linked) {
    Optional<String> strategy =
        access
            .text("auth_strategy")
            .flatMap(
                name ->
                    references
                        .authStrategies()
                        .check(name, access.placeOf("auth_strategy"), problems));
    return new Version.Access(
        strategy, access.object("application_registration").map(r -> registration(r, linked)));
  }

  private Version.ApplicationRegistration registration(Fields registration, boolean linked) {
    boolean enabled = registration.flag("enabled").orElse(false);
    Version.Approval approval =
        registration
            .choice("approval", Version.Approval.class, "approval-unknown")
            .orElse(Version.Approval.MANUAL);
    Optional<String> url = links.url(registration, "url");
    Optional<String> email = links.email(registration, "email");
    if (enabled && !linked) {
      problems.add(
          Diagnostic.warning(
                  "registration-without-gateway",
                  registration.placeOf("enabled"),
                  "applications cannot register: the version is linked to no gateway service")
              .withHint("add gateway_service, or disable application_registration"));
    }
    if (enabled && !registration.has("url") && !registration.has("email")) {
      problems.add(
          Diagnostic.warning(
                  "registration-without-address",
                  registration.place(),
                  "applications can register, but readers are not told where")
              .withHint("add url or email"));
    }
    return new Version.ApplicationRegistration(enabled, approval, url, email);
  }
}
