package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Azure API Management: the list of a service's APIs. Shape: {@code ApiManagementListApis.json} of
 * Azure/azure-rest-api-specs ({@code specification/apimanagement/…/stable/2021-08-01/examples}).
 * {@code az apim api list} prints the same properties without their wrappers. The identifier of a
 * subscription is not kept.
 */
final class AzureApiManagement implements Vendor {
  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource("api", "API"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    if (answer.isList()) {
      return Page.of(answer.items());
    }
    return new Page(
        answer.items("value"),
        answer.text("nextLink").isPresent(),
        answer.number("count").map(BigDecimal::longValue));
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> name = item.text("name");
    Loose properties = item.at("properties").isMapping() ? item.at("properties") : item;
    name.ifPresent(
        n ->
            drafts
                .draft(kind, n, item.place())
                .title(properties.text("displayName"))
                .description(properties.text("description"))
                .status(
                    properties.flag("isCurrent").map(c -> Tones.word(c, "current", "old revision")),
                    Tones.of(List.of("current"), List.of(), List.of()))
                .fact("Path", properties.text("path").map(path -> "/" + path))
                .fact("Version", properties.text("apiVersion"))
                .fact("Revision", properties.text("apiRevision"))
                .fact(
                    "Protocols",
                    Optional.of(String.join(", ", properties.texts("protocols")))
                        .filter(words -> !words.isEmpty()))
                .fact("Backend", Draft.safe(properties.text("serviceUrl"))));
    return name.isPresent();
  }
}
