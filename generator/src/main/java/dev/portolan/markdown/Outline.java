package dev.portolan.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts headings where they belong on the page: the highest ones directly below {@code top}'s
 * parent, and none more than one level below the one above it, whatever numbers the author chose.
 * Screen readers walk pages by these levels.
 */
final class Outline {
  private Outline() {}

  /**
   * The level of each heading on the page.
   *
   * @param written the levels as written, in order
   * @param top the level of the highest heading on the page, from 1
   */
  static List<Integer> levels(List<Integer> written, int top) {
    List<Integer> levels = new ArrayList<>();
    Deque<Integer> above = new ArrayDeque<>();
    for (int level : written) {
      while (!above.isEmpty() && above.peek() >= level) {
        above.pop();
      }
      levels.add(Math.min(6, top + above.size()));
      above.push(level);
    }
    return levels;
  }
}
