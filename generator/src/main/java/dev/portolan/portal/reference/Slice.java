package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that is too long for one page: what is on the page at {@code path}, from the
 * site's root.
 */
record Slice<T>(String path, List<T> members) {
  Slice {
    members = List.copyOf(members);
  }

  /**
   * All parts of {@code list}, of nearly equal length.
   *
   * @param path the page of the first part: {@code tags/users.html}; the second is {@code
   *     tags/users--2.html}
   * @param most what one page may have
   */
  static <T> List<Slice<T>> of(String path, List<T> list, int most) {
    int count = Math.max(1, (list.size() + most - 1) / most);
    List<Slice<T>> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slices.add(
          new Slice<>(
              i == 0 ? path : path.replaceFirst("\\.html$", "--" + (i + 1) + ".html"),
              list.subList(
                  (int) ((long) list.size() * i / count),
                  (int) ((long) list.size() * (i + 1) / count))));
    }
    return slices;
  }

  /** The same as {@link #links}; none where there is but one. */
  static <T> List<LinkView> choice(List<Slice<T>> slices, Function<T, String> name) {
    return slices.size() > 1 ? links(slices, name) : List.of();
  }

  /** Links to {@code slices}, each named by what stands first and last on the page. */
  static <T> List<LinkView> links(List<Slice<T>> slices, Function<T, String> name) {
    return slices.stream()
        .map(
            slice -> {
              String first = slice.members.isEmpty() ? "" : name.apply(slice.members.get(0));
              String last =
                  slice.members.isEmpty()
                      ? ""
                      : name.apply(slice.members.get(slice.members.size() - 1));
              return LinkView.inside(first.equals(last) ? first : first + " – " + last, slice.path);
            })
        .toList();
  }
}
