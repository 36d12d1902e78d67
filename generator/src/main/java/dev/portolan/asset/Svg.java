package dev.portolan.asset;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * SVG: written anew with the elements and attributes of {@link SvgRules}. Read by a parser that
 * expands no entity and loads nothing; an internal document type is refused all the same, because
 * what it defines would be missing.
 */
final class Svg implements NodeFilter {
  private final String file;
  private final Diagnostics problems;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> told = new HashSet<>();

  private Svg(String file, Diagnostics problems) {
    this.file = file;
    this.problems = problems;
  }

  static Asset clean(String file, byte[] bytes, Diagnostics problems) throws DamagedException {
    String text = decode(bytes);
    int subset = internalSubset(text);
    if (subset >= 0) {
      int line = 1 + (int) text.substring(0, subset).chars().filter(c -> c == '\n').count();
      int column = subset - text.lastIndexOf('\n', subset);
      throw new DamagedException("it defines entities in a document type", line, column);
    }
    Document document = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
    Element root = document.firstElementChild();
    if (root == null || !root.tagName().equals("svg")) {
      throw new DamagedException("it has no element \"svg\"");
    }
    SvgLimits.check(root);
    Svg svg = new Svg(file, problems);
    root.filter(svg);
    SvgSize size = SvgSize.of(root);
    byte[] clean = svg.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    return new Asset(AssetType.SVG, clean, size.width(), size.height());
  }

  private static String decode(byte[] bytes) throws DamagedException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new DamagedException("it is not UTF-8 text");
    }
  }

  /**
   * Where a document type begins that defines something, or -1. One that only names the format's
   * own, as old editors write it, is left out without harm.
   */
  private static int internalSubset(String text) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0) {
      start = text.toLowerCase(java.util.Locale.ROOT).indexOf("<!doctype");
    }
    if (text.contains("<!ENTITY")) {
      return Math.max(0, start);
    }
    int end = start < 0 ? -1 : text.indexOf('>', start);
    int bracket = start < 0 ? -1 : text.indexOf('[', start);
    return bracket >= 0 && (end < 0 || bracket < end) ? start : -1;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element) {
      return start(element, depth);
    }
    if (node instanceof Comment) {
      return FilterResult.CONTINUE;
    }
    if (node instanceof TextNode text) {
      // Also the content of CDATA sections.
      escape(text instanceof CDataNode data ? data.text() : text.getWholeText());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !SvgRules.unwrapped(element.tagName())) {
      out.append("</").append(element.tagName()).append('>');
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult start(Element element, int depth) {
    String name = element.tagName();
    if (SvgRules.unwrapped(name)) {
      removed(element, "the link");
      return FilterResult.CONTINUE;
    }
    if (!SvgRules.element(name)) {
      if (!SvgRules.silent(name)) {
        removed(element, "the element \"" + name + "\"");
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("style") && !SvgRules.style(element.wholeText() + element.data())) {
      removed(element, "a style that loads something");
      return FilterResult.SKIP_ENTIRELY;
    }
    out.append('<').append(name);
    if (depth == 0) {
      out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for (Attribute attribute : element.attributes()) {
      attribute(element, attribute);
    }
    out.append('>');
    return FilterResult.CONTINUE;
  }

  private void attribute(Element element, Attribute attribute) {
    String key = attribute.getKey();
    String name = key.equals("xlink:href") ? "href" : key;
    String value = attribute.getValue();
    if (!SvgRules.attribute(name)) {
      if (key.length() > 2 && key.regionMatches(true, 0, "on", 0, 2)) {
        removed(element, "the attribute \"" + key + "\"");
      }
      return;
    }
    boolean safe =
        name.equals("href") ? SvgRules.reference(element.tagName(), value) : SvgRules.style(value);
    if (!safe) {
      removed(element, "a reference to \"" + shown(value) + "\"");
      return;
    }
    if (key.equals("xlink:href") && element.hasAttr("href")) {
      return;
    }
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n' -> out.append(c);
        default -> {
          // XML has no other control characters.
          if (c >= ' ' && c != '\uFFFE' && c != '\uFFFF') {
            out.append(c);
          }
        }
      }
    }
  }

  private static String shown(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }

  private void removed(Element element, String what) {
    if (told.add(what) && told.size() <= 20) {
      Range.Position start = element.sourceRange().start();
      problems.add(
          Diagnostic.warning(
                  "svg-removed",
                  new Location(file, start.lineNumber(), start.columnNumber()),
                  what + " was left out of the image")
              .withHint("images of a site neither run nor load anything"));
    }
  }
}
