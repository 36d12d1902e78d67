package dev.portolan;

import dev.portolan.diagnostic.Severity;
import dev.portolan.site.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A build in a process of its own: with other settings of the machine, or to be ended by force. */
final class ForkedBuild {
  private static final int PATIENCE_SECONDS = 120;

  private ForkedBuild() {}

  /** How a process ended. */
  record Ended(int status, String output) {}

  /** Arguments: catalog, output, and the number of units after which the process ends itself. */
  public static void main(String[] args) throws IOException {
    int last = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
    Progress progress =
        (name, done, total) -> {
          if (done == last) {
            Runtime.getRuntime().halt(137); // as by kill -9: nothing is cleaned up
          }
        };
    BuildResult result = Portolan.build(request(Path.of(args[0]), Path.of(args[1]), 2), progress);
    System.out.println("failed: " + result.failed());
  }

  /** One portal of the two that the sample has is enough. */
  static BuildRequest request(Path catalog, Path out, int threads) {
    return new BuildRequest(
        catalog,
        Optional.of(out),
        List.of("partners"),
        Set.of(),
        Optional.empty(),
        threads,
        Optional.of(Severity.ERROR));
  }

  /** Runs {@code main} of {@code type} on the class path of the tests. */
  static Ended run(Class<?> type, List<String> jvm, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    Process process = start(List.of(), type, jvm, environment, args);
    String output = new String(process.getInputStream().readAllBytes(), "UTF-8");
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no end after " + PATIENCE_SECONDS + " s: " + output);
    }
    return new Ended(process.exitValue(), output);
  }

  static Process start(
      List<String> before,
      Class<?> type,
      List<String> jvm,
      Map<String, String> environment,
      String... args)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xshare:auto");
    command.addAll(jvm);
    command.add("-cp");
    command.add(classPath());
    command.add(type.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Absolute, since the process may run elsewhere. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry :
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
