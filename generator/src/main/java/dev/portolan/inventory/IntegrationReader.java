package dev.portolan.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Integration.Snapshot;
import dev.portolan.inventory.Integration.TakenBy;
import dev.portolan.inventory.vendor.Draft;
import dev.portolan.inventory.vendor.Drafts;
import dev.portolan.inventory.vendor.Vendor;
import dev.portolan.inventory.vendor.Vendors;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.Loose;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads one integration: its file, and the answers the file names. */
final class IntegrationReader {
  /** A page of answers has up to a few MB, all pages of an organization some dozens. */
  private static final Limits LIMITS = new Limits(64 << 20, 200, 8_000_000);

  private final CatalogFolder folder;
  private final Map<String, Instant> recorded;
  private final Diagnostics problems;

  /**
   * A reader.
   *
   * @param recorded file → when it was last changed, as far as history knows
   */
  IntegrationReader(CatalogFolder folder, Map<String, Instant> recorded, Diagnostics problems) {
    this.folder = folder;
    this.recorded = recorded;
    this.problems = problems;
  }

  /** An integration and its resources; the ages of its snapshots are not counted yet. */
  record Read(Integration integration, List<Resource> resources) {}

  /** What {@code file}, which is {@code path} in the catalog, names. */
  Read read(IntegrationFile file, String path) throws IOException {
    List<Vendor> vendors =
        Stream.concat(Vendors.of(file.vendor()).stream(), Stream.of(file.pointers())).toList();
    reportUnknownTypes(file, vendors);
    Drafts drafts = new Drafts();
    Set<Known> known = EnumSet.noneOf(Known.class);
    Map<String, String> titles = new LinkedHashMap<>();
    List<Snapshot> snapshots = new ArrayList<>();
    for (Vendor vendor : vendors) {
      for (Vendor.Kind kind : vendor.kinds()) {
        kind.title().ifPresent(title -> titles.put(kind.word(), title));
        for (Located<String> name : file.snapshots().getOrDefault(kind.word(), List.of())) {
          Optional<Snapshot> snapshot = snapshot(file, path, vendor, kind, name, drafts);
          if (snapshot.isPresent()) {
            snapshots.add(snapshot.get());
            kind.knows().ifPresent(known::add);
          }
        }
      }
    }
    List<Resource> resources = new ArrayList<>();
    for (Draft draft : drafts.all()) {
      vendors.get(0).finish(draft, known);
      Resource resource = draft.finish(file.name(), file.vendor(), "", known);
      resources.add(withTypeName(resource, titles.getOrDefault(resource.key().type(), "")));
    }
    return new Read(
        new Integration(
            file.name(),
            file.vendor(),
            file.displayName(),
            file.description(),
            false,
            snapshots,
            resources.size(),
            file.maxAge(),
            new Location(path, file.location().line(), file.location().column())),
        resources);
  }

  private static Resource withTypeName(Resource resource, String typeName) {
    return new Resource(
        resource.key(),
        resource.vendor(),
        typeName.isEmpty() ? resource.key().type() : typeName,
        resource.id(),
        resource.title(),
        resource.description(),
        resource.url(),
        resource.status(),
        resource.facts(),
        resource.details(),
        resource.changed(),
        resource.source());
  }

  private void reportUnknownTypes(IntegrationFile file, List<Vendor> vendors) {
    Set<String> words = new TreeSet<>();
    vendors.forEach(vendor -> vendor.kinds().forEach(kind -> words.add(kind.word())));
    for (String type : file.snapshots().keySet()) {
      if (!words.contains(type)) {
        Diagnostic problem =
            Diagnostic.error(
                "snapshot-type-unknown",
                file.snapshotPlaces().get(type),
                file.displayName() + " has no snapshots of type \"" + type + "\"");
        problems.add(
            Nearest.hint(type, words)
                .map(problem::withHint)
                .orElse(problem.withHint("say under \"resources\" what is where in it")));
      }
    }
  }

