package dev.portolan.asset;

import java.util.Locale;
import java.util.Set;

/** What may stand in an SVG image of a site: shapes, text, colours, filters. Nothing that runs. */
final class SvgRules {
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "title",
          "desc",
          "linearGradient",
          "radialGradient",
          "stop",
          "pattern",
          "clipPath",
          "mask",
          "marker",
          "image",
          "style",
          "switch",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feConvolveMatrix",
          "feDiffuseLighting",
          "feDisplacementMap",
          "feDistantLight",
          "feDropShadow",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "fePointLight",
          "feSpecularLighting",
          "feSpotLight",
          "feTile",
          "feTurbulence");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          // structure
          "id",
          "class",
          "style",
          "lang",
          "tabindex",
          "role",
          "version",
          "viewBox",
          "preserveAspectRatio",
          "transform",
          "transform-origin",
          "href",
          "type",
          "media",
          "requiredFeatures",
          "requiredExtensions",
          "systemLanguage",
          // geometry
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "fr",
          "width",
          "height",
          "d",
          "points",
          "dx",
          "dy",
          "rotate",
          "textLength",
          "lengthAdjust",
          "startOffset",
          "method",
          "spacing",
          "side",
          "pathLength",
          "path",
          // gradients, patterns, masks, markers
          "offset",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "patternUnits",
          "patternContentUnits",
          "patternTransform",
          "clipPathUnits",
          "maskUnits",
          "maskContentUnits",
          "mask-type",
          "markerUnits",
          "markerWidth",
          "markerHeight",
          "refX",
          "refY",
          "orient",
          "stop-color",
          "stop-opacity",
          // filters
          "filterUnits",
          "primitiveUnits",
          "in",
          "in2",
          "result",
          "mode",
          "values",
          "operator",
          "k1",
          "k2",
          "k3",
          "k4",
          "order",
          "kernelMatrix",
          "divisor",
          "bias",
          "targetX",
          "targetY",
          "edgeMode",
          "kernelUnitLength",
          "preserveAlpha",
          "surfaceScale",
          "diffuseConstant",
          "specularConstant",
          "specularExponent",
          "scale",
          "xChannelSelector",
          "yChannelSelector",
          "azimuth",
          "elevation",
          "stdDeviation",
          "radius",
          "baseFrequency",
          "numOctaves",
          "seed",
          "stitchTiles",
          "tableValues",
          "slope",
          "intercept",
          "amplitude",
          "exponent",
          "z",
          "pointsAtX",
          "pointsAtY",
          "pointsAtZ",
          "limitingConeAngle",
          // presentation
          "alignment-baseline",
          "baseline-shift",
          "clip",
          "clip-path",
          "clip-rule",
          "color",
          "color-interpolation",
          "color-interpolation-filters",
          "cursor",
          "direction",
          "display",
          "dominant-baseline",
          "fill",
          "fill-opacity",
          "fill-rule",
          "filter",
          "flood-color",
          "flood-opacity",
          "font",
          "font-family",
          "font-size",
          "font-size-adjust",
          "font-stretch",
          "font-style",
          "font-variant",
          "font-weight",
          "glyph-orientation-horizontal",
          "glyph-orientation-vertical",
          "image-rendering",
          "isolation",
          "letter-spacing",
          "lighting-color",
          "line-height",
          "marker",
          "marker-end",
          "marker-mid",
          "marker-start",
          "mask",
          "mix-blend-mode",
          "opacity",
          "overflow",
          "paint-order",
          "shape-rendering",
          "stroke",
          "stroke-dasharray",
          "stroke-dashoffset",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-opacity",
          "stroke-width",
          "text-align",
          "text-anchor",
          "text-decoration",
          "text-overflow",
          "text-rendering",
          "unicode-bidi",
          "vector-effect",
          "visibility",
          "white-space",
          "word-spacing",
          "writing-mode");

  /** Removed without a word: what editors leave behind, and what only describes. */
  private static final Set<String> SILENT = Set.of("metadata", "namedview", "perspective");

  private SvgRules() {}

  static boolean element(String name) {
    return ELEMENTS.contains(name);
  }

  /** True if the author need not hear that {@code name} was left out. */
  static boolean silent(String name) {
    return SILENT.contains(name) || name.indexOf(':') >= 0;
  }

  /** True if only the tag goes and what is inside stays. */
  static boolean unwrapped(String name) {
    return name.equals("a");
  }

  static boolean attribute(String name) {
    return ATTRIBUTES.contains(name)
        || name.equals("xml:space")
        || name.equals("xml:lang")
        || name.startsWith("aria-");
  }

  /** True if a reference stays inside the image. */
  static boolean reference(String element, String url) {
    String clean = url.strip();
    if (clean.startsWith("#")) {
      return true;
    }
    String lower = clean.toLowerCase(Locale.ROOT);
    return element.equals("image")
        && (lower.startsWith("data:image/png;base64,")
            || lower.startsWith("data:image/jpeg;base64,")
            || lower.startsWith("data:image/gif;base64,")
            || lower.startsWith("data:image/webp;base64,"));
  }

  /** True if neither a style nor an attribute that is written like one loads anything. */
  static boolean style(String css) {
    // A backslash can hide any word from us; nothing drawn needs one.
    if (css.indexOf('\\') >= 0) {
      return false;
    }
    String lower = css.toLowerCase(Locale.ROOT);
    if (lower.contains("@import")
        || lower.contains("@font-face")
        || lower.contains("@namespace")
        || lower.contains("expression(")
        || lower.contains("javascript:")
        || lower.contains("image-set(")
        || lower.contains("-moz-binding")) {
      return false;
    }
    for (int at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 4)) {
      String target = lower.substring(at + 4).stripLeading();
      boolean local = target.startsWith("#") || target.startsWith("\"#") || target.startsWith("'#");
      if (!local) {
        return false;
      }
    }
    return true;
  }
}
