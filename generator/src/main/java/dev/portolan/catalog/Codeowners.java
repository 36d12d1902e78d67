package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file {@code CODEOWNERS} of GitHub and GitLab: who owns the files of a repository (domain.md
 * §6.10). The last line that matches counts; one without owners takes them away. A line that cannot
 * be understood is skipped and reported.
 */
final class Codeowners {
  private static final List<String> FILES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  /** What GitHub reads at most, in bytes. */
  private static final int LIMIT = 3 << 20;

  private static final Pattern OWNER =
      Pattern.compile("@[A-Za-z0-9][\\w.-]*(?:/[\\w.-]+)*|@@[\\w-]+|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** GitLab's heading of a section: {@code ^[Docs][2] @owner}. */
  private static final Pattern SECTION = Pattern.compile("\\^?\\[([^\\]]+)\\](?:\\[\\d+\\])?(.*)");

  /** Who owns what; the owners in the order of the line. */
  private record Rule(CodeownersPattern pattern, List<String> owners, Location location) {}

  private final String prefix;
  private final List<Rule> rules;

  private Codeowners(String prefix, List<Rule> rules) {
    this.prefix = prefix;
    this.rules = rules;
  }

  /** The file of the catalog, or of the repository that the catalog is in; there may be none. */
  static Optional<Codeowners> read(CatalogFolder folder, Diagnostics problems) throws IOException {
    Optional<Codeowners> own = read(folder, "", "", problems);
    Optional<CatalogFolder> repository = folder.repository();
    if (own.isPresent() || repository.isEmpty() || repository.get().root().equals(folder.root())) {
      return own;
    }
    String inside = repository.get().root().relativize(folder.root()).toString().replace('\\', '/');
    String up = "../".repeat(inside.split("/").length);
    // What is wrong outside of the catalog is none of its problems.
    return read(repository.get(), inside + "/", up, new Diagnostics());
  }

  private static Optional<Codeowners> read(
      CatalogFolder folder, String prefix, String shown, Diagnostics problems) throws IOException {
    for (String file : FILES) {
      if (folder.isFile(file)) {
        return folder
            .text(file, LIMIT, problems)
            .map(source -> new Source(shown + source.file(), source.text()))
            .map(source -> new Codeowners(prefix, rules(source, problems)));
      }
    }
    return Optional.empty();
  }

  /**
   * Who owns {@code file} of the catalog: the first owner of its line that is a team of {@code
   * teams}, else the first owner.
   */
  Optional<Owner> owner(String file, List<Team> teams) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if (rule.pattern().matches(prefix + file)) {
        return rule.owners().stream()
            .flatMap(owner -> team(owner, teams).map(t -> owner(t, Optional.of(t), rule)).stream())
            .findFirst()
            .or(
                () ->
                    rule.owners().stream()
                        .findFirst()
                        .map(name -> owner(name, Optional.empty(), rule)));
      }
    }
    return Optional.empty();
  }

  private static Owner owner(String name, Optional<String> team, Rule rule) {
    return new Owner(name, team, Owner.By.CODEOWNERS, rule.location());
  }

  /** The team that {@code @organization/team} or a mail address stands for. */
  private static Optional<String> team(String owner, List<Team> teams) {
    String last = owner.substring(owner.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean group = owner.startsWith("@") && owner.contains("/");
    return teams.stream()
        .filter(
            team ->
                group
                    ? team.name().toLowerCase(Locale.ROOT).equals(last)
                    : team.email().filter(owner::equalsIgnoreCase).isPresent())
        .map(Team::name)
        .findFirst();
  }

  private static List<Rule> rules(Source source, Diagnostics problems) {
    List<Rule> rules = new ArrayList<>();
    List<String> sectionOwners = List.of();
    int number = 0;
    for (String line : source.text().split("\n", -1)) {
      number++;
      String text = line.strip();
      Location place = new Location(source.file(), number, 1 + line.indexOf(text));
      var section = SECTION.matcher(text);
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (section.matches()) {
        sectionOwners = words(section.group(2));
        continue;
      }
      List<String> words = words(text);
      Optional<CodeownersPattern> pattern = CodeownersPattern.parse(words.get(0));
      List<String> owners = words.subList(1, words.size());
      Optional<String> wrong = owners.stream().filter(o -> !OWNER.matcher(o).matches()).findFirst();
      if (pattern.isEmpty() || wrong.isPresent()) {
        problems.add(
            Diagnostic.warning(
                    "codeowners-line",
                    place,
                    wrong
                        .map(owner -> "\"" + owner + "\" is no owner, so the line is skipped")
                        .orElse("\"" + words.get(0) + "\" is no pattern, so the line is skipped"))
                .withHint(
                    wrong.isPresent()
                        ? "owners are @user, @organization/team, or a mail address"
                        : "CODEOWNERS knows no \"!\" and no \"[ ]\""));
      } else {
        rules.add(new Rule(pattern.get(), owners.isEmpty() ? sectionOwners : owners, place));
      }
    }
    return Collections.unmodifiableList(rules);
  }

  /** The words of a line up to a comment; {@code \ } is a space inside a word. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split("(?<!\\\\)\\s+")) {
      if (word.startsWith("#")) {
        break;
      }
      if (!word.isEmpty()) {
        words.add(word.replace("\\ ", " "));
      }
    }
    return words;
  }
}
