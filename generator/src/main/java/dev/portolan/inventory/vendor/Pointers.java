package dev.portolan.inventory.vendor;

import com.fasterxml.jackson.core.JsonPointer;
import dev.portolan.inventory.Resource.Tone;
import dev.portolan.yaml.Loose;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads answers of any shape by JSON pointers (RFC 6901) that the integration's file gives: {@code
 * items} from the answer, the others from an item.
 */
public final class Pointers implements Vendor {

  /**
   * Where resources of a type are, and what is where in them.
   *
   * @param fields label → pointer, in the order to show
   */
  public record ResourceShape(
      String word,
      String title,
      JsonPointer items,
      JsonPointer name,
      Optional<JsonPointer> id,
      Optional<JsonPointer> url,
      Optional<JsonPointer> status,
      Optional<JsonPointer> changed,
      Map<String, JsonPointer> fields) {}

  /**
   * Where events of a type are, and what is where in them.
   *
   * @param resourceType the type of the resources they happen to
   */
  public record EventShape(
      String word,
      String resourceType,
      JsonPointer items,
      JsonPointer time,
      JsonPointer title,
      JsonPointer resource,
      Optional<JsonPointer> url) {}

  private static final java.util.function.Function<String, Tone> TONES =
      Tones.of(
          List.of("ok", "up", "healthy", "active", "running", "passed", "success", "online"),
          List.of("warn", "warning", "degraded", "maintenance", "unknown", "pending"),
          List.of("down", "error", "failed", "critical", "alert", "offline", "unhealthy"));

  private final List<ResourceShape> resources;
  private final List<EventShape> events;

  /** A reader of these shapes. */
  public Pointers(List<ResourceShape> resources, List<EventShape> events) {
    this.resources = List.copyOf(resources);
    this.events = List.copyOf(events);
  }

  @Override
  public List<Kind> kinds() {
    return java.util.stream.Stream.concat(
            resources.stream().map(shape -> Kind.resource(shape.word(), shape.title())),
            events.stream().map(shape -> Kind.detail(shape.word())))
        .toList();
  }

  private Optional<ResourceShape> resource(String kind) {
    return resources.stream().filter(shape -> shape.word().equals(kind)).findFirst();
  }

  private Optional<EventShape> event(String kind) {
    return events.stream().filter(shape -> shape.word().equals(kind)).findFirst();
  }

  @Override
  public Page page(String kind, Loose answer) {
    JsonPointer items =
        resource(kind)
            .map(ResourceShape::items)
            .or(() -> event(kind).map(EventShape::items))
            .orElse(JsonPointer.empty());
    return Page.of(answer.pointer(items).items());
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<ResourceShape> shape = resource(kind);
    return shape.isPresent()
        ? resource(shape.get(), item, drafts)
        : event(kind).filter(event -> event(event, item, drafts)).isPresent();
  }

  private static Optional<String> text(Loose item, Optional<JsonPointer> pointer) {
    return pointer.flatMap(p -> item.pointer(p).text());
  }

  private static boolean resource(ResourceShape shape, Loose item, Drafts drafts) {
    Optional<String> name = text(item, Optional.of(shape.name()));
    name.ifPresent(
        n -> {
          Draft draft =
              drafts
                  .draft(shape.word(), n, item.place())
                  .id(text(item, shape.id()))
                  .note("id", text(item, shape.id()))
                  .url(text(item, shape.url()))
                  .status(text(item, shape.status()), TONES)
                  .changed(shape.changed().flatMap(p -> item.pointer(p).instant()));
          shape
              .fields()
              .forEach((label, pointer) -> draft.fact(label, text(item, Optional.of(pointer))));
        });
    return name.isPresent();
  }

  private static boolean event(EventShape shape, Loose item, Drafts drafts) {
    Optional<String> name = text(item, Optional.of(shape.resource()));
    Optional<java.time.Instant> time = item.pointer(shape.time()).instant();
    if (name.isEmpty() || time.isEmpty()) {
      return false;
    }
    drafts
        .noted(shape.resourceType(), "id", name.get())
        .orElseGet(() -> drafts.draft(shape.resourceType(), name.get(), item.place()))
        .happened(
            time,
            shape.word(),
            text(item, Optional.of(shape.title())).orElse(shape.word()),
            text(item, shape.url()),
            Optional.empty());
    return true;
  }
}
