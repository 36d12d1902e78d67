package dev.portolan.portal.reference;

import dev.portolan.example.Direction;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.reference.OperationPage.Examples;
import dev.portolan.portal.sample.BodyExample;
import dev.portolan.portal.sample.CodeSamples;
import dev.portolan.portal.sample.MediaKind;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.spec.ApiReference.Server;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of a version's operations. */
final class OperationPages {
  /** Of so many bodies there are samples; a list of more is no choice. */
  private static final int MOST_BODIES = 24;

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

  /**
   * A page.
   *
   * @param script its samples where readers choose a body
   * @param examples texts of those it does not show as a whole, by their paths
   */
  record Made(OperationPage page, Optional<SampleScript> script, Map<String, String> examples) {}

  /** The page of {@code operation} within {@code frame}; {@code tryIt} if one can. */
  Made page(Operation operation, Frame frame, List<LinkView> downloads, Optional<TryItView> tryIt) {
    String path = version.paths().operation(operation.id()).orElseThrow();
    List<String> bases = baseUrls(operation);
    int place = places.getOrDefault(path, -1);
    List<SampleView> shown = outgoing(operation) ? views.of(operation, base(operation)) : List.of();
    Bodies bodies = requests(operation, shown);
    Optional<SampleScript> script = script(operation, bodies);
    List<Examples> requests = script.isPresent() ? bodies.groups() : bodies.unnumbered();
    List<Examples> answers = answers(operation);
    ExampleRoom room =
        new ExampleRoom(
            path,
            shown.stream().mapToInt(sample -> sample.code().code().markup().length()).sum(),
            Stream.concat(requests.stream(), answers.stream())
                .flatMap(group -> group.examples().stream())
                .toList());
    OperationPage page =
        new OperationPage(
            frame.head(),
            frame,
            new OperationViews(version, operation).view(),
            bases,
            shown,
            shown.stream().allMatch(SampleView::given)
                ? List.of()
                : views.variables(operation, base(operation)),
            script.map(s -> new SampleChoice(s.path(), bodies.first(operation))).stream().toList(),
            fit(requests, room),
            fit(answers, room),
            place > 0 ? List.of(link(order.get(place - 1))) : List.of(),
            place >= 0 && place + 1 < order.size()
                ? List.of(link(order.get(place + 1)))
                : List.of(),
            downloads,
            tryIt.stream().toList());
    return new Made(page, script, room.files());
  }

  private static List<Examples> fit(List<Examples> groups, ExampleRoom room) {
    return groups.stream().map(group -> group.with(room.fit(group.examples()))).toList();
  }

  /** The samples with each body; nothing where there is nothing to choose. */
  private Optional<SampleScript> script(Operation operation, Bodies bodies) {
    if (bodies.sent().size() < 2) {
      return Optional.empty();
    }
    SampleScript.Writing writing = new SampleScript.Writing();
    for (BodyExample body : bodies.sent()) {
      writing.add(views.of(operation, base(operation), body));
    }
    return writing.differs()
        ? Optional.of(writing.at(version.paths().samples(operation)))
        : Optional.empty();
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

  /**
   * What is sent.
   *
   * @param sent what samples can send, by the number of its view
   */
  private record Bodies(List<Examples> groups, List<BodyExample> sent) {
    /** The number of the body that samples send unless another one is chosen. */
    int first(Operation operation) {
      Optional<MediaType> preferred =
          operation.requestBody().flatMap(body -> MediaKind.preferred(body.content()));
      for (int i = 0; i < sent.size(); i++) {
        if (preferred.filter(sent.get(i).media()::equals).isPresent()) {
          return i;
        }
      }
      return -1;
    }

    List<Examples> unnumbered() {
      return groups.stream()
          .map(
              group -> group.with(group.examples().stream().map(view -> view.sampled(-1)).toList()))
          .toList();
    }
  }

  private Bodies requests(Operation operation, List<SampleView> sampled) {
    List<Examples> groups = new ArrayList<>();
    List<BodyExample> sent = new ArrayList<>();
    // Samples that are made show the only example of a body, unless it is too long.
    boolean made = sampled.stream().anyMatch(sample -> !sample.given());
    boolean told = made && !samples.leavesOutBody(operation);
    Direction direction = outgoing(operation) ? Direction.REQUEST : Direction.EITHER;
    List<MediaType> content = operation.requestBody().map(b -> b.content()).orElse(List.of());
    for (MediaType media : content) {
      List<CodeView> views = new ArrayList<>();
      for (ExampleViews.Shown shown : version.examples().shown(media, direction)) {
        boolean sends = made && shown.sent().isPresent() && sent.size() < MOST_BODIES;
        views.add(sends ? shown.view().sampled(sent.size()) : shown.view());
        if (sends) {
          sent.add(shown.sent().get());
        }
      }
      boolean shown =
          told
              && views.size() < 2
              && content.size() == 1
              && views.stream().allMatch(view -> view.warning().isEmpty())
              && media.examples().stream().noneMatch(ExampleViews::titled);
      if (!shown) {
        add(groups, media.name(), "", "", views);
      }
    }
    return new Bodies(groups, sent);
  }

  private List<Examples> answers(Operation operation) {
    List<Examples> groups = new ArrayList<>();
    Direction direction = outgoing(operation) ? Direction.RESPONSE : Direction.EITHER;
    for (Operation.Response response : operation.responses()) {
      String title = (response.status() + " " + Statuses.phrase(response.status())).strip();
      for (MediaType media : response.content()) {
        String note = media.name().equals("application/json") ? "" : media.name();
        List<CodeView> views = version.examples().of(media, direction);
        add(groups, title, Statuses.tone(response.status()), note, views);
      }
    }
    return groups;
  }

  private static void add(
      List<Examples> groups, String title, String tone, String note, List<CodeView> views) {
    if (!views.isEmpty()) {
      groups.add(new Examples(title, tone, note, views));
    }
  }
}
