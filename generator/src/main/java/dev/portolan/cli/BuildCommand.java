package dev.portolan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan build}. */
@Command(
    name = "build",
    description = {
      "Builds the sites of a catalog.%n",
      "Reads and checks the catalog, renders every portal and replaces the output folder. If"
          + " the catalog has problems, or anything else fails, the output stays as it was.%n"
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  portolan build                      from the current folder to target/portolan",
      "  portolan build catalog --out site   from catalog/ to site/",
      "  portolan build --portal partners    one portal; the others stay as they are",
      "  portolan build --fail-on warning    strict, for a pipeline",
      "  portolan build --format github      problems as annotations of a pull request",
      "",
      "Then open target/portolan/portals/NAME/index.html in a browser, or upload that",
      "folder to any static host. A build replaces the whole output folder; it refuses",
      "a folder with files that it did not make."
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "target/portolan",
      description = "The folder for the sites (default: ${DEFAULT-VALUE}).")
  private Path out;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Run(terminal, options, spec.commandLine()).call(Optional.of(out));
  }
}
