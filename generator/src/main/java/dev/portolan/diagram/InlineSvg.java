package dev.portolan.diagram;

import dev.portolan.asset.Asset;
import dev.portolan.asset.Assets;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.html.Html;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Makes an SVG fit to stand in a page. It passes the cleaner of images first. Then it loses what
 * only an image may have: classes, titles and ids, which would meet those of the page, and styles,
 * which its Content-Security-Policy forbids; properties of drawing become attributes.
 */
final class InlineSvg {
  private static final int LONGEST = 1 << 20;
  private static final double LONGEST_SIDE = 20_000;

  private static final Pattern LOCAL = Pattern.compile("(?:url\\(\\s*[\"']?)?#([\\w.-]+)");
  private static final Pattern VIEW_BOX =
      Pattern.compile("0 0 ([0-9]{1,9}(?:\\.[0-9]+)?) ([0-9]{1,9}(?:\\.[0-9]+)?)");

  /** Properties of styles that are attributes as well. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "fill",
          "fill-opacity",
          "font-family",
          "font-size",
          "font-style",
          "font-weight",
          "opacity",
          "stroke",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-opacity",
          "stroke-width",
          "stop-color",
          "stop-opacity",
          "text-decoration");

  private static final Set<String> COLOURS = Set.of("fill", "stroke", "stop-color", "flood-color");

  private final Palette palette = new Palette();

  private InlineSvg() {}

  static Drawing of(List<String> pages) throws NotDrawnException {
    InlineSvg inline = new InlineSvg();
    StringBuilder markup = new StringBuilder();
    String title = "";
    for (String page : pages) {
      Element svg = clean(page);
      if (title.isEmpty()) {
        title = titleOf(page);
      }
      markup.append(inline.settle(svg, digest(page)));
    }
    if (markup.length() > LONGEST) {
      throw new NotDrawnException(0, "the drawing is larger than 1 MiB");
    }
    return new Drawing.Picture(new Html(markup.toString()), title, inline.palette.isOwn());
  }

  private static Element clean(String svg) throws NotDrawnException {
    Optional<Asset> asset =
        Assets.of("diagram.svg", svg.getBytes(StandardCharsets.UTF_8), new Diagnostics());
    if (asset.isEmpty()) {
      throw new NotDrawnException(0, "the drawing is too large or nested too deeply");
    }
    String text = new String(asset.get().bytes(), StandardCharsets.UTF_8);
    return parse(text).expectFirst("svg");
  }

  private static Document parse(String svg) {
    Document document = Jsoup.parse(svg, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /** The words of what PlantUML drew as the title. */
  private static String titleOf(String svg) {
    Element title = parse(svg).selectFirst("g.title");
    return title == null ? "" : String.join(" ", title.select("text").eachText()).strip();
  }

  private String settle(Element svg, String prefix) throws NotDrawnException {
    svg.select("title, desc, style").remove();
    background(svg);
    Set<String> used = new TreeSet<>();
    for (Element element : svg.getAllElements()) {
      element.removeAttr("class").removeAttr("tabindex").removeAttr("cursor");
      properties(element);
      if (!element.tagName().equals("text") && !element.tagName().equals("tspan")) {
        // Written on groups as well, where it means nothing.
        element.removeAttr("lengthAdjust").removeAttr("textLength");
      } else if (element.hasAttr("textLength")) {
        // Readers have other fonts than the table of widths: letters get narrower, not closer.
        element.attr("lengthAdjust", "spacingAndGlyphs");
      }
      for (Attribute attribute : element.attributes().asList()) {
        attribute(element, attribute, prefix, used);
      }
    }
    for (Element element : svg.select("[id]")) {
      if (used.contains(element.id())) {
        element.attr("id", prefix + element.id());
      } else {
        element.removeAttr("id");
      }
    }
    size(svg);
    return svg.outerHtml();
  }

  /** Paper of the author's is drawn; white paper is the page's. */
  private void background(Element svg) {
    for (String property : svg.attr("style").split(";")) {
      int colon = property.indexOf(':');
      if (colon > 0 && property.substring(0, colon).strip().equals("background")) {
        String colour = property.substring(colon + 1).strip();
        if (!Palette.isWhite(colour)) {
          svg.prependElement("rect")
              .attr("width", "100%")
              .attr("height", "100%")
              .attr("fill", colour);
        }
      }
    }
    svg.removeAttr("style");
  }

  private static void properties(Element element) {
    for (String property : element.attr("style").split(";")) {
      int colon = property.indexOf(':');
      String name = colon < 0 ? "" : property.substring(0, colon).strip();
      if (PROPERTIES.contains(name)) {
        element.attr(name, property.substring(colon + 1).strip());
      }
    }
    element.removeAttr("style");
  }

  private void attribute(Element element, Attribute attribute, String prefix, Set<String> used) {
    String name = attribute.getKey();
    String value = attribute.getValue();
    if (name.equals("id")) {
      return;
    }
    Matcher local = LOCAL.matcher(value);
    boolean reference = name.equals("href") || value.startsWith("url(");
    if (reference && local.find()) {
      used.add(local.group(1));
      String id = prefix + local.group(1);
      element.attr(name, name.equals("href") ? "#" + id : "url(#" + id + ")");
    } else if (COLOURS.contains(name)) {
      element.attr(name, palette.colour(element.tagName(), name, value));
    }
  }

  private static void size(Element svg) throws NotDrawnException {
    Matcher box = VIEW_BOX.matcher(svg.attr("viewBox"));
    if (!box.matches()
        || Double.parseDouble(box.group(1)) > LONGEST_SIDE
        || Double.parseDouble(box.group(2)) > LONGEST_SIDE) {
      throw new NotDrawnException(0, "the drawing is longer than 20,000 pixels");
    }
    svg.clearAttributes();
    svg.attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("viewBox", box.group())
        .attr("width", box.group(1))
        .attr("height", box.group(2));
  }

  /** The same for the same drawing; ids of different ones do not meet. */
  private static String digest(String svg) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
      return "d" + HexFormat.of().formatHex(digest, 0, 5) + "-";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
