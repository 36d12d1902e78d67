package dev.portolan.portal.reference;

import dev.portolan.example.Direction;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.reference.OperationPage.Examples;
import dev.portolan.portal.sample.CodeSamples;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.spec.ApiReference.Server;
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
  private final CodeSamples samples;
  private final RequestSamples views;
  private final List<OperationEntry> order;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /**
   * Pages of {@code version}.
   *
   * @param baseUrls where its operations are called that have no server of their own
   * @param sections the operations in the order readers see them
   */
  OperationPages(
      VersionReference version,
      List<String> baseUrls,
      List<TagSection> sections,
      SampleTheme theme) {
    this.version = version;
    this.baseUrls = baseUrls;
    this.samples = new CodeSamples(version.reference(), version.values(), theme);
    this.views = new RequestSamples(samples);
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
    List<SampleView> shown = outgoing(operation) ? views.of(operation, base(operation)) : List.of();
    return new OperationPage(
        frame.head(),
        frame,
        new OperationViews(version, operation).view(),
        bases,
        shown,
        requests(operation, shown),
        answers(operation),
        place > 0 ? List.of(link(order.get(place - 1))) : List.of(),
        place >= 0 && place + 1 < order.size() ? List.of(link(order.get(place + 1))) : List.of(),
        downloads,
        tryIt.stream().toList());
  }

  private static LinkView link(OperationEntry entry) {
    return LinkView.inside(entry.title(), entry.path());
  }

  private static boolean outgoing(Operation operation) {
    return operation.kind() == Operation.Kind.PATH;
  }

  private List<String> baseUrls(Operation operation) {
    if (!outgoing(operation)) {
      return List.of();
    }
    return operation.servers().isEmpty() ? baseUrls : BaseUrls.of(List.of(), operation.servers());
  }

  /** A command line that calls {@code operation}. */
  String curl(Operation operation) {
    return samples.curl(operation, base(operation));
  }

  /** The URL to call it below; where only a path is known, that. */
  private String base(Operation operation) {
    List<Server> servers =
        operation.servers().isEmpty() ? version.reference().servers() : operation.servers();
    return baseUrls(operation).stream()
        .findFirst()
        .or(() -> servers.stream().findFirst().map(BaseUrls::resolved))
        .orElse("");
  }

  private List<Examples> requests(Operation operation, List<SampleView> sampled) {
    List<Examples> groups = new ArrayList<>();
    operation
        .requestBody()
        .ifPresent(
            body -> {
              // Samples that are made show the only example of a body, unless it is too long.
              boolean made = sampled.stream().anyMatch(sample -> !sample.given());
              boolean told = made && !samples.leavesOutBody(operation);
              for (MediaType media : body.content()) {
                List<CodeView> views = examples(media, Direction.REQUEST);
                boolean shown =
                    told
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
    return ExampleViews.of(media, version.values(), direction, version.prose());
  }

  private static void add(
      List<Examples> groups, String title, String tone, String note, List<CodeView> views) {
    if (!views.isEmpty()) {
      groups.add(new Examples(title, tone, note, views));
    }
  }
}
