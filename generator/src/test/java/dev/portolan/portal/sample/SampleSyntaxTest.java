package dev.portolan.portal.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.spec.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sample is a program: parsers and compilers of the languages say so. */
class SampleSyntaxTest {
  @TempDir private Path folder;

  private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

  private void collect(String name, SampledApi api) {
    for (Operation operation : api.operations()) {
      api.samples(operation, api.base())
          .forEach(
              (language, code) ->
                  byLanguage
                      .computeIfAbsent(language, l -> new LinkedHashMap<>())
                      .putIfAbsent(name + "#" + operation.id(), code));
    }
  }

  private void check(String what) throws IOException {
    List<String> wrong = new ArrayList<>();
    StringBuilder counts = new StringBuilder();
    for (Map.Entry<String, Map<String, String>> language : byLanguage.entrySet()) {
      for (SampleParser parser : SampleParser.of(language.getKey(), folder)) {
        Map<String, String> failed = parser.failures(language.getValue());
        failed.forEach(
            (name, why) ->
                wrong.add(
                    language.getKey()
                        + " by "
                        + parser.name()
                        + ", "
                        + name
                        + ": "
                        + why
                        + "\n"
                        + language.getValue().get(name)));
        counts.append(
            String.format(
                Locale.ROOT,
                " %s %d (%s),",
                language.getKey(),
                language.getValue().size(),
                parser.name()));
      }
    }
    System.out.println(what + ": samples parsed:" + counts.substring(0, counts.length() - 1));
    assertEquals(
        0, wrong.size(), () -> String.join("\n\n", wrong.subList(0, Math.min(5, wrong.size()))));
  }

  @Test
  void everyWayToCallAnApiIsAProgramInEveryLanguage() throws IOException {
    collect("harbour", SampledApi.harbour(folder));
    assertEquals(SampledApi.LANGUAGES.size(), byLanguage.size());
    check("harbour");
  }

  @Test
  void aSampleWithTheReadersValuesIsAProgramToo() throws IOException {
    String value = "sk_live-42~x.Y/z+w=:@,";
    SampledApi api = SampledApi.harbour(folder);
    for (Operation operation : api.operations()) {
      Map<String, String> before = api.samples(operation, api.base());
      api.filled(operation, api.base(), value)
          .forEach(
              (language, code) -> {
                assertFalse(
                    Pattern.compile("API_KEY|ACCESS_TOKEN|X_APP_ID|API_PASSWORD|os\\.environ")
                        .matcher(code)
                        .find(),
                    code);
                if (!code.equals(before.get(language))) {
                  assertTrue(code.contains(value), code);
                  byLanguage
                      .computeIfAbsent(language, l -> new LinkedHashMap<>())
                      .put(operation.id(), code);
                }
              });
    }
    assertEquals(SampledApi.LANGUAGES.size(), byLanguage.size());
    check("harbour with values");
  }

  @Test
  void samplesOfTheCorpusAreProgramsInEveryLanguage() throws IOException {
    Path corpora = Corpora.required();
    int number = 0;
    for (String collection : List.of("samples/openapi", "catalog-source")) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(corpora.resolve(collection))) {
        files =
            all.filter(f -> f.toString().matches(".*\\.(ya?ml|json)"))
                .filter(SampleSyntaxTest::small)
                .sorted()
                .toList();
      }
      for (int i = 0; i < files.size(); i += 4) {
        Path file = files.get(i);
        Optional<SampledApi> api = SampledApi.read(file.getParent(), file.getFileName().toString());
        if (api.isPresent()) {
          collect(corpora.relativize(file).toString(), api.get());
          number++;
        }
      }
    }
    assertTrue(number > 50, "only " + number + " specifications");
    check(number + " specifications of the corpus");
  }

  private static boolean small(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) < 1_500_000;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
