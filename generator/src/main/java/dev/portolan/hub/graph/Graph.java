package dev.portolan.hub.graph;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is drawn.
 *
 * @param nodes in the order that counts where nothing else decides
 * @param arrows between nodes that are there; none from a node to itself, none twice
 */
public record Graph(List<Node> nodes, List<Arrow> arrows) {

  /**
   * A box.
   *
   * @param id unique
   * @param href where it leads, from the page it is on
   * @param tone the class {@code graph-TONE}; may be empty
   */
  public record Node(String id, String label, String href, String tone) {}

  /** An arrow. */
  public record Arrow(String from, String to) {}

  public Graph {
    nodes = List.copyOf(nodes);
    Set<String> ids = new HashSet<>();
    nodes.forEach(node -> ids.add(node.id()));
    Set<Arrow> sound = new LinkedHashSet<>();
    for (Arrow arrow : arrows) {
      if (!arrow.from().equals(arrow.to())
          && ids.contains(arrow.from())
          && ids.contains(arrow.to())) {
        sound.add(arrow);
      }
    }
    arrows = List.copyOf(sound);
  }
}
