package dev.portolan.cli;

import picocli.CommandLine;

/** Gives commands the terminal they run in. */
final class CommandFactory implements CommandLine.IFactory {
  private final Terminal terminal;

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == BuildCommand.class) {
      return type.cast(new BuildCommand(terminal));
    } else if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
