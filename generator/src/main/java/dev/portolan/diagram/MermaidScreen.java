package dev.portolan.diagram;

import dev.portolan.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what Mermaid will not draw, as far as that can be told without it: a kind of diagram that
 * it does not know, settings that do not end, a label of a flowchart that ends it early, too much
 * of everything. Says nothing where it is in doubt: the page shows the source of what Mermaid
 * refuses.
 */
final class MermaidScreen {
  /** As {@code frame.js} tells Mermaid. */
  static final int LONGEST = 50_000;

  /** As {@code frame.js} tells Mermaid; edges of flowcharts. */
  static final int MOST_EDGES = 500;

  /** The detectors of Mermaid 11.17 look for these at the start of a diagram. */
  private static final List<String> KINDS =
      List.of(
          "architecture",
          "architecture-beta",
          "block",
          "block-beta",
          "C4Component",
          "C4Container",
          "C4Context",
          "C4Deployment",
          "C4Dynamic",
          "classDiagram",
          "classDiagram-v2",
          "cynefin-beta",
          "erDiagram",
          "eventmodeling",
          "flowchart",
          "flowchart-elk",
          "gantt",
          "gitGraph",
          "graph",
          "info",
          "ishikawa",
          "ishikawa-beta",
          "journey",
          "kanban",
          "mindmap",
          "packet",
          "packet-beta",
          "pie",
          "quadrantChart",
          "radar-beta",
          "railroad-beta",
          "railroad-abnf-beta",
          "railroad-ebnf-beta",
          "railroad-peg-beta",
          "requirement",
          "requirementDiagram",
          "sankey",
          "sankey-beta",
          "sequenceDiagram",
          "stateDiagram",
          "stateDiagram-v2",
          "swimlane-beta",
          "timeline",
          "treemap",
          "treemap-beta",
          "treeView-beta",
          "venn-beta",
          "wardley-beta",
          "xychart",
          "xychart-beta");

  private static final Pattern KIND = Pattern.compile("^[A-Za-z][A-Za-z0-9-]*");
  private static final Set<String> FLOWCHARTS = Set.of("flowchart", "graph");

  /** An arrow of a flowchart: two or more of the same, with or without a head. */
  private static final Pattern EDGE = Pattern.compile("(?:--+|==+|-\\.+-)[>xo-]?");

  /** A label in square brackets, without quotes, that a round or curly bracket ends early. */
  private static final Pattern BROKEN_LABEL =
      Pattern.compile(
          "(?:^|[\\s&>|])[A-Za-z]\\w{0,40}\\[(?![\"/\\\\(\\[`])([^\\[\\]\"`|]*)\\](?:\\s|;|$)");

  private final List<String> lines;

  private MermaidScreen(String source) {
    this.lines = source.lines().toList();
  }

  /** Why {@code source} will not be drawn; nothing if it may be. */
  static Optional<Drawing.Refusal> check(String source) {
    try {
      new MermaidScreen(source).check(source.length());
      return Optional.empty();
    } catch (NotDrawnException e) {
      return Optional.of(e.refusal());
    }
  }

  private void check(int length) throws NotDrawnException {
    if (length > LONGEST) {
      throw new NotDrawnException(0, "it has more than " + LONGEST + " characters");
    }
    int first = firstLine();
    String line = lines.get(first).strip();
    Matcher kind = KIND.matcher(line);
    if (!kind.find()) {
      throw new NotDrawnException(first + 1, "it does not begin with the kind of diagram");
    }
    if (!known(kind.group())) {
      throw unknown(first + 1, kind.group());
    }
    if (FLOWCHARTS.contains(kind.group())) {
      flowchart(first);
    }
  }

  /** Where the diagram begins: after front matter, settings and comments. */
  private int firstLine() throws NotDrawnException {
    int at = blank(0);
    if (at < lines.size() && lines.get(at).strip().equals("---")) {
      at = blank(after("---", at) + 1);
    }
    while (at < lines.size() && lines.get(at).strip().startsWith("%%")) {
      String line = lines.get(at);
      at = line.contains("%%{") && !line.contains("}%%") ? after("}%%", at) : at;
      String rest = line.substring(Math.max(0, line.lastIndexOf("}%%") + 3)).strip();
      if (line.contains("}%%") && !rest.isEmpty() && !rest.startsWith("%%")) {
        return at; // what follows on the same line is looked at as it is
      }
      at = blank(at + 1);
    }
    if (at >= lines.size()) {
      throw new NotDrawnException(0, "it is empty");
    }
    return at;
  }

  private int blank(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private int after(String end, int open) throws NotDrawnException {
    for (int at = open + 1; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (end.equals("---") ? line.equals(end) : line.contains(end)) {
        return at;
      }
    }
    throw new NotDrawnException(open + 1, "the settings that begin here have no end: " + end);
  }

  private static boolean known(String word) {
    return KINDS.stream().anyMatch(kind -> kind.equalsIgnoreCase(word) && sameCase(kind, word));
  }

  /** Most kinds are known by their exact letters; of a few the case does not matter. */
  private static boolean sameCase(String kind, String word) {
    return kind.equals(word)
        || kind.startsWith("ishikawa")
        || kind.startsWith("railroad")
        || kind.startsWith("wardley");
  }

  private static NotDrawnException unknown(int line, String word) {
    String near =
        Nearest.of(word, new TreeSet<>(KINDS))
            .map(kind -> "; did you mean \"" + kind + "\"?")
            .orElse("");
    return new NotDrawnException(line, "Mermaid has no diagram \"" + word + "\"" + near);
  }

  private void flowchart(int first) throws NotDrawnException {
    int edges = 0;
    List<Integer> open = new ArrayList<>();
    for (int at = first; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.startsWith("%%")) {
        continue;
      }
      Matcher label = BROKEN_LABEL.matcher(line);
      while (label.find()) {
        if (label.group(1).matches(".*[(){}].*")) {
          throw new NotDrawnException(
              at + 1, "the label [" + label.group(1) + "] has brackets: put it in quotes");
        }
      }
      Matcher edge = EDGE.matcher(line);
      edges += edge.find() ? 1 : 0;
      String word = line.toLowerCase(Locale.ROOT);
      if (word.startsWith("subgraph")) {
        open.add(at);
      } else if (word.equals("end") || word.equals("end;")) {
        if (open.isEmpty()) {
          throw new NotDrawnException(at + 1, "\"end\" without a subgraph");
        }
        open.remove(open.size() - 1);
      }
    }
    if (!open.isEmpty()) {
      throw new NotDrawnException(open.get(0) + 1, "the subgraph has no \"end\"");
    }
    if (edges > MOST_EDGES) {
      throw new NotDrawnException(0, "it has more than " + MOST_EDGES + " edges");
    }
  }
}
