package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.util.List;
import java.util.Optional;

/**
 * Amazon API Gateway, as {@code aws apigateway get-rest-apis} and {@code aws apigatewayv2 get-apis}
 * print it. Shapes: the outputs in the AWS CLI's own examples (aws/aws-cli, {@code
 * awscli/examples/apigateway/get-rest-apis.rst}, {@code apigatewayv2/get-apis.rst}).
 */
final class AwsApiGateway implements Vendor {
  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource("api", "API"));
  }

  /** The first version of the API writes names small, the second begins them with a capital. */
  @Override
  public Page page(String kind, Loose answer) {
    boolean old = answer.at("items").isList();
    boolean more =
        List.of("NextToken", "nextToken", "position").stream()
            .anyMatch(key -> answer.text(key).isPresent());
    return new Page(answer.items(old ? "items" : "Items"), more, Optional.empty());
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> name = item.text("name").or(() -> item.text("Name"));
    name.ifPresent(
        n ->
            drafts
                .draft(kind, n, item.place())
                .id(item.text("id").or(() -> item.text("ApiId")))
                .description(item.text("description").or(() -> item.text("Description")))
                .url(item.text("ApiEndpoint"))
                .changed(item.instant("createdDate").or(() -> item.instant("CreatedDate")))
                .fact("Protocol", item.text("ProtocolType").or(() -> Optional.of("REST")))
                .fact("Version", item.text("version").or(() -> item.text("Version")))
                .fact(
                    "Endpoint",
                    Optional.of(String.join(", ", item.texts("endpointConfiguration", "types")))
                        .filter(types -> !types.isEmpty())
                        .or(() -> item.text("ApiEndpoint"))));
    return name.isPresent();
  }
}
