package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.message.Language;
import dev.portolan.source.CatalogFolder;
import dev.portolan.variable.Variables;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one portal of {@code portolan.yaml}. */
final class PortalReader {
  private static final List<String> SAMPLES = List.of("curl", "javascript", "python", "java", "go");

  /** A name or an IPv4 address, maybe with a port. */
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?");

  private final Fields.Entry entry;
  private final CatalogFolder folder;
  private final List<String> languages;
  private final Fields fields;
  private final Diagnostics problems;
  private final Links links;

  PortalReader(
      Fields.Entry entry, CatalogFolder folder, List<String> ownSamples, Diagnostics problems) {
    this.folder = folder;
    this.entry = entry;
    this.languages = SampleLanguages.with(ownSamples);
    this.fields = entry.fields();
    this.problems = problems;
    this.links = new Links(problems);
  }

  /**
   * The portal. {@code variables} are those of the site, which it may override. Where the word for
   * its visibility or for its readers' figures cannot be read, it is private and shows none.
   */
  Portal read(String siteTitle, Variables variables) throws IOException {
    Optional<Fields> menus = fields.object("menus");
    Optional<Fields> brand = fields.object("brand");
    Variables named = variables.and(VariablesReader.read(fields, problems));
    return new Portal(
        entry.name(),
        fields.text("title").orElse(siteTitle),
        links.baseUrl(fields, "url"),
        fields
            .choice("visibility", Portal.Visibility.class, "visibility-unknown")
            .orElse(
                fields.has("visibility") ? Portal.Visibility.PRIVATE : Portal.Visibility.PUBLIC),
        language(),
        fields.text("theme").orElse("portal"),
        TryIt.read(fields, problems),
        fields.has("try_it_hosts") ? Optional.of(hosts()) : Optional.empty(),
        fields.has("code_samples") ? samples() : SAMPLES,
        fields.flag("hide_internal").orElse(true),
        fields.flag("hide_deprecated").orElse(false),
        extensions(),
        fields
            .choice("analytics", Portal.AnalyticsAudience.class, "analytics-audience-unknown")
            .orElse(Portal.AnalyticsAudience.NONE),
        links.editUrl(fields, "edit_url"),
        named,
        fields.text("welcome").map(text -> named.fill(text, unknown -> {})),
        fields.text("footer_text").map(text -> named.fill(text, unknown -> {})),
        brand.isPresent() ? new BrandReader(brand.get(), folder, problems).read() : Brand.NONE,
        menus.map(m -> menu(m, "main")).orElse(List.of()),
        menus.map(m -> menu(m, "footer")).orElse(List.of()),
        entry.place());
  }

  private Located<Language> language() {
    Optional<String> tag = fields.text("language");
    Optional<Language> language = tag.flatMap(Language::parse);
    if (tag.isPresent() && language.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "language-invalid",
                  fields.placeOf("language"),
                  "\"" + tag.get() + "\" is not a tag of a language")
              .withHint("write one such as en, de or pt-BR (BCP 47)"));
    }
    return new Located<>(language.orElse(Language.ENGLISH), fields.placeOf("language"));
  }

  /** Hosts as URLs have them; what is not one is reported and left out. */
  private List<String> hosts() {
    List<String> hosts = new ArrayList<>();
    for (Located<String> host : fields.texts("try_it_hosts")) {
      String name = host.value().toLowerCase(Locale.ROOT);
      if (HOST.matcher(name).matches()) {
        hosts.add(name);
      } else {
        problems.add(
            Diagnostic.error(
                    "host-invalid", host.location(), "\"" + host.value() + "\" is not a host")
                .withHint("write a name such as api.example.com, with :8443 if it has a port"));
      }
    }
    return hosts;
  }

  private List<String> samples() {
    KnownNames known = KnownNames.of("code-sample-unknown", "", languages);
    return fields.texts("code_samples").stream()
        .flatMap(item -> known.check(item.value(), item.location(), problems).stream())
        .distinct()
        .toList();
  }

  private List<String> extensions() {
    List<String> names = new ArrayList<>();
    fields
        .texts("show_extensions")
        .forEach(
            item -> {
              if (item.value().startsWith("x-")) {
                names.add(item.value());
              } else {
                problems.add(
                    Diagnostic.error(
                            "extension-name-invalid",
                            item.location(),
                            "\"" + item.value() + "\" is no name of an extension")
                        .withHint("it begins with x-, and may end in * for all that begin so"));
              }
            });
    return names.stream().distinct().toList();
  }

  private List<MenuItem> menu(Fields menus, String key) {
    List<MenuItem> items = new ArrayList<>();
    for (Fields item : menus.objects(key)) {
      Optional<String> title = item.requiredText("title");
      Optional<String> url = links.target(item, "url");
      if (title.isPresent() && url.isPresent()) {
        items.add(new MenuItem(title.get(), url.get()));
      }
    }
    return items;
  }
}
