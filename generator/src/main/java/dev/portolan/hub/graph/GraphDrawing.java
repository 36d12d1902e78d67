package dev.portolan.hub.graph;

import dev.portolan.html.Html;
import dev.portolan.hub.graph.Layering.Place;
import dev.portolan.hub.graph.Layering.Route;
import java.util.ArrayList;
import java.util.List;

/** Draws graphs, from left to right: what needs something stands before it. */
public final class GraphDrawing {
  private static final int HEIGHT = 26;
  private static final int GUTTER = 72;
  private static final int MARGIN = 8;
  private static final int CHARACTER = 7;
  private static final int LONGEST = 26;

  private final Graph graph;
  private final List<List<Place>> layers;
  private final List<Route> routes;
  private final List<Integer> lefts = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  private GraphDrawing(Graph graph) {
    this.graph = graph;
    Layering layering = new Layering(graph);
    this.layers = layering.layers();
    this.routes = layering.routes();
    Ordering.apply(layers);
    Placing.apply(layers);
    int x = MARGIN;
    for (List<Place> layer : layers) {
      int longest =
          layer.stream()
              .filter(place -> !place.isPoint())
              .mapToInt(place -> label(place).length())
              .max()
              .orElse(0);
      lefts.add(x);
      widths.add(longest * CHARACTER + 20);
      x += longest * CHARACTER + 20 + GUTTER;
    }
  }

  /**
   * An SVG drawing of {@code graph}. Its colours come from the style sheet; boxes are links.
   *
   * @param name what it shows, for those who do not see it
   */
  public static Html of(Graph graph, String name) {
    return graph.nodes().isEmpty() ? Html.EMPTY : new GraphDrawing(graph).draw(name);
  }

  private String label(Place place) {
    String label = graph.nodes().get(place.node).label();
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
  }

  private Html draw(String name) {
    int last = layers.size() - 1;
    int width = lefts.get(last) + widths.get(last) + MARGIN;
    int height =
        (int) layers.stream().flatMap(List::stream).mapToDouble(p -> p.y).max().orElse(0)
            + HEIGHT
            + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"graph\" role=\"group\" aria-label=\"")
        .append(Html.escape(name))
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\">\n");
    routes.forEach(route -> arrow(svg, route));
    for (int i = 0; i < layers.size(); i++) {
      for (Place place : layers.get(i)) {
        if (!place.isPoint()) {
          box(svg, place, lefts.get(i), widths.get(i));
        }
      }
    }
    return new Html(svg.append("</svg>").toString());
  }

  private void box(StringBuilder svg, Place place, int x, int width) {
    Graph.Node node = graph.nodes().get(place.node);
    int y = (int) place.y + MARGIN;
    svg.append("<a class=\"graph-node")
        .append(node.tone().isEmpty() ? "" : " graph-" + Html.escape(node.tone()))
        .append("\" href=\"")
        .append(Html.escape(node.href()))
        .append("\"><title>")
        .append(Html.escape(node.label()))
        .append("</title><rect x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(HEIGHT)
        .append("\" rx=\"4\"/><text x=\"")
        .append(x + 10)
        .append("\" y=\"")
        .append(y + 17)
        .append("\">")
        .append(Html.escape(label(place)))
        .append("</text></a>\n");
  }

  private void arrow(StringBuilder svg, Route route) {
    List<Place> places = route.places();
    int first = layerOf(places.get(0));
    int x = lefts.get(first) + widths.get(first);
    int y = middle(places.get(0));
    StringBuilder path = new StringBuilder("M" + x + " " + y);
    for (int i = 1; i < places.size(); i++) {
      int left = lefts.get(first + i);
      int next = middle(places.get(i));
      int half = (left - x) / 2;
      path.append("C").append(x + half).append(' ').append(y).append(' ');
      path.append(left - half).append(' ').append(next).append(' ').append(left).append(' ');
      path.append(next);
      x = left;
      y = next;
      if (places.get(i).isPoint()) {
        x += widths.get(first + i);
        path.append("H").append(x);
      }
    }
    int tip = route.turned() ? lefts.get(first) + widths.get(first) : x;
    int tipY = route.turned() ? middle(places.get(0)) : y;
    int back = route.turned() ? 6 : -6;
    svg.append("<path class=\"graph-arrow")
        .append(route.turned() ? " graph-circle" : "")
        .append("\" d=\"")
        .append(path)
        .append("\"/><path class=\"graph-head")
        .append(route.turned() ? " graph-circle" : "")
        .append("\" d=\"M")
        .append(tip)
        .append(' ')
        .append(tipY)
        .append("l")
        .append(back)
        .append(" -4v8z\"/>\n");
  }

  private int layerOf(Place place) {
    for (int i = 0; i < layers.size(); i++) {
      List<Place> layer = layers.get(i);
      if (place.order < layer.size() && layer.get(place.order) == place) {
        return i;
      }
    }
    throw new IllegalStateException("a place without a layer");
  }

  private static int middle(Place place) {
    return (int) place.y + MARGIN + HEIGHT / 2;
  }
}
