package dev.portolan.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rules that belong together. */
public enum Ruleset {
  /** What every description should have. */
  RECOMMENDED(
      "oas:recommended",
      List.of(
          new InfoRules(),
          new OperationRules(),
          new PathRules(),
          new SchemaRules(),
          new TextRules())),
  /** What makes an API harder to misuse, after OWASP's list of 2023. */
  OWASP("owasp:top10", List.of(new SecurityRules())),
  /** The version stands in the address. */
  VERSIONING("url:versioning", List.of(new VersioningRules())),
  /** Everything is explained. */
  DOCUMENTATION("docs:recommended", List.of(new DocumentationRules()));

  private final String word;
  private final List<Rules> rules;

  Ruleset(String word, List<Rules> rules) {
    this.word = word;
    this.rules = rules;
  }

  /** The name in scorecards. */
  public String word() {
    return word;
  }

  List<Rules> rules() {
    return rules;
  }

  /** The set of that name. */
  public static Optional<Ruleset> named(String word) {
    return Arrays.stream(values()).filter(set -> set.word.equals(word)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Ruleset::word).toList();
  }
}
