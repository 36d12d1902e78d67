package dev.portolan.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that an author may have meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The name of {@code known} that is nearest to {@code word}, if one is near enough: a third of
   * its letters may differ, exchanged neighbours count once, case and {@code -} for {@code _} count
   * nothing. Of equally near ones the first.
   */
  public static Optional<String> of(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(word);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : known) {
      if (name.length() > LONGEST) {
        continue;
      }
      int distance = distance(plain, plain(name));
      if (distance < bestDistance && distance <= Math.max(1, name.length() / 3)) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * A hint for a wrong name: {@code did you mean "x"?} if one is near, else all that are allowed.
   */
  public static Optional<String> hint(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        of(word, known)
            .map(name -> "did you mean \"" + name + "\"?")
            .orElseGet(
                () ->
                    (known.size() == 1 ? "there is only: " : "there are: ")
                        + String.join(", ", known.stream().limit(20).toList())
                        + (known.size() > 20 ? ", …" : "")));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** Edits between two words: insert, delete, replace, exchange neighbours. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
