package dev.portolan.portal.reference;

import dev.portolan.spec.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts many operations that have no tag together by the beginnings of their paths: {@code
 * /v1/accounts}, {@code /v1/charges}. A beginning that all share tells nothing, so it goes on until
 * paths part; where a group stays too large, it is parted again.
 */
final class PathGroups {
  /** A group with more is parted by the next segment of its paths. */
  private static final int LARGE = 150;

  private final Map<String, List<Operation>> groups = new LinkedHashMap<>();

  private PathGroups() {}

  /**
   * {@code operations} by the beginning of their paths, each group and all groups in the order
   * given; nothing if paths do not put them together.
   */
  static Map<String, List<Operation>> of(List<Operation> operations) {
    PathGroups made = new PathGroups();
    made.part("", operations);
    boolean scattered = made.groups.size() * 3 > operations.size();
    return made.groups.size() < 2 || scattered ? Map.of() : made.groups;
  }

  /** Parts {@code operations}, whose paths all begin with {@code stem}. */
  private void part(String stem, List<Operation> operations) {
    Map<String, List<Operation>> next = new LinkedHashMap<>();
    for (Operation operation : operations) {
      next.computeIfAbsent(stem(operation.path(), stem.length()), s -> new ArrayList<>())
          .add(operation);
    }
    next.forEach(
        (longer, members) -> {
          boolean on = members.size() > LARGE || next.size() == 1;
          if (on && !longer.equals(stem)) {
            part(longer, members);
          } else {
            groups.put(longer.isEmpty() ? "/" : longer, members);
          }
        });
  }

  /** {@code path} up to the end of the segment that begins at {@code from}. */
  private static String stem(String path, int from) {
    if (from >= path.length()) {
      return path;
    }
    int end = path.indexOf('/', from + 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
