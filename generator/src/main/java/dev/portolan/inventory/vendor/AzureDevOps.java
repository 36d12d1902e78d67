package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Azure DevOps: the list of Git repositories. Shape: the sample answer of "Repositories - List" in
 * MicrosoftDocs/vsts-rest-api-specs ({@code specification/git}). A repository is called {@code
 * project/name}.
 */
final class AzureDevOps implements Vendor {
  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource("repository", "Repository"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    return new Page(
        answer.isList() ? answer.items() : answer.items("value"),
        false,
        answer.number("count").map(BigDecimal::longValue));
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<String> name = item.text("name");
    name.ifPresent(
        n ->
            drafts
                .draft(
                    kind,
                    item.text("project", "name").map(project -> project + "/" + n).orElse(n),
                    item.place())
                .id(item.text("id"))
                .url(item.text("webUrl"))
                .status(
                    Optional.of(
                        Tones.word(item.flag("isDisabled").orElse(false), "disabled", "active")),
                    Tones.of(List.of("active"), List.of(), List.of("disabled")))
                .changed(item.instant("project", "lastUpdateTime"))
                .fact(
                    "Default branch",
                    item.text("defaultBranch").map(ref -> ref.replace("refs/heads/", "")))
                .fact("Visibility", item.text("project", "visibility")));
    return name.isPresent();
  }
}
