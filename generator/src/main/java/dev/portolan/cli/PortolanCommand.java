package dev.portolan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan} alone. */
@Command(
    name = "portolan",
    description = "Makes static developer portals from a folder of API descriptions.%n",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BuildCommand.class, CheckCommand.class, HelpCommand.class},
    versionProvider = VersionLine.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  portolan check catalog              say what is wrong in catalog/",
      "  portolan build catalog --out site   build its portals into site/",
      "  portolan help build                 all options of build",
      "",
      "Here portolan stands for java -jar portolan.jar. A catalog is a folder with",
      "portolan.yaml and products/. Exit status: 0 done, 1 the catalog has problems,",
      "2 wrong use of the command, 3 the machine failed."
    })
final class PortolanCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "missing command");
  }
}
