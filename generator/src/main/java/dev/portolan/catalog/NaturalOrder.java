package dev.portolan.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares names as people do: numbers by value ({@code v2} before {@code v10}), letters without
 * case, and a name before its release after its previews ({@code 2.0-rc1} before {@code 2.0}).
 */
final class NaturalOrder implements Comparator<String> {
  static final Comparator<String> INSTANCE =
      new NaturalOrder().thenComparing(Comparator.naturalOrder());

  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]");
  private static final Pattern PREVIEW =
      Pattern.compile("[-. ]?(?:alpha|beta|rc|pre|preview|snapshot|dev|draft)(?![a-z])");

  @Override
  public int compare(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    List<String> as = parts(a);
    List<String> bs = parts(b);
    int common = 0;
    int length = 0;
    while (common < as.size() && common < bs.size()) {
      int order = part(as.get(common), bs.get(common));
      if (order != 0) {
        return order;
      }
      length += as.get(common++).length();
    }
    if (as.size() == bs.size()) {
      return 0;
    }
    boolean leftLonger = as.size() > bs.size();
    boolean preview =
        PREVIEW
            .matcher(leftLonger ? a : b)
            .region(length, (leftLonger ? a : b).length())
            .lookingAt();
    return leftLonger == preview ? -1 : 1;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (Matcher matcher = PART.matcher(text); matcher.find(); ) {
      parts.add(matcher.group());
    }
    return parts;
  }

  private static int part(String a, String b) {
    if (!Character.isDigit(a.charAt(0)) || !Character.isDigit(b.charAt(0))) {
      return a.compareTo(b);
    }
    String x = a.replaceFirst("^0+(?=.)", "");
    String y = b.replaceFirst("^0+(?=.)", "");
    return x.length() == y.length() ? x.compareTo(y) : Integer.compare(x.length(), y.length());
  }
}
