package dev.portolan.portal.reference;

import dev.portolan.catalog.Slug;
import dev.portolan.spec.Schema;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parts of pages that have pages of their own: schemas without a name, too large for the page they
 * are on. The pages are made after the page that leads to them, and may have such parts in turn.
 */
final class Asides {
  private static final String PAGE = ".html";

  /**
   * A part.
   *
   * @param path of its page
   * @param name what it is called: that of its row, or of the page where the row has none
   * @param from the page that leads to it, and its title
   * @param anchor its row on that page
   */
  record Aside(String path, String name, Schema schema, String from, String title, String anchor) {}

  private final NavigableSet<Aside> waiting = new TreeSet<>(Comparator.comparing(Aside::path));
  private final Set<String> taken = new HashSet<>();

  /** The page that leads to parts of its own. */
  record From(Asides asides, String path, String title) {
    /** Gives {@code schema}, the row {@code anchor} of this page, a page: a link to it. */
    Word link(String text, String name, Schema schema, String anchor) {
      return Word.link(text, asides.add(name, schema, path, title, anchor));
    }
  }

  /** What {@code path}, the page called {@code title}, leads to. */
  From from(String path, String title) {
    return new From(this, path, title);
  }

  /** The pages to make that were asked for since the last time, by their paths. */
  synchronized List<Aside> take() {
    List<Aside> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  private synchronized String add(
      String name, Schema schema, String from, String title, String anchor) {
    String path = page(from, Slug.derive(anchor).map(Slug::value).orElse("part"));
    waiting.add(new Aside(path, name.isEmpty() ? title : name, schema, from, title, anchor));
    return path;
  }

  /** The path of another page that belongs to the one at {@code from}; never given twice. */
  synchronized String page(String from, String name) {
    String wanted = from.substring(0, from.length() - PAGE.length()) + "--" + name;
    String path = wanted;
    for (int i = 2; !taken.add(path); i++) {
      path = wanted + "-" + i;
    }
    return path + PAGE;
  }
}
