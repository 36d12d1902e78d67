package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.regex.Pattern;

/** Judges the paths of services and routes as the gateway does: {@code domain.md} §3.2. */
final class PathRules {
  /** What decK's own migration takes for a regular expression of the time before 3.0. */
  private static final Pattern OLD_REGEX =
      Pattern.compile(".*[^a-zA-Z0-9._~/%-].*", Pattern.DOTALL);

  private static final Pattern TEMPLATE = Pattern.compile(".*\\{[A-Za-z_][^{}/]*}.*");
  private static final Pattern RFC3986 = Pattern.compile("[A-Za-z0-9\\-._~!$&'()*+,;=:@/%]*");

  private final Findings findings;

  PathRules(Findings findings) {
    this.findings = findings;
  }

  /** The path of a service. */
  void service(Located<String> path) {
    if (isUsable(path, path.value(), "/") && !RFC3986.matcher(path.value()).matches()) {
      invalid(path, "it has a character that has to be encoded", NormalPath.of(path.value()));
    }
  }

  /**
   * One path of a route.
   *
   * @param regexesAreMarked false in files of format 1.1, where other signs tell a regular
   *     expression
   */
  void route(Located<String> path, boolean regexesAreMarked) {
    String text = path.value();
    boolean marked = text.startsWith("~");
    if (Placeholders.in(text) || !isUsable(path, marked ? text.substring(1) : text, "/ or ~/")) {
      return;
    }
    if (!regexesAreMarked) {
      if (marked) {
        findings.add(
            Diagnostic.warning(
                    "gateway-path-format",
                    path.location(),
                    Findings.quoted(text) + " begins with \"~\", but the file is of format 1.1")
                .withHint("gateways before 3.0 take the \"~\" for a letter"));
      }
    } else if (marked) {
      regex(path, text.substring(1));
    } else {
      prefix(path, text);
    }
  }

  private void regex(Located<String> path, String pattern) {
    PathRegex.Verdict verdict = PathRegex.judge(pattern);
    verdict
        .refusal()
        .ifPresent(
            why -> {
              Diagnostic problem =
                  Diagnostic.error(
                      "gateway-regex-invalid",
                      path.location(),
                      Findings.quoted(path.value())
                          + " is no regular expression of the gateway: "
                          + why);
              findings.add(
                  TEMPLATE.matcher(pattern).matches()
                      ? problem.withHint("write {id} as (?<id>[^/]+)")
                      : problem);
            });
    verdict
        .doubt()
        .ifPresent(
            why ->
                findings.add(
                    Diagnostic.warning(
                        "gateway-regex-doubtful",
                        path.location(),
                        Findings.quoted(path.value()) + " may not match what is meant: " + why)));
  }

  private void prefix(Located<String> path, String text) {
    String normal = NormalPath.of(text);
    if (OLD_REGEX.matcher(text).matches()) {
      findings.add(
          Diagnostic.warning(
                  "gateway-path-looks-like-regex",
                  path.location(),
                  Findings.quoted(text) + " is matched letter by letter, but looks like a pattern")
              .withHint(
                  TEMPLATE.matcher(text).matches()
                      ? "write ~ before it and {id} as (?<id>[^/]+)"
                      : "a regular expression begins with ~: ~" + text));
    } else if (!normal.equals(text)) {
      findings.add(
          Diagnostic.warning(
                  "gateway-path-not-normal",
                  path.location(),
                  Findings.quoted(text) + " is not in normal form, so the gateway refuses it")
              .withHint("write " + normal));
    }
  }

  private boolean isUsable(Located<String> path, String text, String beginnings) {
    if (Placeholders.in(text)) {
      return false;
    }
    if (!text.startsWith("/")) {
      invalid(path, "it does not begin with " + beginnings, null);
    } else if (text.contains("//")) {
      invalid(path, "it holds \"//\"", null);
    } else if (!NormalPath.isWellEncoded(text)) {
      invalid(path, "a \"%\" is not followed by two hexadecimal digits", null);
    } else {
      return true;
    }
    return false;
  }

  private void invalid(Located<String> path, String why, String better) {
    Diagnostic problem =
        Diagnostic.error(
            "gateway-path-invalid",
            path.location(),
            "the gateway does not take the path " + Findings.quoted(path.value()) + ": " + why);
    findings.add(better == null ? problem : problem.withHint("write " + better));
  }
}
