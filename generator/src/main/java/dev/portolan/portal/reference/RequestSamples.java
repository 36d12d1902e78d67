package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.portal.sample.BodyExample;
import dev.portolan.portal.sample.CodeSample;
import dev.portolan.portal.sample.CodeSamples;
import dev.portolan.spec.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The samples of an operation: those its authors give ({@code x-codeSamples}), and one that is made
 * for each language of the portal they leave out. The portal's order holds; languages it does not
 * name come last.
 */
final class RequestSamples {
  private final CodeSamples made;

  RequestSamples(CodeSamples made) {
    this.made = made;
  }

  List<SampleView> of(Operation operation, String base) {
    return of(operation, made.of(operation, base));
  }

  /** The same with {@code body} in those that are made. */
  List<SampleView> of(Operation operation, String base, BodyExample body) {
    return of(operation, made.of(operation, base, body));
  }

  private static List<SampleView> of(Operation operation, List<CodeSample> samples) {
    Map<String, List<SampleView>> given = given(operation);
    List<SampleView> views = new ArrayList<>();
    for (CodeSample sample : samples) {
      List<SampleView> own = given.remove(sample.language());
      if (own == null) {
        views.add(
            new SampleView(
                sample.language(),
                sample.title(),
                code(sample.title(), sample.colouring(), sample.code()),
                false,
                known(sample)));
      } else {
        views.addAll(own);
      }
    }
    given.values().forEach(views::addAll);
    return views;
  }

  private static CodeView code(String title, String colouring, String code) {
    return CodeView.of(title, colouring, CodeView.code(colouring, code));
  }

  private static String known(CodeSample sample) {
    return sample.variables().isEmpty()
        ? ""
        : sample.known().stream()
            .map(known -> known.variable() + "\t" + known.value())
            .collect(Collectors.joining("\n"));
  }

  /** What readers of {@code operation} bring to the samples that are made: names of variables. */
  List<String> variables(Operation operation, String base) {
    return made.variables(operation, base);
  }

  private static Map<String, List<SampleView>> given(Operation operation) {
    Map<String, List<SampleView>> given = new LinkedHashMap<>();
    for (String key : List.of("x-codeSamples", "x-code-samples")) {
      JsonNode list = operation.extensions().get(key);
      if (list != null && list.isArray()) {
        for (JsonNode sample : list) {
          String written = sample.path("lang").asText("");
          String source = sample.path("source").asText("").strip();
          if (!source.isEmpty()) {
            String language = language(written);
            String label = sample.path("label").asText("");
            String title = label.isBlank() ? written : label;
            given
                .computeIfAbsent(language, l -> new ArrayList<>())
                .add(
                    new SampleView(
                        language, title, code(title, colouring(language), source), true, ""));
          }
        }
      }
    }
    return given;
  }

  /** Our name for a language; authors have many. */
  private static String language(String written) {
    String name = written.toLowerCase(Locale.ROOT).strip();
    return switch (name) {
      case "shell", "bash", "sh", "zsh", "shell + curl", "cli" -> "curl";
      case "js", "node", "node.js", "nodejs", "javascript", "jsx", "ecmascript" -> "javascript";
      case "ts" -> "typescript";
      case "py", "python3", "python 3" -> "python";
      case "kt" -> "kotlin";
      case "golang" -> "go";
      case "c#", "cs", ".net", "dotnet", "csharp" -> "csharp";
      case "rb" -> "ruby";
      case "rs" -> "rust";
      case "ps", "ps1", "pwsh" -> "powershell";
      default -> {
        String slug = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        yield slug.isEmpty() ? "other" : slug;
      }
    };
  }

  private static String colouring(String language) {
    return language.equals("curl") ? "shell" : language;
  }
}
