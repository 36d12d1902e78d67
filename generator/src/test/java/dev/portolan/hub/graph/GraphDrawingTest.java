package dev.portolan.hub.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.hub.graph.Graph.Arrow;
import dev.portolan.hub.graph.Graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class GraphDrawingTest {
  @Test
  void putsWhatIsNeededBehindWhatNeedsIt() {
    Document svg = draw("a>b", "b>c", "a>c", "d>c");
    assertTrue(left(svg, "a") < left(svg, "b"));
    assertTrue(left(svg, "b") < left(svg, "c"));
    assertEquals(left(svg, "b"), left(svg, "d"), "close to what it needs");
    assertEquals(4, svg.select(".graph-arrow").size());
    assertEquals("../services/a.html", svg.select("a").first().attr("href"));
  }

  @Test
  void drawsCirclesWithTheArrowThatClosesThemMarked() {
    Document svg = draw("a>b", "b>c", "c>a");
    assertEquals(3, svg.select(".graph-arrow").size());
    assertEquals(1, svg.select(".graph-arrow.graph-circle").size());
  }

  @Test
  void leavesOutArrowsToNothingToItselfAndTwice() {
    assertEquals(1, draw("a>b", "a>b", "a>a", "a>gone").select(".graph-arrow").size());
  }

  @Test
  void crossesNoArrowsWhereItNeedNot() {
    Graph graph = graph("a>z", "b>y", "c>x", "d>w");
    Layering layering = new Layering(graph);
    Ordering.apply(layering.layers());
    assertEquals(0, crossings(layering));
    assertEquals(1, crossings(ordered("a>y", "a>z", "b>y", "b>z")), "two by two cross once");
  }

  private static Layering ordered(String... arrows) {
    Layering layering = new Layering(graph(arrows));
    Ordering.apply(layering.layers());
    return layering;
  }

  /** Counted the slow way. */
  private static int crossings(Layering layering) {
    int crossings = 0;
    for (List<Layering.Place> layer : layering.layers()) {
      for (Layering.Place a : layer) {
        for (Layering.Place b : layer) {
          for (Layering.Place toA : a.after) {
            for (Layering.Place toB : b.after) {
              crossings += a.order < b.order && toA.order > toB.order ? 1 : 0;
            }
          }
        }
      }
    }
    return crossings;
  }

  @Test
  void keepsThreeHundredServicesApartAndTheSameOnEveryRun() {
    Random random = new Random(4);
    List<Node> nodes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      nodes.add(new Node("s" + i, "Service number " + i, "s" + i + ".html", ""));
      for (int k = random.nextInt(4); k > 0 && i > 0; k--) {
        arrows.add(new Arrow("s" + i, "s" + random.nextInt(i)));
      }
    }
    long start = System.nanoTime();
    String drawn = GraphDrawing.of(new Graph(nodes, arrows), "All").markup();
    long milliseconds = (System.nanoTime() - start) / 1_000_000;

    assertEquals(drawn, GraphDrawing.of(new Graph(nodes, arrows), "All").markup());
    assertTrue(milliseconds < 5_000, milliseconds + " ms");
    Document svg = Jsoup.parse(drawn, Parser.xmlParser());
    Map<String, List<Integer>> columns = new HashMap<>();
    for (Element box : svg.select("rect")) {
      columns
          .computeIfAbsent(box.attr("x"), x -> new ArrayList<>())
          .add(Integer.parseInt(box.attr("y")));
    }
    assertEquals(300, columns.values().stream().mapToInt(List::size).sum());
    for (List<Integer> column : columns.values()) {
      column.sort(null);
      for (int i = 1; i < column.size(); i++) {
        assertTrue(column.get(i) - column.get(i - 1) >= 34, column.toString());
      }
    }
    Element root = svg.select("svg").first();
    assertTrue(Integer.parseInt(root.attr("height")) < 300 * 40, root.attr("height"));
    svg.select("rect")
        .forEach(box -> assertTrue(Integer.parseInt(box.attr("y")) >= 0, box.toString()));
  }

  @Test
  void escapesNames() {
    Graph graph = new Graph(List.of(new Node("a", "<b>&\"", "x\"y", "")), List.of());
    String svg = GraphDrawing.of(graph, "<i>").markup();
    assertTrue(svg.contains("&lt;b&gt;&amp;&quot;"), svg);
    assertTrue(!svg.contains("<b>") && !svg.contains("<i>"), svg);
  }

  private static Graph graph(String... arrows) {
    List<Node> nodes = new ArrayList<>();
    List<Arrow> all = new ArrayList<>();
    for (String arrow : arrows) {
      String from = arrow.substring(0, arrow.indexOf('>'));
      String to = arrow.substring(arrow.indexOf('>') + 1);
      for (String id : List.of(from, to)) {
        if (!id.equals("gone") && nodes.stream().noneMatch(node -> node.id().equals(id))) {
          nodes.add(new Node(id, id, "../services/" + id + ".html", ""));
        }
      }
      all.add(new Arrow(from, to));
    }
    return new Graph(nodes, all);
  }

  private static Document draw(String... arrows) {
    return Jsoup.parse(GraphDrawing.of(graph(arrows), "Test").markup(), Parser.xmlParser());
  }

  private static int left(Document svg, String id) {
    return Integer.parseInt(svg.select("a[href$=/" + id + ".html] rect").attr("x"));
  }
}
