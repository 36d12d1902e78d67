package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code teams.yaml}. */
final class TeamsReader {
  static final String FILE = "teams.yaml";

  private final Links links;

  TeamsReader(Diagnostics problems) {
    this.links = new Links(problems);
  }

  /** The teams, in the order of the file. */
  List<Team> read(Fields file) {
    List<Team> teams = new ArrayList<>();
    for (Fields.Entry entry : file.entries("teams")) {
      Fields team = entry.fields();
      teams.add(
          new Team(
              entry.name(),
              team.text("display_name").orElse(entry.name()),
              links.email(team, "email"),
              team.object("slack").flatMap(this::link),
              team.object("on_call").flatMap(this::link),
              entry.place()));
    }
    file.finish();
    return teams;
  }

  private Optional<Team.NamedLink> link(Fields link) {
    Optional<String> name = link.requiredText("name");
    Optional<String> url = links.url(link, "link");
    return name.map(n -> new Team.NamedLink(n, url));
  }
}
