package dev.portolan.portal.sample;

import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.message.Language;
import dev.portolan.site.Theme;
import dev.portolan.site.Themes;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An API and its samples in all languages. */
final class SampledApi {
  private static final Located<Language> ENGLISH =
      new Located<>(Language.ENGLISH, Location.ofFile("x"));

  static final List<String> LANGUAGES =
      List.of(
          "curl",
          "http",
          "javascript",
          "typescript",
          "python",
          "java",
          "kotlin",
          "go",
          "csharp",
          "ruby",
          "php",
          "rust",
          "swift",
          "powershell");

  private final ApiReference api;
  private final CodeSamples samples;

  private SampledApi(ApiReference api, CodeSamples samples) {
    this.api = api;
    this.samples = samples;
  }

  /** The fixture with every way to call an API. */
  static SampledApi harbour(Path folder) throws IOException {
    try (InputStream in = SampledApi.class.getResourceAsStream("/samples/harbour.yaml")) {
      Files.write(folder.resolve("harbour.yaml"), in.readAllBytes());
    }
    return read(folder, "harbour.yaml").orElseThrow();
  }

  /** A specification in {@code folder}; nothing if it is none. */
  static Optional<SampledApi> read(Path folder, String file) throws IOException {
    CatalogFolder catalog = CatalogFolder.open(folder);
    Diagnostics problems = new Diagnostics();
    return new SpecReader(catalog)
        .read(new SpecFile(SpecKind.OPENAPI, file, ""), problems)
        .map(document -> document.visibleTo(new Audience(false, false)).reference())
        .map(api -> of(api, catalog));
  }

  private static SampledApi of(ApiReference api, CatalogFolder catalog) {
    Diagnostics problems = new Diagnostics();
    try {
      Theme theme =
          new Themes(catalog, problems).open("portal", Location.ofFile("x"), ENGLISH).orElseThrow();
      SampleTheme samples = SampleTheme.of(theme, LANGUAGES, Location.ofFile("x"), problems);
      if (!problems.sorted().isEmpty()) {
        throw new AssertionError(problems.sorted());
      }
      return new SampledApi(api, new CodeSamples(api, new ExampleValues(api.schemas()), samples));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  List<Operation> operations() {
    return api.operations().stream().filter(o -> o.kind() == Operation.Kind.PATH).toList();
  }

  /** The URL its first server has, or an empty text. */
  String base() {
    return api.servers().isEmpty() ? "" : api.servers().get(0).url();
  }

  /** The same with {@code value} for all that only the reader has, as script puts it there. */
  Map<String, String> filled(Operation operation, String base, String value) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (CodeSample sample : samples.of(operation, base)) {
      String code = sample.code();
      for (Known known : sample.known()) {
        for (String name : sample.variables()) {
          String form = known.variable().replace("*", name);
          code =
              code.replaceAll(
                  Pattern.quote(form) + (form.endsWith(name) ? "(?!\\w)" : ""),
                  Matcher.quoteReplacement(known.value().replace("*", value)));
        }
      }
      filled.put(sample.language(), code);
    }
    return filled;
  }

  /** The samples of {@code operation} by language. */
  Map<String, String> samples(Operation operation, String base) {
    Map<String, String> code = new LinkedHashMap<>();
    samples.of(operation, base).forEach(sample -> code.put(sample.language(), sample.code()));
    return code;
  }
}
