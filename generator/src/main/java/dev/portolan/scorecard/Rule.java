package dev.portolan.scorecard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition in CEL (the Common Expression Language, cel.dev) over {@code service}. It runs in a
 * sandbox of the language itself: no loops without an end, no effects, and here a limit on how long
 * a list comprehension may go on.
 */
public final class Rule {
  private static final int MOST_ITERATIONS = 100_000;
  private static final CelOptions OPTIONS =
      CelOptions.current().comprehensionMaxIterations(MOST_ITERATIONS).build();
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("service", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private static final Pattern TEXTS =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
  private static final Pattern NAME = Pattern.compile("\\bservice\\.([A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern MISSING = Pattern.compile("key '([^']*)' is not present");

  private final String text;
  private final CelRuntime.Program program;

  private Rule(String text, CelRuntime.Program program) {
    this.text = text;
    this.program = program;
  }

  /** What a rule says of a service. */
  enum Answer {
    YES,
    NO,
    /** What it asks for is not known. */
    UNKNOWN
  }

  /**
   * An answer with the name that was missing, or the reason why there is none.
   *
   * @param note empty where there is nothing to add
   */
  record Reply(Answer answer, String note) {}

  /** The condition that {@code text} writes; nothing after a report if it is none. */
  static Optional<Rule> parse(String text, Location place, Diagnostics problems) {
    Optional<String> unknown = unknownName(text);
    if (unknown.isPresent()) {
      problems.add(
          Diagnostic.error(
                  "rule-name-unknown", place, "there is no \"service." + unknown.get() + "\"")
              .withHint(Nearest.hint(unknown.get(), ServiceModel.NAMES).orElseThrow()));
      return Optional.empty();
    }
    try {
      CelAbstractSyntaxTree tree = COMPILER.compile(text).getAst();
      if (!tree.getResultType().equals(SimpleType.BOOL)
          && !tree.getResultType().equals(SimpleType.DYN)) {
        throw new CelEvaluationException("it gives " + tree.getResultType().name());
      }
      return Optional.of(new Rule(text, RUNTIME.createProgram(tree)));
    } catch (CelValidationException e) {
      CelIssue first = e.getErrors().get(0);
      problems.add(
          Diagnostic.error(
              "rule-invalid",
              place,
              "at line "
                  + first.getSourceLocation().getLine()
                  + ", character "
                  + (first.getSourceLocation().getColumn() + 1)
                  + " of the rule: "
                  + first
                      .getMessage()
                      .lines()
                      .findFirst()
                      .orElse("")
                      .replaceAll(" expecting \\{.*", "")
                      .replace('"', '\'')));
    } catch (CelEvaluationException e) {
      problems.add(
          Diagnostic.error("rule-invalid", place, "the rule is no condition: " + e.getMessage())
              .withHint("compare something: service.owner != ''"));
    }
    return Optional.empty();
  }

  private static Optional<String> unknownName(String text) {
    Matcher name = NAME.matcher(TEXTS.matcher(text).replaceAll("''"));
    while (name.find()) {
      if (!ServiceModel.NAMES.contains(name.group(1))) {
        return Optional.of(name.group(1));
      }
    }
    return Optional.empty();
  }

  Reply ask(Map<String, Object> service) {
    try {
      Object value = program.eval(Map.of("service", service));
      return value instanceof Boolean yes
          ? new Reply(yes ? Answer.YES : Answer.NO, "")
          : new Reply(Answer.UNKNOWN, "the rule gives no yes or no");
    } catch (CelEvaluationException e) {
      Matcher missing = MISSING.matcher(String.valueOf(e.getMessage()));
      if (!missing.find()) {
        return new Reply(
            Answer.UNKNOWN,
            String.valueOf(e.getMessage()).replace("evaluation error at <input>", "at character"));
      }
      String name = missing.group(1);
      return ServiceModel.UNKNOWABLE.containsKey(name)
          ? new Reply(Answer.UNKNOWN, "no integration tells of its " + name.replace('_', ' '))
          : new Reply(Answer.NO, "it has no \"" + name + "\"");
    }
  }

  /** The condition as it is written. */
  @Override
  public String toString() {
    return text;
  }
}
