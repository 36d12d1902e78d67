package dev.portolan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.message.Bundles;
import dev.portolan.message.Language;
import dev.portolan.message.Messages;
import dev.portolan.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the themes that come with Portolan, and who says them. */
class ThemeMessagesTest {
  private static final Path THEMES =
      Path.of("../themes/src/main/resources/dev/portolan/themes").normalize();

  private static final Path SOURCES = Path.of("src/main/java");

  /** Names in sources that look like keys. */
  private static final Set<String> NO_KEYS =
      Set.of(
          "nav.contents",
          "product.owner_changed",
          "version.deprecated",
          "version.sunset_changed",
          "version.undeprecated");

  /** What scripts call things that no reader sees, and names of standards. */
  private static final Set<String> NO_WORDS =
      Set.of(
          "use strict",
          "no twin",
          ".js cannot be loaded",
          "Content-Type",
          "Accept",
          "Authorization",
          "Bearer",
          "Basic",
          "ms");

  private static Map<String, String> files(Path folder, Predicate<String> wanted)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (wanted.test(path)) {
          files.put(path, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static Map<String, String> bundles(String language) throws IOException {
    return files(THEMES, path -> path.endsWith("/messages/" + language + ".yaml"));
  }

  /** What one file says, and nothing else. */
  private static Messages read(String file, String text) {
    Diagnostics problems = new Diagnostics();
    Bundles bundles = new Bundles();
    String tag = file.replaceAll(".*/|\\.yaml", "");
    bundles.add(Language.parse(tag).orElseThrow(), new Source(file, text), true, problems);
    assertEquals(List.of(), problems.sorted());
    return bundles.in(Language.parse(tag).orElseThrow()).orElseThrow();
  }

  /** Each key with the values that its message takes. */
  private static Map<String, Set<String>> keys(String language) throws IOException {
    Map<String, Set<String>> keys = new TreeMap<>();
    bundles(language)
        .forEach(
            (file, text) -> {
              Messages messages = read(file, text);
              String theme = file.substring(0, file.indexOf('/'));
              messages
                  .keys()
                  .forEach(key -> keys.put(theme + " " + key, new TreeSet<>(messages.names(key))));
            });
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "ja"})
  void everyLanguageSaysWhatEnglishSaysWithTheSameValues(String language) throws IOException {
    Map<String, Set<String>> english = keys("en");
    assertTrue(english.size() > 400, "only " + english.size());
    Map<String, Set<String>> other = keys(language);

    Set<String> missing = new TreeSet<>(english.keySet());
    missing.removeAll(other.keySet());
    assertEquals(Set.of(), missing, "not said in " + language);
    Set<String> inVain = new TreeSet<>(other.keySet());
    inVain.removeAll(english.keySet());
    assertEquals(Set.of(), inVain, "said in " + language + " alone");
    List<String> different = new ArrayList<>();
    english.forEach(
        (key, names) -> {
          // Where all forms are the same, there need be no choice by the count.
          Set<String> there = other.get(key);
          if (!names.equals(there)
              && !Set.of("count", "all").containsAll(difference(names, there))) {
            different.add(key + " " + names + ", but " + there);
          }
        });
    assertEquals(List.of(), different);
  }

  private static Set<String> difference(Set<String> one, Set<String> other) {
    Set<String> difference = new TreeSet<>(one);
    difference.addAll(other);
    difference.removeIf(name -> one.contains(name) && other.contains(name));
    return difference;
  }

  @Test
  void keysAreSortedSoThatLanguagesCanBeCompared() throws IOException {
    for (Map.Entry<String, String> file :
        files(THEMES, path -> path.contains("/messages/")).entrySet()) {
      List<String> keys = new ArrayList<>();
      String group = "";
      for (String line : file.getValue().lines().filter(l -> !l.startsWith("#")).toList()) {
        group = line.startsWith(" ") ? group : line;
        assertTrue(
            line.matches("[a-z_]+:|  [a-z0-9_]+: \".*\""), () -> file.getKey() + ": " + line);
        keys.add(group + (line.startsWith(" ") ? line.replaceFirst(": \".*", "") : ""));
      }
      assertEquals(keys.stream().sorted().distinct().toList(), keys, file.getKey());
    }
  }

  @Test
  void templatesHaveNoWordsOfTheirOwn() throws IOException {
    Pattern said =
        Pattern.compile("\\b(?:title|aria-label|placeholder|alt)=\"[^\"]*\\p{L}[^\"]*\"");
    Pattern argument = Pattern.compile("\\b\\w*[lL]abel=\"[^\"]*\\p{L}[^\"]*\"");
    List<String> found = new ArrayList<>();
    files(THEMES, path -> path.endsWith(".ftlh"))
        .forEach(
            (file, template) -> {
              TemplateText text = new TemplateText(template);
              String html =
                  text.html()
                      .replace(TemplateText.INTERPOLATION, ' ')
                      .replaceAll("(?s)<!--.*?-->|<script.*?</script>", " ");
              said.matcher(html).results().forEach(m -> found.add(file + ": " + m.group()));
              argument
                  .matcher(text.expressions())
                  .results()
                  .forEach(m -> found.add(file + ": " + m.group()));
              String words = html.replaceAll("<!?/?[A-Za-z][^<>]*>", " ");
              Pattern.compile("\\p{L}[^<>\n]*")
                  .matcher(words)
                  .results()
                  .forEach(m -> found.add(file + ": " + m.group().strip()));
            });
    assertEquals(List.of(), found);
  }

  @Test
  void scriptsHaveNoWordsOfTheirOwn() throws IOException {
    // A word with a capital, or several words: neither is a name of a class, an event, a key.
    Pattern text = Pattern.compile("\"([^\"\\\\\n]*)\"");
    Pattern words =
        Pattern.compile(
            "^[A-Z][a-z]+(?:[ …,.:].*)?$|\\b[a-z]{2,} [a-z]+ [a-z]+\\b|^ [a-z]{2,}$|[a-z]{2,}[.…]$");
    Pattern known =
        Pattern.compile(
            "Escape|Enter|Home|End|Tab|Page(?:Up|Down)|Arrow\\w+|\\w*Observer|\\w*Error|\\w*Channel"
                + "|[a-z-]+(?: [a-z]+-[a-z-]*)+");
    List<String> found = new ArrayList<>();
    files(THEMES, path -> path.endsWith(".js") && !path.contains("mermaid"))
        .forEach(
            (file, script) -> {
              String code =
                  script.replaceAll(
                      "(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|const PHRASES = \\{[^}]*\\}", "");
              Matcher literal = text.matcher(code);
              while (literal.find()) {
                String value = literal.group(1);
                if (words.matcher(value).find()
                    && !known.matcher(value).matches()
                    && !NO_WORDS.contains(value.strip())) {
                  found.add(file + ": " + value);
                }
              }
            });
    assertEquals(List.of(), found);
  }

  @Test
  void everyMessageIsSaidAndThereIsOneForEveryKeyThatIsUsed() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Map.Entry<String, String> file : bundles("en").entrySet()) {
      keys.addAll(read(file.getKey(), file.getValue()).keys());
    }
    Set<String> groups = new TreeSet<>();
    keys.forEach(key -> groups.add(key.substring(0, key.indexOf('.'))));
    Set<String> used = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    Pattern inTemplates = Pattern.compile("\\bmsg\\.(\\w+\\.\\w+)");
    Pattern inSources = Pattern.compile("\"([a-z_]+\\.[a-z0-9_]*)\"");
    for (String template : files(THEMES, path -> path.endsWith(".ftlh")).values()) {
      inTemplates.matcher(template).results().forEach(m -> used.add(m.group(1)));
    }
    List<String> sources = new ArrayList<>(files(SOURCES, p -> p.endsWith(".java")).values());
    sources.addAll(files(THEMES, path -> path.endsWith(".js")).values());
    for (String source : sources) {
      inSources
          .matcher(source)
          .results()
          .map(m -> m.group(1))
          .filter(name -> groups.contains(name.substring(0, name.indexOf('.'))))
          .filter(name -> !NO_KEYS.contains(name))
          .filter(
              name ->
                  !name.matches(
                      ".*\\.(com|css|ftlh?|graphql|html|js|json|md|pdf|proto|txt|xml|ya?ml)"))
          .forEach(name -> (name.matches(".*[._]") ? beginnings : used).add(name));
    }
    Set<String> missing = new TreeSet<>(used);
    missing.removeAll(keys);
    assertEquals(Set.of(), missing, "no message for a key that is used");
    Set<String> unused = new TreeSet<>(keys);
    unused.removeAll(used);
    unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), unused, "nobody says these");
  }
}
