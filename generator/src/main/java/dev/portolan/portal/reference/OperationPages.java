package dev.portolan.portal.reference;

import dev.portolan.example.Direction;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.reference.OperationPage.Examples;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a version's operations. */
final class OperationPages {
  private final VersionReference version;
  private final List<String> baseUrls;
  private final List<OperationEntry> order;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /**
   * Pages of {@code version}.
   *
   * @param baseUrls where its operations are called that have no server of their own
   * @param sections the operations in the order readers see them
   */
  OperationPages(VersionReference version, List<String> baseUrls, List<TagSection> sections) {
    this.version = version;
    this.baseUrls = baseUrls;
    Map<String, OperationEntry> once = new LinkedHashMap<>();
    for (TagSection section : sections) {
      section.operations().forEach(entry -> once.putIfAbsent(entry.path(), entry));
    }
    this.order = List.copyOf(once.values());
    for (OperationEntry entry : order) {
      places.put(entry.path(), places.size());
    }
  }

  /** The page of {@code operation} within {@code frame}; {@code tryIt} if one can. */
  OperationPage page(
      Operation operation, Frame frame, List<LinkView> downloads, Optional<TryItView> tryIt) {
    String path = version.paths().operation(operation.id()).orElseThrow();
    List<String> bases = baseUrls(operation);
    int place = places.getOrDefault(path, -1);
    return new OperationPage(
        frame.head(),
        frame,
        new OperationViews(version).view(operation),
        bases,
        samples(operation, bases),
        requests(operation),
        answers(operation),
        place > 0 ? List.of(link(order.get(place - 1))) : List.of(),
        place >= 0 && place + 1 < order.size() ? List.of(link(order.get(place + 1))) : List.of(),
        downloads,
        tryIt.stream().toList());
  }

  private static LinkView link(OperationEntry entry) {
    return LinkView.inside(entry.title(), entry.path());
  }

  private List<String> baseUrls(Operation operation) {
    if (operation.kind() != Operation.Kind.PATH) {
      return List.of();
    }
    return operation.servers().isEmpty() ? baseUrls : BaseUrls.of(List.of(), operation.servers());
  }

  /** A command line that calls {@code operation}. */
  String curl(Operation operation) {
    ApiReference reference = version.reference();
    return CurlSample.of(
        operation,
        baseUrls(operation).stream().findFirst().orElse(""),
        version.samples(),
        reference.schemas(),
        reference.securitySchemes());
  }

  private List<CodeView> samples(Operation operation, List<String> bases) {
    if (operation.kind() != Operation.Kind.PATH) {
      return List.of();
    }
    List<CodeView> samples = new ArrayList<>();
    samples.add(CodeView.of("curl", "shell", CodeView.code("shell", curl(operation))));
    for (String key : List.of("x-codeSamples", "x-code-samples")) {
      if (operation.extensions().containsKey(key)) {
        for (var sample : operation.extensions().get(key)) {
          String language = sample.path("lang").asText("");
          samples.add(
              CodeView.of(
                  sample.path("label").asText(language),
                  language,
                  CodeView.code(language, sample.path("source").asText(""))));
        }
      }
    }
    return samples;
  }

  private List<Examples> requests(Operation operation) {
    boolean outgoing = operation.kind() == Operation.Kind.PATH;
    List<Examples> groups = new ArrayList<>();
    operation
        .requestBody()
        .ifPresent(
            body -> {
              for (MediaType media : body.content()) {
                List<CodeView> views = examples(media, Direction.REQUEST);
                // The sample shows the only example of a body already.
                boolean shown =
                    outgoing
                        && views.size() < 2
                        && body.content().size() == 1
                        && media.examples().stream().noneMatch(ExampleViews::titled);
                if (!shown) {
                  add(groups, media.name(), "", "", views);
                }
              }
            });
    return groups;
  }

  private List<Examples> answers(Operation operation) {
    List<Examples> groups = new ArrayList<>();
    for (Operation.Response response : operation.responses()) {
      String title = (response.status() + " " + Statuses.phrase(response.status())).strip();
      for (MediaType media : response.content()) {
        String note = media.name().equals("application/json") ? "" : media.name();
        List<CodeView> views = examples(media, Direction.RESPONSE);
        add(groups, title, Statuses.tone(response.status()), note, views);
      }
    }
    return groups;
  }

  private List<CodeView> examples(MediaType media, Direction direction) {
    return ExampleViews.of(media, version.samples(), direction, version.prose());
  }

  private static void add(
      List<Examples> groups, String title, String tone, String note, List<CodeView> views) {
    if (!views.isEmpty()) {
      groups.add(new Examples(title, tone, note, views));
    }
  }
}
