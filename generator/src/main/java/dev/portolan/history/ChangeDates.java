package dev.portolan.history;

import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days, in UTC, on which files of a catalog last changed: the author's date of the newest
 * commit that touched them. A file has none where that cannot be known: outside of Git, changed
 * since, not committed yet, older than a shallow clone or than the history that is looked at.
 */
public final class ChangeDates {
  /** Of no file. */
  public static final ChangeDates NONE = new ChangeDates(new TreeMap<>());

  private final SortedMap<String, LocalDate> days;

  private ChangeDates(SortedMap<String, LocalDate> days) {
    this.days = days;
  }

  /** Those of {@code files}, paths relative to the catalog. */
  public static ChangeDates of(CatalogFolder catalog, Collection<String> files) {
    Optional<CatalogFolder> repository = catalog.repository();
    if (repository.isEmpty() || files.isEmpty()) {
      return NONE;
    }
    try (Repository git = Repository.open(repository.get().root(), catalog.root())) {
      return new ChangeDates(new Walk(git, catalog, files).days());
    } catch (IOException | RuntimeException e) {
      // A repository of a kind that is not known, damaged, or without some of its objects. Pages
      // say nothing then; no fault of the catalog's author.
      return NONE;
    }
  }

  /** The day {@code file} last changed, if that is known. */
  public Optional<LocalDate> of(String file) {
    return Optional.ofNullable(days.get(file));
  }
}
