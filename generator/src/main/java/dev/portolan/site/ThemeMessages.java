package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.message.Bundles;
import dev.portolan.message.Language;
import dev.portolan.message.Messages;
import dev.portolan.source.Source;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;

/** The files below {@code messages/} of a theme's layers: one for each language, named by it. */
final class ThemeMessages {
  private static final String FOLDER = "messages/";
  private static final String END = ".yaml";

  private ThemeMessages() {}

  /**
   * What a theme of {@code layers} says in {@code language}; in English if it does not speak it.
   */
  static Messages of(List<ThemeLayer> layers, Located<Language> language, Diagnostics problems) {
    Bundles bundles = new Bundles();
    for (ThemeLayer layer : layers) {
      layer
          .files()
          .forEach(
              (path, content) -> {
                if (path.startsWith(FOLDER)) {
                  add(layer, path, content, bundles, problems);
                }
              });
    }
    bundles.check(problems);
    Optional<Messages> messages = bundles.in(language.value());
    if (messages.isEmpty()) {
      String tag = language.value().tag();
      problems.add(
          Diagnostic.error(
                  "language-unknown",
                  language.location(),
                  "the theme \"" + layers.get(0).name() + "\" does not speak \"" + tag + "\"")
              .withHint(
                  Nearest.hint(tag, bundles.languages()).orElseThrow()
                      + "; a theme adds a language with messages/"
                      + tag
                      + END));
    }
    return messages.or(() -> bundles.in(Language.ENGLISH)).orElseThrow();
  }

  private static void add(
      ThemeLayer layer, String path, byte[] content, Bundles bundles, Diagnostics problems) {
    String place = layer.place(path).orElse(layer.name() + "/" + path);
    String name = path.substring(FOLDER.length());
    Optional<Language> language =
        name.endsWith(END)
            ? Language.parse(name.substring(0, name.length() - END.length()))
            : Optional.empty();
    if (language.isEmpty() || !name.equals(language.get().tag() + END)) {
      problems.add(
          Diagnostic.error(
                  "theme-file",
                  Location.ofFile(place),
                  "a file of messages is named by its language")
              .withHint(
                  "name it "
                      + language.map(Language::tag).orElse("by a tag such as de or pt-BR, ")
                      + END));
      return;
    }
    boolean own = layer.folder().isPresent();
    Source.decode(place, content, problems)
        .ifPresent(source -> bundles.add(language.get(), source, own, problems));
  }
}
