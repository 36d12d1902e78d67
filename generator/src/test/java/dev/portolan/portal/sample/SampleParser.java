package dev.portolan.portal.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPhp;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRuby;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterSwift;
import org.treesitter.TreeSitterTypescript;

/** Something that knows whether code is code. */
interface SampleParser {
  String name();

  /** Those of {@code samples} that are none, and why. */
  Map<String, String> failures(Map<String, String> samples) throws IOException;

  /** What there is on this machine for a language. */
  static List<SampleParser> of(String language, Path folder) {
    List<SampleParser> parsers = new ArrayList<>();
    switch (language) {
      case "curl" -> parsers.add(new Grammar(new TreeSitterBash()));
      case "javascript" -> {
        parsers.add(new Grammar(new TreeSitterTypescript()));
        parsers.add(new Program("node", NODE, "mjs", folder));
      }
      case "typescript" -> parsers.add(new Grammar(new TreeSitterTypescript()));
      case "python" -> {
        parsers.add(new Grammar(new TreeSitterPython()));
        parsers.add(new Program("python3", PYTHON, "py", folder));
      }
      case "java" -> parsers.add(new JavaCompiler());
      case "kotlin" -> parsers.add(new Grammar(new TreeSitterKotlin()));
      case "go" -> parsers.add(new Grammar(new TreeSitterGo()));
      case "csharp" -> parsers.add(new Grammar(new TreeSitterCSharp()));
      case "ruby" -> parsers.add(new Grammar(new TreeSitterRuby()));
      case "php" -> parsers.add(new Grammar(new TreeSitterPhp()));
      case "rust" -> parsers.add(new Grammar(new TreeSitterRust()));
      case "swift" -> parsers.add(new Grammar(new TreeSitterSwift()));
      case "powershell" -> parsers.add(new Program("pwsh", POWERSHELL, "ps1", folder));
      default -> {
        // HTTP is parsed by a server: LiveSampleTest.
      }
    }
    return parsers;
  }

  /** Reads the files named by its arguments; prints the names of those that are no code. */
  List<String> PYTHON =
      List.of(
          "python3",
          "-c",
          """
          import sys
          for file in open(sys.argv[1], encoding='utf-8').read().split('\\n'):
              try:
                  compile(open(file, encoding='utf-8', newline='').read(), file, 'exec')
              except Exception as e:
                  print(file + '\\t' + ascii(str(e)))
          """);

  List<String> POWERSHELL =
      List.of(
          "pwsh",
          "-NoProfile",
          "-CommandWithArgs",
          """
          foreach ($file in Get-Content $args[0]) {
            $tokens = $null; $errors = $null
            [void][System.Management.Automation.Language.Parser]::ParseFile(
              $file, [ref]$tokens, [ref]$errors)
            if ($errors) { "$file`t$($errors[0].Message)" }
          }
          """);

  List<String> NODE =
      List.of(
          "node",
          "--experimental-vm-modules",
          "--no-warnings",
          "-e",
          """
          const fs = require("fs");
          const vm = require("vm");
          for (const file of fs.readFileSync(process.argv[1], "utf8").split("\\n")) {
            try {
              new vm.SourceTextModule(fs.readFileSync(file, "utf8"));
            } catch (e) {
              console.log(file + "\\t" + JSON.stringify(String(e)));
            }
          }
          """);

  /** A grammar of tree-sitter. */
  record Grammar(TSLanguage language) implements SampleParser {
    @Override
    public String name() {
      return "tree-sitter";
    }

    @Override
    public Map<String, String> failures(Map<String, String> samples) {
      Map<String, String> failures = new LinkedHashMap<>();
      TSParser parser = new TSParser();
      parser.setLanguage(language);
      samples.forEach(
          (name, code) -> {
            TSNode root = parser.parseString(null, code).getRootNode();
            if (root.hasError()) {
              failures.put(name, first(root, code));
            }
          });
      return failures;
    }

    private static String first(TSNode node, String code) {
      if (node.isError() || node.isMissing()) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        int from = node.getStartByte();
        int to = Math.min(bytes.length, Math.max(node.getEndByte(), from + 20));
        return (node.isMissing() ? "missing " + node.getType() + " at " : "at ")
            + new String(bytes, from, to - from, StandardCharsets.UTF_8);
      }
      for (int i = 0; i < node.getChildCount(); i++) {
        if (node.getChild(i).hasError() || node.getChild(i).isMissing()) {
          return first(node.getChild(i), code);
        }
      }
      return "somewhere";
    }
  }

  /** A program that reads many files at once; where there is none, nothing fails. */
  record Program(String name, List<String> command, String ending, Path folder)
      implements SampleParser {
    @Override
    public Map<String, String> failures(Map<String, String> samples) throws IOException {
      if (!there(command.get(0))) {
        System.out.println("skipped: there is no " + command.get(0));
        return Map.of();
      }
      Path own = Files.createTempDirectory(folder, ending);
      Map<String, String> names = new LinkedHashMap<>();
      for (Map.Entry<String, String> sample : samples.entrySet()) {
        Path file = own.resolve(names.size() + "." + ending);
        Files.writeString(file, sample.getValue());
        names.put(file.toString(), sample.getKey());
      }
      Path list = Files.writeString(own.resolve("list"), String.join("\n", names.keySet()));
      List<String> line = new ArrayList<>(command);
      line.add(list.toString());
      Map<String, String> failures = new LinkedHashMap<>();
      for (String said : run(line, own, Map.of()).lines().toList()) {
        int tab = said.indexOf('\t');
        failures.put(
            tab < 0 ? said : names.getOrDefault(said.substring(0, tab), said),
            said.substring(tab + 1));
      }
      return failures;
    }
  }

  /** True if there is a program of that name. */
  static boolean there(String program) {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** What {@code command} prints. */
  static String run(List<String> command, Path folder, Map<String, String> environment)
      throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .redirectInput(
                ProcessBuilder.Redirect.from(Files.createTempFile(folder, "in", "").toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command.get(0) + " does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new AssertionError(e);
    }
    return Files.readString(out);
  }
}
