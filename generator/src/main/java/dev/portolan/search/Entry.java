package dev.portolan.search;

import java.util.List;
import java.util.Objects;

/**
 * Something that can be found.
 *
 * @param place what it is part of
 * @param title what readers see and what they look for first
 * @param within the name of the thing it is part of, such as a property's schema; may be empty
 * @param path where it leads, from the site's root, maybe with a fragment
 * @param method of an operation; else empty
 * @param route the path template of an operation; else empty
 * @param names other names it goes by, such as an operation's id
 * @param words a sentence or two about it
 * @param text all its text
 */
public record Entry(
    Kind kind,
    Place place,
    String title,
    String within,
    String path,
    String method,
    String route,
    List<String> names,
    String words,
    String text) {

  /**
   * Product and version. What belongs to neither is nowhere.
   *
   * @param folder the first part of the paths of its pages
   * @param product its name; may be empty
   * @param version its name; empty for what belongs to all versions
   * @param age how far behind the newest it is
   */
  public record Place(String folder, String product, String version, Age age) {
    public static final Place NOWHERE = new Place("", "", "", Age.CURRENT);

    /** The same place for what is deprecated there. */
    public Place deprecated() {
      return new Place(folder, product, version, Age.DEPRECATED);
    }
  }

  /** What readers rather have. */
  public enum Age {
    CURRENT,
    /** Of a version that is not the newest one. */
    OLDER,
    DEPRECATED
  }

  public Entry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(place);
    names = List.copyOf(names);
  }

  /** A section of a page; {@code within} is the page's title. */
  public static Entry section(Place place, String title, String within, String path, String text) {
    return new Entry(Kind.SECTION, place, title, within, path, "", "", List.of(), "", text);
  }

  /** A part of something: a parameter, a property, a value. */
  public static Entry part(
      Kind kind, Place place, String title, String within, String path, List<String> names) {
    return new Entry(kind, place, title, within, path, "", "", names, "", "");
  }
}