  private Optional<Snapshot> snapshot(
      IntegrationFile file,
      String path,
      Vendor vendor,
      Vendor.Kind kind,
      Located<String> name,
      Drafts drafts)
      throws IOException {
    Optional<String> found = find(path, name);
    Optional<Source> source =
        found.isEmpty() ? Optional.empty() : folder.text(found.get(), LIMITS.bytes(), problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Diagnostics faults = new Diagnostics();
    List<JsonNode> answers = YamlReader.readAll(source.get(), LIMITS, faults);
    problems.addAll(faults.sorted());
    Answers read = new Answers(kind, vendor, drafts, source.get().whole());
    answers.forEach(read::add);
    if (read.items == 0 && !read.empty) {
      problems.add(
          Diagnostic.warning(
                  "snapshot-shape-unknown",
                  source.get().whole(),
                  "nothing of type \""
                      + kind.word()
                      + "\" is found in this file, as "
                      + file.displayName()
                      + " would answer")
              .withHint("save the answer as it came; an answer may also be an error"));
    }
    read.unnamed.ifPresent(
        place ->
            problems.add(
                Diagnostic.warning(
                    "snapshot-item-skipped",
                    place,
                    "of this and other items of type \""
                        + kind.word()
                        + "\" it cannot be told what they belong to")));
    boolean complete = faults.sorted().isEmpty() && read.complete();
    if (!read.complete()) {
      problems.add(
          Diagnostic.warning(
                  "snapshot-incomplete",
                  source.get().whole(),
                  "the answer says that there is more than was saved")
              .withHint("save all pages; they may follow each other in one file"));
    }
    Optional<Instant> content = drafts.takeNewest();
    Optional<Instant> history = Optional.ofNullable(recorded.get(found.get()));
    TakenBy by =
        file.taken().isPresent()
            ? TakenBy.FILE
            : history.isPresent() ? TakenBy.HISTORY : TakenBy.CONTENT;
    return Optional.of(
        new Snapshot(
            kind.word(),
            found.get(),
            read.items,
            file.taken().or(() -> history).or(() -> content),
            by,
            Optional.empty(),
            false,
            complete));
  }

  /** The answers of one file, added up. */
  private static final class Answers {
    private final Vendor.Kind kind;
    private final Vendor vendor;
    private final Drafts drafts;
    private final Location whole;
    private int items;
    private boolean empty;
    private boolean more;
    private long total;
    private Optional<Location> unnamed = Optional.empty();

    Answers(Vendor.Kind kind, Vendor vendor, Drafts drafts, Location whole) {
      this.kind = kind;
      this.vendor = vendor;
      this.drafts = drafts;
      this.whole = whole;
    }

    void add(JsonNode answer) {
      Loose loose = Loose.of(answer, new Location(whole.file(), 1, 1));
      Vendor.Page page = vendor.page(kind.word(), loose);
      empty |= page.items().isEmpty() && isEmptyAnswer(answer);
      more = page.more();
      total = Math.max(total, page.total().orElse(0L));
      for (Loose item : page.items()) {
        items++;
        if (!vendor.read(kind.word(), item, drafts) && unnamed.isEmpty()) {
          unnamed = Optional.of(item.place());
        }
      }
    }

    /** An empty list, by itself or in a wrapper, is an answer too. */
    private static boolean isEmptyAnswer(JsonNode answer) {
      if (answer.isArray()) {
        return answer.isEmpty();
      }
      for (JsonNode value : answer) {
        if (value.isArray() && value.isEmpty()) {
          return true;
        }
      }
      return false;
    }

    boolean complete() {
      return !more && items >= total;
    }
  }

  private Optional<String> find(String from, Located<String> name) {
    Optional<String> path = CatalogFolder.resolve(from, name.value(), "");
    if (path.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "path-leaves-folder",
                  name.location(),
                  "\"" + name.value() + "\" is not inside the catalog")
              .withHint("write a path relative to this file, with \"/\""));
    } else if (!folder.isFile(path.get())) {
      problems.add(
          Diagnostic.error(
              "file-missing", name.location(), "there is no file \"" + name.value() + "\" here"));
      return Optional.empty();
    }
    return path;
  }
}
