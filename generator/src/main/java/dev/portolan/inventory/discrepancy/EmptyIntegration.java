package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import dev.portolan.inventory.discrepancy.Discrepancy.Subject;
import java.util.List;

/** An integration that gave nothing: maybe its snapshots are missing or empty. */
final class EmptyIntegration implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return estate.inventory().integrations().stream()
        .filter(integration -> integration.resources() == 0 && !integration.builtIn())
        .map(
            integration ->
                new Discrepancy(
                    Kind.EMPTY_INTEGRATION,
                    new Subject(
                        Subject.Type.INTEGRATION, integration.name(), integration.displayName()),
                    integration.snapshots().isEmpty()
                        ? "it has no snapshots that could be read"
                        : "its snapshots hold no resources",
                    "check with which rights they were saved, and save them anew",
                    integration.location()))
        .toList();
  }
}
