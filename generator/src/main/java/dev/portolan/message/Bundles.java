package dev.portolan.message;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.source.Source;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The messages of a theme in all its languages: its own files before those it builds on. A text is
 * looked for in the language, then in more general ones ({@code de-CH}, {@code de}), then in
 * English; in each of them the theme's own file comes first.
 */
public final class Bundles {
  private final List<Bundle> bundles = new ArrayList<>();
  private final List<Bundle> checked = new ArrayList<>();

  /**
   * Adds a file; those of a theme come before those of its parent.
   *
   * @param own whether authors can mend it: then what it lacks is reported
   */
  public void add(Language language, Source source, boolean own, Diagnostics problems) {
    Bundle bundle = Bundle.read(language, source, problems);
    bundles.add(bundle);
    if (own) {
      checked.add(bundle);
    }
  }

  /** The tags of languages that a file has. */
  public SortedSet<String> languages() {
    SortedSet<String> tags = new TreeSet<>();
    bundles.forEach(bundle -> tags.add(bundle.language().tag()));
    return tags;
  }

  /**
   * The messages for readers of {@code language}.
   *
   * @return nothing if no file speaks it and it is not English
   */
  public Optional<Messages> in(Language language) {
    Set<String> known = languages();
    known.add(Language.ENGLISH.tag());
    if (language.lookup().stream().noneMatch(known::contains)) {
      return Optional.empty();
    }
    SortedMap<String, Phrase> phrases = new TreeMap<>();
    english().forEach((key, phrase) -> phrases.put(key, phrase.value()));
    spoken(language).forEach((key, phrase) -> phrases.put(key, phrase.value()));
    return Optional.of(new Messages(language, phrases));
  }

  private SortedMap<String, Located<Phrase>> english() {
    return spoken(Language.ENGLISH);
  }

  /** What there is in a language and more general ones. */
  private SortedMap<String, Located<Phrase>> spoken(Language language) {
    SortedMap<String, Located<Phrase>> phrases = new TreeMap<>();
    for (String tag : language.lookup()) {
      for (Bundle bundle : bundles) {
        if (bundle.language().tag().equals(tag)) {
          bundle.phrases().forEach(phrases::putIfAbsent);
        }
      }
    }
    return phrases;
  }

  /** Reports what authors' files lack, and what they have in vain. */
  public void check(Diagnostics problems) {
    SortedMap<String, Located<Phrase>> english = english();
    for (Bundle bundle : checked) {
      bundle.phrases().forEach((key, phrase) -> check(key, phrase, english, problems));
      Set<String> missing = new TreeSet<>(english.keySet());
      missing.removeAll(spoken(bundle.language()).keySet());
      if (!missing.isEmpty()) {
        problems.add(
            Diagnostic.warning(
                    "message-missing",
                    Location.ofFile(bundle.file()),
                    missing.size()
                        + (missing.size() == 1 ? " text is" : " texts are")
                        + " missing: "
                        + String.join(", ", missing.stream().limit(5).toList())
                        + (missing.size() > 5 ? ", …" : ""))
                .withHint("readers see the English ones until they are there"));
      }
    }
  }

  private static void check(
      String key,
      Located<Phrase> phrase,
      Map<String, Located<Phrase>> english,
      Diagnostics problems) {
    Located<Phrase> original = english.get(key);
    if (original == null) {
      Diagnostic unknown =
          Diagnostic.warning(
              "message-unknown", phrase.location(), "there is no text \"" + key + "\" in English");
      problems.add(
          unknown.withHint(
              Nearest.of(key, english.keySet())
                  .map(name -> "did you mean \"" + name + "\"?")
                  .orElse("a text of a theme's own belongs into its messages/en.yaml too")));
      return;
    }
    Set<String> names = original.value().names();
    for (String name : phrase.value().names()) {
      if (!names.contains(name)) {
        problems.add(
            Diagnostic.error(
                    "message-invalid",
                    phrase.location(),
                    "the text of \"" + key + "\" has no value \"" + name + "\"")
                .withHint(
                    Nearest.hint(name, names).orElse("this text takes no values; write it out")));
      }
    }
  }
}
