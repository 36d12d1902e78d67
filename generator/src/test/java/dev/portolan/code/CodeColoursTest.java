package dev.portolan.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The style sheet that gives tokens their colours. */
class CodeColoursTest {
  private static final String ASSETS = "/dev/portolan/themes/base/assets/";
  private static final Pattern TOKEN =
      Pattern.compile("(--code-[a-z]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

  @ParameterizedTest
  @EnumSource
  void everyKindHasAColour(Kind kind) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT);

    assertEquals("<span class=\"t-" + name + "\">", kind.opening());
    assertTrue(Pattern.compile("\\.t-" + name + "[ ,]").matcher(asset("code.css")).find(), name);
  }

  @Test
  void everyColourUsedIsDefined() throws IOException {
    Map<String, String> light = colours(2);
    Matcher used = Pattern.compile("var\\((--code-[a-z]+)\\)").matcher(asset("code.css"));
    while (used.find()) {
      assertTrue(light.containsKey(used.group(1)), used.group(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void everyColourCanBeReadOnTheCodesPaper(int scheme) throws IOException {
    Map<String, String> colours = colours(scheme);
    Map<String, Double> faint = new TreeMap<>();
    for (String paper : new String[] {"--code-paper", "--code-marked"}) {
      colours.forEach(
          (name, colour) -> {
            double contrast = contrast(colour, colours.get(paper));
            if (!name.equals("--code-paper") && !name.equals("--code-marked") && contrast < 4.5) {
              faint.put(name + " on " + paper, contrast);
            }
          });
    }
    assertTrue(colours.size() >= 12, colours.toString());
    assertEquals(Map.of(), faint);
  }

  private static Map<String, String> colours(int group) throws IOException {
    Map<String, String> colours = new TreeMap<>();
    Matcher token = TOKEN.matcher(asset("tokens.css") + asset("code.css"));
    while (token.find()) {
      colours.put(token.group(1), token.group(group));
    }
    return colours;
  }

  private static String asset(String name) throws IOException {
    try (InputStream in = CodeColoursTest.class.getResourceAsStream(ASSETS + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** WCAG 2.2, "contrast ratio". */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
