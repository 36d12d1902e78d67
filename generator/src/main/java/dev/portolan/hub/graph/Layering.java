package dev.portolan.hub.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph without circles, cut into layers: each arrow leads from one layer to the next. What spans
 * more has a point in each layer between.
 */
final class Layering {
  /** A place in a layer: a node, or a point of an arrow. */
  static final class Place {
    /** The index of the node; -1 for a point. */
    final int node;

    final List<Place> before = new ArrayList<>();
    final List<Place> after = new ArrayList<>();
    double y;

    /** Its index in its layer. */
    int order;

    Place(int node) {
      this.node = node;
    }

    boolean isPoint() {
      return node < 0;
    }
  }

  /**
   * An arrow through the layers.
   *
   * @param turned whether it closes a circle and was turned: its head is at the beginning
   */
  record Route(List<Place> places, boolean turned) {}

  private final Graph graph;
  private final int[][] after;
  private final boolean[] closes;
  private final List<List<Place>> layers = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();

  Layering(Graph graph) {
    this.graph = graph;
    Map<String, Integer> index = new HashMap<>();
    for (Graph.Node node : graph.nodes()) {
      index.put(node.id(), index.size());
    }
    int count = graph.arrows().size();
    int[] from = new int[count];
    int[] to = new int[count];
    for (int i = 0; i < count; i++) {
      from[i] = index.get(graph.arrows().get(i).from());
      to[i] = index.get(graph.arrows().get(i).to());
    }
    this.after = outgoing(from);
    this.closes = circles(to);
    for (int i = 0; i < count; i++) {
      if (closes[i]) {
        int tail = from[i];
        from[i] = to[i];
        to[i] = tail;
      }
    }
    place(from, to, layerOf(from, to));
  }

  private int[][] outgoing(int[] from) {
    List<List<Integer>> lists = new ArrayList<>();
    graph.nodes().forEach(node -> lists.add(new ArrayList<>()));
    for (int i = 0; i < from.length; i++) {
      lists.get(from[i]).add(i);
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** The arrows that lead back to where a search in depth came from. */
  private boolean[] circles(int[] to) {
    boolean[] found = new boolean[to.length];
    int[] state = new int[after.length]; // 0 not seen, 1 on the way, 2 done
    int[] next = new int[after.length];
    for (int start = 0; start < after.length; start++) {
      if (state[start] != 0) {
        continue;
      }
      Deque<Integer> way = new ArrayDeque<>();
      way.push(start);
      state[start] = 1;
      while (!way.isEmpty()) {
        int node = way.peek();
        if (next[node] == after[node].length) {
          state[node] = 2;
          way.pop();
          continue;
        }
        int arrow = after[node][next[node]++];
        int target = to[arrow];
        if (state[target] == 1) {
          found[arrow] = true;
        } else if (state[target] == 0) {
          state[target] = 1;
          way.push(target);
        }
      }
    }
    return found;
  }

  /**
   * Each node as far behind the first layer as its longest way there; then close to what it needs.
   */
  private int[] layerOf(int[] from, int[] to) {
    int[] layer = new int[after.length];
    boolean changed = true;
    while (changed) { // as often as there are layers: there are no circles
      changed = false;
      for (int i = 0; i < from.length; i++) {
        if (layer[to[i]] <= layer[from[i]]) {
          layer[to[i]] = layer[from[i]] + 1;
          changed = true;
        }
      }
    }
    // What nothing leads to need not stand in the first layer.
    int[] nearest = new int[after.length];
    Arrays.fill(nearest, Integer.MAX_VALUE);
    boolean[] isTarget = new boolean[after.length];
    for (int i = 0; i < from.length; i++) {
      nearest[from[i]] = Math.min(nearest[from[i]], layer[to[i]] - 1);
      isTarget[to[i]] = true;
    }
    for (int i = 0; i < layer.length; i++) {
      if (!isTarget[i] && nearest[i] != Integer.MAX_VALUE) {
        layer[i] = nearest[i];
      }
    }
    return layer;
  }

  private void place(int[] from, int[] to, int[] layer) {
    int count = Arrays.stream(layer).max().orElse(-1) + 1;
    for (int i = 0; i < count; i++) {
      layers.add(new ArrayList<>());
    }
    Place[] places = new Place[layer.length];
    for (int i = 0; i < layer.length; i++) {
      places[i] = new Place(i);
      layers.get(layer[i]).add(places[i]);
    }
    for (int i = 0; i < from.length; i++) {
      List<Place> route = new ArrayList<>();
      Place last = places[from[i]];
      route.add(last);
      for (int l = layer[from[i]] + 1; l < layer[to[i]]; l++) {
        Place point = new Place(-1);
        layers.get(l).add(point);
        join(last, point);
        route.add(point);
        last = point;
      }
      join(last, places[to[i]]);
      route.add(places[to[i]]);
      routes.add(new Route(route, closes[i]));
    }
  }

  private static void join(Place a, Place b) {
    a.after.add(b);
    b.before.add(a);
  }

  List<List<Place>> layers() {
    return layers;
  }

  /** One for each arrow of the graph, in its order. */
  List<Route> routes() {
    return routes;
  }
}
