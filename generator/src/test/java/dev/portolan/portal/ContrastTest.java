package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tokens of the base theme, measured as WCAG 2.2 has it. */
class ContrastTest {
  private static final List<String> TEXT =
      List.of(
          "ink",
          "ink-soft",
          "ink-muted",
          "accent",
          "good",
          "warning",
          "bad",
          "info",
          "method-patch",
          "method-query",
          "method-subscribe",
          "method-rpc");
  private static final List<String> CODE =
      List.of(
          "code-ink", "code-comment", "code-keyword", "code-string", "code-number", "code-name");
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

  private static Map<String, List<String>> colours() throws IOException {
    try (InputStream in =
        ContrastTest.class.getResourceAsStream("/dev/portolan/themes/base/assets/tokens.css")) {
      Map<String, List<String>> colours = new TreeMap<>();
      Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        colours.putIfAbsent(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
      }
      return colours;
    }
  }

  @Test
  void textCanBeReadOnPaperAndOnTintsInBothSchemes() throws IOException {
    Map<String, List<String>> colours = colours();
    List<String> weak = new ArrayList<>();
    for (int scheme = 0; scheme < 2; scheme++) {
      String paper = colours.get("paper").get(scheme);
      for (String name : TEXT) {
        String ink = colours.get(name).get(scheme);
        check(weak, name + " on paper", contrast(ink, paper));
        check(weak, name + " on wash", contrast(ink, colours.get("wash").get(scheme)));
        check(weak, name + " on raised", contrast(ink, colours.get("raised").get(scheme)));
        check(weak, name + " on its own tint", contrast(ink, mixed(ink, paper, 0.09)));
      }
      for (String name : CODE) {
        String ground = colours.get("code-paper").get(scheme);
        check(weak, name, contrast(colours.get(name).get(scheme), ground));
      }
      check(
          weak,
          "accent-ink",
          contrast(colours.get("accent-ink").get(scheme), colours.get("accent").get(scheme)));
    }
    assertEquals(List.of(), weak);
  }

  @Test
  void knowsBlackFromWhite() {
    assertEquals(21, contrast("#000000", "#ffffff"), 0.01);
    assertTrue(contrast("#777777", "#ffffff") < 4.5);
  }

  private static void check(List<String> weak, String what, double contrast) {
    if (contrast < 4.5) {
      weak.add(what + " has " + contrast);
    }
  }

  private static double contrast(String a, String b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = channel(colour, i) / 255.0;
      double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      sum += weights[i] * linear;
    }
    return sum;
  }

  private static int channel(String colour, int index) {
    return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
  }

  private static String mixed(String ink, String paper, double share) {
    StringBuilder colour = new StringBuilder("#");
    for (int i = 0; i < 3; i++) {
      long value = Math.round(channel(ink, i) * share + channel(paper, i) * (1 - share));
      colour.append("%02x".formatted(value));
    }
    return colour.toString();
  }
}
