package dev.portolan.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code portolan check}. */
@Command(
    name = "check",
    description = {
      "Says what is wrong with a catalog.%n",
      "Does everything that build does, down to the links of every page, but writes no site.%n"
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  portolan check                         the catalog in the current folder",
      "  portolan check catalog --format json   for a script: one array of problems",
      "  portolan check --format sarif          for code scanning",
      "  portolan check --fail-on never         report, and succeed all the same",
      "  portolan check --fail-under ready=80   every service has 80 % on scorecards/ready.yaml",
      "",
      "Each problem has its place, FILE:LINE:COLUMN, relative to the catalog, and a",
      "code in square brackets that docs/diagnostics.md explains."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Run(terminal, options, spec.commandLine()).call(Optional.empty());
  }
}
