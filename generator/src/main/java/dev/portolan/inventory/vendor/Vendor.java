package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Details.Known;
import dev.portolan.yaml.Loose;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the answers of one tool. */
public interface Vendor {

  /**
   * A type of answers.
   *
   * @param word the key in an integration's file, such as {@code pull_request}
   * @param title for people; of a type that has resources of its own
   * @param knows the list of a resource's details that it fills
   */
  record Kind(String word, Optional<String> title, Optional<Known> knows) {
    static Kind resource(String word, String title) {
      return new Kind(word, Optional.of(title), Optional.empty());
    }

    static Kind detail(String word, Known knows) {
      return new Kind(word, Optional.empty(), Optional.of(knows));
    }

    static Kind detail(String word) {
      return new Kind(word, Optional.empty(), Optional.empty());
    }
  }

  /**
   * One answer of several that follow each other.
   *
   * @param items what it tells of
   * @param more whether the tool says there is another one after it
   * @param total how many there are in all, where the tool says so
   */
  record Page(List<Loose> items, boolean more, Optional<Long> total) {
    static Page of(List<Loose> items) {
      return new Page(items, false, Optional.empty());
    }
  }

  /** The types it reads, in the order they have to be read in. */
  List<Kind> kinds();

  /** The items of an answer; none where it is not of the tool's shape. */
  Page page(String kind, Loose answer);

  /**
   * Adds what an item tells to {@code drafts}.
   *
   * @return false if it cannot be told what the item is about
   */
  boolean read(String kind, Loose item, Drafts drafts);

  /**
   * Adds the facts that follow from everything that was read.
   *
   * @param known the lists that answers were there for
   */
  default void finish(Draft draft, Set<Known> known) {}
}
