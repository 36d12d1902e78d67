package dev.portolan.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses sources that ask for anything but a diagram: files, the network, the machine, the time of
 * day, work without end. The library's sandbox would refuse most of it too, without a word or with
 * a picture of its own; this one names the line, and it does not depend on a setting.
 */
final class PlantUmlScreen {
  private static final int LONGEST = 50_000;

  /** Instructions to the preprocessor that may be given. */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "assert",
          "define",
          "definelong",
          "else",
          "elseif",
          "enddefinelong",
          "endfunction",
          "endif",
          "endprocedure",
          "endsub",
          "final",
          "function",
          "global",
          "if",
          "ifdef",
          "ifndef",
          "local",
          "pragma",
          "procedure",
          "return",
          "startsub",
          "theme",
          "undef",
          "unquoted");

  /** Libraries in the jar that may be included: text, and small. */
  private static final Pattern LIBRARY =
      Pattern.compile("<\\s*c4/\\w{1,40}(?:\\.puml)?\\s*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern DIRECTIVE = Pattern.compile("^!\\s*([A-Za-z_]+)\\b[ \t]*(.*)$");

  /** Functions whose answers depend on the machine or the moment, or that call others by name. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "%(?:getenv|load_json|load_data|date|now|random|filename|dirpath|file_exists|"
              + "call_user_func|invoke_procedure|get_all_\\w+|version)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IMAGE =
      Pattern.compile("<img[:\\s]\\s*(?!data:image/)|<img\\s*src", Pattern.CASE_INSENSITIVE);

  private static final Pattern TODAY = Pattern.compile("\\btoday\\b", Pattern.CASE_INSENSITIVE);

  private PlantUmlScreen() {}

  static void check(String source) throws NotDrawnException {
    if (source.length() > LONGEST) {
      throw new NotDrawnException(0, "it has more than " + LONGEST + " characters");
    }
    if (source.isBlank()) {
      throw new NotDrawnException(0, "it is empty");
    }
    boolean dated = source.contains("@startgantt") || source.contains("@startchronology");
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      directive(i + 1, line);
      Matcher function = FUNCTION.matcher(line);
      if (function.find()) {
        String name = function.group().replaceAll("\\s*\\($", "");
        throw new NotDrawnException(i + 1, "\"" + name + "\" asks for more than the diagram");
      }
      if (IMAGE.matcher(line).find()) {
        throw new NotDrawnException(i + 1, "it cannot load images");
      }
      if (dated && TODAY.matcher(line).find()) {
        throw new NotDrawnException(i + 1, "pages do not depend on the day they are built");
      }
    }
  }

  private static void directive(int number, String line) throws NotDrawnException {
    Matcher matcher = DIRECTIVE.matcher(line);
    if (!matcher.find()) {
      return;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    String rest = matcher.group(2).strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("include") || name.equals("import")) {
      if (!name.equals("include") || !LIBRARY.matcher(rest).matches()) {
        throw new NotDrawnException(number, "it can include nothing but the library <C4/…>");
      }
    } else if (Set.of("while", "endwhile", "foreach", "endfor").contains(name)) {
      throw new NotDrawnException(number, "loops are not run");
    } else if (!DIRECTIVES.contains(name)) {
      throw new NotDrawnException(number, "\"!" + matcher.group(1) + "\" is not allowed here");
    } else if (name.equals("theme") && rest.matches(".*\\sfrom\\s.*")) {
      throw new NotDrawnException(number, "a theme cannot be loaded from elsewhere");
    } else if (name.equals("pragma") && rest.matches("(layout\\s+(?!smetana).*|graphviz.*)")) {
      throw new NotDrawnException(number, "the layout is always that of Smetana");
    }
  }
}
