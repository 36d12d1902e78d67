package dev.portolan.portal.sample;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles samples, each as the body of a method; writes nothing. */
final class JavaCompiler implements SampleParser {
  private static final int AT_ONCE = 500;

  @Override
  public String name() {
    return "javac";
  }

  @Override
  public Map<String, String> failures(Map<String, String> samples) {
    Map<String, String> failures = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(samples.keySet());
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      compile(names.subList(from, Math.min(names.size(), from + AT_ONCE)), samples, failures);
    }
    return failures;
  }

  private static void compile(
      List<String> names, Map<String, String> samples, Map<String, String> failures) {
    List<JavaFileObject> files = new ArrayList<>();
    Map<String, String> byFile = new LinkedHashMap<>();
    for (String name : names) {
      String type = "Sample" + files.size();
      files.add(new Source(type, wrapped(type, samples.get(name))));
      byFile.put("/" + type + ".java", name);
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    javax.tools.JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
    List<String> options =
        List.of("-proc:none", "-Xlint:none", "-XDshould-stop.ifNoError=FLOW", "-Xmaxerrs", "1000");
    compiler.getTask(null, manager, problems, options, null, files).call();
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        failures.put(byFile.get(problem.getSource().getName()), problem.getMessage(Locale.ROOT));
      }
    }
  }

  /** A sample that was compiled. */
  interface Run {
    void run() throws Exception;
  }

  /**
   * Compiles samples so that they can be run, with {@code variables} and files of {@code folder}.
   */
  static Map<String, Run> programs(
      Map<String, String> samples, Map<String, String> variables, Path folder) throws Exception {
    Map<String, String> types = new LinkedHashMap<>();
    List<JavaFileObject> files = new ArrayList<>();
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      String type = "Sample" + files.size();
      String code =
          sample
              .getValue()
              .replace("System.getenv(", "System.getProperty(\"sample.\" + ")
              .replace("Path.of(", "Path.of(System.getProperty(\"sample.folder\"), ");
      files.add(new Source(type, wrapped(type, code)));
      types.put(sample.getKey(), type);
    }
    variables.forEach((name, value) -> System.setProperty("sample." + name, value));
    System.setProperty("sample.folder", folder.toString());
    Path classes = Files.createDirectories(folder.resolve("classes"));
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, null, List.of("-proc:none", "-d", classes.toString()), null, files)
        .call();
    URLClassLoader loader = new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()});
    Map<String, Run> programs = new LinkedHashMap<>();
    for (Map.Entry<String, String> type : types.entrySet()) {
      Method method = loader.loadClass(type.getValue()).getDeclaredMethod("run");
      method.setAccessible(true);
      programs.put(type.getKey(), () -> method.invoke(null));
    }
    return programs;
  }

  private static String wrapped(String type, String code) {
    int end = code.lastIndexOf("\nimport ");
    int body = code.indexOf('\n', end + 1);
    String statements = code.substring(body);
    return code.substring(0, body)
        + "\nclass "
        + type
        + " { static void run() throws Exception {"
        + statements
        + "\n} }";
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String type, String code) {
      super(URI.create("string:///" + type + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
