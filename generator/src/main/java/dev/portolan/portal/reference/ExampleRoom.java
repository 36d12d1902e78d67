package dev.portolan.portal.reference;

import dev.portolan.code.CodeColouring;
import dev.portolan.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of examples one page can take. Where there is too much, the longest ones lose their
 * colours; where that is not enough, the longest ones show how they begin and have the whole in a
 * file of their own. All numbers are bytes of HTML, estimated.
 */
final class ExampleRoom {
  /** Up to here, all are coloured. */
  static final int COMFORT = 90_000;

  /** Up to here, all are shown as a whole. */
  static final int LIMIT = 120_000;

  /** What is shown of one that is not, in characters; less of each where there are many. */
  private static final int BEGINNING = 3_000;

  private final Map<CodeView, CodeView> fitted = new IdentityHashMap<>();
  private final Map<String, String> files = new TreeMap<>();

  /**
   * The room for {@code examples} on the page at {@code path}, from the site's root.
   *
   * @param taken what stands beside them
   */
  ExampleRoom(String path, int taken, List<CodeView> examples) {
    List<CodeView> longest = new ArrayList<>(examples);
    longest.sort(Comparator.comparing((CodeView view) -> -weight(view)));
    long total = taken;
    for (CodeView view : examples) {
      fitted.put(view, view);
      total += weight(view);
    }
    for (int i = 0; i < longest.size() && total > COMFORT; i++) {
      total += replace(longest.get(i), longest.get(i).plain());
    }
    int most = Math.min(BEGINNING, LIMIT / 3 / Math.max(1, examples.size()));
    String stem = path.replaceFirst("\\.html$", "--example-");
    for (int i = 0; i < longest.size() && total > LIMIT; i++) {
      CodeView view = longest.get(i);
      String text = CodeColouring.text(view.code());
      if (text.length() > most) {
        String file = stem + (files.size() + 1) + ending(view.language());
        files.put(file, text);
        total += replace(view, view.beginning(beginning(text, most), file));
      }
    }
  }

  private int replace(CodeView view, CodeView by) {
    return weight(by) - weight(fitted.put(view, by));
  }

  private static int weight(CodeView view) {
    return view.code().markup().length();
  }

  private static Html beginning(String text, int most) {
    int line = text.lastIndexOf('\n', most);
    int end = line > most / 2 ? line : most;
    boolean half = Character.isHighSurrogate(text.charAt(end - 1));
    return Html.escape(text.substring(0, half ? end - 1 : end) + "\n…");
  }

  private static String ending(String language) {
    return switch (language) {
      case "json", "xml", "yaml" -> "." + language;
      default -> ".txt";
    };
  }

  /** The same examples as they fit. */
  List<CodeView> fit(List<CodeView> examples) {
    return examples.stream().map(view -> fitted.getOrDefault(view, view)).toList();
  }

  /** Texts of those that are not shown as a whole, by their paths from the site's root. */
  Map<String, String> files() {
    return files;
  }
}
