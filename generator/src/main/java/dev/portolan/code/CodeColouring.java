package dev.portolan.code;

import dev.portolan.html.Html;
import java.util.List;

/**
 * Colours code while the site is built, so that its pages need no script for it: puts spans with a
 * class such as {@code t-keyword} around the tokens of a language.
 *
 * <p>Guarantees, for every input: the text of the markup is the text given; everything is escaped;
 * the same input gives the same markup; the time is in proportion to the length. There is no limit
 * of time, which would make the outcome depend on the machine. All methods may be used by many
 * threads at once.
 */
public final class CodeColouring {
  /** Longer code stays plain, in characters: nobody reads it in a page. */
  static final int LONGEST = 200_000;

  private CodeColouring() {}

  /**
   * The code as the content of a {@code pre} or {@code code} element.
   *
   * @param language a name as written after a fence, {@code json} or {@code ts}, in any case; a
   *     name that is not known, or an empty one, leaves the code plain
   */
  public static Html colour(String language, String code) {
    return marks(language, code).html();
  }

  /**
   * As above, with what a fence asks for. With highlighted or numbered lines, each line is in a
   * {@code span} of class {@code line}, maybe with {@code is-marked} and {@code data-line}; else
   * not, for they cost bytes.
   */
  public static Html colour(CodeFence fence, String code) {
    return fence.hasLines()
        ? fence.lines(lines(fence.language(), code), code.endsWith("\n"))
        : colour(fence.language(), code);
  }

  /** As {@link #colour}, line by line, without the line feeds; each line is complete in itself. */
  static List<Html> lines(String language, String code) {
    return marks(language, code).lines();
  }

  /** The code that {@code colour} was given, from what it made of it. */
  public static String text(Html coloured) {
    String markup = coloured.markup();
    StringBuilder text = new StringBuilder(markup.length());
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '<') {
        i = markup.indexOf('>', i);
      } else {
        text.append(c);
      }
    }
    // the ampersand last, or "&amp;lt;" would become "<"
    return text.indexOf("&") < 0
        ? text.toString()
        : text.toString()
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }

  /** True if code in this language is coloured. */
  public static boolean knows(String language) {
    return Languages.find(language) != null;
  }

  private static Marks marks(String language, String code) {
    Marks marks = new Marks(code);
    Lexer lexer = code.length() > LONGEST ? null : Languages.find(language);
    if (lexer != null) {
      lexer.mark(marks, 0, code.length(), 0);
    }
    return marks;
  }
}
