package dev.portolan.portal.sample;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.site.TextTemplate;
import dev.portolan.site.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The languages of one portal, each with the template of its theme. What a template needs to be
 * told stands in its first line: {@code <#ftl attributes={"title": "Perl", "notation": "ruby",
 * "colouring": "perl", "indent": 2}>}. Safe for use by several threads.
 */
public final class SampleTheme {
  private static final String CURL = "curl";

  private final List<Language> languages;
  private final Optional<Language> curl;
  private final Diagnostics problems;

  private record Language(
      String name,
      String title,
      String colouring,
      List<Known> known,
      RequestWriter writer,
      TextTemplate template) {}

  private SampleTheme(List<Language> languages, Optional<Language> curl, Diagnostics problems) {
    this.languages = List.copyOf(languages);
    this.curl = curl;
    this.problems = problems;
  }

  /**
   * The samples of {@code theme}. A language without a template is a problem.
   *
   * @param languages in the order readers see them
   * @param place where they are written
   */
  public static SampleTheme of(
      Theme theme, List<String> languages, Location place, Diagnostics problems) {
    List<Language> known = new ArrayList<>();
    for (String name : languages) {
      language(theme, name, place, problems).ifPresent(known::add);
    }
    Optional<Language> curl =
        known.stream()
            .filter(language -> language.name.equals(CURL))
            .findFirst()
            .or(() -> language(theme, CURL, place, problems));
    return new SampleTheme(known, curl, problems);
  }

  private static Optional<Language> language(
      Theme theme, String name, Location place, Diagnostics problems) {
    String path = "samples/" + name + ".ftl";
    if (!theme.hasText(path)) {
      problems.add(
          Diagnostic.error(
                  "code-sample-unknown",
                  place,
                  "the theme \"" + theme.name() + "\" has no samples in \"" + name + "\"")
              .withHint("write the template " + path + " in the theme, or leave the language out"));
    }
    Optional<TextTemplate> template = theme.text(path, problems);
    if (template.isEmpty()) {
      return Optional.empty();
    }
    String notation = template.get().attribute("notation").orElse(name);
    Optional<Notation> found = Notation.find(notation);
    if (found.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "sample-notation-unknown",
                  template.get().place().map(Location::ofFile).orElse(place),
                  "there is no notation \"" + notation + "\"")
              .withHint(
                  "say <#ftl attributes={\"notation\": \"…\"}> with one of " + Notation.NAMES));
      return Optional.empty();
    }
    int indent = template.get().attribute("indent").map(SampleTheme::number).orElse(0);
    return Optional.of(
        new Language(
            name,
            template.get().attribute("title").orElse(name),
            template.get().attribute("colouring").orElse(name),
            found.get().known(),
            new RequestWriter(found.get(), " ".repeat(indent)),
            template.get()));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
  }

  /** {@code request} in each language. */
  List<CodeSample> samples(Request request) {
    List<CodeSample> samples = new ArrayList<>();
    for (Language language : languages) {
      sample(language, request).ifPresent(samples::add);
    }
    return samples;
  }

  /** {@code request} as a command line; empty if the theme's template for it fails. */
  String curl(Request request) {
    return curl.flatMap(language -> sample(language, request)).map(CodeSample::code).orElse("");
  }

  private Optional<CodeSample> sample(Language language, Request request) {
    return language
        .template
        .render("request", language.writer.write(request), problems)
        .map(
            code ->
                new CodeSample(
                    language.name,
                    language.title,
                    language.colouring,
                    code.strip(),
                    List.copyOf(request.variables()),
                    language.known));
  }
}
