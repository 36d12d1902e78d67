package dev.portolan.hub.graph;

import dev.portolan.hub.graph.Layering.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Orders the places of each layer so that few arrows cross: each near the mean of its neighbours.
 */
final class Ordering {
  private static final int SWEEPS = 24;

  private final List<List<Place>> layers;

  private Ordering(List<List<Place>> layers) {
    this.layers = layers;
  }

  /** Orders {@code layers}. */
  static void apply(List<List<Place>> layers) {
    Ordering ordering = new Ordering(layers);
    ordering.number();
    List<List<Place>> best = ordering.copy();
    long least = ordering.crossings();
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      ordering.sweep(sweep % 2 == 0);
      long crossings = ordering.crossings();
      if (crossings < least) {
        least = crossings;
        best = ordering.copy();
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      layers.set(i, best.get(i));
    }
    ordering.number();
  }

  private List<List<Place>> copy() {
    List<List<Place>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  private void number() {
    for (List<Place> layer : layers) {
      for (int i = 0; i < layer.size(); i++) {
        layer.get(i).order = i;
      }
    }
  }

  private void sweep(boolean forward) {
    for (int i = 1; i < layers.size(); i++) {
      List<Place> layer = layers.get(forward ? i : layers.size() - 1 - i);
      Function<Place, List<Place>> neighbours = place -> forward ? place.before : place.after;
      double[] wish = new double[layer.size()];
      for (Place place : layer) {
        wish[place.order] =
            neighbours.apply(place).stream()
                .mapToInt(neighbour -> neighbour.order)
                .average()
                .orElse(place.order);
      }
      layer.sort(Comparator.comparingDouble(place -> wish[place.order])); // stable
      for (int k = 0; k < layer.size(); k++) {
        layer.get(k).order = k;
      }
    }
  }

  /** How many arrows cross, by counting inversions with a tree of sums. */
  long crossings() {
    long crossings = 0;
    for (int i = 0; i + 1 < layers.size(); i++) {
      int[] sums = new int[layers.get(i + 1).size() + 1];
      int seen = 0;
      for (Place place : layers.get(i)) {
        int[] targets = place.after.stream().mapToInt(to -> to.order).sorted().toArray();
        for (int target : targets) {
          crossings += seen - sum(sums, target + 1);
        }
        for (int target : targets) {
          add(sums, target + 1);
        }
        seen += targets.length;
      }
    }
    return crossings;
  }

  private static int sum(int[] sums, int upTo) {
    int sum = 0;
    for (int i = upTo; i > 0; i -= i & -i) {
      sum += sums[i];
    }
    return sum;
  }

  private static void add(int[] sums, int at) {
    for (int i = at; i < sums.length; i += i & -i) {
      sums[i]++;
    }
  }
}
