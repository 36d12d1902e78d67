package dev.portolan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * The surroundings a command runs in.
 *
 * @param out for reports and the summary
 * @param err for progress and failures
 * @param interactive whether somebody watches
 * @param colours whether colours are wanted
 * @param environment variables
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    boolean colours,
    Map<String, String> environment) {

  /** The terminal of this process. */
  static Terminal detect(PrintStream out, PrintStream err, Map<String, String> environment) {
    boolean interactive = isTerminal() && !"dumb".equals(environment.get("TERM"));
    return new Terminal(out, err, interactive, Ansi.AUTO.enabled(), environment);
  }

  /** Up to Java 21 there is a console only if input and output are both a terminal's. */
  @SuppressWarnings("SystemConsoleNull") // from Java 22 on the console itself is asked
  private static boolean isTerminal() {
    if (System.console() == null) {
      return false;
    }
    try {
      return (Boolean)
          java.io.Console.class.getMethod("isTerminal").invoke(System.console()); // Java 22
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  Ansi ansi() {
    return colours ? Ansi.ON : Ansi.OFF;
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
