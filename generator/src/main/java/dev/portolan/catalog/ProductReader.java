package dev.portolan.catalog;

import dev.portolan.asset.Assets;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads one folder below {@code products}. Where it is not clear what its author wants published,
 * the product is not.
 */
final class ProductReader {
  static final String FILE = "product.yaml";

  private static final int NAME_LENGTH = 100;
  private static final Set<String> IMAGES = Set.of("svg", "png", "jpg", "jpeg", "gif", "webp");

  private final CatalogFolder folder;
  private final References references;
  private final Diagnostics problems;
  private final Links links;
  private final YamlFiles files;
  private final NamedFiles namedFiles;

  ProductReader(CatalogFolder folder, References references, Diagnostics problems) {
    this.folder = folder;
    this.references = references;
    this.problems = problems;
    this.links = new Links(problems);
    this.files = new YamlFiles(folder, problems);
    this.namedFiles = new NamedFiles(folder, problems);
  }

  /** The product in {@code path}; nothing if it cannot have an address. */
  Optional<Named<Product>> read(String path) throws IOException {
    String file = path + "/" + FILE;
    if (!folder.isFile(file)) {
      files.reportMissing(file);
      problems.add(
          Diagnostic.error(
                  "product-file-missing", Location.ofFile(path), "the folder has no product.yaml")
              .withHint("add one with at least a name, or let the folder's name begin with \"_\""));
      return Optional.empty();
    }
    Optional<Fields> read = files.read(file);
    Fields fields = read.orElseGet(() -> files.empty(file));
    String folderName = path.substring(path.lastIndexOf('/') + 1);
    Optional<Slug> slug = slug(fields, folderName);
    Optional<String> name = read.isPresent() ? name(fields) : Optional.empty();
    Optional<String> description = fields.text("description");
    Optional<String> icon = icon(fields, file, path);
    Optional<String> owner =
        fields
            .text("owner")
            .flatMap(o -> references.teams().check(o, fields.placeOf("owner"), problems));
    SortedMap<String, String> labels = Labels.read(fields, "labels", problems);
    SortedMap<String, String> publicLabels = Labels.read(fields, "public_labels", problems);
    Optional<PublishStatus> status =
        fields.choice("publish_status", PublishStatus.class, "publish-status-unknown");
    SortedSet<String> portals = read.isPresent() ? portals(fields) : new TreeSet<>();
    Optional<Support> support = fields.object("support").map(this::support);
    TryIt tryIt = TryIt.read(fields, problems);
    boolean understood = fields.finish();
    List<Version> versions = versions(path, file);
    List<Document> documents =
        new DocumentsReader(folder, references, problems).read(path + "/docs", portals);
    return slug.map(
        s ->
            Named.of(
                fields,
                s,
                name.orElse(folderName),
                new Product(
                    s,
                    name.orElse(folderName),
                    description,
                    path,
                    icon,
                    owner,
                    labels,
                    publicLabels,
                    understood
                        ? status.orElse(PublishStatus.UNPUBLISHED)
                        : PublishStatus.UNPUBLISHED,
                    portals,
                    support,
                    tryIt,
                    versions,
                    documents,
                    fields.place())));
  }

  private Optional<Slug> slug(Fields fields, String folderName) {
    Optional<String> text = fields.text("slug");
    String value = text.orElse(folderName);
    Location place = text.isPresent() ? fields.placeOf("slug") : fields.place();
    Optional<Slug> slug =
        fields.has("slug") && text.isEmpty() ? Optional.empty() : Slug.parse(value);
    if (slug.isEmpty() && (text.isPresent() || !fields.has("slug"))) {
      Diagnostic problem =
          Diagnostic.error(
              "slug-invalid",
              place,
              text.isPresent()
                  ? "\"" + value + "\" is not a slug"
                  : "the folder's name \"" + value + "\" is not a slug, and no other is given");
      problems.add(
          problem.withHint(
              Slug.derive(value)
                  .map(better -> "write slug: " + better + " in product.yaml")
                  .orElse(Slug.RULE)));
    } else if (slug.isPresent() && slug.get().reserved()) {
      problems.add(
          Diagnostic.error("slug-reserved", place, "the slug \"" + value + "\" is reserved")
              .withHint("give the product another slug in product.yaml"));
      return Optional.empty();
    }
    return slug;
  }

  private Optional<String> name(Fields fields) {
    Optional<String> name = fields.requiredText("name");
    int length = name.map(n -> n.codePointCount(0, n.length())).orElse(0);
    if (length > NAME_LENGTH) {
      problems.add(
          Diagnostic.error(
              "name-too-long",
              fields.placeOf("name"),
              "the name has " + length + " characters; at most " + NAME_LENGTH + " are allowed"));
    }
    return name;
  }

  private Optional<String> icon(Fields fields, String file, String path) throws IOException {
    Optional<String> text = fields.text("icon");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Location place = fields.placeOf("icon");
    Optional<String> icon = namedFiles.find(text.get(), place, file, path);
    if (icon.isPresent() && !IMAGES.contains(ending(icon.get()))) {
      problems.add(
          Diagnostic.error(
                  "icon-not-an-image", place, "\"" + text.get() + "\" is not an image we show")
              .withHint("use an SVG, PNG, JPEG, GIF or WebP file"));
      return Optional.empty();
    }
    // Pages show the emblem in place of a picture that cannot be used.
    return icon.isPresent() && !isUsable(icon.get()) ? Optional.empty() : icon;
  }

  private boolean isUsable(String icon) throws IOException {
    if (folder.size(icon) > Assets.LIMIT) {
      problems.add(
          Diagnostic.error(
              "asset-too-large", Location.ofFile(icon), "the file is larger than 10 MiB"));
      return false;
    }
    return Assets.of(icon, folder.bytes(icon), problems).isPresent();
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Without a word from its author a product is for the only portal there is, or for none. */
  private SortedSet<String> portals(Fields fields) {
    SortedSet<String> portals = new TreeSet<>();
    KnownNames known = references.portals();
    if (fields.has("portals")) {
      for (Located<String> portal : fields.texts("portals")) {
        known.check(portal.value(), portal.location(), problems).ifPresent(portals::add);
      }
    } else if (known.names().size() == 1) {
      portals.addAll(known.names());
    } else if (known.names().size() > 1) {
      problems.add(
          Diagnostic.error(
                  "product-without-portals",
                  fields.place(),
                  "the key \"portals\" is missing here; the site has several portals")
              .withHint("name those that may show it: portals: " + known.names()));
    }
    return portals;
  }

  private Support support(Fields support) {
    return new Support(links.email(support, "email"), links.url(support, "url"));
  }

  private List<Version> versions(String path, String file) throws IOException {
    VersionReader reader = new VersionReader(folder, references, problems);
    List<Named<Version>> versions = new ArrayList<>();
    String home = path + "/versions";
    int folders = 0;
    for (String name : folder.list(home)) {
      if (folder.isDirectory(home + "/" + name)) {
        folders++;
        reader.read(home + "/" + name, path).ifPresent(versions::add);
      }
    }
    if (folders == 0) {
      problems.add(
          Diagnostic.warning(
                  "product-without-version", Location.ofFile(file), "the product has no version")
              .withHint("add a folder versions/v1 with a version.yaml"));
    }
    return VersionOrder.sort(new Duplicates(problems).versions(versions));
  }
}
