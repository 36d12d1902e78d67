package dev.portolan.catalog;

import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one portal of {@code portolan.yaml}. */
final class PortalReader {
  private static final List<String> SAMPLES = List.of("curl", "javascript", "python", "java", "go");

  private final Fields.Entry entry;
  private final Fields fields;
  private final Links links;

  PortalReader(Fields.Entry entry, Links links) {
    this.entry = entry;
    this.fields = entry.fields();
    this.links = links;
  }

  /**
   * The portal. Where the word for its visibility or for its readers' figures cannot be read, it is
   * private and shows none.
   */
  Portal read(String siteTitle) {
    Optional<Fields> menus = fields.object("menus");
    return new Portal(
        entry.name(),
        fields.text("title").orElse(siteTitle),
        links.baseUrl(fields, "url"),
        fields
            .choice("visibility", Portal.Visibility.class, "visibility-unknown")
            .orElse(
                fields.has("visibility") ? Portal.Visibility.PRIVATE : Portal.Visibility.PUBLIC),
        fields.text("theme").orElse("portal"),
        fields.flag("try_it").orElse(true),
        fields.has("code_samples")
            ? fields.texts("code_samples").stream().map(Located::value).distinct().toList()
            : SAMPLES,
        fields.flag("hide_internal").orElse(true),
        fields.flag("hide_deprecated").orElse(false),
        fields
            .choice("analytics", Portal.AnalyticsAudience.class, "analytics-audience-unknown")
            .orElse(Portal.AnalyticsAudience.NONE),
        menus.map(m -> menu(m, "main")).orElse(List.of()),
        menus.map(m -> menu(m, "footer")).orElse(List.of()),
        entry.place());
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
