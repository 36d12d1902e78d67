package dev.portolan.hub.graph;

import dev.portolan.hub.graph.Layering.Place;
import java.util.List;

/**
 * Gives each place its height: as near to its neighbours as the order and the distances in its
 * layer allow. That is the least sum of squares under the condition that what follows stays below,
 * found by pooling neighbours that would overlap.
 */
final class Placing {
  private static final int SWEEPS = 12;

  /** Between the middles of two boxes. */
  static final int ROW = 36;

  /** Between the middles of two points. */
  private static final int LINE = 12;

  private Placing() {}

  /** Places all of {@code layers}; the highest is at 0. */
  static void apply(List<List<Place>> layers) {
    for (List<Place> layer : layers) {
      double y = 0;
      for (int i = 0; i < layer.size(); i++) {
        y += i == 0 ? 0 : gap(layer.get(i - 1), layer.get(i));
        layer.get(i).y = y;
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < layers.size(); i++) {
        settle(layers.get(sweep % 2 == 0 ? i : layers.size() - 1 - i));
      }
    }
    double top =
        layers.stream().flatMap(List::stream).mapToDouble(place -> place.y).min().orElse(0);
    layers.forEach(layer -> layer.forEach(place -> place.y = Math.round(place.y - top)));
  }

  private static double gap(Place above, Place below) {
    return above.isPoint() && below.isPoint()
        ? LINE
        : (above.isPoint() || below.isPoint() ? (ROW + LINE) / 2.0 : ROW);
  }

  private static double wish(Place place) {
    double sum = 0;
    for (Place neighbour : place.before) {
      sum += neighbour.y;
    }
    for (Place neighbour : place.after) {
      sum += neighbour.y;
    }
    int count = place.before.size() + place.after.size();
    return count == 0 ? place.y : sum / count;
  }

  /** Moves the places of a layer to their wishes, less the room that those above need. */
  private static void settle(List<Place> layer) {
    int count = layer.size();
    double[] room = new double[count];
    double[] mean = new double[count];
    int[] size = new int[count];
    int blocks = 0;
    for (int i = 0; i < count; i++) {
      room[i] = i == 0 ? 0 : room[i - 1] + gap(layer.get(i - 1), layer.get(i));
      mean[blocks] = wish(layer.get(i)) - room[i];
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
        int all = size[blocks - 2] + size[blocks - 1];
        mean[blocks - 2] =
            (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1]) / all;
        size[blocks - 2] = all;
        blocks--;
      }
    }
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      for (int k = 0; k < size[block]; k++) {
        layer.get(at).y = mean[block] + room[at];
        at++;
      }
    }
  }
}
