package dev.portolan.deployment;

import dev.portolan.gateway.Reach;
import dev.portolan.gateway.Route;
import dev.portolan.spec.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Which operations of a version's specification the routes of its gateway service take, and which
 * routes take nothing that is documented.
 *
 * @param base what stands before the paths of the specification where the gateway is called; empty
 *     where nothing does
 * @param declared whether a server of the specification says so; else it follows from the routes
 * @param unchecked why nothing can be told, for people; then the lists are empty
 * @param operations the operations of its paths, in the order of the specification
 * @param undocumented routes that take none of them, in the order of the files
 */
public record Coverage(
    String base,
    boolean declared,
    Optional<String> unchecked,
    List<OperationReach> operations,
    List<Route> undocumented) {

  /**
   * An operation and the routes that take it.
   *
   * @param routes of the version's own service; those that may, too
   * @param elsewhere the route of another service that takes it instead; only where no own one does
   */
  public record OperationReach(
      Operation operation, Reach reach, List<Route> routes, Optional<Route> elsewhere) {
    public OperationReach {
      routes = List.copyOf(routes);
    }

    /** Whether no route of the gateway leads from it to anything that is meant for it. */
    public boolean isUnreachable() {
      return reach == Reach.MISSED && elsewhere.isEmpty();
    }
  }

  public Coverage {
    operations = List.copyOf(operations);
    undocumented = List.copyOf(undocumented);
  }

  /** The operations that no route takes. */
  public List<OperationReach> unreachable() {
    return operations.stream().filter(OperationReach::isUnreachable).toList();
  }
}
