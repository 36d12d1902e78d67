package dev.portolan.inventory.event;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.history.Revision;
import dev.portolan.inventory.Inventory;
import dev.portolan.yaml.Loose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a commit did to a product, a version or a service. */
final class CatalogChanges {
  private static final Pattern PRODUCT = Pattern.compile("products/([^/]+)/product\\.yaml");
  private static final Pattern VERSION =
      Pattern.compile("products/([^/]+)/versions/([^/]+)/version\\.yaml");
  private static final Pattern SERVICE =
      Pattern.compile("services/([^/]+)/service\\.yaml|services/([^/]+)\\.yaml");

  private final Revision revision;
  private final Revision.Changed file;
  private final Catalog catalog;
  private final Inventory inventory;
  private final Loose before;
  private final Loose after;
  private final List<Event> events = new ArrayList<>();
  private Optional<String> product = Optional.empty();
  private Optional<String> version = Optional.empty();
  private List<String> services = List.of();
  private String subject = "";

  CatalogChanges(Revision revision, Revision.Changed file, Catalog catalog, Inventory inventory) {
    this.revision = revision;
    this.file = file;
    this.catalog = catalog;
    this.inventory = inventory;
    this.before = State.of(file.file(), file.before());
    this.after = State.of(file.file(), file.after());
  }

  static boolean isWanted(String file) {
    return PRODUCT.matcher(file).matches()
        || VERSION.matcher(file).matches()
        || SERVICE.matcher(file).matches();
  }

  List<Event> events() {
    Matcher ofProduct = PRODUCT.matcher(file.file());
    Matcher ofVersion = VERSION.matcher(file.file());
    Matcher ofService = SERVICE.matcher(file.file());
    if (ofProduct.matches()) {
      product(ofProduct.group(1));
    } else if (ofVersion.matches()) {
      version(ofVersion.group(1), ofVersion.group(2));
    } else if (ofService.matches()) {
      service(Optional.ofNullable(ofService.group(1)).orElse(ofService.group(2)));
    }
    return events;
  }

  /** The text of a key, as it is now if it is there now. */
  private String text(String key, String otherwise) {
    return after.text(key).or(() -> before.text(key)).orElse(otherwise);
  }

  private void product(String folder) {
    String slug = text("slug", folder);
    product = Optional.of(slug);
    subject = "the product " + quoted(text("name", folder));
    services = servicesOf(slug, Optional.empty());
    addedOrRemoved("product");
    published("product");
    changed("owner", "product.owner_changed", "the owner of " + subject);
  }

  private void version(String productFolder, String folder) {
    Optional<Product> known =
        catalog.products().stream()
            .filter(p -> p.folder().equals("products/" + productFolder))
            .findFirst();
    String slug = text("slug", folder);
    product = Optional.of(known.map(p -> p.slug().value()).orElse(productFolder));
    version = Optional.of(slug);
    subject =
        "version "
            + text("name", folder)
            + " of "
            + quoted(known.map(Product::name).orElse(productFolder));
    services = servicesOf(product.get(), version);
    addedOrRemoved("version");
    published("version");
    boolean was = before.flag("deprecated").orElse(false);
    boolean is = after.flag("deprecated").orElse(false);
    if (was != is && file.after().isPresent()) {
      add(
          is ? "version.deprecated" : "version.undeprecated",
          subject + (is ? " is deprecated" : " is not deprecated any more"));
    }
    changed("sunset", "version.sunset_changed", "the sunset of " + subject);
  }

  private void service(String folder) {
    String name = text("name", folder);
    services = List.of(name);
    subject =
        "the service "
            + quoted(
                catalog.services().stream()
                    .filter(service -> service.name().equals(name))
                    .findFirst()
                    .map(Service::displayName)
                    .orElse(text("display_name", name)));
    addedOrRemoved("service");
    changed("owner", "service.owner_changed", "the owner of " + subject);
    changed("lifecycle", "service.lifecycle_changed", "the lifecycle of " + subject);
  }

  private void addedOrRemoved(String what) {
    if (file.before().isEmpty()) {
      add(what + ".added", subject + " was added");
    } else if (file.after().isEmpty()) {
      add(what + ".removed", subject + " was removed");
    }
  }

  private void published(String what) {
    boolean was = before.text("publish_status").equals(Optional.of("published"));
    boolean is = after.text("publish_status").equals(Optional.of("published"));
    if (was != is) {
      add(
          what + (is ? ".published" : ".unpublished"),
          subject + (is ? " was published" : " was taken back"));
    }
  }

  /** Tells of a key whose value is another one; a file that came or went is told of already. */
  private void changed(String key, String type, String what) {
    Optional<String> was = before.text(key);
    Optional<String> is = after.text(key);
    if (file.before().isPresent() && file.after().isPresent() && !was.equals(is)) {
      add(
          type,
          what
              + was.map(w -> " was " + w + " and").orElse("")
              + " is "
              + is.orElse("not given")
              + (was.isPresent() ? " now" : ""));
    }
  }

  private List<String> servicesOf(String ofProduct, Optional<String> ofVersion) {
    return inventory.apis().stream()
        .filter(api -> api.product().equals(ofProduct))
        .filter(api -> ofVersion.map(api.version()::equals).orElse(true))
        .map(Inventory.ApiLink::service)
        .distinct()
        .sorted()
        .toList();
  }

  private void add(String type, String title) {
    events.add(
        new Event(
            revision.time(),
            type,
            title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1),
            services,
            Event.CATALOG,
            Optional.empty(),
            product,
            version,
            Optional.empty(),
            Optional.of(revision.author()).filter(name -> !name.isBlank()),
            Optional.of(file.file())));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
