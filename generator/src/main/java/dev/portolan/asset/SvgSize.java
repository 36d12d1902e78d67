package dev.portolan.asset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How large an SVG image is on the page, in CSS pixels; 0 by 0 if it does not say. */
record SvgSize(int width, int height) {
  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]{1,9})?)(px)?\\s*");

  /** The size an image says it has: its width and height, else that of its view box; else 0. */
  static SvgSize of(Element root) {
    double width = length(root.attr("width"));
    double height = length(root.attr("height"));
    String[] box = root.attr("viewBox").strip().split("[\\s,]+", -1);
    double boxWidth = box.length == 4 ? length(box[2]) : 0;
    double boxHeight = box.length == 4 ? length(box[3]) : 0;
    if (width > 0 && height == 0 && boxWidth > 0) {
      height = width * boxHeight / boxWidth;
    } else if (height > 0 && width == 0 && boxHeight > 0) {
      width = height * boxWidth / boxHeight;
    } else if (width == 0 && height == 0) {
      width = boxWidth;
      height = boxHeight;
    }
    int w = (int) Math.round(width);
    int h = (int) Math.round(height);
    return w > 0 && h > 0 && w <= 100_000 && h <= 100_000 ? new SvgSize(w, h) : new SvgSize(0, 0);
  }

  private static double length(String text) {
    Matcher matcher = LENGTH.matcher(text);
    return matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
  }
}
