package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks a tree of documents as a whole. */
final class DocumentChecks {
  private final Diagnostics problems;
  private final Map<String, Document> bySlug = new TreeMap<>();

  DocumentChecks(Diagnostics problems) {
    this.problems = problems;
  }

  /**
   * The tree without those that have the slug of another one.
   *
   * @param portals where the documents can be seen at most
   */
  List<Document> check(
      List<Document> documents,
      SortedSet<String> portals,
      Map<String, DocumentReader.Places> places) {
    return check(documents, Optional.empty(), portals, places);
  }

  private List<Document> check(
      List<Document> documents,
      Optional<Document> hidden,
      SortedSet<String> portals,
      Map<String, DocumentReader.Places> places) {
    List<Document> kept = new ArrayList<>();
    for (Document document : documents) {
      DocumentReader.Places place = places.get(document.file());
      Document first = bySlug.putIfAbsent(document.slug().folded(), document);
      if (first != null) {
        problems.add(
            Diagnostic.error(
                    "document-slug-duplicate",
                    place.slug(),
                    "two documents have the slug \"" + document.slug() + "\", case aside")
                .withRelated(places.get(first.file()).slug(), "the other one"));
        continue;
      }
      boolean published = document.status() == PublishStatus.PUBLISHED;
      if (published && hidden.isPresent()) {
        problems.add(
            Diagnostic.warning(
                    "document-below-unpublished",
                    place.status(),
                    "the document is published, but the one above it is not, so nobody sees it")
                .withRelated(places.get(hidden.get().file()).status(), "not published"));
      }
      SortedSet<String> seenIn = new TreeSet<>(portals);
      document.portals().ifPresent(seenIn::retainAll);
      if (published
          && hidden.isEmpty()
          && seenIn.isEmpty()
          && !portals.isEmpty()
          && document.portals().filter(names -> !names.isEmpty()).isPresent()) {
        problems.add(
            Diagnostic.warning(
                    "document-narrowed-away",
                    place.portals(),
                    "the document is narrowed to portals that do not show what it belongs to")
                .withHint("these do: " + String.join(", ", portals)));
      }
      Optional<Document> hides = published ? Optional.empty() : Optional.of(document);
      kept.add(
          new Document(
              document.slug(),
              document.title(),
              document.description(),
              document.status(),
              document.portals(),
              document.file(),
              document.bodyLine(),
              check(document.children(), hides, seenIn, places)));
    }
    return kept;
  }
}
