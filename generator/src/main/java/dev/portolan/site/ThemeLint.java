package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses in a catalog's templates what would print unescaped text, make the output depend on when
 * and where it is built, or break the Content-Security-Policy that every page keeps. FreeMarker
 * itself allows these; they are mistakes in a theme, whoever wrote it.
 */
final class ThemeLint {
  private enum Part {
    EXPRESSIONS,
    HTML
  }

  /** What is refused; the problem is at the first group, or the whole match. */
  private record Rule(Part part, Pattern pattern, String message, String hint) {}

  private static final String TAG = "<[A-Za-z][^<>]*\\s";
  private static final char IN = TemplateText.INTERPOLATION;

  private static final List<Rule> RULES =
      List.of(
          rule(
              Part.EXPRESSIONS,
              "\\?\\s*(interpret|eval|new|api)\\b",
              "?%s runs text as code",
              "put what varies into the page's data"),
          rule(
              Part.EXPRESSIONS,
              "\\?\\s*(no_esc)\\b",
              "?%s prints text unescaped",
              "markup that may be printed has its own type and is never escaped"),
          rule(
              Part.EXPRESSIONS,
              "</?#(noautoesc|no_auto_esc|outputformat|output_format|setting)\\b",
              "<#%s> changes how text is escaped or printed",
              "leave it out; templates print HTML, numbers and dates the same way everywhere"),
          rule(
              Part.EXPRESSIONS,
              "<#ftl\\b[^>]*?(output_format|auto_esc|encoding|ns_prefixes)",
              "%s in <#ftl> changes how the template is read or escaped",
              "leave it out"),
          rule(
              Part.EXPRESSIONS,
              "(?<![\\w)\\]])\\.(now|locale|lang|locale_object|time_zone|data_model)\\b",
              ".%s makes pages depend on when or where they are built",
              "use what page and site offer"),
          rule(
              Part.HTML,
              "<(style)\\b",
              "<%s> in a page breaks the Content-Security-Policy",
              "put styles into a file below assets/"),
          rule(
              Part.HTML,
              "<(script)\\b(?![^<>]*\\ssrc\\s*=)",
              "<%s> without src breaks the Content-Security-Policy",
              "put scripts into a file below assets/"),
          rule(
              Part.HTML,
              TAG + "(on[a-z]+|style)\\s*=",
              "the attribute %s breaks the Content-Security-Policy",
              "use a class and a file below assets/"),
          rule(
              Part.HTML,
              TAG + "([A-Za-z-]+)\\s*=\\s*" + IN,
              "the value of %s is printed without quotes around it",
              "write it in double quotes"),
          rule(
              Part.HTML,
              TAG + "(?:href|src|action|formaction)\\s*=\\s*[\"']?\\s*((?i:javascript|vbscript)):",
              "%s: in a link breaks the Content-Security-Policy",
              "put scripts into a file below assets/"));

  private ThemeLint() {}

  private static Rule rule(Part part, String pattern, String message, String hint) {
    return new Rule(part, Pattern.compile(pattern), message, hint);
  }

  /** Checks every template of {@code layer}, which is a catalog's. */
  static void check(ThemeLayer layer, Diagnostics problems) {
    layer
        .files()
        .forEach(
            (path, content) -> {
              String place = layer.place(path).orElseThrow();
              if (path.endsWith(".ftlh")) {
                check(place, text(content), Part.values(), problems);
              } else if (ThemeTemplates.isText(path)) {
                check(place, text(content), new Part[] {Part.EXPRESSIONS}, problems);
              } else if (path.matches(".*\\.(ftl|ftlx|ftls|fm)")) {
                problems.add(
                    Diagnostic.error("theme-file", Location.ofFile(place), "templates end in .ftlh")
                        .withHint(
                            "rename it; what an .ftlh template prints is escaped. Only samples/ has"
                                + " templates of plain text, .ftl"));
              }
            });
  }

  private static void check(String place, String template, Part[] parts, Diagnostics problems) {
    TemplateText text = new TemplateText(template);
    for (Rule rule : RULES) {
      if (!Arrays.asList(parts).contains(rule.part)) {
        continue;
      }
      String part = rule.part == Part.HTML ? text.html() : text.expressions();
      Matcher matcher = rule.pattern.matcher(part);
      while (matcher.find()) {
        int[] at = TemplateText.place(template, matcher.start(1));
        problems.add(
            Diagnostic.error(
                    "theme-unsafe",
                    new Location(place, at[0], at[1]),
                    rule.message.formatted(matcher.group(1)))
                .withHint(rule.hint));
      }
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
