package dev.portolan.markdown;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;

/**
 * HTML parsed and cut down to what {@link Allowed} names. Attributes left in it have values that
 * mean what they should; URLs are not judged here.
 */
final class Cleaned {
  private Cleaned() {}

  /** The body of {@code html}, a tree of its own. */
  static Element body(String html) {
    Document dirty = Jsoup.parseBodyFragment(html);
    Document clean = new Cleaner(Allowed.safelist()).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    Element body = clean.body();
    for (Element element : body.getAllElements()) {
      attributes(element);
    }
    return body;
  }

  private static void attributes(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    switch (element.normalName()) {
      case "code", "pre" -> {
        if (!isLanguage(element.className())) {
          element.removeAttr("class");
        }
      }
      case "img" -> {
        keepNumber(element, "width", 1, 9_999);
        keepNumber(element, "height", 1, 9_999);
      }
      case "td", "th" -> {
        keepNumber(element, "colspan", 1, 1_000);
        keepNumber(element, "rowspan", 1, 1_000);
      }
      case "ol" -> {
        keepNumber(element, "start", 0, 999_999_999);
        if (!List.of("1", "a", "A", "i", "I").contains(element.attr("type"))) {
          element.removeAttr("type");
        }
      }
      case "li" -> keepNumber(element, "value", 0, 999_999_999);
      default -> {}
    }
    for (String attribute : List.of("align", "dir", "scope")) {
      if (element.hasAttr(attribute)) {
        String value = element.attr(attribute).toLowerCase(java.util.Locale.ROOT);
        element.attr(attribute, value);
        if (!Allowed.values(attribute).contains(value)) {
          element.removeAttr(attribute);
        }
      }
    }
    if (element.hasAttr("align")) {
      // The attribute is obsolete in HTML, the class is the theme's.
      element.addClass("align-" + element.attr("align")).removeAttr("align");
    }
    if (element.hasAttr("lang") && !isLanguageTag(element.attr("lang"))) {
      element.removeAttr("lang");
    }
  }

  /** One class that names a language of code. */
  static boolean isLanguage(String name) {
    return name.startsWith("language-")
        && name.length() > 9
        && name.length() <= 50
        && name.chars().allMatch(c -> isAsciiLetterOrDigit(c) || "-_+#.".indexOf(c) >= 0);
  }

  private static boolean isLanguageTag(String tag) {
    return !tag.isEmpty()
        && tag.length() <= 35
        && tag.chars().allMatch(c -> isAsciiLetterOrDigit(c) || c == '-');
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static void keepNumber(Element element, String attribute, int least, int most) {
    String value = element.attr(attribute);
    boolean digits =
        !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(Cleaned::isDigit);
    if (!digits || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
      element.removeAttr(attribute);
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
