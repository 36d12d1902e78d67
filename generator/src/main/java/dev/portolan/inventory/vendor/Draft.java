package dev.portolan.inventory.vendor;

import dev.portolan.diagnostic.Location;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.Details.Change;
import dev.portolan.inventory.Details.Happening;
import dev.portolan.inventory.Details.Incident;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Details.OnCall;
import dev.portolan.inventory.Details.Run;
import dev.portolan.inventory.Details.Vulnerability;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.Resource.Fact;
import dev.portolan.inventory.Resource.Status;
import dev.portolan.inventory.Resource.Tone;
import dev.portolan.inventory.ResourceKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A resource while its tool's answers are read. */
public final class Draft {
  private final Drafts drafts;
  private final String type;
  private final String name;
  private final Location place;
  private final Map<String, String> notes = new TreeMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> description = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<Status> status = Optional.empty();
  private Optional<Instant> changed = Optional.empty();

  final List<Change> changes = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();
  final List<Vulnerability> vulnerabilities = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();
  final List<OnCall> onCall = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();

  Draft(Drafts drafts, String type, String name, Location place) {
    this.drafts = drafts;
    this.type = type;
    this.name = name;
    this.place = place;
  }

  String type() {
    return type;
  }

  String name() {
    return name;
  }

  Draft id(Optional<String> text) {
    id = text.or(() -> id);
    return this;
  }

  Draft title(Optional<String> text) {
    title = text.or(() -> title);
    return this;
  }

  Draft description(Optional<String> text) {
    description = text.or(() -> description);
    return this;
  }

  /** Where the tool shows it; left out if it is no http or https URL, or holds credentials. */
  Draft url(Optional<String> text) {
    url = safe(text).or(() -> url);
    return this;
  }

  Draft status(Optional<String> word, Function<String, Tone> tone) {
    status = word.map(w -> new Status(w, tone.apply(w))).or(() -> status);
    return this;
  }

  Draft changed(Optional<Instant> time) {
    drafts.saw(time);
    changed = time.or(() -> changed);
    return this;
  }

  Draft fact(String label, Optional<String> value) {
    value.ifPresent(text -> facts.add(new Fact(label, text, Optional.empty())));
    return this;
  }

  Draft fact(String label, long count) {
    return fact(label, Optional.of(Long.toString(count)));
  }

  Draft fact(String label, String value, Optional<String> link) {
    facts.add(new Fact(label, value, safe(link)));
    return this;
  }

  /** Remembers what other answers name the resource by, or what a fact follows from. */
  Draft note(String key, Optional<String> value) {
    value.ifPresent(text -> notes.put(key, text));
    return this;
  }

  Optional<String> note(String key) {
    return Optional.ofNullable(notes.get(key));
  }

  /** The notes whose keys begin with {@code prefix}, without it. */
  Map<String, String> notes(String prefix) {
    Map<String, String> found = new TreeMap<>();
    notes.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  /** Tells what happened, if it is known when. */
  Draft happened(
      Optional<Instant> time,
      String what,
      String told,
      Optional<String> link,
      Optional<String> actor) {
    drafts.saw(time);
    time.ifPresent(t -> happenings.add(new Happening(t, what, told, safe(link), actor)));
    return this;
  }

  static Optional<String> safe(Optional<String> url) {
    return url.filter(
        text -> {
          try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null;
          } catch (URISyntaxException e) {
            return false;
          }
        });
  }

  /**
   * The resource.
   *
   * @param known the lists that answers were there for
   */
  public Resource finish(String integration, String vendor, String typeName, Set<Known> known) {
    return new Resource(
        new ResourceKey(integration, type, name),
        vendor,
        typeName,
        id.orElse(name),
        title.orElse(name),
        description,
        url,
        status,
        facts,
        new Details(
            known,
            newestFirst(changes, Change::opened),
            newestFirst(runs, Run::started),
            newestFirst(vulnerabilities, Vulnerability::found),
            newestFirst(incidents, Incident::opened),
            onCall.stream().sorted(Comparator.comparing(OnCall::level)).toList(),
            newestFirst(happenings, happening -> Optional.of(happening.time()))),
        changed,
        place);
  }

  private static <T> List<T> newestFirst(List<T> all, Function<T, Optional<Instant>> time) {
    return all.stream()
        .sorted(Comparator.comparing((T one) -> time.apply(one).orElse(Instant.EPOCH)).reversed())
        .toList();
  }
}
