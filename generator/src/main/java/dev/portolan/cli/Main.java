package dev.portolan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;

/** Where the jar starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] args) {
    // Libraries ask for the default locale; what we write must not depend on it.
    Locale.setDefault(Locale.ROOT);
    // FreeMarker would report to java.util.logging what we report ourselves.
    System.setProperty("org.freemarker.loggerLibrary", "none");
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Terminal terminal = Terminal.detect(out, err, System.getenv());
    int status = run(terminal, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs one command; returns the exit status. */
  static int run(Terminal terminal, String... args) {
    try {
      return commandLine(terminal).execute(args);
    } catch (OutOfMemoryError e) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      terminal
          .err()
          .println(
              "portolan: "
                  + megabytes
                  + " MiB of memory are not enough; give more with java -Xmx"
                  + 2 * megabytes
                  + "m, or use fewer --threads");
      return 3;
    }
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new PortolanCommand(), new CommandFactory(terminal));
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionStrategy(new CommandLine.RunLast());
    line.setParameterExceptionHandler(new Failures(terminal));
    line.setExecutionExceptionHandler(new Failures(terminal));
    return line;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
