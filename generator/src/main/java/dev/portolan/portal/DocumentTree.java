package dev.portolan.portal;

import dev.portolan.publish.PublishedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tree of visible documents, told as a sequence in reading order. */
final class DocumentTree {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A document and where it stands.
   *
   * @param ancestors from the top of the tree down, without the document itself
   */
  record Entry(PublishedDocument document, List<PublishedDocument> ancestors) {
    Entry {
      ancestors = List.copyOf(ancestors);
    }

    /** The document right above, if there is one. */
    Optional<PublishedDocument> parent() {
      return ancestors.isEmpty()
          ? Optional.empty()
          : Optional.of(ancestors.get(ancestors.size() - 1));
    }
  }

  DocumentTree(List<PublishedDocument> documents) {
    add(documents, List.of());
  }

  private void add(List<PublishedDocument> documents, List<PublishedDocument> ancestors) {
    for (PublishedDocument document : documents) {
      entries.add(new Entry(document, ancestors));
      List<PublishedDocument> below = new ArrayList<>(ancestors);
      below.add(document);
      add(document.children(), below);
    }
  }

  /** The documents, parents before their children. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The document {@code steps} further in reading order, if there is one. */
  Optional<PublishedDocument> from(int index, int steps) {
    int at = index + steps;
    return at >= 0 && at < entries.size()
        ? Optional.of(entries.get(at).document())
        : Optional.empty();
  }
}
