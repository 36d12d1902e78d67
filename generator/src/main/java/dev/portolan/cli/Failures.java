package dev.portolan.cli;

import dev.portolan.diagnostic.Printable;
import dev.portolan.diagnostic.WrongUseException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into a sentence and an exit status: 2 for wrong use, 3 for the machine. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final int WRONG_USE = 2;
  private static final int MACHINE = 3;

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    say(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, terminal.errWriter())) {
      terminal.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return WRONG_USE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    if (e instanceof ParameterException wrong) {
      return handleParseException(wrong, new String[0]);
    } else if (e instanceof WrongUseException wrong) {
      say(wrong.getMessage());
      return WRONG_USE;
    } else if (e instanceof InvalidPathException name) {
      say(
          "cannot handle the file name \""
              + name.getInput()
              + "\" in this locale; set LC_ALL=C.UTF-8 and try again");
    } else if (e instanceof IOException fault) {
      say(describe(fault));
    } else {
      say("this is a fault of Portolan, please report it: " + e.getMessage());
      if (!isVerbose(parsed)) {
        terminal.err().println("Run again with --verbose to see the stack trace.");
      }
    }
    if (isVerbose(parsed)) {
      e.printStackTrace(terminal.err());
    }
    return MACHINE;
  }

  /** Java's messages for files are often a path and nothing else. */
  static String describe(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    } else if (e instanceof NoSuchFileException missing && missing.getReason() == null) {
      return missing.getFile() + ": no such file or folder";
    } else if (e instanceof FileSystemException) {
      return e.getMessage();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private void say(String message) {
    terminal.err().println("portolan: " + Printable.of(message));
  }

  private static boolean isVerbose(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.hasMatchedOption("--verbose");
  }
}
